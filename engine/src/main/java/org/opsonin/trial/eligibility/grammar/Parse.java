package org.opsonin.trial.eligibility.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.eligibility.grammar.token.Tokenizer;
import org.opsonin.trial.eligibility.grammar.token.Tokens;

/// Matches sentences of one text after the other; for one thread.
public final class Parse {

  private static final Node.Place TEXT = new Node.Place("text", 0);

  private final Grammar grammar;
  private final Program program;
  private final Tokenizer tokenizer;
  private final Sentence sentence;
  private final Matcher matcher;
  private CharSequence text = "";
  private int takenFrom = -1;
  private int takenTo = -1;

  /// What a rule makes of a sentence.
  ///
  /// @param meaning a tree of the shape the rule's template has
  /// @param topic what the sentence is about; empty if no rule says
  /// @param rule the entry that matched
  public record Reading(Node meaning, String topic, String rule) {}

  Parse(Grammar grammar) {
    this.grammar = grammar;
    this.program = grammar.program();
    this.tokenizer = grammar.tokenizer();
    this.sentence = new Sentence(grammar.names());
    this.matcher = new Matcher(grammar, sentence);
  }

  /// Cuts a stretch of text into tokens.
  public void tokens(CharSequence whole, int from, int to, Tokens into) {
    into.clear();
    text = whole;
    takenFrom = -1;
    tokenizer.read(whole, from, to, into);
  }

  /// Takes up tokens `first` to `last` as one sentence; answers whether it can be tried at all: it
  /// is not too long and has no word that no pattern knows. Of what is too long the beginning is
  /// kept.
  public boolean take(Tokens tokens, int first, int last) {
    int end = Math.min(last, first + Sentence.LONGEST);
    if (first != takenFrom || end != takenTo) {
      sentence.take(tokens, first, end);
      matcher.begin();
      takenFrom = first;
      takenTo = end;
    }
    return end == last && last > first && sentence.isKnown();
  }

  /// Whether the sentence taken up is an instance of `rule` as a whole.
  public boolean is(int rule) {
    return (matcher.rule(rule, 0) >>> sentence.size() & 1) != 0;
  }

  /// What `rule` makes of the sentence taken up; empty unless it accounts for every word.
  public Optional<Reading> read(int rule) {
    if (!is(rule)) {
      return Optional.empty();
    }
    var trail = new Trail();
    return rule(rule, 0, sentence.size(), trail)
        .map(meaning -> new Reading(meaning, trail.topic, trail.rule));
  }

  /// Whether an instance of `rule` begins at token `at` of the sentence taken up.
  public boolean begins(int rule, int at) {
    return matcher.rule(rule, at) != 0;
  }

  /// Whether an instance of `rule` stands anywhere in the sentence taken up.
  public boolean contains(int rule) {
    for (int at = 0; at < sentence.size(); at++) {
      if (matcher.rule(rule, at) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean contains(int rule, int index) {
    for (int at = 0; at < sentence.size(); at++) {
      if (matcher.ends(program.alternatives[rule][index], at) != 0) {
        return true;
      }
    }
    return false;
  }

  /// The topic of the first alternative of `rule` that stands anywhere in the sentence taken up.
  public Optional<String> topic(int rule) {
    var alternatives = grammar.rules().get(rule).alternatives();
    for (int index = 0; index < alternatives.size(); index++) {
      if (matcher.isPossible(rule, index) && contains(rule, index)) {
        return Optional.of(alternatives.get(index).topic());
      }
    }
    return Optional.empty();
  }

  /// The first rule on the way down that names a topic.
  private static final class Trail {
    private String topic = "";
    private String rule = "";
  }

  private Optional<Node> rule(int rule, int at, int end, Trail trail) {
    var alternatives = grammar.rules().get(rule).alternatives();
    for (int index = 0; index < alternatives.size(); index++) {
      int node = program.alternatives[rule][index];
      if (matcher.isPossible(rule, index) && reaches(node, at, end)) {
        Grammar.Alternative alternative = alternatives.get(index);
        if (trail.topic.isEmpty() && !alternative.topic().isEmpty()) {
          trail.topic = alternative.topic();
          trail.rule = alternative.id();
        }
        Map<String, List<Node>> captured = new LinkedHashMap<>();
        walk(node, at, end, captured, trail);
        return alternative.means().isPresent()
            ? Template.fill(alternative.means().get(), captured)
            : only(captured.getOrDefault("it", List.of()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> only(List<Node> nodes) {
    return switch (nodes.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(nodes.getFirst());
      default -> Optional.of(new Node.Sequence(TEXT, nodes));
    };
  }

  private boolean reaches(int node, int at, int end) {
    return (matcher.ends(node, at) >>> end & 1) != 0;
  }

  private void walk(int node, int at, int end, Map<String, List<Node>> captured, Trail trail) {
    String variable = program.variables[node];
    int[] parts = program.parts[node];
    switch (program.operations[node]) {
      case Program.TERMINAL -> {
        if (!variable.isEmpty()) {
          keep(variable, Optional.of(new Node.Text(TEXT, terminal(node, at, end))), captured);
        }
      }
      case Program.RULE -> {
        if (!variable.isEmpty()) {
          keep(variable, rule(program.arguments[node], at, end, trail), captured);
        }
      }
      case Program.SEQUENCE -> sequence(parts, at, end, captured, trail);
      case Program.CHOICE -> {
        for (int part : parts) {
          if (reaches(part, at, end)) {
            walk(part, at, end, captured, trail);
            return;
          }
        }
      }
      case Program.MAYBE -> {
        if (at < end) {
          walk(parts[0], at, end, captured, trail);
        }
      }
      case Program.MANY -> many(node, at, end, captured, trail);
      default -> {}
    }
  }

  private String terminal(int node, int at, int end) {
    int category = program.arguments[node];
    return category == Grammar.NUMBER
        ? text.subSequence(sentence.startOf(at), sentence.endOf(at)).toString().replace(",", "")
        : sentence.id(category, at, end).orElse("");
  }

  private static void keep(
      String variable, Optional<Node> meaning, Map<String, List<Node>> captured) {
    meaning.ifPresent(
        node ->
            captured.computeIfAbsent(variable, key -> new ArrayList<>()).addAll(node.asItems()));
  }

  private void sequence(
      int[] parts, int at, int end, Map<String, List<Node>> captured, Trail trail) {
    long[] steps = matcher.steps(parts, at);
    int[] starts = new int[parts.length + 1];
    starts[parts.length] = end;
    for (int part = parts.length - 1; part >= 0; part--) {
      starts[part] = lastStart(parts[part], steps[part], starts[part + 1]);
    }
    for (int part = 0; part < parts.length; part++) {
      walk(parts[part], starts[part], starts[part + 1], captured, trail);
    }
  }

  /// The latest of `starts` from which `part` reaches `end`.
  private int lastStart(int part, long starts, int end) {
    for (int start = end; start >= 0; start--) {
      if ((starts >>> start & 1) != 0 && reaches(part, start, end)) {
        return start;
      }
    }
    throw new IllegalStateException("a sequence that matched has a place for every part");
  }

  private void many(int node, int at, int end, Map<String, List<Node>> captured, Trail trail) {
    int part = program.parts[node][0];
    var cuts = new ArrayList<Integer>(List.of(end));
    long reached = matcher.many(node, at) | 1L << at;
    int to = end;
    while (to > at) {
      to = earlier(part, reached, to);
      cuts.add(to);
    }
    for (int cut = cuts.size() - 1; cut > 0; cut--) {
      walk(part, cuts.get(cut), cuts.get(cut - 1), captured, trail);
    }
  }

  private int earlier(int part, long reached, int end) {
    for (int start = end - 1; start >= 0; start--) {
      if ((reached >>> start & 1) != 0 && reaches(part, start, end)) {
        return start;
      }
    }
    throw new IllegalStateException("a repetition that matched has a place for every turn");
  }
}
