package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Node;

/// One thing that can be found in a person and bears on a side effect.
public sealed interface Clue {

  /// A sign or symptom.
  ///
  /// @param id of a [Sign]
  record Felt(String id) implements Clue {}

  /// A laboratory result against its limits of normal.
  ///
  /// @param analyte id in the laboratory dictionary
  record Measured(String analyte, State state) implements Clue {}

  /// A laboratory result beyond a number.
  ///
  /// @param isAbove whether it must be above, or else below; exclusive
  /// @param limits the same limit in several units, or in `{ULN}`
  record Beyond(String analyte, boolean isAbove, List<Quantity> limits) implements Clue {
    public Beyond {
      limits = List.copyOf(limits);
    }
  }

  /// A result against the limits of normal.
  enum State {
    HIGH,
    LOW,
    NORMAL;

    /// As a reader says it.
    public String words() {
      return switch (this) {
        case HIGH -> "raised";
        case LOW -> "low";
        case NORMAL -> "normal";
      };
    }
  }

  /// How much a clue says for a side effect; the numbers are knowledge.
  enum Strength {
    /// Points to it.
    POINTS,
    /// Fits it.
    FITS,
    /// Is often there, and often without it.
    MAY_FIT;

    /// As knowledge files write it.
    public String key() {
      return switch (this) {
        case POINTS -> "points";
        case FITS -> "fits";
        case MAY_FIT -> "mayFit";
      };
    }
  }

  /// A clue with its strength.
  record Weighed(Clue clue, Strength strength) {}

  /// A sign's id, `{lab, is}`, or `{lab, above}` and `{lab, below}`.
  static Clue read(Node node, Sheet sheet) {
    if (node instanceof Node.Text(var at, var sign)) {
      sheet.defined(node, "irae-sign", sign);
      return new Felt(sign);
    }
    sheet.onlyKnows(node, "lab", "is", "above", "below");
    String analyte = sheet.required(node, "lab");
    sheet.defined(node, "analyte", analyte);
    if (node.text("is").isPresent()) {
      return new Measured(analyte, sheet.choice(node, "is", State.values()));
    }
    boolean above = node.get("above").isPresent();
    var limits = new ArrayList<Quantity>();
    for (String text : node.texts(above ? "above" : "below")) {
      Quantity.parse(text).ifPresent(limits::add);
    }
    if (limits.isEmpty()) {
      sheet.report(node, "a laboratory clue without limit", "`is`, or `above: \"3 {ULN}\"`");
    }
    return new Beyond(analyte, above, limits);
  }
}
