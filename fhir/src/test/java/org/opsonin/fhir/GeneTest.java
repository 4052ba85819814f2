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
        .containsExactly(
            "gene egfr mutation no unspecified p.L858R [egfr-sensitising] this variant only");
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
