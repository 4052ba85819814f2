package org.opsonin.trial.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.text.Lexicon;
import org.opsonin.text.Mention;
import org.opsonin.trial.eligibility.grammar.Name;
import org.opsonin.vocabulary.Vocabulary;

/// Every way the knowledge knows to write a tumour type, a drug, a condition, a unit and so on.
final class Names {

  private Names() {}

  static List<Name> of(Vocabulary vocabulary) {
    var names = new ArrayList<Name>();
    Set<String> more = words(vocabulary, "more-than-a-type");
    Set<String> neutral = words(vocabulary, "neutral-in-a-type");
    Set<String> wide = words(vocabulary, "wide-in-a-trial");
    for (Lexicon.Phrase phrase : Lexicon.of(vocabulary).phrases()) {
      if (phrase.kind() == Mention.Kind.TUMOUR
          && (saysMore(phrase, more, vocabulary) || isWide(phrase, wide))) {
        continue;
      }
      if (phrase.kind() == Mention.Kind.TUMOUR && isNoNarrower(phrase, neutral, vocabulary)) {
        names.add(new Name("tumour-itself", phrase.id(), phrase.text(), phrase.capitals()));
      }
      category(phrase.kind())
          .ifPresent(
              category ->
                  names.add(new Name(category, phrase.id(), phrase.text(), phrase.capitals())));
    }
    for (Entry entry : vocabulary.chartCodes().all()) {
      for (String spelling : entry.body().texts("spellings")) {
        names.add(new Name("unit", entry.body().text("ucum").orElse("1"), spelling, false));
      }
    }
    return names;
  }

  /// The words of a role, such as those that make a name say more than the type of a tumour:
  /// `metastatic melanoma` would lose its spread.
  private static Set<String> words(Vocabulary vocabulary, String role) {
    Set<String> words = new HashSet<>();
    for (Entry entry : vocabulary.wordings().all()) {
      if (entry.body().text("role").filter(role::equals).isPresent()) {
        words.addAll(entry.body().texts("text"));
      }
    }
    return words;
  }

  /// Whether a name holds such a word and the type itself is not called so.
  private static boolean saysMore(Lexicon.Phrase name, Set<String> words, Vocabulary vocabulary) {
    String type = type(name, vocabulary);
    return Arrays.stream(name.text().split(" "))
        .anyMatch(word -> words.contains(word) && !type.contains(word));
  }

  /// Whether a name is as wide as its type, so that it may shut out: its words are those of the
  /// type, or it is the type's id.
  private static boolean isNoNarrower(
      Lexicon.Phrase name, Set<String> neutral, Vocabulary vocabulary) {
    String type = type(name, vocabulary);
    return name.text().equalsIgnoreCase(name.id())
        || Arrays.stream(name.text().split(" "))
            .allMatch(word -> neutral.contains(word) || type.contains(word));
  }

  /// Whether a name means several types in the words of a trial, or its type is wider than the
  /// name.
  private static boolean isWide(Lexicon.Phrase name, Set<String> wide) {
    String one = plain(name.text()).replace('-', ' ').strip();
    return wide.contains(name.id())
        || wide.contains(one)
        || (one.endsWith("s") && wide.contains(one.substring(0, one.length() - 1)));
  }

  private static String type(Lexicon.Phrase name, Vocabulary vocabulary) {
    return vocabulary.tumours().entry(name.id()).map(entry -> plain(entry.claim())).orElse("");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("leukaem", "leukem").replace("tumour", "tumor");
  }

  /// What patterns call a kind of name; empty for kinds they do not ask for.
  private static Optional<String> category(Mention.Kind kind) {
    return switch (kind) {
      case TUMOUR -> Optional.of("tumour");
      case DRUG, DRUG_CLASS -> Optional.of("drug");
      case METASTASIS, CONDITION -> Optional.of("condition");
      case GENE -> Optional.of("gene");
      case ANALYTE -> Optional.of("analyte");
      case VARIANT, MARKER, MARKER_VALUE, ORGAN, STATEMENT -> Optional.empty();
    };
  }
}
