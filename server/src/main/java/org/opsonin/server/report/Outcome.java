package org.opsonin.server.report;

import java.util.List;
import org.opsonin.kernel.Problem;
import org.springframework.http.HttpStatus;

/// What became of a chart.
sealed interface Outcome {

  /// A report as it is sent, with the problems of the chart in it.
  record Made(String text) implements Outcome {}

  /// None, and why.
  ///
  /// @param key of the text that says it
  /// @param values that belong into the text
  /// @param problems what a person can mend; may be empty
  record Refused(HttpStatus status, String key, List<Object> values, List<Problem> problems)
      implements Outcome {
    public Refused {
      values = List.copyOf(values);
      problems = List.copyOf(problems);
    }

    static Refused of(HttpStatus status, String key) {
      return new Refused(status, key, List.of(), List.of());
    }

    /// The values as a text takes them.
    public Object[] of() {
      return values.toArray();
    }
  }
}
