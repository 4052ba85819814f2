package org.opsonin.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.chart.Range;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// Charts with facts of every kind over the whole vocabulary, drawn from a seed: for tests and
/// benchmarks. Nobody's chart looks like them, and nothing clinical follows from one.
public final class MadeUpCharts {

  private final Draw draw;
  private final LocalDate asOf;

  /// @param seed the same seed draws the same charts
  /// @param asOf no fact is later
  public MadeUpCharts(long seed, Vocabulary vocabulary, LocalDate asOf) {
    this.draw = new Draw(new Random(seed), vocabulary);
    this.asOf = asOf;
  }

  /// `count` charts.
  ///
  /// @param facts how many facts a chart has at most
  public List<Chart> some(int count, int facts) {
    var charts = new ArrayList<Chart>();
    for (int chart = 0; chart < count; chart++) {
      charts.add(one(draw.between(0, facts)));
    }
    return charts;
  }

  private Chart one(int size) {
    var facts = new ArrayList<Fact>();
    if (draw.chance(0.9)) {
      facts.add(diagnosis());
    }
    while (facts.size() < size) {
      facts.add(fact());
    }
    Optional<String> sex =
        draw.chance(0.9) ? Optional.of(draw.evenly("female", "male")) : Optional.empty();
    PartialDate born =
        draw.chance(0.9)
            ? PartialDate.of(asOf.minusDays(draw.between(300, 33_000)))
            : PartialDate.UNKNOWN;
    return new Chart(new Person(sex, born, false), facts);
  }

  /// One fact of any kind.
  public Fact fact() {
    return switch (draw.between(0, 22)) {
      case 0 -> diagnosis();
      case 1 -> new Fact.Metastasis(condition(), draw.chance(0.8), origin());
      case 2 ->
          new Fact.Stage(
              draw.evenly("ajcc", "figo", "unspecified"),
              draw.stageGroup(),
              Fact.Basis.UNSPECIFIED,
              origin());
      case 3 -> new Fact.Category(draw.category(), Fact.Basis.UNSPECIFIED, origin());
      case 4, 5 -> pdL1();
      case 6, 7 -> marker();
      case 8 -> alteration();
      case 9 -> new Fact.RegionStudied(List.of(gene(), gene(), gene()), origin());
      case 10, 11, 12, 13, 14 -> lab();
      case 15, 16, 17 -> treatment();
      case 18, 19 ->
          new Fact.Comorbidity(condition(), draw.chance(0.7), draw.chance(0.7), origin());
      case 20 -> performance();
      case 21 -> new Fact.DiseaseStatus(draw.evenly(Fact.Status.values()), origin());
      default -> statement();
    };
  }

  private Fact diagnosis() {
    return new Fact.Diagnosis(draw.tumour(), draw.evenly(Fact.Course.values()), origin());
  }

  private String condition() {
    return draw.id(draw.vocabulary().conditions());
  }

  private String gene() {
    return draw.id(draw.vocabulary().genes());
  }

  private Fact pdL1() {
    return new Fact.MarkerResult(
        "pd-l1",
        draw.evenly("tps", "cps", "unspecified"),
        draw.chance(0.1)
            ? new Fact.Result.Failed()
            : new Fact.Result.Amount(Range.exactly(draw.percent())),
        draw.chance(0.3) ? Optional.of("pd-l1-22c3") : Optional.empty(),
        Optional.empty(),
        origin());
  }

  private Fact marker() {
    Fact.Result result =
        switch (draw.between(0, 3)) {
          case 0 -> new Fact.Result.Amount(Range.below(draw.percent()));
          case 1 -> new Fact.Result.Alleles(List.of(draw.allele(), draw.allele()));
          default ->
              new Fact.Result.Value(
                  draw.evenly("positive", "negative", "msi-h", "mss", "dmmr", "pmmr"));
        };
    String id =
        result instanceof Fact.Result.Alleles
            ? "hla-a"
            : draw.chance(0.4) ? "msi-mmr" : draw.id(draw.vocabulary().markers());
    return new Fact.MarkerResult(
        id,
        "unspecified",
        result,
        Optional.empty(),
        draw.chance(0.3) ? Optional.of(draw.evenly("tissue", "blood")) : Optional.empty(),
        origin());
  }

  private Fact alteration() {
    return new Fact.Alteration(
        gene(),
        draw.evenly(Fact.Kind.values()),
        draw.evenly(Truth.values()),
        draw.evenly(Fact.Lineage.values()),
        Optional.empty(),
        List.of(),
        draw.chance(0.2),
        draw.chance(0.2) ? List.of(gene()) : List.of(),
        origin());
  }

  private Fact lab() {
    String analyte = draw.id(draw.vocabulary().analytes());
    Quantity value = draw.ofAnalyte(analyte);
    Optional<Quantity> limit =
        draw.chance(0.7)
            ? Optional.of(new Quantity(BigDecimal.valueOf(5), value.unit()))
            : Optional.empty();
    return new Fact.LabResult(analyte, Range.exactly(value), limit, limit, origin());
  }

  private Fact treatment() {
    LocalDate start = day();
    boolean over = draw.chance(0.6);
    return new Fact.Treatment(
        draw.treatment(),
        draw.evenly(Fact.Progress.values()),
        draw.evenly(Fact.Intent.values()),
        draw.chance(0.9) ? PartialDate.of(start) : PartialDate.UNKNOWN,
        over ? PartialDate.of(start.plusDays(draw.between(0, 200))) : PartialDate.UNKNOWN,
        draw.evenly(Fact.Outcome.values()),
        draw.chance(0.3)
            ? Optional.of(new Quantity(BigDecimal.valueOf(draw.evenly(5, 10, 20, 40)), "mg/d"))
            : Optional.empty(),
        Origin.coded("made-up", PartialDate.of(start)));
  }

  private Fact performance() {
    return draw.chance(0.8)
        ? new Fact.Performance("ecog", draw.between(0, 4), origin())
        : new Fact.Performance("karnofsky", 10 * draw.between(4, 10), origin());
  }

  private Fact statement() {
    return new Fact.Statement(
        draw.id(draw.vocabulary().statements()),
        draw.evenly(Truth.values()),
        draw.chance(0.5) ? OptionalInt.of(draw.between(0, 90)) : OptionalInt.empty(),
        origin());
  }

  private Origin origin() {
    return Origin.coded("made-up", PartialDate.of(day()));
  }

  private LocalDate day() {
    return asOf.minusDays((long) (2_000 * Math.pow(draw.random().nextDouble(), 2)));
  }
}
