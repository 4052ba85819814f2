package org.opsonin.fhir.json;

import org.opsonin.kernel.Problem;

/// A document that cannot be used at all; never leaves this package.
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
