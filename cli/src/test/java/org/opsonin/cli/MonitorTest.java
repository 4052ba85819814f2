package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.report.WatchWords;

class MonitorTest {

  private static final String TREATED =
      Run.CHARTS.resolve("small-cell-lung-after-platinum.json").toString();

  static List<Path> charts() {
    return Run.charts();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void fitsInto80Columns(Path chart) {
    Run run =
        Run.of("monitor", chart.toString(), "--regimen", "nivolumab,ipilimumab", "--every", "21");

    assertThat(run.out().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81))
        .noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void repeatsOnceWhereTheSourceMeansOnce() {
    Run run = Run.of("monitor", TREATED, "--regimen", "nivolumab,ipilimumab");

    assertThat(run.out())
        .contains("repeat once after 6 hours", "repeat once after 3 to 4 weeks")
        .doesNotContain("every 6 hours", "every 3 to 4 weeks");
  }

  @Test
  void whatIsDoneInHospitalAnywayIsNoEvent() {
    String out = Run.of("monitor", TREATED, "--regimen", "axicabtagene").out();

    assertThat(out).contains("In hospital: vital signs every 4 to 8 hours");
    assertThat(out).doesNotContain("the stay in hospital");
  }

  @Test
  void takesTheTherapyOfTheChartAndCountsLateEffectsFromItsEnd() {
    Run run = Run.of("monitor", TREATED);

    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("atezolizumab: from 2026-01-05 to 2026-09-07")
        .contains("from 2026-09-07 until at least 2027-09-07")
        .contains(WatchWords.PURPOSE, "As of 2026-11-23", "knowledge 20")
        .doesNotContain("BEFORE THE FIRST DOSE");
  }

  @Test
  void asksForTheTherapyWhereTheChartNamesNone() {
    Run run = Run.of("monitor", Run.LUNG);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("MON-001", "--regimen");
  }

  @Test
  void inventsNoDateForDosesOfUnknownInterval() {
    String out =
        Run.of("monitor", Run.LUNG, "--regimen", "Keytruda", "--start", "2026-11-30")
            .out()
            .replaceAll("\\s+", " ");

    assertThat(out)
        .contains("before each dose, dates not known (missing: the number of days between doses)")
        .contains("More could be dated with:");
  }

  @Test
  void writesNoCalendarWithoutADay() {
    Run run = Run.of("monitor", Run.LUNG, "--regimen", "pembrolizumab", "--format", "ical");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("MON-002", "--start");
  }

  // arguments that are refused
  @ParameterizedTest
  @CsvSource({
    "--regimen,aspirine-x",
    "--start,yesterday",
    "--every,0",
    "--every,4000",
    "--last-dose,2026-02-30"
  })
  void refusesWhatItCannotUse(String option, String value) {
    Run run = Run.of("monitor", TREATED, option, value);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(option);
  }

  @Test
  void refusesALastDoseBeforeTheFirst() {
    Run run = Run.of("monitor", TREATED, "--start", "2026-05-01", "--last-dose", "2026-04-01");

    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void everyItemOfTheJsonHasAReasonASourceAndAGrade() throws IOException {
    JsonNode plan =
        new ObjectMapper()
            .readTree(
                Run.of(
                        "monitor",
                        TREATED,
                        "--regimen",
                        "nivolumab,ipilimumab",
                        "--start",
                        "2026-11-30",
                        "--every",
                        "21",
                        "--format",
                        "json")
                    .out());

    assertThat(plan.get("items").size()).isGreaterThan(40);
    for (JsonNode item : plan.get("items")) {
      for (JsonNode acting : item.get("acting")) {
        assertThat(acting.get("claim").asText()).isNotBlank();
        assertThat(acting.get("source").get("document").asText()).isNotBlank();
        assertThat(acting.get("source").get("certainty").asText()).hasSize(1);
      }
    }
    for (String part : List.of("signs", "notes")) {
      assertThat(plan.get(part)).isNotEmpty().allMatch(fact -> fact.has("source"));
    }
  }

  @Test
  void writesACardAsPageAndAsPdf(@TempDir Path folder) throws IOException {
    Path pdf = folder.resolve("card.pdf");

    assertThat(Run.of("card", TREATED).out()).contains("My cancer treatment card", "Atezolizumab");
    assertThat(Run.of("card", TREATED, "--format", "pdf", "--out", pdf.toString()).code()).isZero();
    assertThat(
            new String(Files.readAllBytes(pdf), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void aCardHasRoomForAShortContactOnly() {
    assertThat(Run.of("card", TREATED, "--contact", "x".repeat(121)).code()).isEqualTo(2);
  }
}
