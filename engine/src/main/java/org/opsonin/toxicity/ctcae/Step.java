package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.List;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;

/// The least that a result must show for a grade: every bound and every condition.
///
/// @param baseline how the baseline must lie to its limits
/// @param least the least symptoms it needs; none for no matter
/// @param yes questions that must be answered with yes
record Step(
    int grade, List<Bound> bounds, Baseline baseline, Symptoms least, List<Input> yes, Ages ages) {

  Step {
    bounds = List.copyOf(bounds);
    yes = List.copyOf(yes);
  }

  /// How a baseline must lie.
  enum Baseline {
    ANY(""),
    HIGH("with a baseline above normal"),
    NOT_HIGH("with a baseline not above normal"),
    LOW("with a baseline below normal");

    final String words;

    Baseline(String words) {
      this.words = words;
    }
  }

  /// Ages in years, from `atLeast` to less than `below`.
  record Ages(BigDecimal atLeast, BigDecimal below) {

    static final Ages ALL = new Ages(BigDecimal.ZERO, BigDecimal.valueOf(1000));

    boolean contain(BigDecimal years) {
      return years.compareTo(atLeast) >= 0 && years.compareTo(below) < 0;
    }

    boolean areAll() {
      return equals(ALL);
    }
  }
}
