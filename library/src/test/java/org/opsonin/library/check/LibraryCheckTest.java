package org.opsonin.library.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.library.Library;

/// The gate of the library: what ships has no problem, and each kind of problem is found.
class LibraryCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final String HEAD =
      """
      ---
      id: sun-skin
      section: living
      language: en
      title: Sun
      summary: Sun and skin.
      audience: [patient]
      sources: [ctcae-v5]
      author: Opsonin project
      funding: none
      written: 2026-11-23
      next-review: 2027-11-23
      review: {status: unreviewed}
      ---
      """;

  private static List<Problem> problems(String text) {
    var problems = new ArrayList<Problem>();
    var file = new KnowledgeFile("article/en/living/sun-skin.md", text);
    Library library = Library.of(KNOWLEDGE, List.of(file), problems::add);
    problems.addAll(new LibraryCheck(library, TODAY).problems());
    return problems.stream().filter(problem -> problem.where().contains("sun-skin")).toList();
  }

  @Test
  void whatShipsHasNoProblem() {
    var problems = new ArrayList<Problem>();
    Library library = Library.shipped(KNOWLEDGE, problems::add);
    var check = new LibraryCheck(library, TODAY);
    problems.addAll(check.problems());

    assertThat(problems).isEmpty();
    assertThat(check.ease()).hasSizeGreaterThan(80).allMatch(Ease::isEasyEnough);
    assertThat(library.glossary().in("en")).hasSizeGreaterThanOrEqualTo(330);
    assertThat(library.glossary().in("es")).hasSizeGreaterThanOrEqualTo(120);
    assertThat(library.outline().sections()).hasSize(16);
  }

  @Test
  void aSoundArticleHasNoProblem() {
    assertThat(problems(HEAD + "Sit in the shade from 11 to 3 o'clock. [@ctcae-v5]\n")).isEmpty();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Use 50 drops. Cited elsewhere. [@ctcae-v5 ]                    | ART-006
          About 1 in 8 people burn. [@ctcae-v5]                         | ART-016
          See [this](page:no-such-page). [@ctcae-v5]                    | ART-009
          See [this](https://example.org). [@ctcae-v5]                  | ART-009
          Shade. [@no-such-document]                                    | ART-005
          Shade.                                                        | ART-010
          Shade <b>now</b>. [@ctcae-v5]                                 | ART-011
          > [!danger] Shade. [@ctcae-v5]                                | ART-013
          ![](drawing:no-such-drawing) [@ctcae-v5]                      | ART-015
          Photoprotection necessitates comprehensive individualized dermatological consideration of ultraviolet irradiation. [@ctcae-v5] | ART-007
          """)
  void eachKindOfFaultIsFound(String body, String code) {
    assertThat(problems(HEAD + body + "\n")).extracting(Problem::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "next-review: 2027-11-23, next-review: 2026-01-01, ART-004",
    "section: living,         section: costs,          ART-003",
    "audience: [patient],     audience: [everybody],   ART-002",
    "written: 2026-11-23,     written: yesterday,      ART-002"
  })
  void aHeadThatCannotBeIsFound(String from, String to, String code) {
    assertThat(problems(HEAD.replace(from, to) + "Shade. [@ctcae-v5]\n"))
        .extracting(Problem::code)
        .contains(code);
  }
}
