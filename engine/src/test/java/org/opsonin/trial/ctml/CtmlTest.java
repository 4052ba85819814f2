package org.opsonin.trial.ctml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Trial;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.trial.ctml.tree.TreeReader;

class CtmlTest {

  private static final String WHOLE =
      """
      protocol_no: 77-001
      nct_id: nct01234567
      short_title: Made-up trial
      long_title: A made-up trial of a made-up drug
      phase: I/II
      last_updated: 2026-01-02
      sponsor_list:
        sponsor:
        - {sponsor_name: Other, is_principal_sponsor: N}
        - {sponsor_name: Made-up sponsor, is_principal_sponsor: Y}
      drug_list: {drug: [{drug_name: Madeupimab}]}
      _summary: {status: [{value: Open to Accrual}]}
      treatment_list:
        step:
        - step_code: "1"
          match:
          - and:
            - clinical: {oncotree_primary_diagnosis: _SOLID_}
            - clinical: {oncotree_primary_diagnosis: "!Melanoma"}
          arm:
          - arm_code: A
            arm_suspended: " y"
            match: [{genomic: {hugo_symbol: EGFR, variant_category: Mutation}}]
            dose_level:
            - {level_code: D1, level_suspended: N, match: [{clinical: {gender: Male}}]}
      """;

  private static CtmlTrial only(String text) {
    var reading = Ctml.read("trial.yaml", text);
    assertThat(reading.problems()).isEmpty();
    return reading.trials().getFirst();
  }

  @Test
  void saysWhatTheTrialIsInARegistrysTerms() {
    Trial trial = only(WHOLE).trial();

    assertThat(trial.id()).isEqualTo("NCT01234567");
    assertThat(trial.title()).isEqualTo("Made-up trial");
    assertThat(trial.officialTitle()).contains("A made-up trial of a made-up drug");
    assertThat(trial.recruitment()).isEqualTo(Recruitment.RECRUITING);
    assertThat(trial.phases()).containsExactly(Phase.PHASE1, Phase.PHASE2);
    assertThat(trial.conditions()).containsExactly("Solid tumors");
    assertThat(trial.keywords()).containsExactly("EGFR");
    assertThat(trial.interventions())
        .containsExactly(new Intervention(Optional.of("DRUG"), "Madeupimab", List.of()));
    assertThat(trial.sponsor()).contains("Made-up sponsor");
    assertThat(trial.updated().toString()).contains("2026-01-02");
  }

  @Test
  void findsTheClausesOfStepsArmsAndDoseLevels() {
    assertThat(only(WHOLE).clauses())
        .extracting(MatchClause::level, MatchClause::path, MatchClause::suspended)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                MatchClause.Level.STEP, "treatment_list.step.0.match", true),
            org.assertj.core.groups.Tuple.tuple(
                MatchClause.Level.ARM, "treatment_list.step.0.arm.0.match", true),
            org.assertj.core.groups.Tuple.tuple(
                MatchClause.Level.DOSE, "treatment_list.step.0.arm.0.dose_level.0.match", false));
    assertThat(only(WHOLE).clauses().get(1).code()).contains("A");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # summary                                   | open
          _summary: {status: [{value: Open to Accrual}]} | true
          _summary: {status: [{value: open to accrual}]} | true
          _summary: {status: [{value: closed to accrual}]} | false
          _summary: {status: [{value: suspended}, {value: open to accrual}]} | false
          _summary: {}                                | false
          status: open to accrual                     | false
          """)
  void countsAsOpenByTheSummaryAlone(String summary, boolean open) {
    assertThat(only("protocol_no: 1-1\ntreatment_list: {step: []}\n" + summary).open())
        .isEqualTo(open);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # document                                                        | usable | problem
          treatment_list: {step: []}                                        | -      | CTML-003
          [1, 2]                                                            | -      | CTML-003
          protocol_no: 1-1                                                  | true   | CTML-004
          {protocol_no: 1-1, treatment_list: {match: []}}                   | false  | CTML-005
          {protocol_no: 1-1, treatment_list: {step: {match: []}}}           | false  | CTML-005
          {protocol_no: 1-1, treatment_list: {step: []}, match: []}         | true   | CTML-005
          {protocol_no: 1-1, treatment_list: {step: [{match: [], arm: {x: y}}]}} | false | CTML-008
          {protocol_no: 1-1, treatment_list: {step: [{arm: [{match: [], arm_suspended: true}]}]}} | false | CTML-008
          {nct_id: NCT00000001, treatment_list: {step: []}}                 | false  | CTML-003
          """)
  void tellsWhatItCannotUse(String document, String usable, String code) {
    var reading = Ctml.read("trial.yaml", "---\n" + document);

    assertThat(reading.problems()).extracting(Problem::code).contains(code);
    assertThat(reading.trials().stream().map(CtmlTrial::usable).map(String::valueOf))
        .isEqualTo(usable.equals("-") ? List.of() : List.of(usable));
  }

  @Test
  void readsSeveralTrialsOfOneFile() {
    String one = "{\"protocol_no\": \"%s\", \"treatment_list\": {\"step\": []}}";

    assertThat(Ctml.read("t", "[" + one.formatted("1") + "," + one.formatted("2") + "]").trials())
        .hasSize(2);
    assertThat(Ctml.read("t", one.formatted("1") + "\n" + one.formatted("2")).trials()).hasSize(2);
    assertThat(Ctml.read("t", "").problems()).extracting(Problem::code).containsExactly("CTML-003");
  }

  @Test
  void tellsCtmlFromOtherDocuments() {
    var trees = new ArrayList<Tree>();
    trees.addAll(new TreeReader("t", problem -> {}).read(WHOLE));
    trees.addAll(new TreeReader("t", problem -> {}).read("{\"protocolSection\": {}}"));
    trees.addAll(new TreeReader("t", problem -> {}).read("{\"protocol_no\": \"1\"}"));

    assertThat(trees).map(Ctml::isCtml).containsExactly(true, false, false);
  }
}
