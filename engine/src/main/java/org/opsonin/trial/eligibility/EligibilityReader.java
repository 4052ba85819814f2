package org.opsonin.trial.eligibility;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.criteria.Definitions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.eligibility.grammar.Grammar;
import org.opsonin.trial.eligibility.grammar.GrammarReader;
import org.opsonin.vocabulary.Vocabulary;

/// Turns a registry's eligibility text into items, each with its place in the text.
///
/// The items are in order and cover the text whole, without gap or overlap. A sentence is parsed
/// only if the grammar of the knowledge accounts for every word of it and nothing beside it takes
/// part of it back; otherwise it is not evaluated. For several threads.
public final class EligibilityReader {

  private final Grammar grammar;
  private final Rules rules;
  private final Meaning meaning;
  private final Queue<Clauses> idle = new ConcurrentLinkedQueue<>();

  private EligibilityReader(Grammar grammar, Meaning meaning) {
    this.grammar = grammar;
    this.rules = Rules.of(grammar);
    this.meaning = meaning;
  }

  /// A reader with the grammar and the words of `knowledge`.
  ///
  /// @param problems patterns and meanings that cannot be used
  public static EligibilityReader of(
      Knowledge knowledge,
      Vocabulary vocabulary,
      Definitions definitions,
      Consumer<Problem> problems) {
    Grammar grammar =
        GrammarReader.read(knowledge.ofKind("grammar"), Names.of(vocabulary), problems);
    return new EligibilityReader(
        grammar,
        new Meaning(new CriterionReader(vocabulary, definitions.ids(), problems), vocabulary));
  }

  /// The items of `text` in order, covering it whole; none for an empty text.
  public List<Item> read(String text) {
    Clauses clauses = idle.poll();
    if (clauses == null) {
      clauses = new Clauses(grammar.parse(), rules, meaning);
    }
    try {
      return new Walk(text, clauses).items();
    } finally {
      idle.add(clauses);
    }
  }
}
