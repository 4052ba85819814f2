package org.opsonin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                   | tokens
          58M with CD19 L858R      | 58 m with cd19 l858r
          ANC ≥1,500/mm³           | anc ≥ 1,500 / mm3
          Hodgkin's lymphoma       | hodgkin lymphoma
          CLDN18.2 and T1.N0       | cldn18.2 and t1 . n0
          1.5 x 10^9/L.            | 1.5 x 10 ^ 9 / l .
          non-small-cell           | non - small - cell
          T🎗x                      | t 🎗 x
          """)
  void areWordsNumbersAndMarks(String text, String expected) {
    Tokens tokens = Tokens.of(text);

    assertThat(String.join(" ", IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # as written  | as compared
          tumours       | tumor
          metastases    | metastasis
          mets          | metastasis
          leukaemia     | leukemia
          oesophageal   | esophageal
          biopsies      | biopsy
          diagnosis     | diagnosis
          Sjögren's     | sjogren
          doses         | dose
          AIDS          | aids
          """)
  void compareInOneSpelling(String word, String stem) {
    assertThat(Tokens.of(word).stem(0)).isEqualTo(stem);
  }

  @Test
  void lieInOrderWithinTheTextWhateverTheText() {
    var random = new Random(20261123);
    for (int run = 0; run < 300; run++) {
      var text = new StringBuilder();
      for (int at = 0; at < 200; at++) {
        text.append(
            (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
      }
      Tokens tokens = Tokens.of(text.toString());
      int last = 0;
      for (int at = 0; at < tokens.size(); at++) {
        assertThat(tokens.start(at)).isGreaterThanOrEqualTo(last);
        assertThat(tokens.end(at)).isGreaterThan(tokens.start(at));
        assertThat(tokens.at(tokens.start(at))).isEqualTo(at);
        last = tokens.end(at);
      }
      assertThat(last).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void doNotShowTheText() {
    assertThat(Tokens.of("secret words").toString()).doesNotContain("secret");
  }
}
