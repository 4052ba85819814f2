package org.opsonin.trial.ctml.matchminer;

import java.util.Optional;
import org.opsonin.trial.ctml.tree.Tree;

/// A value that a leading `!` turns round.
///
/// @param value the value without the mark
/// @param negated whether the mark was there
record Negatable(Tree value, boolean negated) {

  static Negatable of(Tree written) {
    return written instanceof Tree.Text(var line, var text) && text.startsWith("!")
        ? new Negatable(new Tree.Text(line, text.substring(1)), true)
        : new Negatable(written, false);
  }

  /// The value as a text; empty if it is none.
  Optional<String> text() {
    return value instanceof Tree.Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
