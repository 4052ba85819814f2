package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.cli.shell.Exit;

class GradeIraeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLITIS =
      """
      {"id": "a1", "regimen": "nivolumab + ipilimumab", "days_since_start": 45, "symptoms": [16, "belly-pain"], \
      "signs": ["blood-in-stool"], "absent": ["fever"], \
      "labs": [{"loinc": "1988-5", "value": 80, "unit": "mg/L", "uln": 5}]}
      """;

  @Test
  void saysWhatToThinkOfAndWhy() throws IOException {
    JsonNode line = JSON.readTree(run(COLITIS).out());

    assertThat(line.get("id").textValue()).isEqualTo("a1");
    assertThat(line.get("regimenClass").textValue()).isEqualTo("combo");
    assertThat(line.get("emergency").booleanValue()).isTrue();
    assertThat(line.get("advice").textValue()).contains("call the emergency number");
    JsonNode first = line.get("candidates").get(0);
    assertThat(first.get("irae").textValue()).isEqualTo("gi-colitis");
    assertThat(first.get("fits").toString())
        .contains("blood", "loose or watery stools", "C-reactive protein raised");
    assertThat(first.get("unknown").toString()).contains("Potassium low");
    assertThat(first.get("onset").get("fit").textValue()).isEqualTo("FITS");
    assertThat(first.get("alternatives").findValuesAsText("kind"))
        .contains("infection", "growth of the cancer", "another medicine");
    assertThat(first.get("tests").findValuesAsText("test"))
        .contains("stool culture, Clostridioides difficile, parasites and CMV")
        .doesNotContain("C-reactive protein");
    assertThat(first.get("review").textValue()).isEqualTo("not yet clinically reviewed");
    assertThat(line.get("knowledge").textValue()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} under {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sign | regimen | question of triage
          high-fever      | pembrolizumab | Fever
          fever           | epcoritamab   | Fever
          shaking-chills  | pembrolizumab | Shaking chills
          urine-retention | pembrolizumab | Lost control of bladder
          """)
  void whatIsRedInTriageIsAnEmergencyHere(String sign, String regimen, String question)
      throws IOException {
    JsonNode line =
        JSON.readTree(
            run("{\"id\": 1, \"regimen\": \"%s\", \"signs\": [\"%s\"]}".formatted(regimen, sign))
                .out());

    assertThat(line.get("emergency").booleanValue()).isTrue();
    assertThat(line.get("advice").textValue()).contains("call the emergency number");
    assertThat(line.get("warningSigns").toString()).contains(question);
  }

  @Test
  void aMildSignIsNoEmergency() throws IOException {
    JsonNode line =
        JSON.readTree(run("{\"id\": 1, \"regimen\": \"car-t\", \"signs\": [\"itch\"]}").out());

    assertThat(line.get("emergency").booleanValue()).isFalse();
    assertThat(line.get("warningSigns")).isEmpty();
    assertThat(line.get("notes").get(0).textValue()).contains("think of cytokine release");
  }

  @Test
  void namesTheTestsOfWhatComesTogether() throws IOException {
    JsonNode line =
        JSON.readTree(
            run("{\"id\": 1, \"regimen\": \"Keytruda\", \"symptoms\": [50], \"labs\": "
                    + "[{\"analyte\": \"ck\", \"direction\": \"high\", \"grade\": 3}]}")
                .out());

    JsonNode together = line.get("overlaps").get(0);
    assertThat(together.get("overlap").textValue()).isEqualTo("myocarditis-myositis-myasthenia");
    assertThat(together.get("lookFor").toString()).contains("antibodies against the acetylcholine");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          nonsense                                                | IRAE-001 line 1
          [1]                                                     | IRAE-001 line 1
          {"id": 1, "id": 2}                                      | IRAE-001 line 1
          {"symptoms": [16]}                                      | IRAE-002 line 1
          {"id": 1, "day": 3}                                     | IRAE-002 line 1
          {"id": 1, "days_since_start": -3}                       | IRAE-002 line 1
          {"id": 1, "days_since_start": 3.5}                      | IRAE-002 line 1
          {"id": 1, "days_since_last_dose": "3"}                  | IRAE-002 line 1
          {"id": 1, "symptoms": [81]}                             | IRAE-003 line 1
          {"id": 1, "symptoms": [0]}                              | IRAE-003 line 1
          {"id": 1, "signs": ["secret"]}                          | IRAE-003 line 1
          {"id": 1, "absent": [true]}                             | IRAE-003 line 1
          {"id": 1, "labs": [7]}                                  | IRAE-004 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "secret"}]}              | IRAE-004 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt"}]}                 | IRAE-004 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "loinc": "2157-6", "direction": "high"}]} | IRAE-004 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "direction": "up"}]} | IRAE-004 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "direction": "high", "grade": 0}]} | IRAE-004 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "value": "4,5", "unit": "U/L"}]} | IRAE-002 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "value": 1e99, "unit": "U/L"}]} | IRAE-002 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "value": 45, "unit": "mmol/L"}]} | IRAE-005 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "value": -1, "unit": "U/L"}]} | IRAE-005 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "value": 99999999, "unit": "U/L"}]} | IRAE-005 line 1, labs[0]
          {"id": 1, "labs": [{"analyte": "alt", "value": 45, "unit": "U/L", "lln": 50, "uln": 40}]} | IRAE-005 line 1, labs[0]
          {"id": 1, "regimen": "secret"}                          | IRAE-006 line 1
          """)
  void tellsWhatIsWrongAndWorksOnTheRest(String bad, String expected) throws IOException {
    Run run = run(bad + "\n" + COLITIS);

    assertThat(run.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.err()).startsWith(expected + ": ").doesNotContain("secret", "4,5", "9999");
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(JSON.readTree(lines.getFirst()).get("problems")).isNotEmpty();
    assertThat(JSON.readTree(lines.getLast()).get("candidates").get(0).get("irae").textValue())
        .isEqualTo("gi-colitis");
  }

  @Test
  void tellsOfBytesThatAreNoTextAndPassesOverBlankLines() {
    byte[] bytes = "\n{\"id\": \"\u00e4\"}\n\n".getBytes(StandardCharsets.ISO_8859_1);

    Run run = Run.with(bytes, Map.of(), false, "grade", "irae", "--in", "-");

    assertThat(run.err()).startsWith("IRAE-007 line 2: ");
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void writesAFileThatIsWhole(@TempDir Path folder) throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), COLITIS + COLITIS);
    Path out = folder.resolve("out.jsonl");

    Run run = Run.of("grade", "irae", "--in", in.toString(), "--out", out.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(Files.readAllLines(out)).hasSize(2);
    assertThat(Run.of("grade", "irae", "--in", in.toString(), "--out", in.toString()).code())
        .isEqualTo(Exit.USAGE);
    assertThat(Run.of("grade", "irae", "--in", "no such file").code()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("grade", "irae").code()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("grade", "irae", "--show", "nothing").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void showsAPageOfEachWithin80Columns() {
    Run list = Run.of("grade", "irae", "--show");
    List<String> ids =
        list.out()
            .lines()
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .filter(line -> !line.startsWith(" "))
            .map(GradeIraeTest::id)
            .toList();

    assertThat(ids).hasSize(28);
    for (String id : ids) {
      Run run = Run.of("grade", "irae", "--show", id);
      assertThat(run.code()).isEqualTo(Exit.OK);
      assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
      assertThat(run.out())
          .contains("not yet clinically reviewed", "Source: ", "Grade ", "looked up 2026-11-23")
          .contains("Call for help at once with", "What else it could be", "as of 2026-11-23");
    }
    assertThat(Run.of("grade", "irae", "--show", "gi-hepatitis").out())
        .contains("LOINC 1742-6", "the more cautious", "Infliximab is not used");
  }

  private static String id(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static Run run(String lines) {
    return Run.with(
        lines.getBytes(StandardCharsets.UTF_8), Map.of(), false, "grade", "irae", "--in", "-");
  }
}
