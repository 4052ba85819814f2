package org.opsonin.criteria;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Quantity;

/// One condition on a chart: data only. [Evaluator] gives it meaning.
public sealed interface Criterion {

  /// The criterion and everything below it, parents first; concepts are not opened.
  default Stream<Criterion> nodes() {
    return Stream.concat(Stream.of(this), terms().stream().flatMap(Criterion::nodes));
  }

  /// A question that a chart answers by itself, without terms below it.
  sealed interface Leaf extends Criterion {}

  /// Every term. At least one: an empty all-of would admit everyone.
  record AllOf(List<Criterion> terms) implements Criterion {
    public AllOf {
      terms = nonEmpty(terms);
    }
  }

  /// At least one term.
  record AnyOf(List<Criterion> terms) implements Criterion {
    public AnyOf {
      terms = nonEmpty(terms);
    }
  }

  /// The opposite; what is unknown stays unknown.
  record Not(Criterion term) implements Criterion {}

  /// The words "no known …" of a label: met unless the chart shows the term to be met.
  ///
  /// The one question about the record instead of the patient: a test that was never done does not
  /// exclude. What is unknown below it stays listed as worth settling first.
  record NotKnown(Criterion term) implements Criterion {}

  /// A named definition of the knowledge base, such as `metastatic`.
  record Concept(String id) implements Criterion {}

  /// The cancer is one of `types` or a descendant, and none of `except`.
  record Tumour(List<String> types, List<String> except) implements Leaf {
    public Tumour {
      types = nonEmpty(types);
      except = List.copyOf(except);
    }
  }

  /// Age on the evaluation date.
  ///
  /// @param atLeast completed years, months or days needed, inclusive
  /// @param below birthday not yet reached, exclusive: "25 years or younger" is below 26 years
  record Age(Optional<Period> atLeast, Optional<Period> below) implements Leaf {}

  /// `female` or `male`.
  record Sex(String sex) implements Leaf {}

  /// A stage group; `III` includes IIIA, IIIB and IIIC, `IIIA` includes IIIA1.
  ///
  /// @param systems staging systems that count; empty for any
  record Stage(List<String> systems, List<String> groups) implements Leaf {
    public Stage {
      systems = List.copyOf(systems);
      groups = nonEmpty(groups);
    }
  }

  /// A T, N or M category; `M1` includes M1A.
  record Category(List<String> values) implements Leaf {
    public Category {
      values = nonEmpty(values);
    }
  }

  /// A recorded metastasis at one of the sites.
  record Spread(List<String> sites) implements Leaf {
    public Spread {
      sites = nonEmpty(sites);
    }
  }

  /// How the record of the cancer describes its course.
  record Course(List<Fact.Course> anyOf) implements Leaf {
    public Course {
      anyOf = nonEmpty(anyOf);
    }
  }

  /// The latest recorded direction of the disease.
  record Direction(List<Fact.Status> anyOf) implements Leaf {
    public Direction {
      anyOf = nonEmpty(anyOf);
    }
  }

  /// A marker's number against a threshold.
  ///
  /// @param scores scores that may be compared, such as `tps`; a CPS is no TPS
  /// @param assays assays the label accepts; empty if it names none
  /// @param specimen `tissue` or `blood`; empty for either
  record Amount(
      String marker,
      List<String> scores,
      Threshold threshold,
      List<String> assays,
      Optional<String> specimen)
      implements Leaf {
    public Amount {
      scores = List.copyOf(scores);
      assays = List.copyOf(assays);
    }
  }

  /// A marker's named value.
  ///
  /// @param anyOf values that meet it
  /// @param noneOf values that show it is not met; any other value leaves it unknown
  /// @param assays assays the label accepts; empty if it names none
  record Value(String marker, List<String> anyOf, List<String> noneOf, List<String> assays)
      implements Leaf {
    public Value {
      anyOf = nonEmpty(anyOf);
      noneOf = List.copyOf(noneOf);
      assays = List.copyOf(assays);
    }
  }

  /// An HLA type.
  ///
  /// @param anyOf at least one of these alleles
  /// @param noneOf none of these
  record Allele(String marker, List<String> anyOf, List<String> noneOf) implements Leaf {
    public Allele {
      anyOf = nonEmpty(anyOf);
      noneOf = List.copyOf(noneOf);
    }
  }

  /// A change in a gene of the tumour is present.
  ///
  /// @param kinds kinds of change that count; empty for any
  /// @param variants variant classes that count, such as `egfr-sensitising`; empty for any
  record Altered(String gene, List<Fact.Kind> kinds, List<String> variants) implements Leaf {
    public Altered {
      kinds = List.copyOf(kinds);
      variants = List.copyOf(variants);
    }
  }

  /// A treatment was given, possibly with an outcome.
  ///
  /// @param with drugs, classes, `radiotherapy`, `surgery` or `stem-cell-transplant`
  /// @param intents what it was for; empty for any
  /// @param outcome what came of it; empty for anything
  /// @param withinDays latest day after its end on which the outcome counts; empty for any time
  record Treated(
      List<String> with,
      List<Fact.Intent> intents,
      Optional<Fact.Outcome> outcome,
      OptionalInt withinDays)
      implements Leaf {
    public Treated {
      with = nonEmpty(with);
      intents = List.copyOf(intents);
    }

    /// Given at any time, for any purpose, whatever came of it.
    public Treated(List<String> with) {
      this(with, List.of(), Optional.empty(), OptionalInt.empty());
    }
  }

  /// Number of lines of systemic therapy for the disease in question, both bounds inclusive.
  record Lines(OptionalInt atLeast, OptionalInt atMost) implements Leaf {}

  /// The latest result of a laboratory test.
  ///
  /// @param threshold in a unit of the analyte, or in `{ULN}` or `{LLN}`: multiples of the upper or
  ///     lower limit of normal that the result's own report gives
  /// @param maxAgeDays oldest result that still counts, in days before the evaluation date
  record Lab(String analyte, Threshold threshold, OptionalInt maxAgeDays) implements Leaf {}

  /// Any of these treatments was given within the last `withinDays` days before the evaluation
  /// date;
  /// 0 for under way on that date.
  record Recent(List<String> with, int withinDays) implements Leaf {
    public Recent {
      with = nonEmpty(with);
    }
  }

  /// Another illness or state.
  ///
  /// @param qualifiers what must be true of it beyond being there, such as `uncontrolled`; only
  ///     `active` is recorded in charts, any other leaves a present illness unknown
  /// @param withinDays how long before the evaluation date it may have begun; empty for any time
  record Condition(List<String> anyOf, List<String> qualifiers, OptionalInt withinDays)
      implements Leaf {
    public Condition {
      anyOf = nonEmpty(anyOf);
      qualifiers = List.copyOf(qualifiers);
    }

    /// Whenever it began, however it stands.
    public Condition(List<String> anyOf) {
      this(anyOf, List.of(), OptionalInt.empty());
    }
  }

  /// Corticosteroids under way, in prednisone equivalents a day.
  record Steroids(Threshold threshold) implements Leaf {}

  /// Performance status.
  ///
  /// @param scale `ecog`, `karnofsky` or `lansky`; a chart's other scale is converted
  /// @param side `AT_MOST` 1 on ECOG is fitter, `AT_LEAST` 70 on Karnofsky is fitter
  record Performance(String scale, Side side, int score) implements Leaf {}

  /// What only a clinician can say.
  record Said(String statement) implements Leaf {}

  /// A number a clinician has stated, such as the life expectancy in days.
  record Stated(String statement, Side side, int number) implements Leaf {}

  private List<Criterion> terms() {
    return switch (this) {
      case AllOf(var terms) -> terms;
      case AnyOf(var terms) -> terms;
      case Not(var term) -> List.of(term);
      case NotKnown(var term) -> List.of(term);
      case Concept _, Leaf _ -> List.of();
    };
  }

  private static <T> List<T> nonEmpty(List<T> terms) {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a criterion needs at least one term");
    }
    return List.copyOf(terms);
  }

  /// One bound of a number.
  record Threshold(Side side, Quantity quantity) {}

  /// Which side of a threshold is asked for.
  enum Side {
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW
  }
}
