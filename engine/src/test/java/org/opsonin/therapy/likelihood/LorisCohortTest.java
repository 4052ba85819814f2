package org.opsonin.therapy.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.SharedFacts;

/// The cohort the score was built on, scored again; skipped where its data are not.
class LorisCohortTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Map<String, String> ONCOTREE =
      Map.ofEntries(
          Map.entry("NSCLC", "NSCLC"),
          Map.entry("Melanoma", "MEL"),
          Map.entry("Renal", "RCC"),
          Map.entry("Bladder", "BLCA"),
          Map.entry("Head & Neck", "HNSC"),
          Map.entry("Gastric", "STAD"),
          Map.entry("Hepatobiliary", "HCC"),
          Map.entry("SCLC", "SCLC"),
          Map.entry("Sarcoma", "SARCNOS"),
          Map.entry("Colorectal", "COADREAD"),
          Map.entry("Endometrial", "UCEC"),
          Map.entry("Esophageal", "ESCC"),
          Map.entry("Ovarian", "OVT"),
          Map.entry("Mesothelioma", "PLMESO"),
          Map.entry("Pancreatic", "PAAD"),
          Map.entry("Breast", "BRCA"));

  /// One scored person.
  private record Scored(double score, double tmb, boolean responded, LorisScore.Band band) {}

  @Test
  void tellsRespondersApartAsPublished() {
    List<Scored> people = people();

    assertThat(people).hasSize(964);
    assertThat(area(people, true)).isCloseTo(0.741, within(0.01));
    assertThat(area(people, false)).isCloseTo(0.609, within(0.01));
  }

  @Test
  void bandsHoldTheResponsesThatWereObserved() {
    List<Scored> people = people();

    for (LorisScore.Band band : people.stream().map(Scored::band).distinct().toList()) {
      var inBand = people.stream().filter(person -> person.band().equals(band)).toList();
      long responded = inBand.stream().filter(Scored::responded).count();
      assertThat(inBand.size()).isCloseTo(band.people(), within(2)); // ages are whole years here
      assertThat(responded).isCloseTo(band.responded(), within(2L));
      assertThat(Math.round(100.0 * band.responded() / band.people())).isEqualTo(band.ofHundred());
    }
  }

  private static List<Scored> people() {
    Loris loris = Loris.of(Knowledge.load());
    var people = new ArrayList<Scored>();
    for (Map<String, String> row : SharedFacts.rows("data/biomarkers/loris/Chowell_train.tsv")) {
      var inputs =
          new LorisInputs(
              TODAY,
              measured(cell(row, "TMB")),
              Truth.of(cell(row, "Systemic_therapy_history").equals("1")),
              measured(cell(row, "Albumin")),
              measured(cell(row, "NLR")),
              Optional.of((int) Double.parseDouble(cell(row, "Age"))),
              Optional.of(ONCOTREE.getOrDefault(cell(row, "CancerType"), "")));
      LorisScore score = loris.score(inputs).orElseThrow();
      people.add(
          new Scored(
              score.score().doubleValue(),
              Double.parseDouble(cell(row, "TMB")),
              cell(row, "Response").equals("1"),
              score.band()));
    }
    return people;
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static Optional<Measured> measured(String value) {
    return Optional.of(
        new Measured(new BigDecimal(value).stripTrailingZeros(), PartialDate.of(TODAY)));
  }

  /// Area under the curve: how often a responder ranks above another person, ties by half.
  private static double area(List<Scored> people, boolean byScore) {
    double above = 0;
    long pairs = 0;
    for (Scored responder : people) {
      for (Scored other : people) {
        if (responder.responded() && !other.responded()) {
          double mine = byScore ? responder.score() : responder.tmb();
          double theirs = byScore ? other.score() : other.tmb();
          above += mine > theirs ? 1 : mine == theirs ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return above / pairs;
  }
}
