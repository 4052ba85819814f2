package org.opsonin.cli.trials;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.cli.trials.reading.ReadingText;
import org.opsonin.cli.trials.registry.Numbers;
import org.opsonin.report.text.Page;
import org.opsonin.report.text.Page.Style;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

/// A trial for a person to read, in 80 columns.
final class TrialText {

  private static final int[] WIDTHS = {12, 66};
  private static final int MOST_SITES = 15;

  private final Page page;

  private TrialText(Page page) {
    this.page = page;
  }

  /// @param readings how eligibility text is shown
  static String write(Shown shown, ReadingText readings, boolean inColour) {
    Trial trial = shown.trial();
    var text = new TrialText(new Page(inColour));
    text.facts(trial);
    text.sites(trial.sites());
    if (!trial.summary().isEmpty()) {
      text.page.subheading(Style.STRONG, "Summary");
      trial.summary().lines().forEach(line -> text.page.paragraph(0, line));
    }
    text.page.subheading(
        Style.STRONG,
        shown.isImported()
            ? "Who can take part: the registry's words, and what was understood"
            : "Who can take part, in our words: a starter trial, not the registry's text");
    readings.items(text.page, trial.eligibility(), shown.items());
    return text.page.toString().substring(1);
  }

  private void facts(Trial trial) {
    page.heading(trial.id() + "  " + trial.title());
    trial.officialTitle().filter(title -> !title.equals(trial.title())).ifPresent(this::full);
    page.blank();
    row("Status", status(trial.recruitment()));
    row("As of", trial.asOf().map(Object::toString).orElse("not noted") + updated(trial));
    row("Phase", phases(trial));
    row("Conditions", String.join("; ", trial.conditions()));
    row("Keywords", String.join("; ", trial.keywords()));
    trial.interventions().forEach(given -> row("Treatment", words(given)));
    row("Ages", ages(trial.admission()));
    row("Sex", trial.admission().sex().map(sex -> sex + " only").orElse("not limited"));
    trial
        .admission()
        .healthyVolunteers()
        .ifPresent(healthy -> row("Healthy", healthy ? "admitted" : "not admitted"));
    row("Sponsor", trial.sponsor().orElse(""));
    row("Started", trial.started().isKnown() ? trial.started().toString() : "");
    if (trial.enrolment().isPresent()) {
      row("People", Numbers.grouped(trial.enrolment().getAsInt()));
    }
    row("Link", trial.page().map(URI::toString).orElse(""));
  }

  private void full(String title) {
    page.blank();
    page.paragraph(0, title);
  }

  private void row(String name, String value) {
    if (!value.isEmpty()) {
      page.row(0, WIDTHS, name, value);
    }
  }

  private static String status(Recruitment recruitment) {
    return recruitment.words()
        + (recruitment.isOpen() || recruitment == Recruitment.UNKNOWN
            ? ""
            : recruitment.mayOpen() ? " (not open now)" : " (closed)");
  }

  private static String updated(Trial trial) {
    return trial.updated().isKnown() ? "; last update posted " + trial.updated() : "";
  }

  private static String phases(Trial trial) {
    return trial.phases().isEmpty()
        ? "not given or not applicable"
        : trial.phases().stream().map(Phase::words).collect(Collectors.joining(" and "));
  }

  private static String words(Intervention given) {
    String kind =
        given.kind().map(type -> type.replace('_', ' ').toLowerCase(Locale.ROOT) + ": ").orElse("");
    String others =
        given.otherNames().isEmpty() ? "" : " (" + String.join(", ", given.otherNames()) + ")";
    return kind + given.name() + others;
  }

  private static String ages(Admission admission) {
    Optional<String> from = admission.from().map(TrialText::age);
    Optional<String> to = admission.to().map(TrialText::age);
    if (from.isPresent() && to.isPresent()) {
      return from.get() + " to " + to.get();
    }
    return from.map(age -> age + " and older")
        .or(() -> to.map(age -> "up to " + age))
        .orElse("not limited");
  }

  private static String age(Period age) {
    return Stream.of(
            part(age.getYears(), "year"),
            part(age.getMonths(), "month"),
            part(age.getDays(), "day"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "))
        .transform(text -> text.isEmpty() ? "birth" : text);
  }

  private static String part(int number, String unit) {
    return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
  }

  private void sites(List<Site> sites) {
    if (sites.isEmpty()) {
      return;
    }
    var byCountry = new TreeMap<String, Integer>();
    sites.forEach(
        site ->
            byCountry.merge(
                site.country().isEmpty() ? "country not given" : site.country(), 1, Integer::sum));
    row(
        "Sites",
        byCountry.entrySet().stream()
            .map(country -> country.getKey() + " (" + country.getValue() + ")")
            .collect(Collectors.joining(", ")));
    List<Site> named = sites.stream().filter(TrialText::isNamed).toList();
    if (named.isEmpty()) {
      return;
    }
    page.subheading(Style.STRONG, "Where");
    named.stream().limit(MOST_SITES).forEach(site -> page.hanging(Style.PLAIN, "- ", words(site)));
    if (named.size() > MOST_SITES) {
      page.paragraph(2, "and " + (named.size() - MOST_SITES) + " more; --format json lists all");
    }
  }

  private static boolean isNamed(Site site) {
    return site.facility().isPresent() || site.city().isPresent();
  }

  private static String words(Site site) {
    String place =
        Stream.of(site.facility(), site.city(), site.state(), Optional.of(site.country()))
            .flatMap(Optional::stream)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return site.recruitment() == Recruitment.UNKNOWN
        ? place
        : place + ": " + site.recruitment().words();
  }
}
