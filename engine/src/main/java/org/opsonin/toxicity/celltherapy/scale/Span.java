package org.opsonin.toxicity.celltherapy.scale;

/// Every grade or score that is still possible, from `low` to `high`, both included.
///
/// @param low what it is at least
/// @param high what it is at most; not below `low`
public record Span(int low, int high) {

  /// Nothing found.
  public static final Span NONE = new Span(0, 0);

  /// Refuses an empty range.
  ///
  /// @throws IllegalArgumentException if `high` is below `low`
  public Span {
    if (high < low) {
      throw new IllegalArgumentException("a range from " + low + " to " + high);
    }
  }

  /// The one value that is possible.
  public static Span of(int only) {
    return new Span(only, only);
  }

  /// Whether only one value is possible.
  public boolean isSettled() {
    return low == high;
  }

  /// What the worse of two can be.
  public Span max(Span other) {
    return new Span(Math.max(low, other.low), Math.max(high, other.high));
  }

  /// What the sum of two can be.
  public Span plus(Span other) {
    return new Span(low + other.low, high + other.high);
  }

  /// What it can be if it may be either.
  public Span or(Span other) {
    return new Span(Math.min(low, other.low), Math.max(high, other.high));
  }

  /// As a reader wants it: `3`, or `2 to 4`.
  @Override
  public String toString() {
    return isSettled() ? String.valueOf(low) : low + " to " + high;
  }
}
