package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.ctcae.LabReport.BaselinePosition;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;

/// Results as the tables of the tests write them, and the shipped rules.
final class Labs {

  static final Knowledge KNOWLEDGE = Knowledge.load();
  static final LabGrader GRADER = LabGrader.of(KNOWLEDGE);

  private Labs() {}

  static LabReport report(
      String value,
      @Nullable String unit,
      @Nullable String lln,
      @Nullable String uln,
      @Nullable String baseline,
      @Nullable String symptomatic) {
    return new LabReport(
        new BigDecimal(value),
        unit == null ? "" : unit,
        number(lln),
        number(uln),
        number(baseline),
        BaselinePosition.BY_LIMITS,
        symptomatic == null
            ? Symptoms.UNKNOWN
            : switch (symptomatic) {
              case "yes" -> Symptoms.YES;
              case "mild" -> Symptoms.MILD;
              default -> Symptoms.NONE;
            },
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        Optional.empty());
  }

  private static Optional<BigDecimal> number(@Nullable String text) {
    return Optional.ofNullable(text).map(BigDecimal::new);
  }

  /// The grade in both versions, without a direction.
  static String both(String term, LabReport report) {
    return word(GRADER.grade(CtcaeVersion.V5, term, Optional.empty(), report))
        + " / "
        + word(GRADER.grade(CtcaeVersion.V6, term, Optional.empty(), report));
  }

  /// The grade as a digit, `missing` with what is, or the fault.
  static String word(LabGrade grade) {
    return switch (grade) {
      case LabGrade.Graded(int number, var reason) -> String.valueOf(number);
      case LabGrade.Open(var missing, var reason) ->
          "missing "
              + String.join(" ", missing.stream().map(Enum::name).toList())
                  .toLowerCase(Locale.ROOT);
      case LabGrade.NoGrade(var reason) -> "none";
      case LabGrade.Refused(var fault, var reason) -> fault.name().toLowerCase(Locale.ROOT);
    };
  }
}
