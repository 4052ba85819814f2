package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.chart.Fact;

class McodeExamplesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @CsvSource({
    "jenny-m, Bundle-mcode-patient-bundle-jenny-m.json",
    "adam-anyperson, Bundle-gx-genomic-bundle-adam-anyperson.json"
  })
  void wholePatientsReadAsWritten(String name, String file) throws IOException {
    String chart = ChartText.of(Fixtures.read(Examples.ofMcode(file)));
    Path golden = GOLDEN.resolve(name + ".txt");
    if (System.getProperty("golden", "check").equals("write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, chart);
    }

    assertThat(chart).isEqualTo(Files.readString(golden));
  }

  @Test
  void noExampleNeedsTheLastNet() {
    for (Map.Entry<String, String> example : Examples.ofMcode().entrySet()) {
      List<ReadChart> charts =
          Fixtures.READER.read(Examples.stream(example.getValue()), Fixtures.AS_OF);

      assertThat(charts).as(example.getKey()).isNotEmpty();
      for (ReadChart chart : charts) {
        assertThat(Fixtures.codes(chart)).as(example.getKey()).doesNotContain("CHART-099");
      }
    }
  }

  @Test
  void theOrderOfEntriesDoesNotMatter() {
    String bundle = Examples.ofMcode("Bundle-mcode-patient-bundle-jenny-m.json");
    List<String> expected = ChartText.withoutPlaces(Fixtures.read(bundle));
    var random = new Random(20261123);
    for (int round = 0; round < 20; round++) {
      assertThat(ChartText.withoutPlaces(Fixtures.read(shuffled(bundle, random))))
          .isEqualTo(expected);
    }
  }

  private static String shuffled(String bundle, Random random) {
    try {
      var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
      var tree = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(bundle);
      var entries = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
      tree.get("entry").forEach(entries::add);
      Collections.shuffle(entries, random);
      tree.putArray("entry").addAll(entries);
      return mapper.writeValueAsString(tree);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException("shuffling a Bundle", broken);
    }
  }

  @Test
  void noFactOrProblemCarriesAResourceId() {
    Pattern id = Pattern.compile("(jenny|adam|anyperson)", Pattern.CASE_INSENSITIVE);
    for (String example : Examples.ofMcode().values()) {
      for (ReadChart chart : Fixtures.READER.read(Examples.stream(example), Fixtures.AS_OF)) {
        assertThat(id.matcher(ChartText.of(chart)).find()).isFalse();
      }
    }
  }

  @Test
  void whatBelongsToACancerSaysSo() {
    String bundle = Examples.ofMcode("Bundle-mcode-patient-bundle-jenny-m.json");
    var chart = Fixtures.read(bundle).chart().orElseThrow();
    String diagnosis = chart.all(Fact.Diagnosis.class).getFirst().origin().place();

    assertThat(chart.all(Fact.Stage.class))
        .allMatch(stage -> stage.origin().about().orElse("").equals(diagnosis));
  }
}
