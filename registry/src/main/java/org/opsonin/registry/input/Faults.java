package org.opsonin.registry.input;

import org.opsonin.kernel.Problem;
import org.opsonin.registry.study.RegistryProblem;
import org.opsonin.registry.study.StudyReader;

/// Words for what is wrong with a value of a document.
final class Faults {

  private Faults() {}

  static Problem of(Cut.Fault fault, String where) {
    return switch (fault) {
      case NO_OBJECT -> RegistryProblem.NOT_JSON.at(where, "no study", "a study as a JSON object");
      case UNCLOSED ->
          RegistryProblem.BREAKS_OFF.at(
              where, "a study that is not closed", "as many closing brackets as opening ones");
      case TOO_LARGE ->
          RegistryProblem.TOO_LARGE.at(
              where,
              "a study that is too large",
              "at most " + (Bounds.USUAL.studyBytes() >> 20) + " MB");
      case TOO_DEEP ->
          RegistryProblem.TOO_DEEP.at(
              where, "nested too deeply", "at most " + StudyReader.DEEPEST + " levels");
    };
  }
}
