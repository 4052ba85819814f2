package org.opsonin.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;

class TumourTypesTest {

  private static final TumourTypes TUMOURS = Vocabulary.of(Knowledge.load()).tumours();

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # recorded | asked | answer
          LUAD       | NSCLC | MET
          NSCLC      | NSCLC | MET
          LUNG       | NSCLC | UNKNOWN
          SCLC       | NSCLC | NOT_MET
          BRCA       | NSCLC | NOT_MET
          LUAD       | SOLID | MET
          MEL        | SOLID | MET
          DLBCLNOS   | SOLID | NOT_MET
          PCM        | SOLID | NOT_MET
          BLL        | SOLID | NOT_MET
          LYMPH      | SOLID | NOT_MET
          MYELOID    | SOLID | NOT_MET
          TISSUE     | SOLID | UNKNOWN
          TISSUE     | NSCLC | UNKNOWN
          """)
  void answersUnknownWhereTheRecordIsLessPreciseThanTheQuestion(
      String recorded, String asked, Truth answer) {
    assertThat(TUMOURS.is(recorded, asked)).isEqualTo(answer);
  }

  @Test
  void neverCallsALymphomaOrLeukaemiaSolid() {
    var blood =
        TUMOURS.ids().stream()
            .filter(id -> TUMOURS.name(id).matches("(?i).*(lymphoma|leuk(a)?emia|myeloma).*"))
            .filter(id -> TUMOURS.is(id, "SOLID") != Truth.NOT_MET)
            .toList();

    assertThat(blood).isEmpty();
  }

  @Test
  void refinesASiteByItsMorphologyAndStaysWhereTheyDoNotMeet() {
    assertThat(TUMOURS.refine("LUNG", List.of("LUAD", "COAD", "STAD"))).isEqualTo("LUAD");
    assertThat(TUMOURS.refine("BREAST", List.of("LUAD", "COAD"))).isEqualTo("BREAST");
    assertThat(TUMOURS.refine("NSCLC", List.of())).isEqualTo("NSCLC");
  }
}
