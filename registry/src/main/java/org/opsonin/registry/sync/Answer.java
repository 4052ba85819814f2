package org.opsonin.registry.sync;

import org.opsonin.kernel.Problem;
import org.opsonin.registry.input.Page;

/// What came of one question, after every repetition.
sealed interface Answer {

  record Good(Page page) implements Answer {}

  /// The server did not like the question; asking it again would not help.
  record Refused(int status, Problem problem) implements Answer {}

  /// The server failed every time.
  record Failed(Problem problem) implements Answer {}
}
