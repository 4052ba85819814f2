package org.opsonin.toxicity.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.knowledge.SharedFacts;

/// The shipped thresholds beside the text of both versions of CTCAE.
class CtcaeSourceTest {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
  private static final List<String> BOUNDS =
      List.of("above", "atLeast", "below", "atMost", "fallAtLeast");
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  @Test
  void everyThresholdStandsInTheTextOfItsGrade() {
    var byCode =
        Map.of(
            "5.0", terms("data/toxicity/ctcae_v5_terms.tsv", "id"),
            "6.0", terms("data/toxicity/ctcae_v6_terms.tsv", "CTCAE v6.0 MedDRA 28.0 LLT Code"));

    for (Entry entry : Labs.KNOWLEDGE.ofKind("ctcae-lab")) {
      Optional<String> code = entry.body().text("code");
      if (code.isPresent()) {
        var terms = byCode.getOrDefault(entry.body().text("version").orElseThrow(), Map.of());
        assertThat(terms).as(entry.id()).containsKey(code.get());
        for (Node step : entry.body().items("steps")) {
          var term = terms.getOrDefault(code.get(), Map.of());
          check(entry, step, term.getOrDefault("Grade " + step.text("grade").orElseThrow(), ""));
        }
      }
    }
  }

  private static void check(Entry entry, Node step, String text) {
    var numbers =
        NUMBER
            .matcher(text)
            .results()
            .map(found -> new BigDecimal(found.group().replace(",", "")).stripTrailingZeros())
            .collect(Collectors.toSet());
    for (BigDecimal threshold : thresholds(step)) {
      assertThat(numbers.contains(threshold) || numbers.contains(quarter(threshold)))
          .as("%s, grade %s: %s in %s", entry.id(), step.text("grade"), threshold, text)
          .isTrue();
    }
  }

  private static List<BigDecimal> thresholds(Node step) {
    var numbers = new ArrayList<BigDecimal>();
    for (String key : BOUNDS) {
      Stream.concat(
              step.texts(key).stream(),
              step.items("and").stream().flatMap(more -> more.texts(key).stream()))
          .filter(text -> !text.startsWith("1 {"))
          .map(text -> Quantity.parse(text).orElseThrow())
          .map(amount -> amount.unit().equals("10*3/uL") ? perMicrolitre(amount) : amount.value())
          .forEach(number -> numbers.add(number.stripTrailingZeros()));
    }
    return numbers;
  }

  private static BigDecimal perMicrolitre(Quantity amount) {
    return amount.in("/uL").orElseThrow().value();
  }

  /// Ionised calcium in mg/dL is not in the text: four times the mmol/L.
  private static BigDecimal quarter(BigDecimal threshold) {
    return threshold.divide(FOUR).stripTrailingZeros();
  }

  private static Map<String, Map<String, String>> terms(String file, String key) {
    return SharedFacts.rows(file).stream()
        .collect(Collectors.toMap(row -> row.getOrDefault(key, ""), row -> row, (one, two) -> one));
  }

  @Test
  void everyTestOfTheResearchersTableIsKnown() {
    var rows = SharedFacts.rows("facts/lab_grading_ctcae_v5_v6.tsv");

    assertThat(rows).hasSizeGreaterThan(60);
    for (Map<String, String> row : rows) {
      for (CtcaeVersion version : CtcaeVersion.values()) {
        String term = row.getOrDefault(version == CtcaeVersion.V5 ? "v5_term" : "v6_term", "");
        assertKnown(version, row.getOrDefault("lab", ""));
        if (!term.isEmpty()) {
          assertKnown(version, term);
        }
      }
    }
  }

  private static void assertKnown(CtcaeVersion version, String term) {
    var report = LabReport.of(BigDecimal.ONE, "");
    assertThat(Labs.word(Labs.GRADER.grade(version, term, Optional.empty(), report)))
        .as("%s %s", version, term)
        .isNotEqualTo("term");
  }
}
