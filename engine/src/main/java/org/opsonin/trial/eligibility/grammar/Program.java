package org.opsonin.trial.eligibility.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The patterns of all rules as flat arrays, for matching without allocation.
final class Program {

  static final int WORD = 0;
  static final int WORDS = 1;
  static final int TERMINAL = 2;
  static final int RULE = 3;
  static final int SEQUENCE = 4;
  static final int CHOICE = 5;
  static final int MAYBE = 6;
  static final int MANY = 7;
  private static final int[] NONE = {};

  private final List<int[]> building = new ArrayList<>();
  private final List<int[]> kids = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<BitSet> sets = new ArrayList<>();
  private int manies;

  final int[] operations;
  final int[] arguments;
  final int[][] parts;
  final String[] variables;
  final BitSet[] words;

  /// Number of repetitions; the argument of each is its own.
  final int repetitions;

  /// Root node of every alternative of every rule.
  final int[][] alternatives;

  Program(List<Grammar.Rule> rules) {
    alternatives = new int[rules.size()][];
    for (int rule = 0; rule < rules.size(); rule++) {
      alternatives[rule] =
          rules.get(rule).alternatives().stream()
              .mapToInt(alternative -> compile(alternative.pattern()))
              .toArray();
    }
    operations = building.stream().mapToInt(node -> node[0]).toArray();
    arguments = building.stream().mapToInt(node -> node[1]).toArray();
    parts = kids.toArray(int[][]::new);
    variables = names.toArray(String[]::new);
    words = sets.toArray(BitSet[]::new);
    repetitions = manies;
  }

  private int compile(Expression pattern) {
    return switch (pattern) {
      case Expression.Word(int id) -> node(WORD, id, "", NONE);
      case Expression.Terminal(int category, String variable) ->
          node(TERMINAL, category, variable, NONE);
      case Expression.Rule(int rule, String variable) -> node(RULE, rule, variable, NONE);
      case Expression.Sequence(var inner) -> node(SEQUENCE, 0, "", all(inner));
      case Expression.Choice(var inner) -> choice(inner);
      case Expression.Maybe(var inner) -> node(MAYBE, 0, "", all(List.of(inner)));
      case Expression.Many(var inner) -> node(MANY, manies++, "", all(List.of(inner)));
    };
  }

  /// The single words of a choice are asked for at once.
  private int choice(List<Expression> inner) {
    var set = new BitSet();
    var others = new ArrayList<Expression>();
    for (Expression part : inner) {
      if (part instanceof Expression.Word(int id)) {
        set.set(id);
      } else {
        others.add(part);
      }
    }
    if (set.isEmpty()) {
      return node(CHOICE, 0, "", all(others));
    }
    sets.add(set);
    int words = node(WORDS, sets.size() - 1, "", NONE);
    if (others.isEmpty()) {
      return words;
    }
    int[] rest = all(others);
    int[] whole = new int[rest.length + 1];
    whole[0] = words;
    System.arraycopy(rest, 0, whole, 1, rest.length);
    return node(CHOICE, 0, "", whole);
  }

  private int[] all(List<Expression> inner) {
    return inner.stream().mapToInt(this::compile).toArray();
  }

  private int node(int operation, int argument, String variable, int[] inner) {
    building.add(new int[] {operation, argument});
    kids.add(inner);
    names.add(variable);
    return building.size() - 1;
  }
}
