package org.opsonin.library.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

  @ParameterizedTest
  @CsvSource({
    "cancer, 2",
    "immune, 2",
    "immunotherapy, 6",
    "people, 2",
    "area, 3",
    "idea, 3",
    "created, 3",
    "reaction, 3",
    "diarrhea, 4",
    "diarrhoea, 4",
    "medicine, 3",
    "checked, 1",
    "called, 1",
    "needed, 2",
    "causes, 2",
    "changes, 2",
    "table, 2",
    "possible, 3",
    "decision, 3",
    "special, 2",
    "material, 4",
    "trial, 2",
    "patient, 2",
    "variant, 3",
    "period, 3",
    "society, 4",
    "video, 3",
    "gradual, 3",
    "question, 2",
    "language, 2",
    "fluid, 2",
    "biopsy, 3",
    "quiet, 2",
    "playing, 2",
    "organism, 4",
    "nivolumab, 4",
    "pembrolizumab, 5",
    "safely, 2",
    "completely, 3",
    "tongue, 1",
    "fatigue, 2",
    "unique, 2",
    "handled, 2",
    "hundred, 2",
    "goes, 1",
    "T-cell, 2"
  })
  void syllablesOfAnEnglishWord(String word, int syllables) {
    assertThat(Syllables.of(word)).isEqualTo(syllables);
  }

  @ParameterizedTest
  @CsvSource({
    "cáncer, 2",
    "inmunoterapia, 6",
    "sangre, 2",
    "médico, 3",
    "día, 2",
    "tratamiento, 4",
    "cuidado, 3",
    "llegue, 2",
    "agua, 2",
    "y, 1",
    "oír, 2"
  })
  void syllablesOfASpanishWord(String word, int syllables) {
    assertThat(SpanishSyllables.of(word)).isEqualTo(syllables);
  }

  @Test
  void theFormulasAreThoseOfTheirPapers() {
    var text = new Readability(10, 100, 150, 8);

    assertThat(text.fleschKincaid()).isCloseTo(0.39 * 10 + 11.8 * 1.5 - 15.59, within(1e-9));
    assertThat(text.smog()).isCloseTo(1.0430 * Math.sqrt(24) + 3.1291, within(1e-9));
    assertThat(text.crawford()).isCloseTo(-0.205 * 10 + 0.049 * 150 - 3.407, within(1e-9));
    assertThat(text.szigrisztPazos()).isCloseTo(206.835 - 62.3 * 1.5 - 10, within(1e-9));
    assertThat(Readability.NOTHING.fleschKincaid()).isZero();
  }

  @Test
  void aTermOfTheGlossaryIsOneFamiliarWord() {
    List<String> text = List.of("A tumor mutational burden test looks at 3 genes.");

    Readability plain = Prose.english(Set.of()).of(text);
    Readability eased = Prose.english(Set.of("tumor mutational burden")).of(text);

    assertThat(plain.words()).isEqualTo(9);
    assertThat(eased.words()).isEqualTo(7);
    assertThat(eased.longWords()).isLessThan(plain.longWords());
  }

  @Test
  void eachBlockEndsASentence() {
    assertThat(Prose.english(Set.of()).of(List.of("One. Two!", "an item", "")).sentences())
        .isEqualTo(3);
  }
}
