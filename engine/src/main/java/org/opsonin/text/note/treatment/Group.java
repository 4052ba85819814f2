package org.opsonin.text.note.treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.text.Mention;
import org.opsonin.text.Trie;
import org.opsonin.text.note.passage.Passage;

/// Treatments named in one breath, "carboplatin AUC 5 and pemetrexed", which share what is said of
/// them.
///
/// @param from first token of what may be said before them
/// @param to token after what may be said after them
record Group(List<Named> names, int from, int to) {

  private static final int WINDOW = 14;
  private static final Set<String> LINKS =
      Set.of(
          ",",
          "and",
          "plus",
          "+",
          "/",
          "&",
          "-",
          "with",
          "(",
          ")",
          "auc",
          "x",
          "iv",
          "po",
          "in",
          "combination",
          "combined",
          "together",
          "weekly",
          "every",
          "weeks",
          "q3w",
          "q2w",
          "q4w",
          "q6w",
          "daily",
          "mg",
          "either",
          "or",
          "concurrent",
          "the",
          "then");

  /// A treatment by its name.
  ///
  /// @param isDrug whether it is a drug or a class of drugs, and no operation or radiotherapy
  record Named(String what, int first, int end, boolean isDrug) {}

  int first() {
    return names.getFirst().first();
  }

  int end() {
    return names.getLast().end();
  }

  /// The groups of a passage, in order.
  static List<Group> of(Passage passage) {
    return groups(passage, names(passage));
  }

  private static List<Named> names(Passage passage) {
    var names = new ArrayList<Named>();
    for (Mention mention : passage.of(Mention.Kind.DRUG, Mention.Kind.DRUG_CLASS)) {
      boolean again = !names.isEmpty() && names.getLast().first() == mention.firstToken();
      if (!again) {
        names.add(new Named(mention.id(), mention.firstToken(), mention.endToken(), true));
      }
    }
    Trie<String> others = passage.words().role("note-treatment");
    Trie<String> none = passage.words().role("note-not-cancer-surgery");
    int at = passage.sentence().firstToken();
    while (at < passage.last()) {
      Optional<Passage.Cue> cue = passage.first(others, at, passage.last());
      if (cue.isEmpty()) {
        break;
      }
      Passage.Cue found = cue.get();
      boolean excluded = passage.has(none, found.at() - 1, found.end());
      boolean taken =
          names.stream().anyMatch(name -> name.first() < found.end() && name.end() > found.at());
      if (!excluded && !taken) {
        for (String what : found.means().split(" ", -1)) {
          names.add(new Named(what, found.at(), found.end(), false));
        }
      }
      at = found.end();
    }
    names.sort(Comparator.comparingInt(Named::first));
    return names;
  }

  private static List<Group> groups(Passage passage, List<Named> names) {
    var groups = new ArrayList<Group>();
    int at = 0;
    int from = passage.sentence().firstToken();
    while (at < names.size()) {
      var group = new ArrayList<Named>(List.of(names.get(at)));
      while (at + 1 < names.size()
          && isJoined(passage, group.getLast().end(), names.get(at + 1).first())) {
        group.add(names.get(++at));
      }
      int end = group.getLast().end();
      int to = at + 1 < names.size() ? names.get(at + 1).first() : passage.last();
      groups.add(
          new Group(
              List.copyOf(group),
              Math.max(from, group.getFirst().first() - WINDOW),
              Math.min(to, end + WINDOW)));
      from = end;
      at++;
    }
    return groups;
  }

  private static boolean isJoined(Passage passage, int from, int to) {
    for (int at = from; at < to; at++) {
      int place = at;
      boolean dose =
          passage.measures().stream()
              .anyMatch(one -> place >= one.firstToken() && place < one.endToken());
      boolean link = LINKS.contains(passage.tokens().word(at)) && !passage.tokens().is(at, "then");
      if (!dose && !link) {
        return false;
      }
    }
    return true;
  }
}
