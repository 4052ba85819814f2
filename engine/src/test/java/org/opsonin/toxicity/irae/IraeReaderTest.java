package org.opsonin.toxicity.irae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.vocabulary.Vocabulary;

class IraeReaderTest {

  private static final String GOOD =
      """
      kind: irae
      source: {document: book, section: one, retrieved: 2026-11-23}
      review: {status: unreviewed}
      jurisdiction: any
      since: 2021
      certainty: V
      entries:
        - id: test
          name: Test
          claim: A test.
          organ: skin
          words: a rash
          onset: {certainty: V, sources: ["book: one"], windows: [{spread: typical, from: "1 d", to: "2 d"}]}
          incidence: {certainty: V, sources: ["book: one"], rates: [{regimen: any, any: "~3-6 %"}]}
          clues: {points: [rash], fits: [], mayFit: []}
          emergency: [rash]
          labs: []
          workUp: [{test: look, tells: all}]
          alternatives: [{kind: infection, words: a}, {kind: progression, words: b}, {kind: drug, words: c}]
          action:
            certainty: V
            sources: ["book: one"]
            grades: {"1": {ici: continue, do: Go on.}}
            referral: nobody
          disagreements:
            - about: x
              grades: [1]
              positions: [{by: a, says: hold, ici: hold, acts: true}, {by: b, says: go on, ici: continue}]
      """;

  private static final String REST =
      """
      kind: %s
      source: {document: book, retrieved: 2026-11-23}
      review: {status: unreviewed}
      jurisdiction: any
      since: 2021
      certainty: K
      entries:
        - %s
      """;

  @Test
  void readsAWholeEntry() {
    var problems = new ArrayList<Problem>();

    assertThat(read(GOOD, problems).all()).hasSize(1);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from: "1 d"          | from: "1 wk"         | KB-080 irae.yaml:13
          from: "1 d"          | from: "3 d"          | KB-080 irae.yaml:13
          spread: typical      | spread: sometimes    | KB-080 irae.yaml:13
          any: "~3-6 %"        | any: "3-6"           | KB-080 irae.yaml:14
          any: "~3-6 %"        | any: "6-3 %"         | KB-080 irae.yaml:14
          regimen: any         | regimen: pd-9        | KB-023 irae.yaml:14
          points: [rash]       | points: [rush]       | KB-023 irae.yaml:15
          points: [rash]       | points: []           | KB-080 irae.yaml:15
          mayFit: []           | mayFit: [rash]       | KB-080 irae.yaml:15
          emergency: [rash]    | emergency: []        | KB-080 irae.yaml:8
          kind: drug           | kind: other          | KB-080 irae.yaml:8
          "1": {ici            | "5": {ici            | KB-080 irae.yaml:23
          ici: continue, do    | ici: perhaps, do     | KB-080 irae.yaml:23
          referral: nobody     | reference: nobody    | KB-003 irae.yaml:24
          ["book: one"], windows | ["film: one"], windows | KB-023 irae.yaml:13
          acts: true           | acts: false          | KB-080 irae.yaml:26
          says: hold, ici: hold, acts: true | says: hold, ici: continue, acts: true | -
          go on, ici: continue | go on, ici: stop     | KB-080 irae.yaml:26
          organ: skin          | colour: skin         | KB-003 irae.yaml:11
          """)
  void refusesAnEntryThatIsNotUnderstoodWithFileAndLine(
      String found, String wrong, String expected) {
    assertThat(GOOD).contains(found);
    var problems = new ArrayList<Problem>();

    Iraes iraes = read(GOOD.replace(found, wrong), problems);

    if (expected.equals("-")) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(iraes.all()).isEmpty();
      assertThat(problems)
          .anySatisfy(problem -> assertThat(problem.toString()).startsWith(expected + ": "));
    }
  }

  private static Iraes read(String irae, List<Problem> problems) {
    Knowledge knowledge =
        Knowledge.read(
            List.of(
                new KnowledgeFile("version.yaml", "version: \"1\"\nasOf: 2026-11-23\n"),
                new KnowledgeFile(
                    "sign.yaml",
                    REST.formatted("irae-sign", "{id: rash, name: Rash, words: a rash}")),
                new KnowledgeFile(
                    "book.yaml", REST.formatted("source", "{id: book, title: A book}")),
                new KnowledgeFile("irae.yaml", irae)));
    assertThat(knowledge.problems()).isEmpty();
    return Iraes.of(knowledge, Vocabulary.of(knowledge), problems::add);
  }
}
