package org.opsonin.trial.eligibility;

import java.util.Optional;
import org.opsonin.trial.eligibility.Item.Side;

/// Where a block stands.
///
/// @param isOpen whether its points hold for everyone by themselves; those under the heading of
///     one arm, or under words that were not understood, do not
/// @param until the kind of numbering that ends such a group; blank for none
record Context(Side side, boolean isOpen, char until) {

  Context(Side side, boolean isOpen) {
    this(side, isOpen, Block.NONE);
  }

  /// As it is where `block` begins.
  Context before(Block block) {
    boolean ends = until != Block.NONE && block.bullet() == until;
    return ends ? new Context(side, true) : this;
  }

  /// Closed up to the next point with this numbering.
  Context closedUntil(char bullet) {
    boolean ends = isOpen && bullet != Block.NONE && bullet != '*';
    return ends ? new Context(side, false, bullet) : closed();
  }

  /// The same in the list a heading implies where no list was named before.
  Context orIn(Optional<String> otherwise) {
    return side == Side.NONE && otherwise.isPresent()
        ? new Context(Side.valueOf(otherwise.get()), isOpen)
        : this;
  }

  Context closed() {
    return new Context(side, false);
  }
}
