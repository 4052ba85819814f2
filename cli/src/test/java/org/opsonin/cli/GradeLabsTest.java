package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeLabsTest {

  private static final String HEADER =
      "id\tterm\tdirection\tvalue\tunit\tlln\tuln\tbaseline\tsymptomatic\tage_years\tctcae\n";
  private static final String GOOD = "good\tAnemia\tlow\t9.9\tg/dL\t12\t\t\t\t50\t5\n";

  @TempDir private Path folder = Path.of("");

  private static Run grade(String table) {
    return Run.with(
        table.getBytes(StandardCharsets.UTF_8), Map.of(), false, "grade", "labs", "--in", "-");
  }

  private static List<String> rows(Run run) {
    return run.out().lines().skip(1).toList();
  }

  @Test
  void writesGradeAndReasonOfEveryRow() {
    Run run =
        grade(
            HEADER
                + GOOD
                + "b\tAlanine aminotransferase increased\thigh\t130\tU/L\t\t40\t\tno\t50\t6\n");

    assertThat(run.out())
        .isEqualTo(
            """
            id	grade	reason
            good	2	Anemia, CTCAE v5.0 grade 2: below 10 g/dL
            b	cannot_grade	cannot grade Alanine aminotransferase increased, CTCAE v6.0, because not known: the baseline
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # code | term | direction | value | unit | lln | uln | symptomatic | age | ctcae
          TSV-010 | Anemia | low  | 9,9   | g/dL | 12  | .  | .     | 50   | 5
          TSV-010 | Anemia | low  | 9.9 g | g/dL | 12  | .  | .     | 50   | 5
          TSV-010 | Anemia | low  | <8    | g/dL | 12  | .  | .     | 50   | 5
          TSV-010 | Anemia | low  | 1e999999999 | g/dL | 12 | . | . | 50  | 5
          TSV-010 | Anemia | low  | NaN   | g/dL | 12  | .  | .     | 50   | 5
          TSV-011 | Anemia | down | 9.9   | g/dL | 12  | .  | .     | 50   | 5
          TSV-011 | Anemia | low  | 9.9   | g/dL | 12  | .  | maybe | 50   | 5
          LAB-001 | Cough  | low  | 9.9   | g/dL | 12  | .  | .     | 50   | 5
          LAB-002 | Anemia | high | 9.9   | g/dL | 12  | .  | .     | 50   | 5
          LAB-004 | Anemia | low  | 9.9   | miles | 12 | .  | .     | 50   | 5
          LAB-005 | Anemia | low  | -9.9  | g/dL | 12  | .  | .     | 50   | 5
          LAB-006 | Anemia | low  | 99    | g/dL | 12  | .  | .     | 50   | 5
          LAB-007 | Anemia | low  | 9.9   | g/dL | 17  | 12 | .     | 50   | 5
          LAB-010 | Anemia | low  | 9.9   | g/dL | 12  | .  | .     | 50   | 4
          LAB-010 | Anemia | low  | 9.9   | g/dL | 12  | .  | .     | 50   | .
          LAB-011 | Anemia | low  | 9.9   | g/dL | 12  | 0  | .     | 50   | 5
          LAB-012 | Anemia | low  | 9.9   | g/dL | 12  | .  | .     | 1970 | 5
          """)
  void aBadRowIsSaidWithItsLineAndTheRestIsGraded(
      String code,
      String term,
      String direction,
      String value,
      String unit,
      String lln,
      String uln,
      String symptomatic,
      String age,
      String ctcae) {
    String bad =
        String.join(
            "\t", "bad", term, direction, value, unit, lln, uln, ".", symptomatic, age, ctcae);

    Run run = grade(HEADER + GOOD + bad + "\n" + GOOD.replace("good", "last"));

    assertThat(rows(run)).hasSize(3);
    assertThat(rows(run).get(0)).startsWith("good\t2\t");
    assertThat(rows(run).get(1)).startsWith("bad\tcannot_grade\tcannot grade: ");
    assertThat(rows(run).get(2)).startsWith("last\t2\t");
    assertThat(run.err()).startsWith(code + " line 3: ").hasLineCount(1);
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void endsOfLinesMarksAndOrderOfColumnsDoNotMatter() {
    Run run =
        grade(
            "\ufeffCTCAE\tValue\tTerm\tid\tunit\tlln\r\n5\t79\tanemia\ta\tg/L\t120\r\n\r\n"
                + "v6.0\t7.9\tHemoglobin (low)\tb\tg/dl\t12");

    assertThat(rows(run).get(0)).startsWith("a\t3\t");
    assertThat(rows(run).get(1)).startsWith("b\t3\t");
    assertThat(run.err()).startsWith("TSV-005 line 1: no column direction, uln, baseline");
  }

  @Test
  void spacesThatDoNotBreakAreSpaces() {
    Run run = grade((HEADER + GOOD).replace("9.9", "9.9\u00a0").replace("12", "\u202f12\u00a0"));

    assertThat(rows(run).getFirst()).startsWith("good\t2\t");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aTableInAnotherEncodingIsNamed() {
    for (var encoding : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      byte[] table = (HEADER + GOOD).getBytes(encoding);

      Run run = Run.with(table, Map.of(), false, "grade", "labs", "--in", "-");

      assertThat(run.err()).startsWith("TSV-012 line 1: a table in UTF-16").hasLineCount(1);
      assertThat(run.code()).isEqualTo(1);
    }
  }

  @Test
  void anIdThatMustBeChangedIsSaid() {
    Run run = grade(HEADER + GOOD.replace("good", "go\u0007od"));

    assertThat(rows(run).getFirst()).startsWith("good\t2\t");
    assertThat(run.err()).startsWith("TSV-013 line 2: ").hasLineCount(1);
  }

  @ParameterizedTest(name = "fasting {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes     | 2 | grade 2: above 160 mg/dL, fasting
          no      | 0 | grade 0: none of its criteria is met for a value that was not fasting; some of them ask for a fasting value
          unknown | cannot_grade | because not known: whether the person had fasted
          """)
  void aGlucoseThatWasNotFastingSaysSo(String fasting, String grade, String reason) {
    Run run =
        grade(
            HEADER.replace("\n", "\tfasting\n")
                + "a\tGlucose\thigh\t245\tmg/dL\t\t100\t\t\t50\t6\t"
                + fasting
                + "\n");

    assertThat(rows(run).getFirst()).startsWith("a\t" + grade + "\t").endsWith(reason);
  }

  @Test
  void rowsOfAnotherShapeAreNotGuessedAt() {
    Run run =
        grade(
            HEADER
                + "short\tAnemia\tlow\t9.9\n"
                + "long"
                + GOOD.substring(4).replace("\n", "\textra\n")
                + GOOD.substring(4)
                + GOOD
                + GOOD);

    assertThat(rows(run))
        .extracting(row -> row.split("\t", -1)[1])
        .containsExactly("cannot_grade", "cannot_grade", "cannot_grade", "2", "2");
    assertThat(run.err().lines().map(line -> line.substring(0, 14)))
        .containsExactly("TSV-006 line 2", "TSV-006 line 3", "TSV-008 line 4", "TSV-009 line 6");
  }

  @Test
  void aRowOfAMillionLettersIsARowLikeAnyOther() {
    Run run = grade(HEADER + GOOD + GOOD.replace("good", "x".repeat(1_000_000)));

    assertThat(rows(run).get(1)).endsWith("below 10 g/dL");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # header | code
          ''                                | TSV-001
          'id,term,value,ctcae'             | TSV-002
          'id\tterm\tresult\tctcae'         | TSV-002
          'id\tterm\tvalue\tvalue\tctcae'   | TSV-003
          """)
  void aTableWithoutUsableHeaderLeavesNoFile(String header, String code) throws IOException {
    Path in = folder.resolve("in.tsv");
    Path out = folder.resolve("out.tsv");
    Files.writeString(in, header.translateEscapes() + "\n");

    Run run = Run.of("grade", "labs", "--in", in.toString(), "--out", out.toString());

    assertThat(run.err()).contains(code);
    assertThat(run.code()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void theFileIsWholeAndAlone() throws IOException {
    Path in = folder.resolve("in.tsv");
    Path out = folder.resolve("out.tsv");
    Files.writeString(in, HEADER + GOOD);

    Run run = Run.of("grade", "labs", "--in", in.toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(out).content().startsWith("id\tgrade\treason\ngood\t2\t");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void filesThatCannotBeUsedAreAMatterOfUsage() throws IOException {
    Path in = folder.resolve("in.tsv");
    Files.writeString(in, HEADER + GOOD);

    assertThat(Run.of("grade", "labs", "--in", "nowhere.tsv").code()).isEqualTo(2);
    assertThat(Run.of("grade", "labs").code()).isEqualTo(2);
    assertThat(Run.of("grade", "labs", "--in", in.toString(), "--out", in.toString()).code())
        .isEqualTo(2);
    assertThat(Run.of("grade", "labs", "--in", in.toString(), "--out", "no/folder/x").code())
        .isEqualTo(2);
  }

  @Test
  void agreesWithAdmiralSaveWhereTheRangeBegins() {
    Path vectors =
        Path.of(System.getProperty("shared.dir", "../../shared"))
            .resolve("vectors/toxicity/ctcae_lab_vectors_dev.tsv");
    if (!Files.isRegularFile(vectors)) {
      System.out.println("Skipped: no shared file ctcae_lab_vectors_dev.tsv");
    }
    Assumptions.assumeTrue(Files.isRegularFile(vectors), "no shared file");

    Run run = Run.of("grade", "labs", "--admiral", vectors.toString());

    assertThat(run.out()).endsWith("1175 of 1178 agree\n").contains("3 disagreements:");
    assertThat(run.out().lines().filter(line -> line.contains("the file says")))
        .allMatch(line -> line.contains("Bound: "));
    assertThat(run.code()).isZero();
  }
}
