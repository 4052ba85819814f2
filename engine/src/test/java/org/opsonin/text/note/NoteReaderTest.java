package org.opsonin.text.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Truth;

class NoteReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      nullValues = "-",
      textBlock =
          """
          # note                                                   ~ facts
          58-year-old woman.                                       ~ age 58 | sex female
          She is tired.                                            ~ sex female
          Her mother is a 70-year-old woman.                       ~ sex female
          He was seen with his wife, a nurse aged 61.              ~ sex male
          Stage IVA lung adenocarcinoma.                           ~ stage unspecified IVA | diagnosis LUAD active
          Lung cancer, histology adenocarcinoma.                   ~ diagnosis LUAD active
          FIGO stage IIIC ovarian cancer.                          ~ stage figo IIIC | diagnosis OVARY active
          pT3 N1 M0 colon cancer                                   ~ category T3; basis pathologic | category N1; basis pathologic | category M0; basis pathologic | diagnosis COAD active
          ypT1 ypN0 after treatment                                ~ -
          CKD stage 3                                              ~ condition chronic-kidney-disease present
          No evidence of liver metastases.                         ~ spread metastasis-liver absent
          No new liver metastases.                                 ~ -
          Possible bone metastases.                                ~ -
          Metastases to the liver, lungs and bones.                ~ spread metastasis-liver present | spread metastasis-lung present | spread metastasis-bone present
          PD-L1 TPS 60%, CPS 65.                                   ~ marker pd-l1 60 %; score tps | marker pd-l1 65; score cps
          PD-L1 <1%.                                               ~ marker pd-l1 <1 %; score unspecified
          PD-L1 testing is pending.                                ~ -
          MSI-high.                                                ~ marker msi-mmr msi-h
          Not MSI-high.                                            ~ marker msi-mmr mss
          TMB 12 mut/Mb                                            ~ marker tmb 12 {mutations}/Mb
          ER 90%, PR negative, HER2 3+.                            ~ marker er positive | marker pr negative | marker her2 positive
          EGFR, ALK and ROS1 negative.                             ~ gene egfr unspecified absent | gene alk unspecified absent | gene ros1 unspecified absent
          No EGFR mutation was detected.                           ~ gene egfr mutation absent
          EGFR mutation testing was requested.                     ~ -
          ALK rearrangement positive.                              ~ gene alk rearrangement present; classes alk-rearrangement
          ALK rearrangement: neg.                                  ~ gene alk rearrangement absent; classes alk-rearrangement; specific yes
          ALK rearrangement not seen.                              ~ gene alk rearrangement absent; classes alk-rearrangement; specific yes
          Hb 9.8 g/dL, creatinine 88 µmol/L.                       ~ lab hemoglobin 9.8 g/dL | lab creatinine 88 umol/L
          Creatinine 1.2.                                          ~ -
          Keep potassium above 4 mmol/L.                           ~ -
          Haemoglobin 98 g/dL                                      ~ -
          ECOG 1.                                                  ~ performance ecog 1
          KPS 80%.                                                 ~ performance karnofsky 80
          ECOG 0-1.                                                ~ -
          She received carboplatin and pemetrexed.                 ~ sex female | treatment carboplatin-pemetrexed completed
          Currently on nivolumab since May 2025.                   ~ treatment nivolumab under-way; from 2025-05
          Progressed on docetaxel.                                 ~ treatment docetaxel stopped; outcome progression
          Has never received pembrolizumab.                        ~ treatment pembrolizumab not-given
          Pembrolizumab is planned.                                ~ -
          Consider ipilimumab.                                     ~ -
          Allergies: carboplatin                                   ~ -
          Takes prednisone 10 mg daily.                            ~ treatment prednisone under-way; dose 10 mg/d
          History of hepatitis B, denies HIV.                      ~ condition hepatitis-b present | condition hiv absent
          Pneumonitis resolved.                                    ~ condition pneumonitis past
          Return if pneumonitis develops.                          ~ -
          Her father had melanoma.                                 ~ sex female
          Two prior lines of therapy.                              ~ statement prior-lines 2
          CT showed stable disease.                                ~ course stable
          """)
  void understandsSentences(String note, String facts) {
    assertThat(Notes.facts(note)).isEqualTo(facts == null ? "" : facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "liver metastases",
        "hypertension",
        "interstitial lung disease",
        "lung cancer",
        "an EGFR mutation",
        "hepatitis B",
        "brain metastases",
        "pneumonitis",
        "melanoma",
        "an ALK rearrangement",
        "autoimmune disease"
      })
  void denialNeverBecomesAFinding(String finding) {
    for (String denial :
        new String[] {
          "No evidence of ", "She denies ", "There is no ", "Without ", "No history of "
        }) {
      assertThat(Notes.read(denial + finding + ".").chart().facts())
          .allSatisfy(fact -> assertThat(isDenied(fact)).as(denial + finding).isTrue());
    }
  }

  private static boolean isDenied(Fact fact) {
    return switch (fact) {
      case Fact.Metastasis(var site, var present, var origin) -> !present;
      case Fact.Comorbidity(var condition, var present, var active, var origin) -> !present;
      case Fact.Alteration alteration -> alteration.presence() == Truth.NOT_MET;
      default -> false;
    };
  }

  @Test
  void keepsBothOfTwoContradictingFactsAndNeitherOfTwoAges() {
    var reading =
        Notes.read(
            "A 58-year-old woman. ECOG 1. Brain metastases. ECOG 3. No brain metastases. Aged 44.");

    assertThat(reading.chart().all(Fact.Performance.class)).hasSize(2);
    assertThat(reading.chart().all(Fact.Metastasis.class)).hasSize(2);
    assertThat(reading.chart().person().born().isKnown()).isFalse();
    assertThat(reading.doubts()).extracting(Doubt::why).contains(Doubt.Why.CONTRADICTED);
  }

  @Test
  void quotesTheNoteAtItsSpans() {
    for (String name : Notes.names()) {
      String text = Notes.text(name);
      var reading = Notes.read(text);
      assertThat(reading.understood())
          .allSatisfy(one -> assertThat(text).contains(one.quote()))
          .allSatisfy(one -> assertThat(text.substring(one.start())).startsWith(one.quote()));
    }
  }

  @Test
  void endsOnGarbageInBoundedTime() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(3),
        () -> {
          var random = new Random(20261123);
          String words = Notes.text("lung-first-line.txt");
          for (int run = 0; run < 20; run++) {
            var text = new StringBuilder();
            while (text.length() < 20_000) {
              switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.append("\u0000 🎗 ;;; ((( 1/2 -- 12/13/14 <>=");
                default -> {
                  int from = random.nextInt(words.length() - 30);
                  text.append(words, from, from + random.nextInt(30));
                }
              }
            }
            check(text.toString());
          }
          check("no ".repeat(2_000_000));
          check("x".repeat(5_000_000));
          check("lung ".repeat(400_000) + "cancer");
          check("1.".repeat(2_000_000));
          check("(".repeat(2_000_000));
          check("EGFR, ".repeat(60_000));
          check("metastases to the liver and ".repeat(8_000));
        });
  }

  private static void check(String text) {
    var reading = Notes.READER.read(text, Optional.of(Notes.DAY));
    assertThat(reading.understood())
        .allMatch(one -> one.start() >= 0 && one.start() < one.end() && one.end() <= text.length());
    assertThat(reading.unread()).allMatch(one -> one.end() <= text.length());
  }

  @Test
  void saysNothingOfTheNoteInItsTexts() {
    var reading = Notes.read("58-year-old woman with possible melanoma and ECOG 1.");

    assertThat(reading.toString() + reading.understood() + reading.doubts() + reading.chart())
        .doesNotContain("melanoma", "58-year");
  }
}
