package org.opsonin.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.vocabulary.Terms;

/// Says of a mention whether its sentence affirms, denies or doubts it, in the manner of ConText:
/// trigger words with a side and a scope, and words that end a scope.
///
/// The words are the knowledge's. Where several triggers reach a mention, another person comes
/// before denial, denial before condition, doubt and past.
public final class Assertions {

  private static final int REACH = 12;

  private enum Side {
    BEFORE,
    AFTER,
    NEITHER
  }

  private record Trigger(Side side, Assertion assertion) {}

  private final Trie<Trigger> triggers = new Trie<>();
  private final Trie<Trigger> after = new Trie<>();
  private final Trie<Boolean> links = new Trie<>();
  private final Trie<Boolean> ends = new Trie<>();
  private final Trie<Boolean> strongEnds = new Trie<>();

  /// Reads the trigger words from the knowledge.
  public Assertions(Terms wordings) {
    for (Entry entry : wordings.all()) {
      String role = entry.body().text("role").orElse("");
      for (String text : entry.body().texts("text")) {
        List<String> phrase = Forms.phrase(text);
        if (role.equals("assertion")) {
          Trigger trigger = trigger(entry);
          triggers.node(phrase).add(trigger);
          if (trigger.side() != Side.AFTER) {
            after.node(phrase).add(trigger);
          }
        } else if (role.equals("assertion-link")) {
          links.node(phrase).add(true);
        } else if (role.equals("assertion-end")) {
          ends.node(phrase).add(true);
          if (!entry.body().isTrue("weak")) {
            strongEnds.node(phrase).add(true);
          }
        }
      }
    }
  }

  private static Trigger trigger(Entry entry) {
    Side side =
        switch (entry.body().text("scope").orElse("none")) {
          case "after" -> Side.AFTER;
          case "before" -> Side.BEFORE;
          default -> Side.NEITHER;
        };
    return side == Side.NEITHER
        ? new Trigger(side, Assertion.AFFIRMED)
        : new Trigger(
            side,
            Assertion.valueOf(entry.body().text("assertion").orElse("").toUpperCase(Locale.ROOT)));
  }

  /// What `sentence` says of the tokens from `first` up to but excluding `end`.
  public Assertion of(Tokens tokens, Sentence sentence, int first, int end) {
    return strongest(all(tokens, sentence, first, end));
  }

  /// What `sentence` says of `mention`.
  public Assertion of(Tokens tokens, Sentence sentence, Mention mention) {
    return of(tokens, sentence, mention.firstToken(), mention.endToken());
  }

  /// Everything that triggers say of the tokens; empty if they are affirmed.
  public Set<Assertion> all(Tokens tokens, Sentence sentence, int first, int end) {
    var said = EnumSet.noneOf(Assertion.class);
    before(tokens, sentence, first, said);
    after(tokens, sentence, end, said);
    if (sentence.section() == Sentence.Section.FAMILY) {
      said.add(Assertion.FAMILY);
    }
    return said;
  }

  /// Everything that triggers before the token say of it.
  public Set<Assertion> allBefore(Tokens tokens, Sentence sentence, int first) {
    var said = EnumSet.noneOf(Assertion.class);
    before(tokens, sentence, first, said);
    return said;
  }

  private static Assertion strongest(Set<Assertion> said) {
    for (Assertion one :
        List.of(
            Assertion.FAMILY,
            Assertion.NEGATED,
            Assertion.HYPOTHETICAL,
            Assertion.UNCERTAIN,
            Assertion.HISTORICAL)) {
      if (said.contains(one)) {
        return one;
      }
    }
    return Assertion.AFFIRMED;
  }

  /// Walks the words before the mention from left to right; an end takes back what came before it.
  private void before(Tokens tokens, Sentence sentence, int first, Set<Assertion> said) {
    int at = Math.max(sentence.firstToken(), first - 4 * REACH);
    var open = EnumSet.noneOf(Assertion.class);
    while (at < first) {
      Trie.Found<Trigger> found = triggers.longest(tokens, at, first);
      if (found.end() > at) {
        int next = found.end();
        boolean near = words(tokens, next, first) <= REACH;
        for (Trigger trigger : found.meanings()) {
          if (trigger.side() == Side.AFTER && near) {
            open.add(trigger.assertion());
          }
        }
        at = next;
      } else {
        int end = ends.longest(tokens, at, first).end();
        if (end > at || endsScope(tokens, at, first)) {
          boolean patient = tokens.is(at, "patient") || tokens.is(at, "she") || tokens.is(at, "he");
          boolean strong = strongEnds.longest(tokens, at, first).end() > at;
          open.removeIf(
              one ->
                  patient
                      || (one != Assertion.FAMILY && (strong || one != Assertion.HYPOTHETICAL)));
        }
        at = Math.max(end, at + 1);
      }
    }
    said.addAll(open);
  }

  private static int words(Tokens tokens, int from, int to) {
    int words = 0;
    for (int at = from; at < to; at++) {
      words += tokens.kind(at) == Tokens.Kind.MARK ? 0 : 1;
    }
    return words;
  }

  /// Whether a mark ends the scope of what came before: a colon, or a bracket that opened and
  /// closed.
  private static boolean endsScope(Tokens tokens, int at, int first) {
    return tokens.is(at, ":") && at + 1 < first;
  }

  private void after(Tokens tokens, Sentence sentence, int end, Set<Assertion> said) {
    int last = Math.min(sentence.endToken(), end + REACH);
    int at = end;
    while (at < last) {
      Trie.Found<Trigger> found = after.longest(tokens, at, last);
      if (found.end() > at) {
        found.meanings().stream()
            .filter(trigger -> trigger.side() == Side.BEFORE)
            .forEach(trigger -> said.add(trigger.assertion()));
        at = found.end();
      } else if (links.longest(tokens, at, last).end() > at) {
        at = links.longest(tokens, at, last).end();
      } else if (stopsAfter(tokens, at, last)) {
        return;
      } else {
        at++;
      }
    }
  }

  /// Whether what follows is about something else: a comma, an end, or a word that governs what
  /// comes after it.
  private boolean stopsAfter(Tokens tokens, int at, int last) {
    return tokens.is(at, ",")
        || ends.longest(tokens, at, last).end() > at
        || triggers.longest(tokens, at, last).end() > at;
  }
}
