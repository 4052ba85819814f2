package org.opsonin.report;

/// Takes out of a text what could steer a terminal or turn a line around: control characters,
/// escape sequences and marks of writing direction. Charts are written by strangers.
public final class Plain {

  private Plain() {}

  /// The text with runs of white space as one space.
  public static String of(String text) {
    var clean = new StringBuilder(text.length());
    boolean blank = true;
    for (int point : text.codePoints().toArray()) {
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        if (!blank) {
          clean.append(' ');
        }
        blank = true;
      } else if (isShown(point)) {
        clean.appendCodePoint(point);
        blank = false;
      }
    }
    return clean.toString().stripTrailing();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
