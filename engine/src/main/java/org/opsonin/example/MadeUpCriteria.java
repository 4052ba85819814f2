package org.opsonin.example;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.criteria.Definitions;
import org.opsonin.kernel.Quantity;
import org.opsonin.vocabulary.Vocabulary;

/// Criteria of every kind over the whole vocabulary, drawn from a seed: for tests that hold one way
/// of evaluating against another, and for benchmarks. No trial asks them.
public final class MadeUpCriteria {

  private static final Fact.Kind[] KINDS = {Fact.Kind.MUTATION, Fact.Kind.REARRANGEMENT};

  private final Draw draw;
  private final Definitions definitions;

  /// @param seed the same seed draws the same criteria
  public MadeUpCriteria(long seed, Vocabulary vocabulary, Definitions definitions) {
    this.draw = new Draw(new Random(seed), vocabulary);
    this.definitions = definitions;
  }

  /// Lists such as trials have: a tumour type, an age, a performance status and 12 to 27 more out
  /// of
  /// a pool, some often and most seldom.
  ///
  /// @param pool how many criteria there are to draw from
  public List<List<Criterion>> trials(int count, int pool) {
    var common = Stream.generate(this::criterion).limit(pool).toList();
    var trials = new ArrayList<List<Criterion>>();
    for (int trial = 0; trial < count; trial++) {
      var terms = new ArrayList<Criterion>(List.of(tumour(), age(), performance()));
      for (int more = draw.between(12, 27); more > 0; more--) {
        terms.add(draw.oneOf(common));
      }
      trials.add(terms);
    }
    return trials;
  }

  /// Mostly one question or its opposite, sometimes several folded into one.
  public Criterion criterion() {
    double kind = draw.random().nextDouble();
    if (kind < 0.45) {
      return leaf();
    }
    if (kind < 0.7) {
      return new Criterion.Not(leaf());
    }
    if (kind < 0.78) {
      return concept();
    }
    if (kind < 0.82) {
      return new Criterion.NotKnown(criterion());
    }
    var terms = Stream.generate(this::criterion).limit(draw.between(2, 4)).toList();
    return kind < 0.92 ? new Criterion.AnyOf(terms) : new Criterion.AllOf(terms);
  }

  private Criterion concept() {
    return new Criterion.Concept(draw.oneOf(definitions.ids()));
  }

  /// One question.
  public Criterion.Leaf leaf() {
    return switch (draw.between(0, 23)) {
      case 0 -> tumour();
      case 1 -> age();
      case 2 -> performance();
      case 3 -> new Criterion.Sex(draw.evenly("female", "male"));
      case 4 -> stage();
      case 5 -> new Criterion.Category(List.of(draw.category()));
      case 6 -> new Criterion.Spread(List.of(condition()));
      case 7 -> disease();
      case 8 -> amount();
      case 9 -> value();
      case 10 -> altered();
      case 11 -> new Criterion.Allele("hla-a", List.of(draw.allele()), List.of());
      case 12, 13, 14 -> treated();
      case 15 -> new Criterion.Recent(treatments(), draw.evenly(0, 14, 28, 180, 730));
      case 16 -> lines();
      case 17, 18, 19 -> lab();
      case 20, 21 -> illness();
      case 22 -> new Criterion.Steroids(new Threshold(side(), mg(draw.evenly(10, 20))));
      default -> said();
    };
  }

  private Criterion.Leaf tumour() {
    var types = new ArrayList<>(List.of(draw.chance(0.1) ? "SOLID" : draw.tumour()));
    if (draw.chance(0.3)) {
      types.add(draw.tumour());
    }
    return new Criterion.Tumour(types, draw.chance(0.1) ? List.of(draw.tumour()) : List.of());
  }

  private Criterion.Leaf age() {
    Optional<Period> below =
        draw.chance(0.3) ? Optional.of(Period.ofYears(draw.between(66, 86))) : Optional.empty();
    return new Criterion.Age(Optional.of(Period.ofYears(draw.evenly(1, 12, 16, 18, 21))), below);
  }

  private Criterion.Leaf performance() {
    return draw.chance(0.8)
        ? new Criterion.Performance("ecog", Side.AT_MOST, draw.between(0, 2))
        : new Criterion.Performance("karnofsky", Side.AT_LEAST, 10 * draw.between(5, 9));
  }

  private Criterion.Leaf stage() {
    return new Criterion.Stage(
        draw.chance(0.3) ? List.of("ajcc") : List.of(),
        List.of(draw.stageGroup(), draw.stageGroup()));
  }

  private Criterion.Leaf disease() {
    return draw.chance(0.5)
        ? new Criterion.Course(List.of(draw.evenly(Fact.Course.values())))
        : new Criterion.Direction(List.of(draw.evenly(Fact.Status.values())));
  }

  private Criterion.Leaf amount() {
    boolean isPdL1 = draw.chance(0.6);
    Threshold threshold = new Threshold(side(), draw.percent());
    return isPdL1
        ? new Criterion.Amount(
            "pd-l1",
            List.of(draw.evenly("tps", "cps")),
            threshold,
            draw.chance(0.2) ? List.of("pd-l1-22c3") : List.of(),
            Optional.empty())
        : new Criterion.Amount(
            draw.id(draw.vocabulary().markers()),
            List.of(),
            threshold,
            List.of(),
            draw.chance(0.3) ? Optional.of("tissue") : Optional.empty());
  }

  private Criterion.Leaf value() {
    return draw.chance(0.5)
        ? new Criterion.Value(
            "msi-mmr", List.of("msi-h", "dmmr"), List.of("mss", "pmmr"), List.of())
        : new Criterion.Value(
            draw.id(draw.vocabulary().markers()),
            List.of("positive"),
            List.of("negative"),
            List.of());
  }

  private Criterion.Leaf altered() {
    String gene = draw.id(draw.vocabulary().genes());
    return new Criterion.Altered(
        gene, draw.chance(0.5) ? List.of(draw.evenly(KINDS)) : List.of(), List.of());
  }

  private List<String> treatments() {
    return draw.chance(0.3)
        ? List.of(draw.treatment(), draw.treatment())
        : List.of(draw.treatment());
  }

  private Criterion.Leaf treated() {
    Optional<Fact.Outcome> outcome =
        draw.chance(0.3) ? Optional.of(draw.evenly(Fact.Outcome.values())) : Optional.empty();
    return new Criterion.Treated(
        treatments(),
        draw.chance(0.2) ? List.of(draw.evenly(Fact.Intent.values())) : List.of(),
        outcome,
        draw.chance(0.2) ? OptionalInt.of(180) : OptionalInt.empty());
  }

  private Criterion.Leaf lines() {
    OptionalInt some = OptionalInt.of(draw.between(0, 3));
    return draw.chance(0.5)
        ? new Criterion.Lines(some, OptionalInt.empty())
        : new Criterion.Lines(OptionalInt.empty(), some);
  }

  private Criterion.Leaf lab() {
    String analyte = draw.id(draw.vocabulary().analytes());
    Quantity quantity =
        draw.chance(0.3)
            ? new Quantity(BigDecimal.valueOf(draw.between(1, 5)), draw.evenly("{ULN}", "{LLN}"))
            : draw.ofAnalyte(analyte);
    return new Criterion.Lab(
        analyte,
        new Threshold(side(), quantity),
        draw.chance(0.3) ? OptionalInt.of(28) : OptionalInt.empty());
  }

  private String condition() {
    return draw.id(draw.vocabulary().conditions());
  }

  private Criterion.Leaf illness() {
    return new Criterion.Condition(
        draw.chance(0.3) ? List.of(condition(), condition()) : List.of(condition()),
        draw.chance(0.2) ? List.of(draw.evenly("active", "uncontrolled")) : List.of(),
        draw.chance(0.2) ? OptionalInt.of(180) : OptionalInt.empty());
  }

  private Criterion.Leaf said() {
    String statement = draw.id(draw.vocabulary().statements());
    return draw.chance(0.7)
        ? new Criterion.Said(statement)
        : new Criterion.Stated(statement, side(), draw.between(0, 90));
  }

  private Side side() {
    return draw.evenly(Side.values());
  }

  private static Quantity mg(int daily) {
    return new Quantity(BigDecimal.valueOf(daily), "mg/d");
  }
}
