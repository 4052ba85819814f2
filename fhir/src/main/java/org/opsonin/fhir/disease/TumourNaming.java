package org.opsonin.fhir.disease;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.Code;
import org.opsonin.vocabulary.TumourTypes;

/// Finds the tumour type a concept names: by its codes, refined by body site and morphology; by its
/// words only where no code is known.
record TumourNaming(Reading reading) {

  private static final String ANY = "TISSUE";
  private static final List<String> GENERAL =
      List.of(
          "malignant",
          "neoplasm",
          "neoplasms",
          "cancer",
          "tumor",
          "malignancy",
          "primary",
          "disease");
  private static final Pattern SPREAD_START =
      Pattern.compile(
          "[,;()]|\\bwith\\b|(?=\\b(?:metastatic|metastasi[sz]ed|spread) to\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Named NOTHING = new Named(Optional.empty(), Origin.Reading.TEXT, false);

  /// A tumour type, and how it was found; `disagree` if codes name types that exclude each other.
  record Named(Optional<String> tumour, Origin.Reading by, boolean disagree) {}

  Named name(Concept code, List<Concept> sites, List<Concept> morphologies) {
    Set<String> found = new LinkedHashSet<>();
    for (Code one : code.codes()) {
      tumours().find(one).ifPresent(found::add);
    }
    var shapes = new ArrayList<String>();
    List<Code> codes = new ArrayList<>(code.codes());
    morphologies.forEach(morphology -> codes.addAll(morphology.codes()));
    codes.forEach(one -> shapes.addAll(tumours().ofMorphology(one)));
    Set<String> placed = new LinkedHashSet<>();
    for (Concept site : withCode(code, sites)) {
      site.codes().forEach(one -> tumours().atSite(one).ifPresent(placed::add));
    }
    if (found.isEmpty() && shapes.isEmpty()) {
      return byWords(code);
    }
    Optional<String> agreed = agreed(found);
    if (agreed.isEmpty() && !found.isEmpty()) {
      return new Named(Optional.empty(), Origin.Reading.CODED, true);
    }
    String type = narrowed(agreed.orElse(ANY), placed);
    String refined = tumours().refine(type, shapes);
    Named worded = found.isEmpty() && refined.equals(ANY) ? byWords(code) : NOTHING;
    return worded.tumour().isPresent()
        ? worded
        : new Named(Optional.of(refined), Origin.Reading.CODED, false);
  }

  /// ICD-O-3 writes the site beside the morphology, in one concept.
  private static List<Concept> withCode(Concept code, List<Concept> sites) {
    var all = new ArrayList<>(sites);
    all.add(code);
    return all;
  }

  private String narrowed(String type, Set<String> placed) {
    return placed.stream().filter(site -> tumours().isA(site, type)).findFirst().orElse(type);
  }

  private Named byWords(Concept code) {
    for (String words : code.words()) {
      boolean cancer = reading.meanings().isWorded(words, "wording-cancer");
      Optional<String> type =
          tumours()
              .findName(Words.plain(words))
              .filter(_ -> cancer || isAbbreviation(words))
              .or(() -> cancer ? within(words) : Optional.empty());
      if (type.isPresent()) {
        return new Named(type, Origin.Reading.TEXT, false);
      }
    }
    return NOTHING;
  }

  /// The primary that words name beside a spread, as in `NSCLC with bone metastases`.
  Named besideSpread(Concept code) {
    for (String words : code.words()) {
      String rest =
          SPREAD_START
              .splitAsStream(words)
              .filter(part -> !reading.meanings().isWorded(part, "wording-secondary"))
              .collect(Collectors.joining(" "));
      Named named = byWords(Concept.ofText(rest, code.path()));
      if (named.tumour().filter(type -> !type.equals(ANY)).isPresent()) {
        return named;
      }
    }
    return NOTHING;
  }

  /// The type within running words; general words for cancer give way to an organ beside them.
  private Optional<String> within(String words) {
    Optional<String> whole = tumours().findWithin(words);
    if (whole.isPresent() && !whole.get().equals(ANY)) {
      return whole;
    }
    String rest = Words.padded(words);
    for (String general : GENERAL) {
      rest = rest.replace(" " + general + " ", " ");
    }
    Optional<String> organ = tumours().findWithin(rest);
    return organ.isPresent() ? organ : whole;
  }

  /// Names of organs are synonyms of their cancers, so that a name alone needs a word for cancer,
  /// unless it is an abbreviation such as NSCLC.
  private static boolean isAbbreviation(String words) {
    String bare = words.strip();
    return bare.length() >= 3 && bare.equals(bare.toUpperCase(Locale.ROOT)) && !bare.contains(" ");
  }

  /// The most precise of several types if each is a kind of the next; otherwise the closest kind
  /// they share; empty if they share none.
  private Optional<String> agreed(Set<String> types) {
    if (types.isEmpty()) {
      return Optional.empty();
    }
    for (String type : types) {
      if (types.stream().allMatch(other -> tumours().isA(type, other))) {
        return Optional.of(type);
      }
    }
    return tumours().ids().stream()
        .filter(kind -> !kind.equals(ANY))
        .filter(kind -> types.stream().allMatch(type -> tumours().isA(type, kind)))
        .reduce((one, other) -> tumours().isA(other, one) ? other : one);
  }

  private TumourTypes tumours() {
    return reading.vocabulary().tumours();
  }
}
