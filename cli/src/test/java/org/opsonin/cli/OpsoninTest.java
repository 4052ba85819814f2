package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.cli.shell.Exit;

class OpsoninTest {

  @ParameterizedTest(name = "{0}: exit {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # arguments                                   | code | says
          --help                                        | 0    | Commands:
          --version                                     | 0    | knowledge 20
          help navigate                                 | 0    | --as-of
          navigate --help                               | 0    | --patient
          knowledge --help                              | 0    | check
          knowledge check --help                        | 0    | DIR
          biomarkers --help                             | 0    | tmb
          nonsense                                      | 2    | nonsense
          navigate                                      | 2    | CHART
          navigate no-such-file.json                    | 2    | no-such-file.json cannot be read
          navigate src                                  | 2    | src cannot be read
          navigate x --as-of yesterday                  | 2    | --as-of wants a day
          navigate x --as-of 2026-02-30                 | 2    | --as-of wants a day
          navigate x --country Atlantis                 | 2    | --country wants two letters
          navigate x --format pdf                       | 2    | text, html, json
          navigate x --patient 0                        | 2    | counts from 1
          navigate x --patient two                      | 2    | --patient
          knowledge show no-such-id                     | 2    | no entry has the id
          knowledge list --kind nothing                 | 2    | indication
          knowledge check no-such-folder                | 2    | is no folder
          """)
  void saysWhatIsWrongAndExits(String arguments, int code, String says) {
    Run run = Run.of(arguments.split(" ", -1));

    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(code == Exit.OK ? run.out() : run.err()).contains(says);
    assertThat(code == Exit.OK ? run.err() : run.out()).isEmpty();
  }

  @Test
  void readsAChartFromStandardInputAsFromAFile() throws IOException {
    byte[] chart = Files.readAllBytes(Path.of(Run.LUNG));

    Run piped = Run.with(chart, Map.of(), false, "navigate", "-");

    assertThat(piped.code()).isEqualTo(Exit.OK);
    assertThat(piped.out()).isEqualTo(Run.of("navigate", Run.LUNG).out());
  }

  @Test
  void takesTodayFromTheClock() {
    assertThat(Run.of("navigate", Run.LUNG).out())
        .isEqualTo(Run.of("navigate", Run.LUNG, "--as-of", "2026-11-23").out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # what is piped in                                          | code of the problem
          -                                                           | CHART-003
          not json                                                    | CHART-001
          {"resourceType":"Bundle","entry":[{"resource":              | CHART-002
          [1,2]                                                       | CHART-004
          """)
  void refusesWhatIsNoChartWithAProblem(String input, String problem) {
    byte[] bytes = (input == null ? "" : input).getBytes(StandardCharsets.UTF_8);

    Run run = Run.with(bytes, Map.of(), false, "navigate", "-");

    assertThat(run.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(problem);
  }

  @Test
  void printsTheReportAndTheProblemsOfAChartThatCanBeUsedInPart() {
    Run run = Run.with(Run.resource("stranger.json"), Map.of(), false, "navigate", "-");

    assertThat(run.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.out()).contains("PROBLEMS IN THE CHART").contains("CHART-");
    assertThat(run.err()).startsWith("CHART-");
  }

  @Test
  void asksWhichOfSeveralPatients() {
    byte[] two = Run.resource("two-patients.json");

    Run none = Run.with(two, Map.of(), false, "navigate", "-");
    Run second = Run.with(two, Map.of(), false, "navigate", "-", "--patient", "2");
    Run third = Run.with(two, Map.of(), false, "navigate", "-", "--patient", "3");

    assertThat(none.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(none.err())
        .contains("CHART-021", "2 patients in one file", "--patient N with N from 1 to 2");
    assertThat(none.out()).isEmpty();
    assertThat(second.code()).as(second.err()).isEqualTo(Exit.OK);
    assertThat(second.out()).contains("Melanoma").doesNotContain("Lung");
    assertThat(third.code()).isEqualTo(Exit.USAGE);
    assertThat(third.err()).contains("the last patient of the file is 2");
  }

  @Test
  void writesAWholeFileOrNone(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("report.html");

    Run run = Run.of("navigate", Run.LUNG, "--format", "html", "--out", report.toString());
    Run nowhere =
        Run.of("navigate", Run.LUNG, "--out", folder.resolve("no/such/report").toString());

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(nowhere.code()).isEqualTo(Exit.USAGE);
    assertThat(nowhere.err()).contains("cannot be written");
  }

  @Test
  void neverWritesOverTheChart(@TempDir Path folder) throws IOException {
    Path chart = Files.copy(Path.of(Run.LUNG), folder.resolve("chart.json"));

    Run run = Run.of("navigate", chart.toString(), "--out", chart.toString());

    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(chart).hasSameBinaryContentAs(Path.of(Run.LUNG));
  }

  @ParameterizedTest(name = "terminal {0}, NO_COLOR {1}, --color {2}: {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # terminal, NO_COLOR, option, colour
          true,       -,        auto,   true
          false,      -,        auto,   false
          true,       1,        auto,   false
          true,       -,        never,  false
          false,      1,        always, true
          """)
  void hasColourOnlyWhereItIsWanted(
      boolean isTerminal, String noColour, String option, boolean colour) {
    Map<String, String> environment = noColour == null ? Map.of() : Map.of("NO_COLOR", noColour);

    Run run =
        Run.with(new byte[0], environment, isTerminal, "navigate", Run.LUNG, "--color", option);

    assertThat(run.out().contains("\u001b[")).isEqualTo(colour);
  }
}
