package org.opsonin.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.chart.Range;
import org.opsonin.criteria.Definitions;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Reads the shorthand in which knowledge entries and test tables describe a made-up patient:
/// `LUAD; age 60; stage IVA; lines 0; pd-l1 tps 60 %; egfr absent`.
///
/// Strict: an item it does not understand is refused, so that no example passes by being misread.
public final class ExampleChart {

  private static final PartialDate DIAGNOSED = PartialDate.of(LocalDate.of(2024, 12, 1));
  private static final PartialDate GIVEN = PartialDate.of(LocalDate.of(2025, 1, 15));
  private static final PartialDate ENDED = PartialDate.of(LocalDate.of(2025, 6, 15));
  private static final PartialDate RECENT = PartialDate.of(LocalDate.of(2025, 10, 1));

  private final Vocabulary vocabulary;
  private final LocalDate asOf;
  private final List<Fact> facts = new ArrayList<>();
  private Person person = new Person(Optional.empty(), PartialDate.UNKNOWN, false);

  private ExampleChart(Vocabulary vocabulary, LocalDate asOf) {
    this.vocabulary = vocabulary;
    this.asOf = asOf;
  }

  /// The chart described by `given`.
  ///
  /// @throws IllegalArgumentException naming the first item that is not understood
  public static Chart read(String given, Vocabulary vocabulary, LocalDate asOf) {
    var example = new ExampleChart(vocabulary, asOf);
    for (String item : given.split(";", -1)) {
      if (!item.isBlank()) {
        var words = List.of(item.strip().split("\\s+"));
        try {
          example.add(words);
        } catch (IndexOutOfBoundsException incomplete) {
          throw refused(words);
        }
      }
    }
    return new Chart(example.person, example.facts);
  }

  private void add(List<String> words) {
    String first = words.getFirst();
    switch (first) {
      case "age" -> age(words);
      case "female", "male" -> person = new Person(Optional.of(first), person.born(), false);
      case "yes" -> state(words, Truth.MET);
      case "no" -> state(words, Truth.NOT_MET);
      case "stage" -> stage("ajcc", words.get(1));
      case "figo", "iss", "r-iss", "rai", "binet", "ann-arbor", "lugano" ->
          stage(first, words.get(1));
      case "category" -> facts.add(category(words.get(1)));
      case "spread" ->
          facts.add(
              new Fact.Metastasis(
                  known(words, 1, vocabulary.conditions()::contains), true, at(RECENT)));
      case "lines" -> number(Definitions.PRIOR_LINES, words.get(1));
      case "stated" -> number(known(words, 1, vocabulary.statements()::contains), words.get(2));
      case "given" -> given(words);
      case "has" -> condition(words, true);
      case "without" -> condition(words, false);
      case "ecog" ->
          facts.add(new Fact.Performance("ecog", Integer.parseInt(words.get(1)), at(RECENT)));
      case "course" -> course(words.get(1));
      case "direction" ->
          facts.add(new Fact.DiseaseStatus(constant(Fact.Status.class, words.get(1)), at(RECENT)));
      case "lab" -> lab(words);
      default -> coded(words);
    }
  }

  private void coded(List<String> words) {
    String first = words.getFirst();
    if (vocabulary.tumours().contains(first)) {
      facts.add(new Fact.Diagnosis(first, Fact.Course.ACTIVE, at(DIAGNOSED)));
    } else if (vocabulary.markers().contains(first)) {
      marker(words);
    } else if (vocabulary.genes().contains(first)) {
      gene(words);
    } else {
      throw refused(words);
    }
  }

  private void age(List<String> words) {
    int count = Integer.parseInt(words.get(1));
    boolean months = words.size() > 2 && words.get(2).equals("mo");
    LocalDate born = months ? asOf.minusMonths(count) : asOf.minusYears(count);
    person = new Person(person.sex(), PartialDate.of(born), false);
  }

  private void state(List<String> words, Truth truth) {
    String id = known(words, 1, vocabulary.statements()::contains);
    facts.add(new Fact.Statement(id, truth, OptionalInt.empty(), at(RECENT)));
  }

  private void number(String statement, String number) {
    OptionalInt count = OptionalInt.of(Integer.parseInt(number));
    facts.add(new Fact.Statement(statement, Truth.MET, count, at(RECENT)));
  }

  private void stage(String system, String group) {
    facts.add(
        new Fact.Stage(
            system, group.toUpperCase(Locale.ROOT), Fact.Basis.UNSPECIFIED, at(DIAGNOSED)));
  }

  private Fact category(String value) {
    return new Fact.Category(value.toUpperCase(Locale.ROOT), Fact.Basis.UNSPECIFIED, at(DIAGNOSED));
  }

  private void condition(List<String> words, boolean present) {
    String id = known(words, 1, vocabulary.conditions()::contains);
    facts.add(new Fact.Comorbidity(id, present, present, at(RECENT)));
  }

  private void course(String word) {
    facts.replaceAll(
        fact ->
            fact instanceof Fact.Diagnosis(var tumour, var course, var origin)
                ? new Fact.Diagnosis(tumour, constant(Fact.Course.class, word), origin)
                : fact);
  }

  private void lab(List<String> words) {
    String analyte = known(words, 1, vocabulary.analytes()::contains);
    Range range = Range.exactly(quantity(words, words.subList(2, words.size())));
    facts.add(new Fact.LabResult(analyte, range, Optional.empty(), Optional.empty(), at(RECENT)));
  }

  private void given(List<String> words) {
    String what = words.get(1);
    if (!vocabulary.drugs().contains(what)
        && !List.of("radiotherapy", "surgery", "stem-cell-transplant").contains(what)) {
      throw refused(words);
    }
    var intent = Fact.Intent.UNSPECIFIED;
    var outcome = Fact.Outcome.UNSPECIFIED;
    var progress = Fact.Progress.COMPLETED;
    for (String word : words.subList(2, words.size())) {
      switch (word) {
        case "curative", "adjuvant", "neoadjuvant", "palliative" ->
            intent = constant(Fact.Intent.class, word);
        case "progression", "intolerance", "response" ->
            outcome = constant(Fact.Outcome.class, word);
        case "under-way", "stopped", "planned" -> progress = constant(Fact.Progress.class, word);
        default -> throw refused(words);
      }
    }
    PartialDate end = progress == Fact.Progress.UNDER_WAY ? PartialDate.UNKNOWN : ENDED;
    facts.add(
        new Fact.Treatment(
            what, progress, intent, GIVEN, end, outcome, Optional.empty(), at(GIVEN)));
    if (outcome == Fact.Outcome.PROGRESSION) {
      facts.add(new Fact.DiseaseStatus(Fact.Status.PROGRESSION, at(RECENT)));
    }
  }

  private void marker(List<String> words) {
    int by = words.indexOf("by");
    int in = words.indexOf("in");
    int end = by > 0 ? by : in > 0 ? in : words.size();
    Optional<String> assay = by > 0 ? Optional.of(words.get(by + 1)) : Optional.empty();
    Optional<String> specimen = in > 0 ? Optional.of(words.get(in + 1)) : Optional.empty();
    var rest = words.subList(1, end);
    String score = isScore(words.getFirst(), rest.getFirst()) ? rest.getFirst() : "";
    var value = score.isEmpty() ? rest : rest.subList(1, rest.size());
    facts.add(
        new Fact.MarkerResult(
            words.getFirst(), score, result(words, value), assay, specimen, at(RECENT)));
  }

  private boolean isScore(String marker, String word) {
    return vocabulary.markers().entry(marker).stream()
        .flatMap(entry -> entry.body().items("scores").stream())
        .anyMatch(score -> score.text("id").map(word::equals).orElse(false));
  }

  private Fact.Result result(List<String> words, List<String> value) {
    String first = value.getFirst();
    if (first.equals("failed")) {
      return new Fact.Result.Failed();
    }
    if (first.contains("*")) {
      return new Fact.Result.Alleles(value);
    }
    if (Character.isDigit(first.charAt(0)) || first.startsWith("<") || first.startsWith(">")) {
      return new Fact.Result.Amount(range(words, value));
    }
    boolean known =
        vocabulary.markers().entry(words.getFirst()).stream()
            .flatMap(entry -> entry.body().items("values").stream())
            .anyMatch(one -> one.text("id").map(first::equals).orElse(false));
    if (!known) {
      throw refused(words);
    }
    return new Fact.Result.Value(first);
  }

  private static Range range(List<String> words, List<String> value) {
    String first = value.getFirst();
    String sign = first.replaceAll("[0-9.]", "");
    var number = new ArrayList<>(value);
    number.set(0, first.substring(sign.length()));
    Quantity quantity = quantity(words, number);
    return switch (sign) {
      case "<" -> Range.below(quantity);
      case "<=" -> Range.atMost(quantity);
      case ">" -> Range.above(quantity);
      case ">=" -> Range.atLeast(quantity);
      default -> Range.exactly(quantity);
    };
  }

  private void gene(List<String> words) {
    String last = words.getLast();
    boolean kindGiven = words.size() > 2;
    Fact.Kind kind = kindGiven ? constant(Fact.Kind.class, words.get(1)) : Fact.Kind.UNSPECIFIED;
    Truth presence = last.equals("absent") ? Truth.NOT_MET : Truth.MET;
    boolean named = !last.equals("absent") && !last.equals("present");
    if (named && !isVariant(words.getFirst(), last)) {
      throw refused(words);
    }
    facts.add(
        new Fact.Alteration(
            words.getFirst(),
            named && !kindGiven ? Fact.Kind.MUTATION : kind,
            presence,
            Fact.Lineage.SOMATIC,
            Optional.empty(),
            named ? List.of(last) : List.of(),
            false,
            List.of(),
            at(RECENT)));
  }

  private boolean isVariant(String gene, String id) {
    return vocabulary.genes().entry(gene).stream()
        .flatMap(entry -> entry.body().items("variants").stream())
        .anyMatch(variant -> variant.text("id").map(id::equals).orElse(false));
  }

  private static Quantity quantity(List<String> words, List<String> number) {
    return Quantity.parse(String.join(" ", number)).orElseThrow(() -> refused(words));
  }

  private static String known(
      List<String> words, int index, java.util.function.Predicate<String> isKnown) {
    if (words.size() <= index || !isKnown.test(words.get(index))) {
      throw refused(words);
    }
    return words.get(index);
  }

  private static <T extends Enum<T>> T constant(Class<T> kind, String word) {
    return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static IllegalArgumentException refused(List<String> words) {
    return new IllegalArgumentException(
        "the example item `" + String.join(" ", words) + "` is not understood");
  }

  private static Origin at(PartialDate on) {
    return Origin.coded("example", on);
  }
}
