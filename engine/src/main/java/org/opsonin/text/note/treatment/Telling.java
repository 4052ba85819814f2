package org.opsonin.text.note.treatment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.text.Assertion;
import org.opsonin.text.Measure;
import org.opsonin.text.Tokens;
import org.opsonin.text.Trie;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.text.note.treatment.Group.Named;
import org.opsonin.text.note.treatment.Therapies.Stage;

/// What a passage says of a group of treatments: how far they got, when, what for, and what came of
/// them.
record Telling(Passage passage, Group group) {

  private static final int DOSE_NEAR = 4;
  private static final int LONGEST_MONTH = 31;

  /// What came of it; empty if nothing says so.
  Optional<Fact.Outcome> outcome() {
    return outcomeCue().map(cue -> Fact.Outcome.valueOf(cue.means().toUpperCase(Locale.ROOT)));
  }

  private Optional<Passage.Cue> outcomeCue() {
    Trie<String> words = passage.words().role("note-outcome");
    Trie<String> then = passage.words().role("note-outcome-after");
    return passage
        .first(then, group.end(), group.to())
        .filter(cue -> !passage.tokens().is(cue.at() - 1, "no"))
        .or(() -> passage.last(words, group.from(), group.first()))
        .or(() -> passage.first(words, group.end(), group.to()))
        .filter(
            cue ->
                passage.assertions().of(passage.tokens(), passage.sentence(), cue.at(), cue.end())
                    != Assertion.NEGATED);
  }

  /// How far the treatment got, by the words after it, then before it, then by its section; empty
  /// where nothing says that it was given.
  Optional<Stage> stage(Set<Assertion> said, boolean hasOutcome) {
    Optional<Stage> after = cue("note-progress-after", group.end(), group.to());
    Optional<Stage> before = cue("note-progress", group.from(), group.first());
    if (before.filter(one -> one == Stage.NOT_GIVEN).isPresent()) {
      return before;
    }
    if (said.contains(Assertion.NEGATED) && !hasOutcome) {
      boolean none =
          passage.tokens().is(group.first() - 1, "no")
              || passage.tokens().is(group.first() - 1, "without");
      return after.filter(one -> none || one == Stage.NOT_GIVEN).map(one -> Stage.NOT_GIVEN);
    }
    boolean open = said.contains(Assertion.HYPOTHETICAL) || said.contains(Assertion.UNCERTAIN);
    if (open && !hasOutcome) {
      return Optional.of(Stage.PLANNED).filter(one -> said.contains(Assertion.HYPOTHETICAL));
    }
    return after.or(() -> before).or(() -> withoutCue(hasOutcome));
  }

  /// How far it got where no word says so: an outcome, a date or a line tells that it was given.
  private Optional<Stage> withoutCue(boolean hasOutcome) {
    if (hasOutcome) {
      return Optional.of(Stage.STOPPED);
    }
    boolean listed =
        group.first() == passage.sentence().firstToken()
            && group.names().stream().noneMatch(Named::isDrug);
    boolean dated =
        passage.dates().stream()
            .anyMatch(date -> date.firstToken() >= group.from() && date.endToken() <= group.to());
    boolean line = passage.has(passage.words().role("note-line"), group.from(), group.to());
    if (listed || dated || line) {
      return Optional.of(!listed && isDatedToTheMonth() ? Stage.BEGUN : Stage.COMPLETED);
    }
    return switch (passage.sentence().section()) {
      case MEDICATION -> Optional.of(Stage.UNDER_WAY);
      case ONCOLOGY -> Optional.of(Stage.COMPLETED);
      case NONE,
          DIAGNOSIS,
          PRESENT,
          PAST,
          ALLERGY,
          FAMILY,
          SOCIAL,
          SYSTEMS,
          EXAMINATION,
          RESULT,
          IMAGING,
          PATHOLOGY,
          ASSESSMENT,
          PLAN ->
          Optional.empty();
    };
  }

  private boolean isDatedToTheMonth() {
    return passage.dates().stream()
        .filter(date -> date.firstToken() >= group.from() && date.endToken() <= group.to())
        .anyMatch(
            date -> date.date().earliest().plusDays(LONGEST_MONTH).isAfter(date.date().latest()));
  }

  /// The last word of a role; one that is part of an outcome, "progressed on", is none.
  private Optional<Stage> cue(String role, int from, int to) {
    Optional<Passage.Cue> outcome = outcomeCue();
    return passage
        .last(passage.words().role(role), from, to)
        .filter(
            cue -> outcome.filter(one -> one.at() <= cue.at() && one.end() >= cue.end()).isEmpty())
        .map(cue -> Stage.of(cue.means()));
  }

  /// What it was for: by a word before it, or for a drug after it.
  Fact.Intent intent(boolean drug) {
    Trie<String> words = passage.words().role("note-intent");
    return passage
        .last(words, group.from(), group.first() + 1)
        .or(() -> drug ? passage.first(words, group.first(), group.to()) : Optional.empty())
        .map(cue -> Fact.Intent.valueOf(cue.means().toUpperCase(Locale.ROOT)))
        .orElse(Fact.Intent.UNSPECIFIED);
  }

  /// The daily dose named beside it.
  Optional<Quantity> dose(Named name) {
    return passage.measures().stream()
        .filter(one -> one.unit().equals("mg/d"))
        .filter(one -> one.firstToken() >= name.end())
        .filter(one -> one.firstToken() <= name.end() + DOSE_NEAR)
        .findFirst()
        .flatMap(Measure::exact)
        .map(value -> new Quantity(value, "mg/d"));
  }

  /// First and last day.
  record Span(PartialDate start, PartialDate end) {}

  /// First and last day, as far as dates and the words before them tell; dates after the name count
  /// before those in front of it.
  Span span() {
    var after =
        passage.dates().stream()
            .filter(date -> date.firstToken() >= group.end() && date.endToken() <= group.to())
            .toList();
    var dates =
        after.isEmpty()
            ? passage.dates().stream()
                .filter(date -> date.firstToken() >= group.from())
                .filter(date -> date.endToken() <= group.first())
                .toList()
            : after;
    PartialDate start = PartialDate.UNKNOWN;
    PartialDate end = PartialDate.UNKNOWN;
    for (var date : dates) {
      boolean closes = closes(date.firstToken(), start.isKnown());
      if (closes && !end.isKnown()) {
        end = date.date();
      } else if (!closes && !start.isKnown()) {
        start = date.date();
      }
    }
    return new Span(start, end);
  }

  /// Whether the words before a date make it a last day.
  private boolean closes(int date, boolean begun) {
    Tokens tokens = passage.tokens();
    int at = date - 1;
    boolean range = begun && (tokens.is(at, "to") || tokens.is(at, "-") || tokens.is(at, "–"));
    boolean until = tokens.is(at, "until") || tokens.is(at, "till") || tokens.is(at, "through");
    return range
        || until
        || passage
            .last(passage.words().role("note-progress-after"), at - 2, date)
            .map(cue -> Stage.of(cue.means()))
            .filter(stage -> stage == Stage.STOPPED || stage == Stage.COMPLETED)
            .isPresent();
  }
}
