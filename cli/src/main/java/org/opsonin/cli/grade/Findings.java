package org.opsonin.cli.grade;

import java.util.function.Consumer;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.kernel.Problem;
import org.opsonin.report.Plain;

/// The problems of a run: the first are shown at once, the rest are counted.
public final class Findings implements Consumer<Problem> {

  private static final int SHOWN = 100;

  private final Shell shell;
  private long count;

  public Findings(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void accept(Problem problem) {
    count++;
    if (count <= SHOWN) {
      shell.err().println(Plain.of(problem.toString()));
    }
  }

  /// Says how many were not shown, and gives the exit code.
  public int end() {
    if (count > SHOWN) {
      shell.err().println("and " + (count - SHOWN) + " more problems");
    }
    shell.err().flush();
    return count == 0 ? Exit.OK : Exit.PROBLEMS;
  }
}
