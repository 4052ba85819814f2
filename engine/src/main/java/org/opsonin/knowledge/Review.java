package org.opsonin.knowledge;

import java.time.LocalDate;

/// Whether a named clinician has signed an entry.
public sealed interface Review {

  /// Nobody has; shown as "not yet clinically reviewed".
  record Unreviewed() implements Review {}

  /// Somebody has.
  ///
  /// @param by name and role
  /// @param on day of the signature
  /// @param again day by which it must be read again
  record Signed(String by, LocalDate on, LocalDate again) implements Review {}

  /// The words a report shows.
  default String words() {
    return switch (this) {
      case Unreviewed() -> "not yet clinically reviewed";
      case Signed(var by, var on, var again) ->
          "reviewed by %s on %s, due again %s".formatted(by, on, again);
    };
  }
}
