package org.opsonin.fhir.result;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;

/// The bounds past which a laboratory result is an error, in the units results come in. Converted
/// once for each unit, because conversion is slow.
final class LabBounds {

  private final Map<String, Bounds> byUnit = new ConcurrentHashMap<>();

  /// Bounds in one unit; empty where there is none, or it cannot be converted.
  private record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {}

  /// Whether `amount` can be a result of `analyte`.
  boolean allow(Entry analyte, Quantity amount) {
    Bounds bounds =
        byUnit.computeIfAbsent(
            analyte.id() + " " + amount.unit(),
            key ->
                new Bounds(
                    bound(analyte, "atLeast", amount.unit()),
                    bound(analyte, "atMost", amount.unit())));
    return amount.value().compareTo(bounds.least().orElse(BigDecimal.ZERO)) >= 0
        && bounds.most().map(most -> amount.value().compareTo(most) <= 0).orElse(true);
  }

  private static Optional<BigDecimal> bound(Entry analyte, String name, String unit) {
    return analyte
        .body()
        .get("plausible")
        .flatMap(bounds -> bounds.text(name))
        .flatMap(Quantity::parse)
        .flatMap(bound -> bound.in(unit))
        .map(Quantity::value);
  }
}
