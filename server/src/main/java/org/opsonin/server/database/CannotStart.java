package org.opsonin.server.database;

import org.opsonin.kernel.Problem;

/// The site cannot start for a reason that whoever started it can mend.
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  CannotStart(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  CannotStart(Problem problem, Throwable cause) {
    super(problem.code(), cause);
    this.problem = problem;
  }

  /// What is wrong and what to do about it, without a secret in it.
  public Problem problem() {
    return problem;
  }
}
