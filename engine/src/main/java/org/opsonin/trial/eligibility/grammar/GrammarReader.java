package org.opsonin.trial.eligibility.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.eligibility.grammar.token.Tokenizer;
import org.opsonin.trial.eligibility.grammar.token.Tokens;
import org.opsonin.trial.eligibility.grammar.token.Trie;
import org.opsonin.trial.eligibility.grammar.token.Words;

/// Reads the grammar: entries of kind `grammar`, each an alternative of the rule its `as` names.
///
/// A pattern that cannot be read, names no rule or leads back to its own rule is left out and
/// reported.
public final class GrammarReader {

  private static final List<String> FIELDS =
      List.of("id", "name", "as", "says", "means", "topic", "certainty", "source");
  private static final int MOST_CATEGORIES = 30;

  private final Words words = new Words();
  private final Trie names = new Trie();
  private final Tokenizer tokenizer = new Tokenizer(words, true);
  private final Map<String, Integer> categories =
      new LinkedHashMap<>(Map.of("number", Grammar.NUMBER, "unknown", Grammar.UNKNOWN));
  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> uses = new HashMap<>();
  private final List<List<Grammar.Alternative>> alternatives = new ArrayList<>();
  private final Consumer<Problem> problems;

  private GrammarReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /// The grammar of `entries` over `vocabulary`; what is broken is reported and left out.
  ///
  /// @param entries in the order in which alternatives are tried
  public static Grammar read(
      List<Entry> entries, List<Name> vocabulary, Consumer<Problem> problems) {
    var reader = new GrammarReader(problems);
    reader.names(vocabulary);
    for (Entry entry : entries) {
      reader.declare(entry);
    }
    for (Entry entry : entries) {
      reader.read(entry);
    }
    reader.refuseCircles();
    var all = new ArrayList<Grammar.Rule>();
    for (var rule : reader.rules.entrySet()) {
      all.add(new Grammar.Rule(rule.getKey(), reader.alternatives.get(rule.getValue())));
    }
    return new Grammar(reader.words, reader.names, reader.rules, all);
  }

  private void names(List<Name> vocabulary) {
    var tokens = new Tokens();
    for (Name name : vocabulary) {
      int category = categories.computeIfAbsent(name.category(), key -> categories.size());
      if (category > MOST_CATEGORIES) {
        throw new IllegalArgumentException("at most " + MOST_CATEGORIES + " categories of names");
      }
      tokens.clear();
      tokenizer.read(name.text(), 0, name.text().length(), tokens);
      names.add(tokens, new Trie.Meaning(category, name.id(), name.capitalsOnly()));
    }
  }

  private void declare(Entry entry) {
    String rule = entry.body().text("as").orElse(entry.id());
    if (rules.putIfAbsent(rule, rules.size()) == null) {
      alternatives.add(new ArrayList<>());
    }
  }

  private void read(Entry entry) {
    entry.body().onlyKnows(FIELDS, problems);
    int rule = rules.getOrDefault(entry.body().text("as").orElse(entry.id()), 0);
    String topic = entry.body().text("topic").orElse("");
    Optional<Node> means = entry.body().get("means");
    var patterns = new ArrayList<Expression>();
    for (String pattern : entry.body().texts("says")) {
      try {
        patterns.add(new PatternReader(pattern, new Known(rule)).read());
      } catch (PatternReader.Unreadable why) {
        problems.accept(
            new Problem(
                "KB-060",
                entry.body().where(),
                "the pattern `" + pattern + "` cannot be read: " + why.getMessage(),
                "words, groups and rules that are defined"));
      }
    }
    if (!patterns.isEmpty()) {
      Expression whole =
          patterns.size() == 1 ? patterns.getFirst() : new Expression.Choice(patterns);
      alternatives.get(rule).add(new Grammar.Alternative(whole, means, topic, entry.id()));
    }
  }

  /// The names a pattern of one rule may use.
  private final class Known implements PatternReader.Symbols {

    private final int rule;

    private Known(int rule) {
      this.rule = rule;
    }

    @Override
    public List<Integer> words(String literal) {
      var tokens = new Tokens();
      tokenizer.read(literal, 0, literal.length(), tokens);
      var found = new ArrayList<Integer>();
      for (int at = 0; at < tokens.size(); at++) {
        found.add(tokens.word(at));
      }
      return found;
    }

    @Override
    public Optional<Expression> named(String name, String variable) {
      Integer category = categories.get(name);
      if (category != null) {
        return Optional.of(new Expression.Terminal(category, variable));
      }
      Integer other = rules.get(name);
      if (other == null) {
        return Optional.empty();
      }
      uses.computeIfAbsent(rule, key -> new HashSet<>()).add(other);
      return Optional.of(new Expression.Rule(other, variable));
    }
  }

  private void refuseCircles() {
    for (var rule : rules.entrySet()) {
      if (reaches(rule.getValue(), rule.getValue(), new HashSet<>())) {
        alternatives.get(rule.getValue()).clear();
        uses.remove(rule.getValue());
        problems.accept(
            new Problem(
                "KB-061",
                rule.getKey(),
                "the rule `" + rule.getKey() + "` leads back to itself",
                "rules without circles"));
      }
    }
  }

  private boolean reaches(int from, int target, Set<Integer> seen) {
    for (int next : uses.getOrDefault(from, Set.of())) {
      if (next == target || (seen.add(next) && reaches(next, target, seen))) {
        return true;
      }
    }
    return false;
  }
}
