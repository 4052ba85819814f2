package org.opsonin.cli.grade;

import java.time.Clock;
import org.opsonin.cli.shell.Shell;

/// Tells a person at a terminal how far a long table is, every two seconds. Nobody else sees it.
final class RowProgress {

  private static final long EVERY_MILLISECONDS = 2_000;
  private static final int ROWS_BETWEEN_LOOKS = 4_096;

  private final Shell shell;
  private final Clock clock;
  private long rows;
  private long next;

  RowProgress(Shell shell) {
    this.shell = shell;
    this.clock = shell.clock();
    this.next = clock.millis() + EVERY_MILLISECONDS;
  }

  /// One more row is done.
  void step() {
    rows++;
    if (rows % ROWS_BETWEEN_LOOKS == 0 && shell.errIsTerminal() && clock.millis() >= next) {
      shell.err().printf("%,d rows graded%n", rows);
      next = clock.millis() + EVERY_MILLISECONDS;
    }
  }
}
