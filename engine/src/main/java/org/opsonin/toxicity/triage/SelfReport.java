package org.opsonin.toxicity.triage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opsonin.kernel.Quantity;
import org.opsonin.toxicity.pro.ProReport;

/// What a patient answered on one day.
///
/// @param on the day of the answers
/// @param symptoms answers to PRO-CTCAE items; an item given twice counts as its worse answer
/// @param redFlags answers to red-flag questions by id; a question that is not there was not
///     answered, an id that is no question is named in the result
/// @param measurements values measured at home
public record SelfReport(
    LocalDate on,
    List<ProReport> symptoms,
    Map<String, Answer> redFlags,
    List<Measurement> measurements) {

  /// An answer to a question asked as yes or no.
  public enum Answer {
    YES,
    NO,
    NOT_ANSWERED
  }

  /// A value measured at home.
  ///
  /// @param analyte id of what was measured, such as `body-temperature`
  public record Measurement(String analyte, Quantity value) {}

  public SelfReport {
    symptoms = List.copyOf(symptoms);
    redFlags = Collections.unmodifiableMap(new TreeMap<>(redFlags));
    measurements = List.copyOf(measurements);
  }

  Answer answer(String question) {
    return redFlags.getOrDefault(question, Answer.NOT_ANSWERED);
  }
}
