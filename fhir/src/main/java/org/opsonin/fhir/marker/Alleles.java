package org.opsonin.fhir.marker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.wording.Wording;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;

/// Reads HLA types. Two observations of one day with one allele each are one person's two alleles.
public final class Alleles {

  private static final Pattern ALLELE =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:HLA-?)?([A-Z]{1,4}[0-9]?)\\*(\\d{2,4}(?::\\d{2,4}){0,3}[NLSCAQPG]?)(?![0-9:])");
  private static final Pattern SEROTYPE = Pattern.compile("HLA-?([A-C])\\s?(\\d{1,2})(?![0-9:*])");
  private static final int OLD_FOUR_DIGITS = 4;

  private final Reading reading;
  private final List<Typing> typings = new ArrayList<>();

  private record Typing(
      String marker, List<String> names, PartialDate on, Fact.MarkerResult fact) {}

  public Alleles(Reading reading) {
    this.reading = reading;
  }

  /// Reads an answer that carries alleles of the marker's gene.
  public void read(Asked asked, Markers.Match match) {
    String locus = locus(match.marker());
    Concept value = asked.value();
    var names = in(value, locus);
    boolean coded = !value.codings().isEmpty();
    if (new Wording(reading.meanings()).isTurned(value.allWords())) {
      unreadable(asked);
      return;
    }
    if (names.isEmpty()) {
      names = in(asked.code(), locus);
      Optional<Truth> has = reading.meanings().truth(asked.answer());
      if (names.isEmpty() || !has.map(truth -> truth == Truth.MET).orElse(false)) {
        unreadable(asked);
        return;
      }
    }
    Origin origin = asked.origin(coded ? match.by() : Origin.Reading.TEXT);
    var specimen = new Specimens(reading).of(asked, match.marker());
    var fact =
        new Fact.MarkerResult(
            match.marker().id(),
            "",
            new Fact.Result.Alleles(names),
            match.marker().assayIn(asked.surroundings()),
            specimen,
            origin);
    typings.add(new Typing(match.marker().id(), names, asked.on(), fact));
  }

  private void unreadable(Asked asked) {
    if (!asked.answer().isEmpty()) {
      reading.report(
          ChartProblem.UNREADABLE_VALUE,
          asked.at().path() + ".value",
          "an HLA result without a usable allele was left out",
          "alleles such as A*02:01");
    }
  }

  private static String locus(Marker marker) {
    String name = marker.id();
    return name.substring(name.lastIndexOf('-') + 1).toUpperCase(java.util.Locale.ROOT);
  }

  /// The alleles of `locus` that a concept names, each as often as it is there.
  private static List<String> in(Concept concept, String locus) {
    for (String text : texts(concept)) {
      var found = new ArrayList<String>();
      Matcher matcher = ALLELE.matcher(text.toUpperCase(java.util.Locale.ROOT));
      while (matcher.find()) {
        if (matcher.group(1).equals(locus)) {
          found.add(locus + "*" + fields(matcher.group(2)));
        }
      }
      Matcher serotype = SEROTYPE.matcher(text.toUpperCase(java.util.Locale.ROOT));
      while (found.isEmpty() && serotype.find()) {
        if (serotype.group(1).equals(locus)) {
          String digits = serotype.group(2);
          found.add(locus + "*" + (digits.length() == 1 ? "0" + digits : digits));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /// `0201`, the old way to write it, is `02:01`.
  private static String fields(String written) {
    return written.length() == OLD_FOUR_DIGITS && written.indexOf(':') < 0
        ? written.substring(0, 2) + ":" + written.substring(2)
        : written;
  }

  private static List<String> texts(Concept concept) {
    var texts = new ArrayList<String>();
    concept.codings().stream().map(Coding::value).flatMap(Optional::stream).forEach(texts::add);
    texts.addAll(concept.words());
    return texts;
  }

  /// Adds what was read, with haplotypes of one day joined.
  public void finish() {
    Map<String, List<Typing>> singles = new LinkedHashMap<>();
    for (Typing typing : typings) {
      if (typing.names().size() == 1) {
        singles
            .computeIfAbsent(typing.marker() + typing.on(), key -> new ArrayList<>())
            .add(typing);
      } else {
        reading.add(typing.fact());
      }
    }
    singles.values().forEach(this::join);
  }

  private void join(List<Typing> sameDay) {
    if (sameDay.size() != 2) {
      sameDay.forEach(typing -> reading.add(typing.fact()));
      return;
    }
    var names = sameDay.stream().flatMap(typing -> typing.names().stream()).sorted().toList();
    Fact.MarkerResult first =
        sameDay.stream()
            .map(Typing::fact)
            .min(java.util.Comparator.comparing(Fact.MarkerResult::origin))
            .orElseThrow();
    reading.add(
        new Fact.MarkerResult(
            first.marker(),
            first.score(),
            new Fact.Result.Alleles(names),
            first.assay(),
            first.specimen(),
            first.origin()));
  }
}
