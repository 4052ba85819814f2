package org.opsonin.toxicity.pro;

import java.util.List;

/// The composite grade of a symptom, or why there is none.
public sealed interface ProGrade {

  /// One line, without any answer.
  String reason();

  /// A grade from 0 to 3, which the instrument's authors keep apart from the grades of clinicians.
  record Composite(int grade, String reason) implements ProGrade {}

  /// An answer is missing.
  record Open(List<ProAttribute> missing, String reason) implements ProGrade {
    public Open {
      missing = List.copyOf(missing);
    }
  }

  /// The symptom has no composite, or its table has no row for these answers.
  record NoGrade(String reason) implements ProGrade {}

  /// There is no such symptom.
  record UnknownItem(String reason) implements ProGrade {}
}
