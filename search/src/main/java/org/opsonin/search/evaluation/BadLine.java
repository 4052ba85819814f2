package org.opsonin.search.evaluation;

import org.opsonin.kernel.Problem;

/// A line of a file that is not as it should be; the rest of the file is not used either, because
/// figures over half a file mislead.
public final class BadLine extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// Says what is wrong with a line.
  ///
  /// @param where file and line
  /// @param found what is wrong
  /// @param expected what would be right
  BadLine(String where, String found, String expected) {
    super(where + ": " + found + "; expected " + expected);
    this.problem = new Problem("EVAL-020", where, found, expected);
  }

  /// The same as a problem.
  public Problem problem() {
    return problem;
  }
}
