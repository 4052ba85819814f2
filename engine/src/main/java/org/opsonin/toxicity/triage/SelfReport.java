package org.opsonin.toxicity.triage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opsonin.kernel.Quantity;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.triage.Outcome.Open;

/// What a patient answered on one day.
///
/// @param on the day of the answers
/// @param symptoms answers to PRO-CTCAE items; an item given twice counts as its worse answer
/// @param redFlags answers to red-flag questions by id; a question that is not there was not
///     answered, an id that is no question is named in the result
/// @param measurements values measured at home
/// @param unread parts in which something could not be read, and which may hold a sign
public record SelfReport(
    LocalDate on,
    List<ProReport> symptoms,
    Map<String, Answer> redFlags,
    List<Measurement> measurements,
    Set<Unread> unread) {

  /// An answer to a question asked as yes or no.
  public enum Answer {
    YES,
    NO,
    NOT_ANSWERED
  }

  /// A part of a report in which something could not be read; it is asked again.
  public enum Unread {
    MEASURED(
        "a measured value that could not be read",
        "Which value was measured? Please measure again and give the value and the unit."),
    SYMPTOMS("a symptom that could not be read", "Which symptom was meant, and how bad is it?"),
    FIELDS("a part of the report that is not known", "What else was reported?"),
    HISTORY("an earlier report that could not be read", "Has anything become worse since then?");

    private final String words;
    private final String question;

    Unread(String words, String question) {
      this.words = words;
      this.question = question;
    }

    Open open() {
      return new Open("unread-" + name().toLowerCase(Locale.ROOT), words, question);
    }
  }

  /// A value measured at home.
  ///
  /// @param analyte id, LOINC code or name of what was measured, such as `body-temperature`
  public record Measurement(String analyte, Quantity value) {}

  public SelfReport {
    symptoms = List.copyOf(symptoms);
    redFlags = Collections.unmodifiableMap(new TreeMap<>(redFlags));
    measurements = List.copyOf(measurements);
    unread = Collections.unmodifiableSet(new TreeSet<>(unread));
  }

  /// A report every part of which could be read.
  public SelfReport(
      LocalDate on,
      List<ProReport> symptoms,
      Map<String, Answer> redFlags,
      List<Measurement> measurements) {
    this(on, symptoms, redFlags, measurements, Set.of());
  }

  Answer answer(String question) {
    return redFlags.getOrDefault(question, Answer.NOT_ANSWERED);
  }
}
