package org.opsonin.therapy.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.chart.Range;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

class LorisInputsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Vocabulary VOCABULARY = Vocabulary.of(Knowledge.load());

  @Test
  void leavesUnknownWhatNobodyWroteDown() {
    LorisInputs inputs = read();

    assertThat(inputs.tmb()).isEmpty();
    assertThat(inputs.priorSystemicTherapy()).isEqualTo(Truth.UNKNOWN);
    assertThat(inputs.albumin()).isEmpty();
    assertThat(inputs.nlr()).isEmpty();
    assertThat(inputs.tumour()).isEmpty();
    assertThat(inputs.ageInYears()).contains(66);
  }

  @ParameterizedTest(name = "{0}; {1}; lines {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # drug        | untreated | lines | prior therapy
          -             | -         | -     | UNKNOWN
          carboplatin   | -         | -     | MET
          osimertinib   | -         | -     | MET
          pembrolizumab | -         | -     | UNKNOWN
          prednisone    | -         | -     | UNKNOWN
          -             | MET       | -     | NOT_MET
          -             | NOT_MET   | -     | MET
          -             | -         | 0     | NOT_MET
          -             | -         | 2     | MET
          carboplatin   | -         | 0     | MET
          carboplatin   | MET       | -     | UNKNOWN
          """)
  void knowsEarlierTherapyOnlyFromWhatIsRecorded(
      @Nullable String drug, @Nullable Truth untreated, @Nullable Integer lines, Truth prior) {
    var facts = new ArrayList<Fact>();
    if (drug != null) {
      facts.add(treatment(drug, Fact.Progress.COMPLETED));
    }
    if (untreated != null) {
      facts.add(
          new Fact.Statement("no-prior-systemic-therapy", untreated, OptionalInt.empty(), at("s")));
    }
    if (lines != null) {
      facts.add(new Fact.Statement("prior-lines", Truth.MET, OptionalInt.of(lines), at("l")));
    }

    assertThat(read(facts.toArray(Fact[]::new)).priorSystemicTherapy()).isEqualTo(prior);
  }

  @Test
  void doesNotTakeAPlanForATreatment() {
    assertThat(read(treatment("carboplatin", Fact.Progress.PLANNED)).priorSystemicTherapy())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void convertsAlbuminAndTakesTheLatestExactValue() {
    LorisInputs inputs =
        read(
            lab("albumin", "35 g/L", "2026-11-01"),
            lab("albumin", "41 g/L", "2026-11-20"),
            lab("albumin", "2.0 g/dL", "2026-12-01"));

    assertThat(inputs.albumin().orElseThrow().value()).isEqualByComparingTo("4.1");
  }

  @Test
  void dividesCountsOfTheSameDayOnly() {
    LorisInputs inputs =
        read(
            lab("neutrophils", "6.0 10*3/uL", "2026-11-01"),
            lab("lymphocytes", "1500 /uL", "2026-11-01"),
            lab("neutrophils", "9.0 10*3/uL", "2026-11-20"),
            lab("lymphocytes", "1.0 10*3/uL", "2026-11-19"));

    assertThat(inputs.nlr().orElseThrow().value()).isEqualByComparingTo("4");
    assertThat(
            read(
                    lab("neutrophils", "6 10*9/L", "2026-11-01"),
                    lab("lymphocytes", "0 10*9/L", "2026-11-01"))
                .nlr())
        .isEmpty();
  }

  @Test
  void takesMutationalBurdenOfTissueOnly() {
    assertThat(read(tmb("blood")).tmb()).isEmpty();
    assertThat(read(tmb("tissue")).tmb().orElseThrow().value()).isEqualByComparingTo("12");
  }

  @Test
  void givesNoTumourIfTwoAreRecorded() {
    Fact lung = new Fact.Diagnosis("LUAD", Fact.Course.ACTIVE, at("d1"));
    Fact skin = new Fact.Diagnosis("SKCM", Fact.Course.ACTIVE, at("d2"));

    assertThat(read(lung).tumour()).contains("LUAD");
    assertThat(read(lung, skin).tumour()).isEmpty();
  }

  private static LorisInputs read(Fact... facts) {
    var person = new Person(Optional.of("female"), PartialDate.of(LocalDate.of(1960, 5, 1)), false);
    return LorisInputs.of(new Chart(person, List.of(facts)), TODAY, VOCABULARY);
  }

  private static Fact treatment(String drug, Fact.Progress progress) {
    return new Fact.Treatment(
        drug,
        progress,
        Fact.Intent.UNSPECIFIED,
        PartialDate.parse("2025-03").orElseThrow(),
        PartialDate.UNKNOWN,
        Fact.Outcome.UNSPECIFIED,
        Optional.empty(),
        at("t"));
  }

  private static Fact lab(String analyte, String value, String day) {
    return new Fact.LabResult(
        analyte,
        Range.exactly(Quantity.parse(value).orElseThrow()),
        Optional.empty(),
        Optional.empty(),
        Origin.coded("lab", PartialDate.parse(day).orElseThrow()));
  }

  private static Fact tmb(String specimen) {
    return new Fact.MarkerResult(
        "tmb",
        "unspecified",
        new Fact.Result.Amount(Range.exactly(new Quantity(new BigDecimal("12"), "{mutations}/Mb"))),
        Optional.empty(),
        Optional.of(specimen),
        at("m"));
  }

  private static Origin at(String place) {
    return Origin.coded(place, PartialDate.of(LocalDate.of(2026, 10, 1)));
  }
}
