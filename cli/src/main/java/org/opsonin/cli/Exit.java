package org.opsonin.cli;

/// What a run says to the script that started it.
final class Exit {

  static final int OK = 0;

  /// The input has problems; whatever could be done with it was done.
  static final int PROBLEMS = 1;

  /// The command line is wrong, or names a file that cannot be used.
  static final int USAGE = 2;

  /// A bug of this software.
  static final int BUG = 70;

  private Exit() {}
}
