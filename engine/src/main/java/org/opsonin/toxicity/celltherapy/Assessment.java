package org.opsonin.toxicity.celltherapy;

import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.toxicity.celltherapy.scale.Finding;

/// What came of one record.
///
/// @param findings at least one unless there is a course
/// @param course the same scale over a stay; empty for a record of one moment
/// @param ignored names of fields the scale does not ask for, as written
/// @param problems what could not be used, without values
public record Assessment(
    List<Finding> findings, Optional<Course> course, List<String> ignored, List<Problem> problems) {

  public Assessment {
    findings = List.copyOf(findings);
    ignored = List.copyOf(ignored);
    problems = List.copyOf(problems);
  }

  /// Says nothing about the person, so that a log cannot.
  @Override
  public String toString() {
    return "Assessment[not shown]";
  }
}
