package org.opsonin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> sentences(String text) {
    Tokens tokens = Tokens.of(text);
    return Language.SENTENCES.of(tokens).stream()
        .map(one -> one.section() + ": " + text.substring(one.start(tokens), one.end(tokens)))
        .toList();
  }

  @Test
  void endAtStopsAndNotAtAbbreviations() {
    assertThat(sentences("Seen by Dr. Smith, e.g. for 1.5 mg vs. 2 mg. Stage T1.N0 today! Well?"))
        .containsExactly(
            "NONE: Seen by Dr. Smith, e.g. for 1.5 mg vs. 2 mg.",
            "NONE: Stage T1.N0 today!",
            "NONE: Well?");
  }

  @Test
  void followHeadingsBulletsAndNumberedLines() {
    assertThat(
            sentences(
                """
                PAST MEDICAL HISTORY:
                - Hypertension
                2) Asthma
                Family History: none
                Medications
                Ramipril 5 mg
                """))
        .containsExactly(
            "PAST: PAST MEDICAL HISTORY:",
            "PAST: Hypertension",
            "PAST: Asthma",
            "FAMILY: Family History:",
            "FAMILY: none",
            "MEDICATION: Medications",
            "MEDICATION: Ramipril 5 mg");
  }

  @Test
  void goOnOverWrappedLines() {
    assertThat(sentences("She has non-small cell lung cancer of the upper lobe, which is\nstable."))
        .hasSize(1);
  }
}
