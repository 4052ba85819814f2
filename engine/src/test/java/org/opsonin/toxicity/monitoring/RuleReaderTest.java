package org.opsonin.toxicity.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.vocabulary.Vocabulary;

class RuleReaderTest {

  // the fields of a rule | code of what is wrong, - for nothing
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          appliesTo: [d], phase: during, measure: [m], when: each-dose               | -
          appliesTo: [d], phase: event, measure: [m], when: {every: "6 h"}, event: x | -
          appliesTo: [d], phase: event, measure: [m], when: {onceAfter: "3 wk", atMost: "4 wk"}, event: x | -
          appliesTo: [d], phase: event, measure: [m], when: {onceAfter: "0 d"}, event: x | KB-081
          appliesTo: [d], phase: during, measure: [m], when: {onceAfter: "6 h"}      | KB-081
          appliesTo: [d], phase: during, measure: [m], when: {every: "6 h"}          | KB-081
          appliesTo: [d], phase: during, measure: [m], when: {every: "0 d"}          | KB-081
          appliesTo: [d], phase: during, measure: [m], when: {every: "4 wk", atMost: "3 wk"} | KB-081
          appliesTo: [d], phase: during, measure: [m], when: sometimes               | KB-081
          appliesTo: [d], phase: later, measure: [m], when: once                     | KB-081
          appliesTo: [d], phase: during, when: once                                  | KB-081
          phase: during, measure: [m], when: once                                    | KB-081
          appliesTo: [d], phase: during, measure: [m], when: once, to: soon          | KB-081
          appliesTo: [d], phase: during, measure: [m], when: each-dose, firstDoses: "0" | KB-081
          appliesTo: [d], phase: during, measure: [other], when: once                | KB-023
          appliesTo: [other], phase: during, measure: [m], when: once                | KB-023
          appliesTo: [d], phase: during, measure: [m], when: once, often: yes        | KB-003
          """)
  void refusesWhatItDoesNotUnderstand(String rule, String code) {
    var problems = new ArrayList<Problem>();
    Knowledge knowledge =
        Knowledge.read(
            List.of(
                new KnowledgeFile("version.yaml", "version: \"1\"\nasOf: 2026-11-23\n"),
                new KnowledgeFile("s.yaml", "kind: source\nentries:\n  - {id: s, title: t}\n"),
                file("drug", "{id: d, name: d}"),
                file("measurement", "{id: m, name: m, words: m}"),
                file("monitoring", "{id: r, claim: c, " + rule + "}")));

    Monitoring.of(knowledge, Vocabulary.of(knowledge), problems::add);

    assertThat(knowledge.problems()).isEmpty();
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyElementsOf(code.equals("-") ? List.of() : List.of(code));
  }

  private static KnowledgeFile file(String kind, String entry) {
    String text =
        """
        kind: %s
        source: {document: s, section: x, retrieved: 2026-11-23}
        review: {status: unreviewed}
        jurisdiction: any
        since: "2020"
        certainty: A
        entries:
          - %s
        """
            .formatted(kind, entry);
    return new KnowledgeFile(kind + ".yaml", text);
  }
}
