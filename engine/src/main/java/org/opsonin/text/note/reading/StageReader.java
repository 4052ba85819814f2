package org.opsonin.text.note.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.text.Assertion;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;

/// Reads stage groups (`stage IVA`, `FIGO IIIC`, `ISS II`) and TNM categories (`cT2a N1 M1b`).
///
/// A stage found again after treatment (`yp`) is left out: it does not stage the disease at
/// diagnosis.
public final class StageReader {

  private static final String UNSPECIFIED = "unspecified";
  private static final Set<String> GROUPS = Set.of("i", "ii", "iii", "iv");
  private static final int SYSTEM_NEAR = 4;

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    int last = passage.last();
    for (int at = passage.sentence().firstToken(); at < last; at++) {
      Optional<Passage.Cue> system = passage.first(systems(passage), at, at + SYSTEM_NEAR);
      boolean named = system.filter(cue -> cue.at() == passage.sentence().firstToken()).isPresent();
      if (passage.tokens().is(at, "stage")) {
        stage(passage, at, at + 1, into);
      } else if (system.isPresent() && system.get().at() == at && !named) {
        bySystem(passage, system.get(), into);
      } else if (named && at == passage.sentence().firstToken()) {
        bySystem(passage, system.get(), into);
      }
    }
    categories(passage, into);
  }

  private static org.opsonin.text.Trie<String> systems(Passage passage) {
    return passage.words().role("note-stage-system");
  }

  /// `ISS II`, `Binet B`: a system with its group and no word "stage".
  private static void bySystem(Passage passage, Passage.Cue system, Gathered into) {
    if (!passage.tokens().is(system.end(), "stage") && !system.means().equals("not-read")) {
      add(passage, system.at(), system.end(), system.means(), into);
    }
  }

  private static void stage(Passage passage, int from, int at, Gathered into) {
    Optional<Passage.Cue> before = passage.last(systems(passage), from - SYSTEM_NEAR, from);
    Optional<Passage.Cue> after =
        passage.first(systems(passage), at + 1, Math.min(passage.last(), at + 1 + SYSTEM_NEAR));
    String system =
        before
            .filter(cue -> cue.end() >= from - 1)
            .or(() -> after)
            .map(Passage.Cue::means)
            .orElse(UNSPECIFIED);
    if (!system.equals("not-read")) {
      add(passage, from, at, system, into);
    }
  }

  private static void add(Passage passage, int from, int at, String system, Gathered into) {
    Tokens tokens = passage.tokens();
    int value = tokens.is(at, ":") || tokens.is(at, "is") || tokens.is(at, "group") ? at + 1 : at;
    if (value >= passage.last()) {
      return;
    }
    boolean letter = value + 1 < passage.last() && tokens.isGlued(value + 1);
    String written =
        tokens.word(value)
            + (tokens.is(value, Tokens.Kind.NUMBER) && letter ? tokens.word(value + 1) : "");
    Optional<String> group = group(written, system);
    int end =
        tokens.is(value, Tokens.Kind.NUMBER) && letter && written.length() > 1
            ? value + 2
            : value + 1;
    boolean said =
        switch (passage.assertions().of(tokens, passage.sentence(), from, end)) {
          case AFFIRMED, HISTORICAL -> true;
          case NEGATED, UNCERTAIN, FAMILY, HYPOTHETICAL -> false;
        };
    if (group.isPresent() && said) {
      into.fact(
          from,
          end,
          passage.dateNear(end),
          origin -> new Fact.Stage(system, group.get(), Fact.Basis.UNSPECIFIED, origin));
    }
  }

  /// `iva`, `4a`, `iii`: the group in Roman capitals; empty if it is none.
  private static Optional<String> group(String written, String system) {
    if (system.equals("binet")) {
      return Set.of("a", "b", "c").contains(written)
          ? Optional.of(written.toUpperCase(Locale.ROOT))
          : Optional.empty();
    }
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String digits = "0i1234";
    if (Character.isDigit(written.charAt(0))) {
      int number = written.charAt(0) - '0';
      String rest = written.substring(1);
      String roman =
          switch (number) {
            case 0 -> "0";
            case 1 -> "I";
            case 2 -> "II";
            case 3 -> "III";
            case 4 -> "IV";
            default -> "";
          };
      return !roman.isEmpty() && digits.indexOf(written.charAt(0)) >= 0 && isSuffix(rest)
          ? Optional.of(roman + rest.toUpperCase(Locale.ROOT))
          : Optional.empty();
    }
    int roman = 0;
    while (roman < written.length() && "iv".indexOf(written.charAt(roman)) >= 0) {
      roman++;
    }
    String group = written.substring(0, roman);
    String rest = written.substring(roman);
    return GROUPS.contains(group) && isSuffix(rest)
        ? Optional.of(group.toUpperCase(Locale.ROOT) + rest.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /// A letter from a to e, a figure from 1 to 3, or both.
  private static boolean isSuffix(String rest) {
    int at = !rest.isEmpty() && rest.charAt(0) >= 'a' && rest.charAt(0) <= 'e' ? 1 : 0;
    if (at < rest.length() && rest.charAt(at) >= '1' && rest.charAt(at) <= '3') {
      at++;
    }
    return at == rest.length();
  }

  /// TNM categories of which two stand together.
  private static void categories(Passage passage, Gathered into) {
    Tokens tokens = passage.tokens();
    int at = passage.sentence().firstToken();
    while (at < passage.last()) {
      int end = at;
      var found = new ArrayList<TnmCategory>();
      while (end < passage.last()) {
        List<TnmCategory> here =
            tokens.is(end, Tokens.Kind.WORD) ? TnmCategory.read(written(tokens, end)) : List.of();
        boolean joint = !found.isEmpty() && (tokens.is(end, ",") || tokens.is(end, "."));
        if (here.isEmpty() && !joint) {
          break;
        }
        found.addAll(here);
        end++;
      }
      if (found.size() > 1 && isAffirmed(passage, at, end)) {
        add(passage, at, end, found, into);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static String written(Tokens tokens, int at) {
    return tokens.text().substring(tokens.start(at), tokens.end(at));
  }

  private static boolean isAffirmed(Passage passage, int at, int end) {
    Assertion said = passage.assertions().of(passage.tokens(), passage.sentence(), at, end);
    return said == Assertion.AFFIRMED || said == Assertion.HISTORICAL;
  }

  private static void add(
      Passage passage, int at, int end, List<TnmCategory> found, Gathered into) {
    if (found.stream().anyMatch(TnmCategory::afterTreatment)) {
      into.mark(at, end);
      return;
    }
    Fact.Basis whole = found.getFirst().basis();
    for (TnmCategory one : found) {
      if (!one.value().endsWith("X")) {
        Fact.Basis basis = one.basis() == Fact.Basis.UNSPECIFIED ? whole : one.basis();
        into.fact(
            at,
            end,
            passage.dateNear(end),
            origin -> new Fact.Category(one.value(), basis, origin));
      }
    }
  }
}
