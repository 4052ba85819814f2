package org.opsonin.toxicity.triage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.opsonin.knowledge.Entry;

/// What a report means: how soon somebody should speak with the patient, and why.
///
/// @param reasons most urgent first; empty if green
/// @param advice what the patient is told, most urgent first
/// @param open what was not answered or could not be used, and is asked again
/// @param notes what was left aside on purpose, such as findings the clinic has seen already
/// @param thresholds name of the limits that were used
/// @param knowledge version of the knowledge
public record Outcome(
    Level level,
    List<Reason> reasons,
    List<Advice> advice,
    List<Open> open,
    List<String> notes,
    String thresholds,
    String knowledge) {

  /// Why a report is amber or red.
  ///
  /// @param about id of the question, symptom or value
  /// @param text one line for a clinician
  /// @param on the day of the answer
  /// @param advice what follows from it
  /// @param rule the entry that says so: its id, source, certainty, date and review
  public record Reason(
      Level level, String about, String text, LocalDate on, Advice advice, Entry rule) {

    static final Comparator<Reason> ORDER =
        Comparator.comparing(Reason::level)
            .reversed()
            .thenComparing(reason -> reason.advice().urgency())
            .thenComparing(reason -> reason.rule().kind())
            .thenComparing(reason -> reason.rule().id())
            .thenComparing(Reason::text);
  }

  /// What a person is told to do.
  ///
  /// @param urgency 1 is the most urgent
  /// @param words one short text for a patient
  /// @param entry where it comes from, with its review
  public record Advice(String id, int urgency, String words, Entry entry) {}

  /// Something to ask again.
  ///
  /// @param id of the question: a red flag's id, `pro-` and the number of an item, or an analyte
  /// @param name in a few words
  /// @param question what to ask
  public record Open(String id, String name, String question) implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      return Comparator.comparing(Open::id).thenComparing(Open::name).compare(this, other);
    }
  }

  public Outcome {
    reasons = List.copyOf(reasons);
    advice = List.copyOf(advice);
    open = List.copyOf(open);
    notes = List.copyOf(notes);
  }

  /// One line: the level, and what was not answered.
  public String headline() {
    return open.isEmpty()
        ? level.words()
        : level.words()
            + ", not answered: "
            + open.stream().map(Open::name).collect(Collectors.joining("; "));
  }
}
