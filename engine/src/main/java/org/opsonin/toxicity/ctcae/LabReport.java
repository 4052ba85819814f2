package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.Optional;
import org.opsonin.kernel.Truth;

/// One laboratory result with what is known about it.
///
/// @param value in `unit`
/// @param unit as written, or empty; also the unit of the limits and the baseline
/// @param lln lower limit of normal, from the report
/// @param uln upper limit of normal, from the report
/// @param baseline result before treatment
/// @param position how the baseline lay, where that was recorded
/// @param anticoagulated whether an anticoagulant is taken
/// @param fasting whether the blood was taken after a fast
/// @param infarctionLevel whether a troponin reaches its maker's level for a heart attack
/// @param ageYears age on the day of the result
public record LabReport(
    BigDecimal value,
    String unit,
    Optional<BigDecimal> lln,
    Optional<BigDecimal> uln,
    Optional<BigDecimal> baseline,
    BaselinePosition position,
    Symptoms symptoms,
    Truth anticoagulated,
    Truth fasting,
    Truth infarctionLevel,
    Optional<BigDecimal> ageYears) {

  /// Whether the abnormal result comes with signs or symptoms.
  public enum Symptoms {
    /// None.
    NONE,
    /// Mild ones only; version 6.0 tells them from others for amylase.
    MILD,
    /// Moderate or severe ones.
    YES,
    /// Nobody said.
    UNKNOWN
  }

  /// How the baseline lay to its limits of normal.
  public enum BaselinePosition {
    BELOW,
    WITHIN,
    ABOVE,
    /// Nobody said: the limits of the report decide.
    BY_LIMITS
  }

  /// A result of which nothing else is known.
  public static LabReport of(BigDecimal value, String unit) {
    return new LabReport(
        value,
        unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        BaselinePosition.BY_LIMITS,
        Symptoms.UNKNOWN,
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        Optional.empty());
  }
}
