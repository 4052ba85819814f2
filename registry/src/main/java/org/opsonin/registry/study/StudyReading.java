package org.opsonin.registry.study;

import java.util.List;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.Trial;

/// What became of one study.
public sealed interface StudyReading {

  /// A study that can be kept.
  ///
  /// @param problems what in it was not usable and left empty
  record Study(Trial trial, List<Problem> problems) implements StudyReading {
    public Study {
      problems = List.copyOf(problems);
    }
  }

  /// A trial in MatchMiner's language, kept as it was written.
  ///
  /// @param id protocol number, upper case
  /// @param title short title; the protocol number if there is none
  /// @param updated last update, where it is told
  /// @param text JSON or YAML, unchanged
  record Ctml(String id, String title, PartialDate updated, String text) implements StudyReading {}

  /// Nothing that can be kept.
  record Refused(Problem problem) implements StudyReading {}
}
