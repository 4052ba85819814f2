package org.opsonin.cli.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.toxicity.monitoring.Plan;

class CardTest {

  static Stream<String> regimens() {
    return MadeUpPlans.regimens();
  }

  private static String html(String regimen) {
    return new Card(MadeUpPlans.of(regimen, 21), MadeUpPlans.WORDS, Optional.empty()).html();
  }

  @ParameterizedTest
  @MethodSource("regimens")
  void fitsOnOnePageAndKeepsEverySign(String regimen) throws IOException {
    Plan plan = MadeUpPlans.of(regimen, 21);
    try (var pdf = Loader.loadPDF(CardPdf.of(html(regimen)))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");

      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(text).contains("As of 2026-11-23", "Not yet clinically reviewed", "knowledge 20");
      for (Plan.Sign sign : plan.signs()) {
        assertThat(text).contains(sign.words().substring(0, 12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("regimens")
  void needsNothingFromOutside(String regimen) {
    assertThat(html(regimen))
        .doesNotContain("<script", "<link", "<img", "src=", "@import", "url(")
        .contains("<html lang=\"en\"", "name=\"viewport\"", "default-src 'none'");
  }

  /// Each fact points at its source, and the source says how well it is founded.
  @Test
  void numbersItsSources() {
    String html = html("ciltacabtagene");
    int sources =
        (int) Pattern.compile("<li>").matcher(html.split("<footer", 2)[1]).results().count();

    assertThat(html).contains("one source only", "commonly known, source not re-read");
    Pattern.compile("<sup>(\\d+)</sup>")
        .matcher(html)
        .results()
        .forEach(number -> assertThat(Integer.parseInt(number.group(1))).isBetween(1, sources));
  }

  @Test
  void printsTheContactAsGivenAndEscaped() {
    String html =
        new Card(
                MadeUpPlans.of("pembrolizumab", 21),
                MadeUpPlans.WORDS,
                Optional.of("Day clinic <555> & co"))
            .html();

    assertThat(html).contains("Day clinic &lt;555&gt; &amp; co");
  }
}
