package org.opsonin.cli.grade.irae;

import java.util.ArrayList;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.irae.differential.Alarms;
import org.opsonin.toxicity.irae.differential.Rules;
import org.opsonin.toxicity.regimen.RegimenClasses;
import org.opsonin.vocabulary.Vocabulary;

/// What `grade irae` knows.
record IraeKnowledge(
    Knowledge knowledge,
    Vocabulary vocabulary,
    Iraes iraes,
    RegimenClasses regimens,
    Rules rules,
    Alarms alarms) {

  /// The knowledge that ships.
  ///
  /// @throws IllegalStateException if it has a problem, which the build does not let happen
  static IraeKnowledge load() {
    Knowledge knowledge = Knowledge.load();
    Vocabulary vocabulary = Vocabulary.of(knowledge);
    var problems = new ArrayList<Problem>();
    Iraes iraes = Iraes.of(knowledge, vocabulary, problems::add);
    var regimens = RegimenClasses.of(knowledge, vocabulary, problems::add);
    Rules rules =
        Rules.of(knowledge, problems::add)
            .orElseThrow(() -> new IllegalStateException("the knowledge has no rules for irAEs"));
    var alarms = Alarms.of(knowledge, iraes, problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("knowledge of side effects: " + problems.getFirst());
    }
    return new IraeKnowledge(knowledge, vocabulary, iraes, regimens, rules, alarms);
  }
}
