package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.report.Report;
import org.opsonin.report.text.Page;

class TextReportTest {

  static List<Path> charts() {
    return Run.charts();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void fitsInto80Columns(Path chart) {
    assertThat(Run.of("navigate", chart.toString()).out().lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81))
        .noneMatch(line -> line.endsWith(" "));
  }

  /// Colour adds escape sequences and nothing else.
  @Test
  void saysTheSameWithColour() {
    Run plain = Run.of("navigate", Run.LUNG);
    Run coloured = Run.of("navigate", Run.LUNG, "--color", "always");

    assertThat(coloured.out().replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(plain.out());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void saysWhatItIsAndWhatItIsNot(Path chart) {
    String words = Run.of("navigate", chart.toString()).out().replaceAll("\\s+", " ");

    assertThat(words)
        .contains(Report.PURPOSE, Report.UNREVIEWED, Report.ORDER)
        .contains("As of 2026-11-23", "software ", "knowledge 20")
        .contains("FITS SO FAR (", "CANNOT BE DECIDED YET (", "DOES NOT FIT (");
  }

  /// A label's own words about fitness for another treatment are a condition, never a verdict.
  @ParameterizedTest
  @MethodSource("charts")
  void neverCallsAPersonEligible(Path chart) {
    for (String format : List.of("text", "html")) {
      String words = Run.of("navigate", chart.toString(), "--format", format).out();

      assertThat(words.replaceAll("\\s+", " "))
          .doesNotContainIgnoringCase("you are eligible")
          .doesNotContainIgnoringCase("patient is eligible")
          .doesNotContainIgnoringCase("eligible for this")
          .doesNotContainIgnoringCase("we recommend")
          .doesNotContainIgnoringCase("you should take");
    }
  }

  @Test
  void namesWhatWouldDecide() {
    String words = Run.of("navigate", Run.LUNG).out().replaceAll("\\s+", " ");

    assertThat(words).contains("To decide: ").contains("QUESTIONS TO ASK ================ 1. ");
  }

  @Test
  void saysWhereNoApprovalIsKnown() {
    assertThat(Run.of("navigate", Run.LUNG, "--country", "FR").out())
        .contains("The knowledge holds no approval in force in FR.");
  }

  @Test
  void asksForTheTumourWhereNoCancerIsNamed() {
    byte[] nobody =
        "{\"resourceType\":\"Patient\",\"birthDate\":\"1970\"}"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    String words = Run.with(nobody, Map.of(), false, "navigate", "-").out().replaceAll("\\s+", " ");

    assertThat(words).contains("names no cancer").doesNotContain("FITS SO FAR");
  }

  static Stream<String> hostile() {
    return Stream.of(
        "word ".repeat(60), "x".repeat(500), "\u001b[31mred\u0007", "a\u202Eb", "日本語".repeat(60));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void wrapsAndCleansWhateverItIsGiven(String text) {
    var page = new Page(false);

    page.hanging(Page.Style.PLAIN, "     prefix ", text);
    page.row(2, new int[] {10, 30, 34}, text, text, text);

    assertThat(page.toString().lines())
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81));
    assertThat(page.toString()).doesNotContain("\u001b", "\u0007", "\u202e");
  }
}
