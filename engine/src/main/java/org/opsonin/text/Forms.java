package org.opsonin.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.vocabulary.Terms;

/// The ways one name is written: `lung cancer`, `cancer of the lung`, `pulmonary cancer`.
///
/// The patterns and the words for organs are the knowledge's.
final class Forms {

  private static final String STAR = "*";
  private static final int MOST_FORMS = 60;

  private final List<Pattern> patterns = new ArrayList<>();
  private final List<List<List<String>>> organs = new ArrayList<>();

  /// A pattern, its star included.
  private record Pattern(
      Set<String> kinds, boolean organ, List<String> from, List<List<String>> to) {}

  Forms(Terms wordings) {
    for (Entry entry : wordings.all()) {
      switch (entry.body().text("role").orElse("")) {
        case "form" ->
            patterns.add(
                new Pattern(
                    new LinkedHashSet<>(entry.body().texts("kinds")),
                    entry.body().isTrue("organ"),
                    phrase(entry.body().text("from").orElse("")),
                    entry.body().texts("to").stream().map(Forms::phrase).toList()));
        case "organ" -> organs.add(entry.body().texts("text").stream().map(Forms::phrase).toList());
        default -> {}
      }
    }
  }

  /// A name as word stems, without hyphens.
  static List<String> phrase(String name) {
    Tokens tokens = Tokens.of(name);
    var words = new ArrayList<String>();
    for (int at = 0; at < tokens.size(); at++) {
      boolean inside = at > 0 && at + 1 < tokens.size();
      if (!(inside && Trie.isSeam(tokens, at)) && !tokens.stem(at).isEmpty()) {
        words.add(tokens.stem(at));
      }
    }
    return List.copyOf(words);
  }

  /// The name itself, without what stands in brackets, and with its hyphenated words joined.
  static List<List<String>> plain(String name) {
    var forms = new LinkedHashSet<List<String>>();
    forms.add(phrase(name));
    int open = name.indexOf(" (");
    int close = name.indexOf(')', Math.max(0, open));
    if (open > 0 && close > 0) {
      forms.add(phrase(name.substring(0, open) + name.substring(close + 1)));
    }
    if (name.indexOf('-') > 0) {
      forms.add(phrase(joined(name)));
    }
    forms.removeIf(List::isEmpty);
    return List.copyOf(forms);
  }

  private static String joined(String name) {
    var joined = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      boolean hyphen = name.charAt(at) == '-' && at > 0 && at + 1 < name.length();
      if (!(hyphen && Character.isLetterOrDigit(name.charAt(at + 1)))) {
        joined.append(name.charAt(at));
      }
    }
    return joined.toString();
  }

  /// The other ways to write `phrase`, a name of an entry of `kind`.
  List<List<String>> others(List<String> phrase, String kind) {
    var forms = new LinkedHashSet<List<String>>();
    var open = new ArrayList<List<String>>();
    open.add(phrase);
    if (kind.equals("tumour") || kind.equals("condition")) {
      open.addAll(otherOrgans(phrase));
    }
    forms.addAll(open);
    for (List<String> form : open) {
      for (Pattern pattern : patterns) {
        if (pattern.kinds().contains(kind)) {
          apply(pattern, form, forms);
        }
      }
    }
    forms.remove(phrase);
    return forms.stream().limit(MOST_FORMS).toList();
  }

  private List<List<String>> otherOrgans(List<String> phrase) {
    var others = new ArrayList<List<String>>();
    for (List<List<String>> organ : organs) {
      for (List<String> word : organ) {
        int at = Collections.indexOfSubList(phrase, word);
        if (at >= 0) {
          for (List<String> other : organ) {
            if (!other.equals(word)) {
              others.add(replaced(phrase, at, word.size(), other));
            }
          }
        }
      }
    }
    return others;
  }

  private void apply(Pattern pattern, List<String> phrase, Set<List<String>> forms) {
    List<String> from = pattern.from();
    int star = from.indexOf(STAR);
    int second = from.lastIndexOf(STAR);
    if (second > star) {
      around(pattern, phrase, forms);
      return;
    }
    int after = from.size() - star - 1;
    boolean fits =
        phrase.size() > star + after
            && phrase.subList(0, star).equals(from.subList(0, star))
            && phrase
                .subList(phrase.size() - after, phrase.size())
                .equals(from.subList(star + 1, from.size()));
    if (fits) {
      List<String> middle = phrase.subList(star, phrase.size() - after);
      if (!pattern.organ() || isOrgan(middle)) {
        for (List<String> to : pattern.to()) {
          forms.add(replaced(to, to.indexOf(STAR), 1, middle));
        }
      }
    }
  }

  /// A pattern with a star at both ends: only the words between them change.
  private static void around(Pattern pattern, List<String> phrase, Set<List<String>> forms) {
    List<String> middle = pattern.from().subList(1, pattern.from().size() - 1);
    int at = Collections.indexOfSubList(phrase, middle);
    if (at > 0 && at + middle.size() < phrase.size()) {
      for (List<String> to : pattern.to()) {
        forms.add(replaced(phrase, at, middle.size(), to.subList(1, to.size() - 1)));
      }
    }
  }

  private boolean isOrgan(List<String> phrase) {
    return organs.stream().anyMatch(organ -> organ.contains(phrase));
  }

  private static List<String> replaced(List<String> phrase, int at, int length, List<String> with) {
    var other = new ArrayList<>(phrase.subList(0, at));
    other.addAll(with);
    other.addAll(phrase.subList(at + length, phrase.size()));
    return List.copyOf(other);
  }
}
