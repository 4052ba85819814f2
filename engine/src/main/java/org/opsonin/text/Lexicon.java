package org.opsonin.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsonin.text.Mention.Kind;
import org.opsonin.vocabulary.Vocabulary;

/// Finds where a text names a thing of the vocabulary.
///
/// Longest names win within a layer: diseases and sites; drugs and classes; genes, markers and
/// analytes; statements. A drug's name hides the marker it contains (`PD-L1 inhibitor`), and any
/// name hides the organ it contains. Nothing is said of whether the mention is affirmed: see
/// [Assertions]. Immutable once made, and safe for several threads.
public final class Lexicon {

  private static final int LAYERS = 4;
  private static final int SHOUTED = 4;
  private static final int NEIGHBOURS = 8;
  private static final Comparator<Mention> ORDER =
      Comparator.comparingInt(Mention::start)
          .thenComparing(Comparator.comparingInt(Mention::end).reversed())
          .thenComparing(Mention::kind);

  private final Trie<Name> names;

  /// How a name must be written to be one.
  enum Writing {
    ANY,
    /// In capitals, because it is a common word too; and not in a line that is all capitals.
    CAPITALS,
    /// In capitals, being a code.
    CODE,
    /// Beginning with a small letter: eGFR is a filtration rate.
    SMALL_FIRST,
    /// Not with a small letter before capitals: EGFR is a receptor.
    NOT_SMALL_FIRST
  }

  /// What a phrase means.
  record Name(Kind kind, String id, Writing writing) {}

  private Lexicon(Trie<Name> names) {
    this.names = names;
  }

  /// Every name of the vocabulary, in every form the knowledge gives for it.
  public static Lexicon of(Vocabulary vocabulary) {
    return new Lexicon(new LexiconNames(vocabulary).read());
  }

  /// A way to write a thing of the vocabulary.
  ///
  /// @param text word stems with a space between
  /// @param capitals whether it counts in capitals only, being a common word otherwise
  public record Phrase(Kind kind, String id, String text, boolean capitals) {}

  /// Every phrase that is a name, for readers that match by themselves.
  public List<Phrase> phrases() {
    var phrases = new ArrayList<Phrase>();
    names.each(
        (path, name) -> {
          boolean capitals = name.writing() == Writing.CAPITALS || name.writing() == Writing.CODE;
          phrases.add(new Phrase(name.kind(), name.id(), String.join(" ", path), capitals));
        });
    return phrases;
  }

  /// Every mention in `tokens`, in order of place; of equal places the longest first.
  public List<Mention> find(Tokens tokens) {
    return find(tokens, 0, tokens.size());
  }

  /// Every mention that lies within the tokens from `from` up to but excluding `to`.
  public List<Mention> find(Tokens tokens, int from, int to) {
    var found = new ArrayList<Mention>();
    var free = new int[LAYERS]; // first token that no mention of the layer covers
    for (int at = from; at < to; at++) {
      if (tokens.kind(at) != Tokens.Kind.MARK && names.begins(tokens, at)) {
        match(tokens, at, to, free, found);
      }
    }
    return visible(found);
  }

  private void match(Tokens tokens, int from, int to, int[] free, List<Mention> found) {
    var ends = new int[LAYERS];
    @Nullable Trie<Name>[] best = nodes();
    @Nullable Trie<Name> node = names;
    for (int at = from; at < to; at++) {
      node = node.step(tokens, at, from);
      if (node == null) {
        break;
      }
      if (!node.meanings().isEmpty() && !Trie.isSeam(tokens, at)) {
        for (Name name : node.meanings()) {
          if (free[layer(name.kind())] <= from && isWritten(tokens, name, from, at + 1)) {
            ends[layer(name.kind())] = at + 1;
            best[layer(name.kind())] = node;
          }
        }
      }
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      Trie<Name> longest = best[layer];
      if (longest != null) {
        free[layer] = ends[layer];
        for (Name name : longest.meanings()) {
          if (layer(name.kind()) == layer && isWritten(tokens, name, from, ends[layer])) {
            found.add(
                new Mention(
                    tokens.start(from),
                    tokens.end(ends[layer] - 1),
                    from,
                    ends[layer],
                    name.kind(),
                    name.id()));
          }
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // an array of tries of names is filled with nothing else
  private static @Nullable Trie<Name>[] nodes() {
    return (Trie<Name>[]) new Trie<?>[LAYERS];
  }

  private static int layer(Kind kind) {
    return switch (kind) {
      case TUMOUR, METASTASIS, CONDITION, ORGAN -> 0;
      case DRUG, DRUG_CLASS -> 1;
      case GENE, VARIANT, MARKER, MARKER_VALUE, ANALYTE -> 2;
      case STATEMENT -> 3;
    };
  }

  private static boolean isWritten(Tokens tokens, Name name, int from, int end) {
    return switch (name.writing()) {
      case ANY -> true;
      case CAPITALS ->
          tokens.isCapitals(from)
              && (end > from + 1 || !(isShouted(tokens, from - 1) || isShouted(tokens, from + 1)));
      case CODE -> tokens.isCapitals(from);
      case SMALL_FIRST -> !tokens.isCapitalised(from);
      case NOT_SMALL_FIRST -> tokens.isCapitalised(from) || !hasCapital(tokens, from);
    };
  }

  private static boolean hasCapital(Tokens tokens, int at) {
    return tokens
        .text()
        .substring(tokens.start(at), tokens.end(at))
        .chars()
        .anyMatch(Character::isUpperCase);
  }

  private static boolean isShouted(Tokens tokens, int at) {
    return tokens.is(at, Tokens.Kind.WORD)
        && tokens.isCapitals(at)
        && tokens.end(at) - tokens.start(at) >= SHOUTED
        && tokens.word(at).chars().allMatch(Character::isLetter);
  }

  private static List<Mention> visible(List<Mention> found) {
    if (found.size() < 2) {
      return List.copyOf(found);
    }
    found.sort(ORDER);
    var kept = new ArrayList<Mention>(found.size());
    for (int at = 0; at < found.size(); at++) {
      if (!isHidden(found, at)) {
        kept.add(found.get(at));
      }
    }
    return List.copyOf(kept);
  }

  /// Whether a drug's name holds the marker at `at`, or any name the organ at `at`.
  private static boolean isHidden(List<Mention> found, int at) {
    Mention mention = found.get(at);
    boolean mark = layer(mention.kind()) == 2;
    if (!mark && mention.kind() != Kind.ORGAN) {
      return false;
    }
    int first = Math.max(0, at - NEIGHBOURS);
    int last = Math.min(found.size(), at + NEIGHBOURS);
    for (int other = first; other < last; other++) {
      Mention one = found.get(other);
      boolean holds =
          one.firstToken() <= mention.firstToken() && one.endToken() >= mention.endToken();
      boolean longer = one.end() - one.start() > mention.end() - mention.start();
      boolean drug = layer(one.kind()) == 1;
      boolean named = one.kind() != Kind.ORGAN && one.kind() != Kind.STATEMENT;
      if (other != at && holds && (mark ? drug && longer : named)) {
        return true;
      }
    }
    return false;
  }
}
