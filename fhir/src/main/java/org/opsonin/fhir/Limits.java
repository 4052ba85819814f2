package org.opsonin.fhir;

/// How much of a chart is read before it is refused, so that no input can exhaust the machine.
///
/// @param documentBytes most bytes of one document or one line, after decompression
/// @param depth deepest nesting of objects and lists
/// @param entries most entries of one Bundle
/// @param textLength longest string, in characters
public record Limits(long documentBytes, int depth, int entries, int textLength) {

  /// Most problems kept of one document or chart.
  public static final int MOST_PROBLEMS = 1_000;

  /// 64 MB, 200 levels, 200,000 entries, strings of a million characters.
  public static final Limits DEFAULT = new Limits(64L << 20, 200, 200_000, 1_000_000);

  /// Refuses limits that admit nothing.
  ///
  /// @throws IllegalArgumentException if a limit is not positive
  public Limits {
    if (documentBytes < 1 || depth < 1 || entries < 1 || textLength < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
