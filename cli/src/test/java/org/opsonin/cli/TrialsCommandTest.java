package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.cli.shell.Exit;

class TrialsCommandTest {

  private static final String STUDY =
      """
      {"protocolSection":{"identificationModule":{"nctId":"NCT00000001",\
      "briefTitle":"A trial with a long title that has to be broken over more than one line of text",\
      "officialTitle":"In full\\u001b[31m"},\
      "statusModule":{"overallStatus":"NOT_YET_RECRUITING",\
      "lastUpdatePostDateStruct":{"date":"2026-01-31"}},\
      "conditionsModule":{"conditions":["Melanoma","Skin Cancer"]},\
      "designModule":{"phases":["PHASE1","PHASE2"]},\
      "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"Nivolumab",\
      "otherNames":["Opdivo"]}]},\
      "eligibilityModule":{"eligibilityCriteria":"Inclusion Criteria:\\n\\n* Age at least 18 years, \
      and a long sentence that has to be broken over more than one line\\n  * nested",\
      "sex":"FEMALE","minimumAge":"18 Years","maximumAge":"75 Years"},\
      "contactsLocationsModule":{"locations":[{"facility":"A Hospital","city":"Santiago",\
      "country":"Chile","status":"RECRUITING"},{"country":"Peru"}]}}}
      """;

  @TempDir Path folder;

  private Run trials(String... arguments) {
    var all = new ArrayList<>(java.util.List.of(arguments));
    all.addFirst("trials");
    all.add("--registry");
    all.add(folder.resolve("registry").toString());
    return Run.of(all.toArray(String[]::new));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void importsShowsAndImportsAgainWithoutAChange() throws IOException {
    String study = file("study.json", STUDY);

    Run first = trials("import", study, "--as-of", "2026-11-20");
    Run again = trials("import", study);

    assertThat(first.code()).as(first.err()).isEqualTo(Exit.OK);
    assertThat(first.out()).containsPattern("new +1\n").contains("1 trial, as of 2026-11-20");
    assertThat(again.out()).containsPattern("unchanged +1\n");

    Run shown = trials("show", "nct00000001");
    assertThat(shown.code()).as(shown.err()).isEqualTo(Exit.OK);
    assertThat(shown.out())
        .contains(
            "not yet recruiting (not open now)",
            "2026-11-20; last update posted 2026-01-31",
            "1 and 2",
            "Melanoma; Skin Cancer",
            "drug: Nivolumab (Opdivo)",
            "18 years to 75 years",
            "female only",
            "Chile (1), Peru (1)",
            "- A Hospital, Santiago, Chile: recruiting",
            "https://clinicaltrials.gov/study/NCT00000001",
            "the registry's words, and what was understood",
            "Age at least 18 years",
            "criteria understood")
        .doesNotContain("\u001b");
    assertThat(shown.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void showsAStarterTrialOnAFreshMachine() {
    Run run = trials("show", "NCT03420963");

    assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(run.out()).contains("a starter trial, not the registry's text", "As of");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void printsJson() throws IOException {
    JsonNode summary =
        new ObjectMapper()
            .readTree(trials("import", file("a.jsonl", STUDY + "{}\n"), "--format", "json").out());
    JsonNode shown =
        new ObjectMapper().readTree(trials("show", "NCT00000001", "--format", "json").out());

    assertThat(summary.at("/read").asInt()).isEqualTo(2);
    assertThat(summary.at("/refused").asInt()).isEqualTo(1);
    assertThat(summary.at("/problems/0/code").asText()).isEqualTo("REG-004");
    assertThat(summary.at("/registry/trials").asInt()).isEqualTo(1);
    assertThat(shown.at("/sites/0/country").asText()).isEqualTo("Chile");
    assertThat(shown.at("/eligibility").asText()).startsWith("Inclusion Criteria:\n\n* Age");
    assertThat(shown.at("/youngest").asText()).isEqualTo("P18Y");
    assertThat(shown.at("/open").asBoolean()).isFalse();
    assertThat(shown.at("/knowledge").asText()).startsWith("knowledge 20");
  }

  @Test
  void listsTheFirstRefusalsAndWritesAllToAFile() throws IOException {
    String report = folder.resolve("report.txt").toString();

    Run run = trials("import", file("a.jsonl", STUDY + "{}\n".repeat(30)), "--report", report);

    assertThat(run.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(run.err().lines()).hasSize(21).last().asString().startsWith("and 10 more");
    assertThat(run.err()).startsWith("refused REG-004 ").contains("a.jsonl:2: no study");
    assertThat(Files.readString(Path.of(report)).lines())
        .filteredOn(line -> line.startsWith("refused REG-004"))
        .hasSize(30);
    assertThat(Files.readString(Path.of(report))).containsPattern("refused +30\n");
  }

  @Test
  void importsFromStandardInput() {
    Run run =
        Run.with(
            STUDY.getBytes(StandardCharsets.UTF_8),
            Map.of("OPSONIN_DATA", folder.toString()),
            false,
            "trials",
            "import",
            "-");

    assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
    assertThat(folder.resolve("registry/registry.db")).exists();
  }

  @Test
  void liesInTheUsersDataFolder() {
    Run.with(
        STUDY.getBytes(StandardCharsets.UTF_8),
        Map.of("HOME", folder.toString()),
        false,
        "trials",
        "import",
        "-");

    assertThat(folder.resolve(".local/share/opsonin/registry/registry.db")).exists();
  }

  @Test
  void saysWhatTheRegistryHolds() throws IOException {
    assertThat(trials("registry").out()).startsWith("Nothing was imported yet");
    trials("import", file("study.json", STUDY), "--as-of", "2026-11-20");

    Run run = trials("registry", "--check");

    assertThat(run.code()).isEqualTo(Exit.OK);
    assertThat(run.out())
        .containsPattern("trials +1  as of 2026-11-20")
        .contains(folder.resolve("registry").toString(), "Everything is whole.");
    assertThat(trials("registry", "--format", "json").out()).contains("\"trials\" : 1");
  }

  @Test
  void saysThatTheRegistryIsDamagedAndWhatToDo() throws IOException {
    Files.createDirectories(folder.resolve("registry"));
    file("registry/registry.db", "no database at all");

    Run run = trials("registry");

    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("registry.db is damaged", "import again");
  }

  @Test
  void asksAServerAndStoresWhatItSends() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v2/studies",
        exchange -> {
          byte[] page = ("{\"studies\":[" + STUDY + "]}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      Run run =
          trials(
              "sync",
              "--url",
              "http://127.0.0.1:" + server.getAddress().getPort(),
              "--query",
              "melanoma");

      assertThat(run.code()).as(run.err()).isEqualTo(Exit.OK);
      assertThat(run.out()).containsPattern("new +1\n").contains("as of 2026-11-23");
    } finally {
      server.stop(0);
    }
    Run gone = trials("sync", "--url", "http://127.0.0.1:1", "--attempts", "1");
    assertThat(gone.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(gone.err()).startsWith("REG-032 127.0.0.1: ");
    assertThat(gone.out()).contains("Stopped before the end");
  }

  @ParameterizedTest(name = "trials {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # arguments                        | says
          import no-such-file.json           | no-such-file.json cannot be read
          import src --as-of soon            | --as-of wants a day
          import src --report no/such/folder | --report no/such/folder cannot be written
          import                             | PATH
          show NCT00000001                   | no trial NCT00000001
          sync --url ftp://example.org       | --url wants an address
          sync --url nonsense                | --url wants an address
          sync --since tomorrow              | --since wants a day
          sync --page-size 0                 | --page-size is 1 to 1000
          sync --timeout 0                   | count from 1
          show x --format pdf                | --format
          """)
  void saysWhatIsWrong(String arguments, String says) {
    Run run = trials(arguments.split(" ", -1));

    assertThat(run.code()).as(run.err()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains(says);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpsWithEveryVerb() {
    for (String verb : new String[] {"import", "sync", "show", "registry"}) {
      assertThat(Run.of("trials", verb, "--help").out()).contains("--registry");
    }
    assertThat(Run.of("trials").out()).contains("import", "sync", "show");
  }
}
