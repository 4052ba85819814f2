package org.opsonin.text.note.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.text.Assertion;
import org.opsonin.text.Measure;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;

/// Reads performance status: `ECOG 1`, `KPS 80%`. A range is doubted.
public final class PerformanceReader {

  private static final int NEAR = 4;
  private static final int WORST_ECOG = 5;
  private static final Set<String> LINKS =
      Set.of(
          "of",
          "is",
          "was",
          ":",
          "=",
          "currently",
          "status",
          "score",
          "(",
          ")",
          "at",
          "performance",
          "grade",
          "ps",
          "remains",
          "today",
          "now",
          "-",
          "ecog",
          "who",
          "index");

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    int at = passage.sentence().firstToken();
    while (at < passage.last()) {
      Optional<Passage.Cue> cue =
          passage.first(passage.words().role("note-scale"), at, passage.last());
      if (cue.isEmpty()) {
        return;
      }
      read(passage, cue.get(), into);
      at = cue.get().end();
    }
  }

  private static void read(Passage passage, Passage.Cue cue, Gathered into) {
    Tokens tokens = passage.tokens();
    boolean small = tokens.is(cue.at(), "ps") && !tokens.isCapitals(cue.at());
    Optional<Measure> measure =
        passage.measures().stream()
            .filter(one -> one.firstToken() >= cue.end() && one.firstToken() <= cue.end() + NEAR)
            .filter(one -> areLinks(tokens, cue.end(), one.firstToken()))
            .findFirst();
    Assertion said = passage.assertions().of(tokens, passage.sentence(), cue.at(), cue.end());
    boolean other =
        switch (said) {
          case FAMILY, HYPOTHETICAL, UNCERTAIN -> true;
          case AFFIRMED, NEGATED, HISTORICAL -> false;
        };
    if (small || other || measure.isEmpty()) {
      return;
    }
    Optional<Integer> score = score(cue.means(), measure.get());
    if (score.isEmpty()) {
      into.doubt(cue.at(), measure.get().endToken(), Doubt.Why.NO_RESULT);
      return;
    }
    into.fact(
        cue.at(),
        measure.get().endToken(),
        passage.dateOrNow(measure.get().endToken()),
        origin -> new Fact.Performance(cue.means(), score.get(), origin));
  }

  private static boolean areLinks(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!LINKS.contains(tokens.word(at))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Integer> score(String scale, Measure measure) {
    Optional<BigDecimal> exact = measure.exact();
    boolean plain = measure.unit().isEmpty() || measure.unit().equals("%");
    if (exact.isEmpty() || !plain || exact.get().scale() > 0) {
      return Optional.empty();
    }
    int score = exact.get().intValue();
    boolean fits =
        scale.equals("ecog")
            ? score <= WORST_ECOG && measure.unit().isEmpty()
            : score <= 100 && score % 10 == 0;
    return fits ? Optional.of(score) : Optional.empty();
  }
}
