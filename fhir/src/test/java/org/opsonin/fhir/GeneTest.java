package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # question                  | answer                               | fact
          EGFR mutation analysis      | not detected                         | gene egfr mutation no unspecified
          EGFR mutation analysis      | L858R detected                       | gene egfr mutation yes unspecified p.L858R [egfr-sensitising]
          EGFR mutation analysis      | EGFR exon 19 deletion detected       | gene egfr mutation yes unspecified [egfr-sensitising]
          EGFR T790M                  | not detected                         | gene egfr unspecified no unspecified p.T790M [egfr-t790m] this variant only
          EGFR exon 20 insertion      | detected                             | gene egfr mutation yes unspecified [egfr-exon20-insertion]
          ALK rearrangement by FISH   | negative                             | gene alk rearrangement no unspecified
          ALK IHC                     | positive                             | gene alk expression yes unspecified
          ROS1 fusion                 | Positive                             | gene ros1 rearrangement yes unspecified [ros1-rearrangement]
          BRAF V600E                  | detected                             | gene braf mutation yes unspecified p.V600E [braf-v600] [braf-v600e]
          KRAS mutation               | G12C                                 | gene kras mutation yes unspecified p.G12C [kras-g12c] [kras-activating]
          BRCA1 germline mutation     | not detected                         | gene brca1 mutation no germline
          EGFR mutation analysis      | indeterminate                        | gene egfr mutation unknown unspecified
          Genomic findings            | EGFR mutation not detected           | gene egfr mutation no unspecified
          The patient met the surgeon | positive                             | -
          """)
  void isReadFromWords(String question, String answer, String fact) {
    var read =
        Fixtures.said(
            Fixtures.observation(Fixtures.text(question), "\"valueString\":\"" + answer + "\""));

    assertThat(read).containsExactlyElementsOf(fact == null ? List.of() : List.of(fact));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # question            | answer                                          | facts                                                                             | problem
          EGFR mutation         | Test failed - no mutation result available      | gene egfr mutation unknown unspecified                                            | -
          EGFR mutation         | No result: sample inadequate                    | gene egfr mutation unknown unspecified                                            | -
          EGFR mutation         | Negative control failed                         | gene egfr mutation unknown unspecified                                            | -
          ALK fusion            | No amplifiable RNA                              | gene alk rearrangement unknown unspecified                                        | -
          EGFR mutation         | Cannot exclude mutation; low tumor content      | gene egfr mutation unknown unspecified                                            | -
          BRAF                  | No V600E mutation detected                      | gene braf mutation no unspecified p.V600E [braf-v600e] this variant only          | -
          BRAF mutation         | Negative for V600E                              | gene braf mutation no unspecified p.V600E [braf-v600e] this variant only          | -
          BRAF                  | No mutation detected                            | gene braf mutation no unspecified                                                 | -
          BRAF                  | Wild-type (V600E not found)                     | gene braf unspecified no unspecified                                              | -
          BRAF V600 mutation    | Absent                                          | gene braf mutation no unspecified [braf-v600] this variant only                   | -
          EGFR mutation         | No exon 19 deletion or L858R mutation detected  | gene egfr mutation no unspecified p.L858R this variant only                       | -
          EGFR mutation         | No mutation other than L858R                    | -                                                                                 | CHART-042
          KRAS mutation         | not detected                                    | gene kras mutation no unspecified                                                 | -
          RNA fusion panel      | No EML4-ALK fusion detected                     | gene alk rearrangement no unspecified                                             | -
          RNA fusion panel      | EML4-ALK fusion detected                        | gene alk rearrangement yes unspecified [alk-rearrangement]                        | -
          EGFR                  | Amplification detected, no mutation             | gene egfr amplification yes unspecified; gene egfr mutation no unspecified        | -
          ALK FISH              | 12% of nuclei; not rearranged                   | gene alk rearrangement no unspecified                                             | -
          ALK gene rearrangement FISH | Negative for rearrangement                | gene alk rearrangement no unspecified                                             | -
          NGS panel             | EGFR L858R detected. ALK, ROS1, BRAF: negative  | gene alk unspecified no unspecified; gene braf unspecified no unspecified; gene egfr mutation yes unspecified p.L858R [egfr-sensitising]; gene ros1 unspecified no unspecified | -
          NGS panel             | No reportable alterations in EGFR, ALK. TMB 12 Muts/Mb | gene alk unspecified no unspecified; gene egfr unspecified no unspecified  | CHART-042
          FGFR3 S249C, plasma ctDNA | Detected                                    | gene fgfr3 mutation yes unspecified p.S249C [fgfr3-susceptible]                 | -
          MLH1 promoter methylation | Present                                     | -                                                                                 | CHART-042
          MLH1 protein expression | Equivocal pattern                             | -                                                                                 | CHART-042
          """)
  void aHalfUnderstoodSentenceIsNotRead(
      String question, String answer, String facts, String problem) {
    String resource =
        Fixtures.observation(Fixtures.text(question), "\"valueString\":\"" + answer + "\"");

    assertThat(Fixtures.said(resource)).containsExactlyElementsOf(several(facts));
    assertThat(Fixtures.problems(resource)).containsExactlyElementsOf(several(problem));
  }

  private static List<String> several(String facts) {
    return facts == null
        ? List.of()
        : java.util.Arrays.stream(facts.split(";")).map(String::strip).toList();
  }

  @Test
  void aBenignVariantIsNoAlterationAndAnUncertainOneNoCall() {
    String benign = significance("LA6675-8", "Benign");
    String uncertain = significance("LA26333-7", "Uncertain significance");

    assertThat(Fixtures.said(variant("LA9633-4", gene("3236", "EGFR"), benign))).isEmpty();
    assertThat(Fixtures.said(variant("LA9633-4", gene("3236", "EGFR"), uncertain)))
        .containsExactly("gene egfr unspecified unknown unspecified");
  }

  private static String significance(String code, String display) {
    return component("53037-8", "http://loinc.org", code, display);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # as written                          | as kept and classed
          p.(Leu858Arg)                         | p.L858R [egfr-sensitising]
          NP_005219.2:p.(Leu858Arg)             | p.L858R [egfr-sensitising]
          p.L858R                               | p.L858R [egfr-sensitising]
          p.Glu746_Ala750del                    | p.E746_A750del [egfr-sensitising]
          p.(Leu747_Pro753delinsSer)            | p.L747_P753delinsS [egfr-sensitising]
          p.Leu747_Ala750delinsPro              | p.L747_A750delinsP [egfr-sensitising]
          p.Asp770_Asn771insSerValAsp           | p.D770_N771insSVD [egfr-exon20-insertion]
          p.(Thr790Met)                         | p.T790M [egfr-t790m]
          p.Arg521Lys                           | p.R521K
          """)
  void everyNotationOfAProteinChangeIsOne(String written, String kept) {
    assertThat(Fixtures.said(variant("LA9633-4", gene("HGNC:3236", "EGFR"), protein(written))))
        .containsExactly("gene egfr mutation yes unspecified " + kept);
  }

  @Test
  void aNegativeOnOneVariantSaysNothingOfTheGene() {
    assertThat(Fixtures.said(variant("LA9634-2", gene("3236", "EGFR"), protein("p.L858R"))))
        .containsExactly("gene egfr mutation no unspecified p.L858R this variant only");
    assertThat(Fixtures.said(variant("LA9634-2", gene("3236", "EGFR"))))
        .containsExactly("gene egfr mutation no unspecified");
  }

  @Test
  void aNoCallIsUnknown() {
    assertThat(Fixtures.said(variant("LA18198-4", gene("HGNC:1097", "BRAF"))))
        .containsExactly("gene braf unspecified unknown unspecified");
  }

  @Test
  void numberAndNameOfDifferentGenesAreNotUsed() {
    String resource = variant("LA9634-2", gene("HGNC:6342", "NRAS"));

    assertThat(Fixtures.said(resource)).isEmpty();
    assertThat(Fixtures.problems(resource)).containsExactly("CHART-032");
  }

  @Test
  void twoGenesAreARearrangement() {
    assertThat(
            Fixtures.said(variant("LA9633-4", gene("HGNC:7029", "MET"), gene("HGNC:427", "ALK"))))
        .containsExactly("gene met rearrangement yes unspecified [alk-rearrangement] with alk");
  }

  @Test
  void aPartnerTheKnowledgeDoesNotKnowLeavesARearrangement() {
    assertThat(
            Fixtures.said(variant("LA9633-4", gene("HGNC:1316", "EML4"), gene("HGNC:427", "ALK"))))
        .containsExactly("gene alk rearrangement yes unspecified [alk-rearrangement]");
  }

  private static String variant(String answer, String... components) {
    return Fixtures.observation(
        "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"69548-6\"}]",
        "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
            + answer
            + "\"}]},\"component\":["
            + String.join(",", components)
            + "]");
  }

  private static String gene(String hgnc, String symbol) {
    return component("48018-6", "http://www.genenames.org", hgnc, symbol);
  }

  private static String protein(String hgvs) {
    return component("48005-3", "http://varnomen.hgvs.org", hgvs, hgvs);
  }

  private static String component(String loinc, String system, String code, String display) {
    return """
    {"code":{"coding":[{"system":"http://loinc.org","code":"%s"}]},
    "valueCodeableConcept":{"coding":[{"system":"%s","code":"%s","display":"%s"}]}}\
    """
        .formatted(loinc, system, code, display);
  }
}
