package org.opsonin.text.note.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opsonin.text.Assertion;
import org.opsonin.text.Measure;
import org.opsonin.text.Sentence;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.Understood;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;

/// Reads age and sex: `58-year-old woman`, `58M`, `aged 58`, and where nothing else says it, `she`.
public final class PersonReader {

  private static final int OLDEST = 120;
  private static final int NOUN_NEAR_AGE = 4;

  private final Set<String> pronouns = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();
  private final Set<Integer> ages = new HashSet<>();
  private int pronounAt = -1;

  /// Reads one passage; call [#finish(Gathered)] after the last.
  public void read(Passage passage, Gathered into) {
    if (passage.sentence().section() == Sentence.Section.FAMILY) {
      return;
    }
    for (Measure measure : passage.measures()) {
      if (measure.unit().equals("a") && measure.isExact()) {
        age(passage, measure, into);
      }
    }
    bareAge(passage, into);
    sexes(passage, into);
  }

  private void age(Passage passage, Measure measure, Gathered into) {
    String written = measure.in(passage.tokens().text()).toLowerCase(java.util.Locale.ROOT);
    int end = measure.endToken();
    boolean old =
        written.contains("old")
            || written.endsWith("yo")
            || written.endsWith("y/o")
            || written.contains("of age")
            || passage.tokens().is(end, "old");
    boolean sexed =
        passage.has(passage.words().role("note-sex"), end, Math.min(passage.last(), end + 2));
    boolean atAge =
        passage.tokens().is(measure.firstToken() - 1, "at")
            || passage.tokens().is(measure.firstToken() - 1, "of")
            || passage.tokens().is(measure.firstToken() - 1, "when");
    if ((old || sexed) && !atAge && isPatient(passage, measure.firstToken(), end)) {
      age(measure.firstToken(), end, measure.number().intValue(), into);
    }
  }

  /// `58M`, `aged 58`, `Age: 58`.
  private void bareAge(Passage passage, Gathered into) {
    Tokens tokens = passage.tokens();
    for (int at = passage.sentence().firstToken(); at < passage.last(); at++) {
      if (!tokens.is(at, Tokens.Kind.NUMBER) || tokens.end(at) - tokens.start(at) > 3) {
        continue;
      }
      boolean letter =
          tokens.isGlued(at + 1)
              && at + 1 < passage.last()
              && Set.of("M", "F").contains(text(tokens, at + 1));
      boolean age =
          tokens.is(at - 1, "aged")
              || (tokens.is(at - 1, "age") && !tokens.is(at - 2, "at") && !tokens.is(at - 2, "of"))
              || (tokens.is(at - 1, ":") && tokens.is(at - 2, "age"));
      if ((letter || age) && isPatient(passage, at, at + 1) && !tokens.word(at).contains(".")) {
        if (letter) {
          sex(at + 1, at + 2, tokens.is(at + 1, "f") ? "female" : "male", into);
        }
        age(at, at + 1, Integer.parseInt(tokens.word(at).replace(",", "")), into);
      }
    }
  }

  private static String text(Tokens tokens, int at) {
    return tokens.text().substring(tokens.start(at), tokens.end(at));
  }

  private void age(int first, int end, int years, Gathered into) {
    if (years <= OLDEST && ages.add(years)) {
      into.what(first, end, new Understood.What.Age(years));
    }
  }

  private static boolean isPatient(Passage passage, int first, int end) {
    return !passage
        .assertions()
        .all(passage.tokens(), passage.sentence(), first, end)
        .contains(Assertion.FAMILY);
  }

  private void sexes(Passage passage, Gathered into) {
    int at = passage.sentence().firstToken();
    while (at < passage.last()) {
      Optional<Passage.Cue> noun = passage.first(passage.words().role("note-sex"), at, at + 3);
      int here = at;
      Optional<Passage.Cue> cue =
          noun.filter(one -> one.at() == here)
              .or(
                  () ->
                      passage
                          .first(passage.words().role("note-pronoun"), here, here + 1)
                          .filter(one -> one.at() == here));
      cue.ifPresent(one -> sex(passage, one, noun.isPresent(), into));
      at = cue.map(Passage.Cue::end).orElse(at + 1);
    }
    letterAfterAge(passage, into);
  }

  private void sex(Passage passage, Passage.Cue cue, boolean noun, Gathered into) {
    if (!isPatient(passage, cue.at(), cue.end())) {
      return;
    }
    if (noun) {
      sex(cue.at(), cue.end(), cue.means(), into);
    } else if (pronouns.add(cue.means()) && pronounAt < 0) {
      pronounAt = cue.at();
    }
  }

  /// `58 yo F`, `58 y/o M`.
  private void letterAfterAge(Passage passage, Gathered into) {
    for (Measure measure : passage.measures()) {
      int at = measure.endToken();
      boolean near =
          measure.unit().equals("a")
              && at < passage.last()
              && at < measure.endToken() + NOUN_NEAR_AGE;
      if (near
          && Set.of("M", "F").contains(text(passage.tokens(), at))
          && isPatient(passage, at, at + 1)) {
        age(measure.firstToken(), at, measure.number().intValue(), into);
        sex(at, at + 1, passage.tokens().is(at, "f") ? "female" : "male", into);
      }
    }
  }

  private void sex(int first, int end, String sex, Gathered into) {
    if (nouns.add(sex)) {
      into.what(first, end, new Understood.What.Sex(sex));
    }
  }

  /// The sex the pronouns agree on, where no noun names it; two that differ are both doubted.
  public void finish(Gathered into) {
    if (nouns.isEmpty() && pronouns.size() == 1 && pronounAt >= 0) {
      into.what(pronounAt, pronounAt + 1, new Understood.What.Sex(pronouns.iterator().next()));
    }
    boolean twoAges = ages.size() > 1;
    boolean twoSexes = nouns.size() > 1;
    if (twoAges || twoSexes) {
      for (Understood one : java.util.List.copyOf(into.understood())) {
        boolean contradicted =
            switch (one.what()) {
              case Understood.What.Age age -> twoAges;
              case Understood.What.Sex sex -> twoSexes;
              case Understood.What.OfChart fact -> false;
            };
        if (contradicted) {
          into.contradict(one);
        }
      }
    }
  }
}
