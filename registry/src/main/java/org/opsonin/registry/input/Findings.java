package org.opsonin.registry.input;

import org.opsonin.kernel.Problem;

/// Takes what was wrong, in the order of the input, as it is found.
public interface Findings {

  /// A study, or a file, that was not taken in.
  void refused(Problem problem);

  /// A study that was taken in, with something in it left empty.
  void noted(Problem problem);
}
