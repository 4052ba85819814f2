package org.opsonin.trial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Every character is accounted for, whatever the text.
class CoverageTest {

  private static final Arbitrary<String> PIECES =
      Arbitraries.of(
          "Inclusion Criteria:",
          "Exclusion Criteria:",
          "\n",
          "\n\n",
          "* ",
          "  * ",
          "1. ",
          "a) ",
          "Age 18 years or older",
          "One of the following:",
          "No prior chemotherapy",
          "or",
          " ",
          "Note: ",
          "\\>",
          "≥ 1.5 x ULN",
          "(",
          ")",
          "<br>",
          "<p>",
          "&gt;",
          "\t",
          "\r\n",
          ";",
          ".",
          "Cohort A:",
          "Stroke within 6 months",
          "\u00a0",
          "🧬",
          "é",
          "- ",
          "10\\^9/L",
          "<",
          "\0");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        PIECES.list().ofMaxSize(40).map(pieces -> String.join("", pieces)),
        Arbitraries.strings().ofMaxLength(200));
  }

  @Property(tries = 400, seed = "20261123")
  void itemsCoverTheTextWholeAndInOrder(@ForAll("texts") String text) {
    assertCovered(text);
  }

  static void assertCovered(String text) {
    int at = 0;
    for (Item item : Readers.SHIPPED.read(text)) {
      assertThat(item.start()).as(text).isEqualTo(at);
      at = item.end();
    }
    assertThat(at).as(text).isEqualTo(text.length());
  }

  @Test
  void layoutHoldsNoWords() {
    String text = "Inclusion Criteria:\n\n 1. (a) \"Age\" ≥ 18\n\n * [b] Stroke(s)\n\n -- \n";

    List<Item> layout =
        Readers.SHIPPED.read(text).stream().filter(item -> item.kind().equals("layout")).toList();

    assertThat(layout)
        .allSatisfy(
            item ->
                assertThat(text.substring(item.start(), item.end()))
                    .doesNotContainPattern("[A-Za-z]{2}"));
  }

  @Test
  void aHugeTextIsReadInBoundedTime() {
    String points = "* Age 18 years or older or not (((\n".repeat(300_000);
    String line = "prior chemotherapy within 4 weeks or ".repeat(300_000);
    String deep = nested(20_000);

    for (String text : List.of(points, line, deep)) {
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertCovered(text));
    }
  }

  private static String nested(int depth) {
    var text = new StringBuilder("Inclusion Criteria:\n");
    for (int level = 0; level < depth; level++) {
      text.append(" ".repeat(level % 1000)).append("* one of the following:\n");
    }
    return text.toString();
  }
}
