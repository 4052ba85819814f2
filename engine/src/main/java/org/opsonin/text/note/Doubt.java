package org.opsonin.text.note;

/// Something a note names and that did not become a fact.
///
/// @param start first UTF-16 offset in the note
/// @param end offset after the last character
/// @param quote the note's own words from `start` to `end`
/// @param why the reason
public record Doubt(int start, int end, String quote, Why why) {

  /// Why a mention is no fact of the patient.
  public enum Why {
    /// It is suspected, to be ruled out, or a risk.
    UNCERTAIN,
    /// It is said of a relative.
    FAMILY,
    /// It is a plan, an advice or a condition.
    NOT_YET,
    /// Only news of it is denied: "no new metastases".
    ONLY_NEWS_DENIED,
    /// No result, unit or course stands with it.
    NO_RESULT,
    /// The note gives two that cannot both be.
    CONTRADICTED
  }

  /// Says nothing of the note, so that a log cannot.
  @Override
  public String toString() {
    return "Doubt[" + start + "-" + end + ", " + why + "]";
  }
}
