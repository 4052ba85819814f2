package org.opsonin.trial.match;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opsonin.text.Lexicon;
import org.opsonin.text.Mention;
import org.opsonin.text.Mention.Kind;
import org.opsonin.text.Tokens;
import org.opsonin.vocabulary.Vocabulary;

/// What a registry's words for a condition mean as tumour types.
///
/// "Cancer" and "solid tumors" mean any cancer and any solid one only where nothing else is said:
/// "pancreatic solid lesions" and "nerve sheath tumors" are narrower, and what is not understood of
/// them means no type at all.
final class ConditionWords {

  private static final String ROOT = "TISSUE";
  private static final String SOLID = "SOLID";

  private final Vocabulary vocabulary;
  private final Supplier<Lexicon> lexicon;
  private final Set<String> general = new HashSet<>();
  private final Set<String> solid = new HashSet<>();
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  ConditionWords(Vocabulary vocabulary, Supplier<Lexicon> lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    for (var entry : vocabulary.wordings().all()) {
      switch (entry.body().text("role").orElse("")) {
        case "any-cancer" -> general.addAll(entry.body().texts("text"));
        case "any-solid" -> solid.addAll(entry.body().texts("text"));
        default -> {}
      }
    }
  }

  /// The types `words` name, any of which is meant; none if they name no tumour or are not
  /// understood.
  List<String> types(String words) {
    return known.computeIfAbsent(words, this::find);
  }

  private List<String> find(String words) {
    Tokens tokens = Tokens.of(words);
    List<String> named =
        lexicon.get().find(tokens).stream()
            .filter(mention -> mention.kind() == Kind.TUMOUR)
            .map(Mention::id)
            .filter(type -> !type.equals(ROOT))
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      return named.stream().filter(type -> !isWider(type, named)).toList();
    }
    return inGeneral(tokens);
  }

  private boolean isWider(String type, List<String> named) {
    return named.stream()
        .anyMatch(other -> !other.equals(type) && vocabulary.tumours().isA(other, type));
  }

  private List<String> inGeneral(Tokens tokens) {
    boolean isSolid = false;
    boolean isCancer = false;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.kind(at) == Tokens.Kind.MARK) {
        continue;
      }
      String word = tokens.word(at);
      isSolid |= solid.contains(word);
      isCancer |= general.contains(word);
      if (!solid.contains(word) && !general.contains(word)) {
        return List.of();
      }
    }
    return isSolid ? List.of(SOLID) : isCancer ? List.of(ROOT) : List.of();
  }

  /// The lexicon of a vocabulary, made when first asked for: it takes longer to make than a report
  /// without registry trials.
  static final class LazyLexicon implements Supplier<Lexicon> {

    private final Vocabulary vocabulary;
    private volatile @Nullable Lexicon made;

    LazyLexicon(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    @Override
    public Lexicon get() {
      Lexicon lexicon = made;
      if (lexicon == null) {
        synchronized (this) {
          lexicon = made;
          if (lexicon == null) {
            lexicon = Lexicon.of(vocabulary);
            made = lexicon;
          }
        }
      }
      return lexicon;
    }
  }
}
