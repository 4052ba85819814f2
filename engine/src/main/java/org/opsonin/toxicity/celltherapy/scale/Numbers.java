package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.util.Optional;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Node;

/// Numbers of a rule, which must be there.
public final class Numbers {

  private Numbers() {}

  /// A whole number.
  ///
  /// @throws IllegalStateException if the rule lacks it
  public static int whole(Node node, String key) {
    return number(node, key)
        .orElseThrow(() -> new IllegalStateException(node.where() + ": no `" + key + "`"))
        .intValueExact();
  }

  static Optional<BigDecimal> number(Node node, String key) {
    return node.text(key).map(BigDecimal::new);
  }

  /// A threshold in a unit; empty if the rule has none.
  ///
  /// @throws IllegalStateException if it is written in a unit that measures something else
  public static Optional<BigDecimal> amount(Node node, String key, String unit) {
    return node.text(key)
        .map(
            text ->
                Quantity.parse(text)
                    .flatMap(quantity -> quantity.in(unit))
                    .map(Quantity::value)
                    .orElseThrow(
                        () -> new IllegalStateException(node.where() + ": not in " + unit)));
  }
}
