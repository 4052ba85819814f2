package org.opsonin.toxicity.irae.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Known;

/// Each side effect shown as textbooks describe it; a clinician can read the table.
class TextbookTest {

  /// Side effect, most allowed rank, regimen, day, signs, labs.
  static final List<String> CASES =
      List.of(
          "skin-rash | 1 | pd-1 | 21 | rash, itch, burning-skin | -",
          "skin-pruritus | 1 | pd-1 | 30 | itch, poor-sleep | -",
          "skin-scar | 1 | combo | 25 | blisters-or-peeling, mouth-sores, fever, skin-pain, rash | -",
          "gi-colitis | 1 | ctla-4 | 45 | diarrhoea, belly-pain, blood-in-stool, night-stools | crp high",
          "gi-hepatitis | 1 | combo | 60 | fatigue, nausea | alt high, ast high, bilirubin-total high",
          "gi-hepatitis | 1 | combo | 60 | jaundice, dark-urine, pale-stools | alt high",
          "gi-pancreatitis | 1 | pd-1 | 100 | upper-belly-pain, vomiting, nausea | lipase high, amylase high",
          "lung-pneumonitis | 1 | pd-1 | 80 | cough, short-of-breath | oxygen-saturation low",
          "endo-hypothyroid | 1 | pd-1 | 70 | fatigue, feeling-cold, weight-gain, constipation | tsh high, free-t4 low",
          "endo-thyrotoxic | 1 | combo | 35 | tremor, sweating, weight-loss, anxiety | tsh low, free-t4 high",
          "endo-thyrotoxic | 3 | combo | 35 | racing-heart, tremor, sweating, weight-loss | tsh low, free-t4 high",
          "endo-hypophysitis | 1 | ctla-4 | 63 | headache, fatigue, blurred-vision, dizziness | cortisol-morning low, acth low, tsh low, sodium low",
          "endo-adrenal | 1 | pd-1 | 120 | dizzy-on-standing, nausea, belly-pain, salt-craving, weight-loss | cortisol-morning low, acth high, sodium low, potassium high",
          "endo-diabetes | 1 | pd-1 | 60 | great-thirst, frequent-urine, weight-loss, blurred-vision | glucose high, c-peptide low",
          "endo-diabetes | 1 | pd-1 | 60 | great-thirst, vomiting, belly-pain, fruity-breath, deep-breathing | glucose high, bicarbonate low",
          "cardio-myocarditis | 1 | combo | 30 | chest-pain, racing-heart, short-of-breath, sudden-exhaustion | troponin-i high, ck high",
          "cardio-myocarditis | 1 | pd-1 | 20 | fatigue, muscle-ache | troponin-t high, troponin-i high, ck high, nt-probnp high",
          "neuro-mg | 1 | pd-1 | 29 | drooping-eyelid, double-vision, swallowing-trouble, weak-neck | -",
          "neuro-gbs | 1 | pd-1 | 66 | tingling, climbing-weakness, face-weakness, unsteady, back-pain | -",
          "neuro-enceph | 1 | combo | 61 | confusion, seizure, headache, fever, odd-behaviour | -",
          "neuro-pn | 1 | combo | 90 | tingling, burning-feet, weak-grip | -",
          "msk-arthritis | 1 | pd-1 | 250 | joint-ache, swollen-joint, morning-stiffness | crp high",
          "msk-myositis | 2 | combo | 40 | weak-climbing, muscle-ache | ck high, ast high",
          "msk-myositis | 3 | combo | 40 | weak-climbing, muscle-ache, weak-neck, drooping-eyelid | ck high",
          "msk-pmr | 1 | pd-1 | 150 | girdle-stiffness, morning-stiffness, muscle-ache | esr high, crp high, ck normal",
          "renal-nephritis | 1 | pd-1 | 112 | less-urine, limb-swelling | creatinine high, potassium high",
          "renal-nephritis | 1 | pd-1 | 112 | - | creatinine high",
          "heme-itp | 1 | pd-1 | 90 | bruising, nosebleeds, gum-bleeding, red-spots | platelets low",
          "heme-aiha | 1 | pd-1 | 55 | pale, dark-urine, jaundice, short-of-breath | hemoglobin low, haptoglobin low, ldh high",
          "heme-hlh | 1 | pd-1 | 10 | persistent-fever, bruising, swollen-glands, very-unwell | ferritin high, platelets low, triglycerides high, fibrinogen low",
          "eye-uveitis | 1 | ctla-4 | 60 | red-painful-eye, light-hurts, blurred-vision, floaters | -",
          "cardio-vte | 1 | pd-1 | 90 | swollen-painful-limb, sudden-breathlessness | d-dimer high",
          "infusion | 3 | pd-1 | 0 | flushing, chills, hives, itch, dizziness | -",
          "infusion | 1 | pd-1 | 0 | flushing, chills, hives, throat-swelling, wheeze | -",
          "general-fatigue | 1 | pd-1 | 100 | fatigue, low-appetite | -");

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void putsTheTextbookPresentationWhereOneLooksFirst(String row) {
    String[] cells = row.split("\\s*\\|\\s*", -1);
    Presentation presentation =
        Known.presentation(
            cells[2], Optional.of(Integer.valueOf(cells[3])), list(cells[4]), list(cells[5]));
    assertThat(Known.IRAES.signs().stream().map(sign -> sign.id()))
        .containsAll(presentation.present());

    List<String> candidates =
        Known.DIFFERENTIAL.think(presentation).candidates().stream()
            .map(candidate -> candidate.irae().id())
            .toList();

    assertThat(candidates.subList(0, Math.min(candidates.size(), Integer.parseInt(cells[1]))))
        .as("first of %s", candidates)
        .contains(cells[0]);
  }

  @Test
  void hasATextbookPresentationForEverySideEffect() {
    assertThat(CASES.stream().map(row -> row.substring(0, row.indexOf(' '))).distinct())
        .containsExactlyInAnyOrderElementsOf(Known.IRAES.all().stream().map(Irae::id).toList());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "ck high, myocarditis-myositis-myasthenia",
    "troponin-i high, myocarditis-myositis-myasthenia",
    "tsh high, thyroid-with-adrenal-failure"
  })
  void looksForWhatComesTogether(String lab, String overlap) {
    Thoughts thoughts =
        Known.DIFFERENTIAL.think(
            Known.presentation("pd-1", Optional.of(30), List.of(), List.of(lab)));

    Thoughts.Together together =
        thoughts.overlaps().stream()
            .filter(one -> one.overlap().id().equals(overlap))
            .findFirst()
            .orElseThrow();
    var all = new ArrayList<>(together.lookFor().stream().map(Irae::id).toList());
    all.add(together.thoughtOf().id());
    assertThat(all).containsExactlyInAnyOrderElementsOf(together.overlap().members());
    assertThat(together.lookFor())
        .allSatisfy(irae -> assertThat(irae.workUp().tests()).isNotEmpty());
  }

  @Test
  void looksForHeartAndMuscleWhenAnEyelidDroops() {
    Thoughts thoughts =
        Known.DIFFERENTIAL.think(
            Known.presentation("pd-1", Optional.of(29), List.of("drooping-eyelid"), List.of()));

    assertThat(thoughts.isEmergency()).isTrue();
    assertThat(thoughts.overlaps().getFirst().lookFor())
        .extracting(Irae::id)
        .contains("cardio-myocarditis");
  }

  private static List<String> list(String cell) {
    return cell.equals("-")
        ? List.of()
        : Stream.of(cell.split(",", -1)).map(String::strip).toList();
  }
}
