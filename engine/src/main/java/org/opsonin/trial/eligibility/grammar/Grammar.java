package org.opsonin.trial.eligibility.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.eligibility.grammar.token.Tokenizer;
import org.opsonin.trial.eligibility.grammar.token.Trie;
import org.opsonin.trial.eligibility.grammar.token.Words;

/// All patterns, compiled: immutable, shared by every [Parse].
///
/// Rules never reach themselves, so that matching ends in bounded depth.
public final class Grammar {

  /// Index of the category of numbers.
  static final int NUMBER = 0;

  /// Index of the category of words that stand in no pattern and no name, such as the name of a
  /// new drug.
  static final int UNKNOWN = 1;

  private final Words words;
  private final Trie names;
  private final Map<String, Integer> rules;
  private final List<Rule> compiled;
  private final Reach reach;
  private final Program program;
  private final Needs needs;

  /// A rule's alternatives, the first that fits wins.
  record Rule(String name, List<Alternative> alternatives) {
    Rule {
      alternatives = List.copyOf(alternatives);
    }
  }

  /// One pattern with what it means.
  ///
  /// @param means empty to hand on what was captured as `it`
  /// @param topic what such a sentence is about; empty to leave it to the rules inside
  record Alternative(Expression pattern, Optional<Node> means, String topic, String id) {}

  Grammar(Words words, Trie names, Map<String, Integer> rules, List<Rule> compiled) {
    this.words = words;
    this.names = names;
    this.rules = Map.copyOf(rules);
    this.compiled = List.copyOf(compiled);
    this.reach = new Reach(words.size(), this.compiled);
    this.program = new Program(this.compiled);
    this.needs = new Needs(words.size(), this.compiled);
  }

  /// The rule called `name`.
  ///
  /// @throws IllegalArgumentException if there is none
  public int rule(String name) {
    Integer rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("no rule is called " + name);
    }
    return rule;
  }

  /// A matcher of its own, for one thread.
  public Parse parse() {
    return new Parse(this);
  }

  Tokenizer tokenizer() {
    return new Tokenizer(words, false);
  }

  Trie names() {
    return names;
  }

  List<Rule> rules() {
    return compiled;
  }

  Program program() {
    return program;
  }

  Needs needs() {
    return needs;
  }

  Reach reach() {
    return reach;
  }
}
