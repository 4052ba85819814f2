package org.opsonin.trial.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.trial.judge.vignette.Vignette;
import org.opsonin.trial.judge.vignette.Vignette.Seen;
import org.opsonin.trial.judge.vignette.Vignette.Standing;

class VignetteReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # note                                  | age  | sex
          A 58-year-old woman with pain           | 58   | FEMALE
          A 66yo female with cough                | 66   | FEMALE
          A 44 y/o man                            | 44   | MALE
          45M with headache                       | 45   | -
          An 18-month-old boy                     | 1.5  | MALE
          A 2 week old girl                       | 0.04 | FEMALE
          Mr X, aged 71, says he fell             | 71   | MALE
          The patient has a rash                  | -    | -
          """)
  void findsAgeAndSex(String note, Double age, String sex) {
    Vignette vignette = Notes.JUDGE.read(note);

    assertThat(vignette.age().map(years -> Math.round(years * 100) / 100.0))
        .isEqualTo(Optional.ofNullable(age));
    assertThat(vignette.sex().map(Enum::name)).isEqualTo(Optional.ofNullable(sex));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence                                              | finding         | standing
          He has asthma.                                          | asthma          | PRESENT
          He denies asthma, gout, or a history of stroke.         | stroke          | DENIED
          No fever but asthma is known.                           | asthma          | PRESENT
          His father had asthma.                                  | asthma          | FAMILY
          His mother reports asthma.                              | asthma          | PRESENT
          There is concern for asthma.                            | asthma          | DOUBTED
          Asthma was ruled out.                                   | asthma          | DENIED
          A man with no past illness presents with asthma.        | asthma          | PRESENT
          """)
  void tellsHowTheNoteSpeaksOfAFinding(String sentence, String finding, Standing standing) {
    assertThat(Notes.JUDGE.read(sentence).seen()).contains(new Seen(finding, standing, 0));
  }

  @Test
  void keepsTheNumbersOfTheNote() {
    Vignette vignette = Notes.JUDGE.read("3. He has gout.\n4. He has asthma.");

    assertThat(vignette.seen().stream().map(Seen::sentence).toList()).isEqualTo(List.of(3, 4));
  }

  @Test
  void cutsPlainTextIntoSentences() {
    Vignette vignette = Notes.JUDGE.read("He has gout. He has asthma.");

    assertThat(vignette.seen().stream().map(Seen::sentence).toList()).isEqualTo(List.of(0, 1));
  }
}
