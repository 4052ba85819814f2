package org.opsonin.cli.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsonin.report.Plain;
import org.opsonin.report.text.Page;
import org.opsonin.report.text.Page.Style;
import org.opsonin.search.Facets;
import org.opsonin.search.Found;
import org.opsonin.search.Hit;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;

/// An answer for a person to read, at most 80 columns wide.
public final class FoundText {

  private static final int MOST_COUNTRIES = 6;

  private final Page page;

  public FoundText(boolean inColour) {
    this.page = new Page(inColour);
  }

  /// The whole answer.
  ///
  /// @param query what was asked
  /// @param source what was searched, in words
  /// @param filters the filters in words; empty for none
  /// @param isNear whether distances were asked for
  public String of(Found found, String query, String source, List<String> filters, boolean isNear) {
    page.paragraph(
        0,
        "Searched %,d trials in %s%s."
            .formatted(found.searched(), source, query.isBlank() ? "" : " for \"" + query + "\""));
    if (!found.understood().isEmpty()) {
      page.paragraph(0, "Recognised: " + String.join(", ", found.understood()) + ".");
    }
    if (!filters.isEmpty()) {
      page.paragraph(
          0, "Only: %s. %,d pass.".formatted(String.join("; ", filters), found.passing()));
    }
    if (found.hits().isEmpty()) {
      page.blank();
      page.paragraph(
          0,
          "Nothing found. Other words, or fewer filters, may find more. A trial that is not in"
              + " this registry cannot be found here.");
      return page.toString();
    }
    int rank = 1;
    for (Hit hit : found.hits()) {
      hit(rank++, hit, isNear);
    }
    page.blank();
    page.paragraph(0, statuses(found.hits()));
    page.paragraph(
        0,
        "Being listed says that a trial is about something like this, not that a person fits it:"
            + " read its criteria.");
    return page.toString();
  }

  private void hit(int rank, Hit hit, boolean isNear) {
    Facets facets = hit.facets();
    var head = new StringBuilder(hit.id());
    facets.recruitment().ifPresent(status -> head.append("  [").append(status.words()).append(']'));
    if (!facets.phases().isEmpty()) {
      head.append("  phase ")
          .append(facets.phases().stream().map(Phase::words).collect(Collectors.joining("/")));
    }
    page.blank();
    page.hanging(
        facets.recruitment().map(Recruitment::isOpen).orElse(false) ? Style.STRONG : Style.PLAIN,
        "%3d. ".formatted(rank),
        head.toString());
    page.paragraph(5, hit.title());
    fit(hit);
    if (!hit.matched().isEmpty() || hit.score() != 0) {
      page.hanging(Style.FAINT, "     found by: ", why(hit));
    }
    String where = where(hit, isNear);
    if (!where.isEmpty()) {
      page.hanging(Style.FAINT, "     where: ", where);
    }
    facets
        .page()
        .ifPresent(
            link ->
                page.paragraph(
                    5, link + facets.asOf().map(day -> "  (as of " + day + ")").orElse("")));
  }

  private void fit(Hit hit) {
    switch (hit.fit()) {
      case OTHER -> page.paragraph(5, "! About other diseases than the one asked for.");
      case ANY_TUMOUR -> page.paragraph(5, "Takes several or any tumours.");
      case NOT_ASKED, SAME, NOT_SAID -> {}
    }
  }

  private static String why(Hit hit) {
    if (hit.matched().isEmpty()) {
      return "likeness of meaning; it shares no word with the question";
    }
    return hit.matched().entrySet().stream()
        .map(part -> part.getKey().words() + " (" + String.join(", ", part.getValue()) + ")")
        .map(Plain::of)
        .collect(Collectors.joining("; "));
  }

  private static String where(Hit hit, boolean isNear) {
    List<String> countries = countries(hit);
    String named =
        String.join(", ", countries.subList(0, Math.min(MOST_COUNTRIES, countries.size())));
    if (countries.size() > MOST_COUNTRIES) {
      named += " and %d more countries".formatted(countries.size() - MOST_COUNTRIES);
    }
    if (!isNear) {
      return named;
    }
    String distance =
        hit.km()
            .map(
                km ->
                    "nearest known site %,.0f km".formatted(km)
                        + (hit.somePlaceUnknown() ? ", other sites' distance not known" : ""))
            .orElse("distance not known");
    return named.isEmpty() ? distance : distance + "; " + named;
  }

  static List<String> countries(Hit hit) {
    return hit.facets().places().stream()
        .map(Facets.Place::country)
        .filter(country -> !country.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  private static String statuses(List<Hit> hits) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Recruitment status : Recruitment.values()) {
      long count =
          hits.stream()
              .filter(hit -> hit.facets().recruitment().filter(status::equals).isPresent())
              .count();
      if (count > 0) {
        counts.put(status.words(), count);
      }
    }
    return "Shown: "
        + counts.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "))
        + ". Only the recruiting ones take people now.";
  }
}
