package org.opsonin.text.note.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.text.Assertion;
import org.opsonin.text.Mention;
import org.opsonin.text.Sentence;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;

/// Reads other illnesses, present, over or denied. Each is told once, unless the note says
/// different things of it.
public final class ConditionReader {

  private static final String OTHER = "other-condition";
  private static final int NEAR = 3;

  private final Map<String, Boolean> told = new HashMap<>();

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    if (passage.sentence().section() == Sentence.Section.ALLERGY) {
      return;
    }
    tests(passage, into);
    for (Mention mention : passage.of(Mention.Kind.CONDITION)) {
      Assertion said = passage.said(mention);
      boolean testing =
          passage.has(
              passage.words().role("note-testing"), mention.endToken(), mention.endToken() + 1);
      if (mention.id().equals(OTHER) || into.doubted(mention, said)) {
        continue;
      }
      if (testing) {
        if (!into.isRead(mention.firstToken(), mention.endToken())) {
          into.doubt(mention, Doubt.Why.NO_RESULT);
        }
        continue;
      }
      boolean absent = said == Assertion.NEGATED;
      if (absent && SpreadReader.deniesOnlyNews(passage, mention)) {
        into.doubt(mention, Doubt.Why.ONLY_NEWS_DENIED);
        continue;
      }
      boolean active = !absent && !isOver(passage, mention);
      String key = mention.id() + !absent + active;
      into.mark(mention.firstToken(), mention.endToken());
      if (told.put(key, true) == null) {
        into.fact(
            mention.firstToken(),
            mention.endToken(),
            passage.dateNear(mention.endToken()),
            origin -> new Fact.Comorbidity(mention.id(), !absent, active, origin));
      }
    }
  }

  /// A test for an illness with its result: `HBsAg negative`.
  private void tests(Passage passage, Gathered into) {
    int at = passage.sentence().firstToken();
    while (at < passage.last()) {
      Optional<Passage.Cue> test =
          passage.first(passage.words().answers("illness"), at, passage.last());
      if (test.isEmpty()) {
        return;
      }
      Passage.Cue found = test.get();
      int to = Math.min(passage.clauseEnd(found.end()), found.end() + NEAR);
      passage
          .first(passage.words().answers("truth"), found.end(), to)
          .filter(truth -> !truth.means().equals("unknown"))
          .ifPresent(truth -> tested(passage, found, truth, into));
      at = found.end();
    }
  }

  private void tested(Passage passage, Passage.Cue test, Passage.Cue truth, Gathered into) {
    boolean present = truth.means().equals("met");
    into.mark(test.at(), truth.end());
    if (told.put(test.means() + present + present, true) == null) {
      into.fact(
          test.at(),
          truth.end(),
          passage.dateNear(truth.end()),
          origin -> new Fact.Comorbidity(test.means(), present, present, origin));
    }
  }

  private static boolean isOver(Passage passage, Mention mention) {
    var over = passage.words().role("note-over");
    int first = mention.firstToken();
    int from = first;
    while (from > first - 2 && !passage.tokens().is(from - 1, ",")) {
      from--;
    }
    int end = mention.endToken();
    return passage.has(over, from, first)
        || passage.has(over, end, Math.min(passage.clauseEnd(end), end + 2 * NEAR));
  }
}
