package org.opsonin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opsonin.kernel.Problem;

class KnowledgeTest {

  private static final KnowledgeFile VERSION =
      new KnowledgeFile("version.yaml", "version: \"2026.11.1\"\nasOf: 2026-11-23\n");
  private static final KnowledgeFile SOURCES =
      new KnowledgeFile(
          "source/test.yaml", "kind: source\nentries:\n  - {id: a-label, title: A label}\n");
  private static final String HEADER =
      """
      kind: drug
      source: {document: a-label, section: "1", retrieved: 2026-11-23}
      review: {status: unreviewed}
      jurisdiction: US
      since: 2020-06-16
      certainty: A
      """;

  @Test
  void inheritsWhatTheFileSaysForAllItsEntries() {
    var knowledge = read(HEADER + "entries:\n  - {id: one, name: One}\n");

    assertThat(knowledge.problems()).isEmpty();
    var entry = knowledge.find("drug", "one").orElseThrow();
    assertThat(entry.certainty()).isEqualTo(Certainty.A);
    assertThat(entry.review().words()).isEqualTo("not yet clinically reviewed");
    assertThat(entry.isInForce(LocalDate.of(2020, 6, 16))).isTrue();
    assertThat(entry.isInForce(LocalDate.of(2020, 6, 15))).isFalse();
  }

  @Test
  void endsOnTheLastDayOfUntil() {
    var knowledge = read(HEADER + "entries:\n  - {id: one, name: One, until: 2021-03}\n");
    var entry = knowledge.find("drug", "one").orElseThrow();

    assertThat(entry.isInForce(LocalDate.of(2021, 3, 31))).isTrue();
    assertThat(entry.isInForce(LocalDate.of(2021, 4, 1))).isFalse();
  }

  @Test
  void refusesAnEntryWithoutSource() {
    var knowledge = read("kind: drug\nentries:\n  - {id: one, name: One}\n");

    assertThat(knowledge.find("drug", "one")).isEmpty();
    assertThat(codes(knowledge)).contains("KB-007", "KB-008", "KB-009", "KB-031", "KB-033");
    assertThat(knowledge.problems())
        .allMatch(problem -> problem.where().equals("drug/test.yaml:3"));
  }

  @Test
  void namesTheLineOfASecondUseOfAnId() {
    var knowledge = read(HEADER + "entries:\n  - {id: one, name: One}\n  - {id: one, name: Two}\n");

    assertThat(knowledge.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("KB-010");
              assertThat(problem.where()).isEqualTo("drug/test.yaml:9");
              assertThat(problem.found()).contains("drug/test.yaml:8");
            });
  }

  @Test
  void refusesASourceThatIsNotListed() {
    var knowledge =
        read(HEADER.replace("a-label", "another") + "entries:\n  - {id: one, name: One}\n");

    assertThat(codes(knowledge)).containsExactly("KB-034");
  }

  @Test
  void goesOnAfterAFileThatIsNoYaml() {
    var knowledge =
        Knowledge.read(
            List.of(
                VERSION,
                SOURCES,
                new KnowledgeFile("drug/broken.yaml", "kind: [drug\nentries: {"),
                new KnowledgeFile(
                    "drug/test.yaml", HEADER + "entries:\n  - {id: one, name: One}\n")));

    assertThat(codes(knowledge)).containsExactly("KB-001");
    assertThat(knowledge.find("drug", "one")).isPresent();
  }

  @Test
  void refusesAKeyWrittenTwice() {
    var knowledge = read(HEADER + "entries:\n  - {id: one, name: One, name: Two}\n");

    assertThat(codes(knowledge)).contains("KB-001");
  }

  private static Knowledge read(String text) {
    return Knowledge.read(List.of(VERSION, SOURCES, new KnowledgeFile("drug/test.yaml", text)));
  }

  private static List<String> codes(Knowledge knowledge) {
    return knowledge.problems().stream().map(Problem::code).toList();
  }
}
