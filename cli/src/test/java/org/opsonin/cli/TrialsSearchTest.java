package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialsSearchTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void findsStarterTrialsAndSaysWhyOnEightyColumns() {
    Run run = search("melanoma", "--limit", "3");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("for \"melanoma\"", "Recognised: Melanoma.", "found by: ", "conditions (Melanoma")
        .contains("https://clinicaltrials.gov/study/NCT", "(as of ", "Shown: 3 ")
        .doesNotContainIgnoringCase("eligible");
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
        .anyMatch(line -> line.startsWith("  1. NCT") && line.contains("["));
  }

  @Test
  void nothingFoundSaysWhatWasSearched() {
    Run run = search("qwxyzzy");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Searched ", "starter set", "Nothing found.");
  }

  @Test
  void answersAMachineWithTheSame() {
    Run run = search("lymphoma", "CAR T", "--format", "json", "--limit", "2", "--status", "open");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "\"rank\" : 1", "\"status\" : \"RECRUITING\"", "\"openNow\" : true", "\"foundBy\"");
  }

  @Test
  void distanceNotKnownIsSaid() {
    Run run = search("melanoma", "--near", "48.2,16.4", "--within", "100");

    assertThat(run.out()).contains("distance not known");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--near 91,0",
        "--near here",
        "--within 10",
        "--near 1,1 --within -5",
        "--age old",
        "--age 999",
        "--sex x",
        "--phase 9",
        "--status maybe",
        "--limit 0",
        "--condition= "
      })
  void aFilterThatCannotBeUsedIsAUsageErrorThatSaysWhatToGive(String options) {
    Run run = search(("melanoma " + options).split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("opsonin: ").contains("--").doesNotContain("bug");
  }

  @Test
  void withoutWordsOrFiltersThereIsNothingToDo() {
    assertThat(search().code()).isEqualTo(2);
  }

  private Run search(String... arguments) {
    var all = new ArrayList<>(List.of("trials", "search", "--words-only"));
    all.addAll(List.of(arguments));
    var environment =
        Map.of(
            "OPSONIN_CACHE", folder.resolve("cache").toString(),
            "OPSONIN_DATA", folder.resolve("data").toString());
    return Run.with(new byte[0], environment, false, all.toArray(String[]::new));
  }
}
