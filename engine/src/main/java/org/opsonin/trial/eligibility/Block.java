package org.opsonin.trial.eligibility;

/// A bullet, a numbered point or a paragraph of an eligibility text, without its bullet.
///
/// @param from offset of its first character
/// @param to offset after its last character that is no white space
/// @param indent columns before it
/// @param bullet the kind of bullet: `*` for any sign, `1`, `a` or `i` for numbering; a blank if
///     none
/// @param parent index of the block it is nested in, or -1
record Block(int from, int to, int indent, char bullet, int parent) {

  static final char NONE = ' ';

  boolean isParagraph() {
    return bullet == NONE;
  }

  Block in(int outer) {
    return new Block(from, to, indent, bullet, outer);
  }

  Block upTo(int end) {
    return new Block(from, end, indent, bullet, parent);
  }
}
