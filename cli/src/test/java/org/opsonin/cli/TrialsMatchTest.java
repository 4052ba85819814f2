package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.cli.shell.Exit;

class TrialsMatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMA = Path.of("..", "docs", "match.schema.json");
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "org", "opsonin", "cli", "golden");

  @TempDir private Path folder = Path.of("");

  static List<Path> charts() {
    return Run.charts();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void fitsInto80ColumnsAndPromisesNothing(Path chart) {
    Run run = Run.of("trials", "match", chart.toString(), "--limit", "3");

    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81))
        .noneMatch(line -> line.endsWith(" "));
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("only its own doctors decide that")
        .doesNotContainIgnoringCase("eligible")
        .doesNotContainIgnoringCase("we recommend");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void keepsToItsSchema(Path chart) throws IOException {
    var schema = new SchemaCheck(JSON.readTree(SCHEMA.toFile()));
    JsonNode matches = json("trials", "match", chart.toString());

    assertThat(schema.faults(matches)).isEmpty();
  }

  private static JsonNode json(String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    return JSON.readTree(Run.of(all.toArray(String[]::new)).out());
  }

  /// The whole text for one chart; `-Dgolden=write` rewrites it.
  @Test
  void writesWhatItWrote() throws IOException {
    String text = Run.of("trials", "match", Run.LUNG, "--limit", "2").out();
    Path golden = GOLDEN.resolve("trials-match-lung.txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyTrialThatIsNotOfferedHasAReason() throws IOException {
    for (JsonNode trial : json("trials", "match", Run.LUNG).get("cancers").get(0).get("all")) {
      boolean isOpen = List.of("fits-so-far", "needs").contains(trial.get("fit").asText());
      assertThat(trial.get("reasons").isEmpty()).as(trial.toString()).isEqualTo(isOpen);
    }
  }

  @Test
  void saysWhyNotOfATrialThatIsNotOffered() {
    String words =
        Run.of("trials", "match", Run.LUNG, "--why-not", "nct05061550")
            .out()
            .replaceAll("\\s+", " ");

    assertThat(words)
        .contains("NCT05061550", "Excluded: ", "Because: ", "stage IVA")
        .doesNotContain("MORE THAT MAY FIT");
  }

  @Test
  void saysThatATrialIsNotThere() {
    assertThat(Run.of("trials", "match", Run.LUNG, "--trial", "NCT99999999").out())
        .contains("NCT99999999 is not among the trials looked at.");
  }

  @Test
  void aCancerIsNotOfferedAnothersTrials() throws IOException {
    String chart = Run.CHARTS.resolve("large-b-cell-lymphoma-early-relapse.json").toString();
    for (JsonNode trial : json("trials", "match", chart).get("cancers").get(0).get("best")) {
      assertThat(trial.get("conditions").toString())
          .as(trial.get("id").asText())
          .containsIgnoringCase("lymphoma");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --near Paris            | --near wants latitude and longitude
          --near 91,0             | --near wants latitude and longitude
          --within 50             | --within needs --near
          --within -1 --near 0,0  | --within wants kilometres
          --country Atlantis      | --country wants two letters
          --as-of soon            | --as-of wants a day
          --limit -1              | --limit counts from 0
          --registry nowhere      | nowhere
          """)
  void saysWhatIsWrongWithWhatWasTyped(String options, String message) {
    var arguments = new ArrayList<>(List.of("trials", "match", Run.LUNG));
    arguments.addAll(List.of(options.split(" ", -1)));
    Run run = Run.of(arguments.toArray(String[]::new));

    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains(message);
  }

  @Test
  void narrowsByCountry() throws IOException {
    JsonNode spain = json("trials", "match", Run.LUNG, "--country", "ES").get("cancers").get(0);

    assertThat(spain.get("lookedAt").asInt()).isLessThan(spain.get("inRegistry").asInt());
    assertThat(spain.get("best"))
        .isNotEmpty()
        .allSatisfy(trial -> assertThat(trial.get("countries").toString()).contains("Spain"));
  }

  private Path clinic() throws IOException {
    Path clinic = folder.resolve("clinic.ndjson");
    String lines =
        charts().stream().map(TrialsMatchTest::onOneLine).collect(Collectors.joining("\n"));
    Files.writeString(clinic, lines + "\nno chart at all\n", StandardCharsets.UTF_8);
    return clinic;
  }

  private static String onOneLine(Path chart) {
    try {
      return JSON.readTree(chart.toFile()).toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The same verdict whether a chart asks for trials or a trial for charts.
  @Test
  void bothWaysRoundAgree() throws IOException {
    Run run =
        Run.of(
            "trials",
            "patients",
            "--all-trials",
            "--charts",
            clinic().toString(),
            "--format",
            "tsv");
    Map<String, String> fits =
        run.out()
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> cells[2]));

    assertThat(run.code()).as("one line was no chart").isEqualTo(Exit.PROBLEMS);
    for (int i = 0; i < charts().size(); i++) {
      JsonNode matches = json("trials", "match", charts().get(i).toString());
      for (JsonNode trial : matches.get("cancers").get(0).get("all")) {
        assertThat(fits.get((i + 1) + " " + trial.get("id").asText()))
            .as("chart %d, %s", i + 1, trial.get("id"))
            .isEqualTo(trial.get("fit").asText());
      }
    }
  }

  @Test
  void aClinicIsSummedUpWithoutNames() throws IOException {
    Run run = Run.of("trials", "patients", "NCT05086692", "--charts", clinic().toString());

    assertThat(run.out())
        .contains(charts().size() + " charts before 1 trial, as of 2026-11-23")
        .contains("NCT05086692", "chart ")
        .doesNotContainIgnoringCase("eligible");
    assertThat(run.err()).contains("1 entry of the file could not be read as a chart");
  }

  @Test
  void aClinicNeedsTrials() throws IOException {
    String file = clinic().toString();

    assertThat(Run.of("trials", "patients", "--charts", file).code()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("trials", "patients", "NCT99999999", "--charts", file).err())
        .contains("no trial NCT99999999");
    assertThat(Run.of("trials", "patients", "NCT05086692", "--charts", "nowhere").code())
        .isEqualTo(Exit.USAGE);
  }
}
