package org.opsonin.cli.shell;

/// What a run says to the script that started it.
public final class Exit {

  public static final int OK = 0;

  /// The input has problems; whatever could be done with it was done.
  public static final int PROBLEMS = 1;

  /// The command line is wrong, or names a file that cannot be used.
  public static final int USAGE = 2;

  /// A bug of this software.
  public static final int BUG = 70;

  private Exit() {}
}
