package org.opsonin.trial.eligibility.grammar;

import java.util.List;

/// A pattern over the words of a sentence.
sealed interface Expression {

  /// One word or sign.
  record Word(int id) implements Expression {}

  /// A name of the vocabulary, or a number.
  ///
  /// @param variable where its id is kept; empty to forget it
  record Terminal(int category, String variable) implements Expression {}

  /// Another rule.
  ///
  /// @param variable where its meaning is kept; empty to forget it
  record Rule(int rule, String variable) implements Expression {}

  /// One after the other.
  record Sequence(List<Expression> parts) implements Expression {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /// One of them.
  record Choice(List<Expression> parts) implements Expression {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /// It or nothing.
  record Maybe(Expression part) implements Expression {}

  /// It, several times: at least once.
  record Many(Expression part) implements Expression {}
}
