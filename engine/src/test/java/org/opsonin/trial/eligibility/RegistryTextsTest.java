package org.opsonin.trial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.knowledge.SharedFacts;
import org.opsonin.trial.eligibility.Item.Status;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The texts of two registry extracts: every character accounted for, and how much was understood.
class RegistryTextsTest {

  private static final int HIGHEST_PERCENT = 60;

  @ParameterizedTest
  @ValueSource(strings = {"ctgov_v2_oncology_1359.jsonl.gz", "ctgov_v2_cancer_1670.jsonl.gz"})
  void coversEveryTextAndUnderstandsAShare(String name) throws IOException {
    Path file = SharedFacts.file("data/trials/" + name);
    Map<String, int[]> kinds = new TreeMap<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count(text(line), kinds);
      }
    }
    int parsed = kinds.values().stream().mapToInt(counts -> counts[0]).sum();
    int all = kinds.values().stream().mapToInt(counts -> counts[1]).sum();
    kinds.forEach(
        (kind, counts) -> System.out.printf("%-24s %6d of %6d%n", kind, counts[0], counts[1]));
    System.out.printf("%s: %d of %d criteria parsed%n", name, parsed, all);

    assertThat(100L * parsed / all).isBetween(15L, (long) HIGHEST_PERCENT);
  }

  private static void count(String text, Map<String, int[]> kinds) {
    CoverageTest.assertCovered(text);
    for (Item item : Readers.SHIPPED.read(text)) {
      if (item.status() != Status.STRUCTURAL) {
        int[] counts = kinds.computeIfAbsent(item.kind(), kind -> new int[2]);
        counts[0] += item.status() == Status.PARSED ? 1 : 0;
        counts[1]++;
      }
    }
  }

  /// The text of one study: the string after its field's name, read as YAML reads a quoted string.
  private static String text(String study) {
    String field = "\"eligibilityCriteria\": ";
    int from = study.indexOf(field);
    if (from < 0) {
      return "";
    }
    int start = from + field.length();
    int end = start + 1;
    while (study.charAt(end) != '"') {
      end += study.charAt(end) == '\\' ? 2 : 1;
    }
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    return String.valueOf(new Load(settings).loadFromString(study.substring(start, end + 1)));
  }
}
