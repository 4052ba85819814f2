package org.opsonin.toxicity.irae;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.irae.Action.ByGrade;
import org.opsonin.toxicity.irae.Action.Dosing;
import org.opsonin.toxicity.irae.Disagreement.Position;

/// One immune-related side effect: when, how often, how it shows and what is done.
///
/// @param ctcaeTerms names of the CTCAE terms it is graded under
/// @param words what a patient may notice, within a sentence
/// @param clues each once
/// @param notes what else a reader must know
/// @param entry claim, source, grade and review of the whole
public record Irae(
    String id,
    String name,
    String organ,
    List<String> ctcaeTerms,
    String words,
    Onset onset,
    Incidence incidence,
    List<Clue.Weighed> clues,
    List<Emergency> emergencies,
    WorkUp workUp,
    Action action,
    List<Disagreement> disagreements,
    List<String> notes,
    Entry entry) {
  public Irae {
    ctcaeTerms = List.copyOf(ctcaeTerms);
    clues = List.copyOf(clues);
    emergencies = List.copyOf(emergencies);
    disagreements = List.copyOf(disagreements);
    notes = List.copyOf(notes);
  }

  /// What becomes of the immunotherapy at `grade`: the most cautious of the guideline that was read
  /// and of the positions that act, at this grade and below. Empty where no guideline has the
  /// grade.
  public Optional<Dosing> dosing(int grade) {
    return action
        .at(grade)
        .flatMap(
            own ->
                Stream.concat(
                        action.grades().stream()
                            .filter(lower -> lower.grade() <= grade)
                            .map(ByGrade::dosing),
                        disagreements.stream()
                            .filter(one -> one.bearsOn(grade))
                            .flatMap(one -> one.acting().flatMap(Position::dosing).stream()))
                    .max(Comparator.naturalOrder()));
  }

  /// The weighed clue that is `clue`; empty if it is none of its clues.
  public Optional<Clue.Weighed> weighed(Clue clue) {
    return clues.stream().filter(one -> one.clue().equals(clue)).findFirst();
  }
}
