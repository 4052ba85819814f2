package org.opsonin.therapy.likelihood;

import java.math.BigDecimal;
import org.opsonin.kernel.PartialDate;

/// A measured number and its day.
///
/// @param value in the unit the score uses
/// @param on day of the measurement; may be unknown
public record Measured(BigDecimal value, PartialDate on) {}
