package org.opsonin.trial.ctml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definitions;
import org.opsonin.criteria.Evaluator;
import org.opsonin.example.ExampleChart;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.trial.ctml.tree.TreeReader;
import org.opsonin.vocabulary.Vocabulary;

/// A match tree on an ordinary chart, with three values.
class CtmlCriteriaTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Vocabulary VOCABULARY = Vocabulary.of(KNOWLEDGE);
  private static final CtmlCriteria CRITERIA = CtmlCriteria.of(KNOWLEDGE, VOCABULARY);
  private static final Definitions DEFINITIONS =
      Definitions.of(KNOWLEDGE, VOCABULARY, problem -> {});
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  private static List<CtmlCriteria.Term> terms(String match) {
    Tree tree = new TreeReader("trial", problem -> {}).read("---\n" + match).getFirst();
    return CRITERIA.terms(tree);
  }

  private static Truth truth(String match, String chart) {
    var evaluator = new Evaluator(VOCABULARY, DEFINITIONS, AS_OF);
    return terms(match).stream()
        .map(term -> term.criterion().orElseThrow())
        .map(asked -> evaluator.explain(asked, ExampleChart.read(chart, VOCABULARY, AS_OF)).truth())
        .reduce(Truth.MET, Truth::and);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # match tree                                                          | chart                  | truth
          [clinical: {age_numerical: ">=18"}]                                   | LUAD; age 18           | MET
          [clinical: {age_numerical: ">=18"}]                                   | LUAD; age 17           | NOT_MET
          [clinical: {age_numerical: ">=18"}]                                   | LUAD                   | UNKNOWN
          [clinical: {age_numerical: "<18"}]                                    | LUAD; age 17           | MET
          [clinical: {gender: Female}]                                          | LUAD; male             | NOT_MET
          [clinical: {gender: "!Male"}]                                         | LUAD; male             | NOT_MET
          [clinical: {oncotree_primary_diagnosis: Lung}]                        | LUAD                   | MET
          [clinical: {oncotree_primary_diagnosis: "!Lung"}]                     | LUAD                   | NOT_MET
          [clinical: {oncotree_primary_diagnosis: _SOLID_}]                     | LUAD                   | MET
          [clinical: {oncotree_primary_diagnosis: _LIQUID_}]                    | LUAD                   | NOT_MET
          [clinical: {oncotree_primary_diagnosis: _LIQUID_}]                    | DLBCLNOS               | MET
          [clinical: {oncotree_primary_diagnosis: Embryonal Carcinoma}]         | EMBCA                  | MET
          # a gene nobody tested is unknown to us, absent to MatchMiner
          [genomic: {hugo_symbol: EGFR, variant_category: Mutation}]            | LUAD                   | UNKNOWN
          [genomic: {hugo_symbol: EGFR, variant_category: "!Mutation"}]         | LUAD                   | UNKNOWN
          [genomic: {hugo_symbol: EGFR, variant_category: "!Mutation"}]         | LUAD; egfr absent      | MET
          [genomic: {hugo_symbol: EGFR, variant_category: Mutation}]            | LUAD; egfr absent      | NOT_MET
          [genomic: {mmr_status: MMR-Deficient, hugo_symbol: None}]             | COAD; msi-mmr dmmr     | MET
          [genomic: {ms_status: "!MSI-H"}]                                      | COAD; msi-mmr mss      | MET
          [clinical: {tmb_numerical: ">=10"}]                                   | LUAD                   | UNKNOWN
          [{or: [{clinical: {gender: Female}}, {genomic: {hugo_symbol: EGFR}}]}] | LUAD; female          | MET
          [{and: [{clinical: {gender: Male}}, {genomic: {hugo_symbol: EGFR}}]}] | LUAD; female           | NOT_MET
          """)
  void asksTheChart(String match, String chart, Truth truth) {
    assertThat(truth(match, chart)).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # match tree                                                   | why it is not evaluated
          [genomic: {hugo_symbol: EGFR, exon: 19}]                       | 'genomic' key 'exon' is not evaluated
          [genomic: {hugo_symbol: KRAS, protein_change: p.G12C, wildcard_protein_change: p.G12}] | 'genomic' key 'wildcard_protein_change' is not evaluated
          [genomic: {hugo_symbol: EGFR, protein_change: p.A1B}]          | a protein change without a name of its own
          [genomic: {hugo_symbol: XYZ1, variant_category: Mutation}]     | a gene that is not in the vocabulary
          [genomic: {hugo_symbol: None, uva_signature: "Yes"}]           | 'genomic' key 'uva_signature' is not evaluated
          [genomic: {hugo_symbol: EGFR, cnv_call: Low Amplification}]    | a copy number call that charts do not tell apart
          [genomic: {hugo_symbol: EML4, fusion_partner_hugo_symbol: ALK, variant_category: Structural Variation}] | a structural variant that is not one gene's
          [clinical: {oncotree_primary_diagnosis: Leukemia}]             | a diagnosis without a type in OncoTree of today
          [clinical: {age_numerical: 18}]                                | an age that is no range
          [clinical: {disease_status: [Metastatic]}]                     | 'clinical' key 'disease_status' is not evaluated
          [prior_treatment: {drug: x}]                                   | 'prior_treatment' is not known
          [{or: [{genomic: {hugo_symbol: EGFR, exon: 19}}, {clinical: {gender: Male}}]}] | 'genomic' key 'exon' is not evaluated
          [{or: []}]                                                     | an 'or' without alternatives
          """)
  void saysWhyATermIsNotEvaluated(String match, String reason) {
    assertThat(terms(match))
        .singleElement()
        .satisfies(
            term -> {
              assertThat(term.criterion()).isEmpty();
              assertThat(term.reason().map(why -> why.replace('`', '\''))).contains(reason);
            });
  }

  @Test
  void keepsWhatIsUnderstoodBesideWhatIsNot() {
    var terms =
        terms(
            "[{and: [{clinical: {gender: Male, her2_status: Negative}},"
                + " {genomic: {hugo_symbol: EGFR, exon: 19}}]}]");

    assertThat(terms).hasSize(3);
    assertThat(terms.getFirst().criterion()).contains(new Criterion.Sex("male"));
    assertThat(terms.get(1).criterion()).isPresent();
    assertThat(terms.get(2).words()).isEqualTo("hugo_symbol EGFR, exon 19");
  }

  @Test
  void namesAChangeThatHasANameOfItsOwn() {
    assertThat(terms("[genomic: {hugo_symbol: BRAF, protein_change: p.V600E}]"))
        .singleElement()
        .satisfies(
            term ->
                assertThat(term.criterion())
                    .contains(
                        new Criterion.Altered(
                            "braf",
                            List.of(org.opsonin.chart.Fact.Kind.MUTATION),
                            List.of("braf-v600e"))));
  }
}
