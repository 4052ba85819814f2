package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # question                          | answer in words            | facts
          PD-L1 TPS                           | 60%                        | marker pd-l1 tps 60%
          PD-L1 (22C3) TPS                    | <1%                        | marker pd-l1 tps <1% by pdl1-22c3
          PD-L1 IHC                           | TPS: 60 %                  | marker pd-l1 tps 60%
          PD-L1 IHC                           | CPS 12                     | marker pd-l1 cps 12
          PD-L1 IHC                           | TPS 60%, CPS 65            | marker pd-l1 cps 65; marker pd-l1 tps 60%
          PD-L1 IHC 28-8                      | 1-49% tumor cells          | marker pd-l1 tc 1% to 49% by pdl1-28-8
          PD-L1                               | TPS >=50%                  | marker pd-l1 tps >=50%
          PD-L1                               | 60%                        | marker pd-l1 unspecified 60%
          PD-L1                               | positive                   | marker pd-l1 unspecified positive
          PD-L1                               | Negative                   | marker pd-l1 unspecified negative
          PD-L1                               | insufficient tissue        | marker pd-l1 unspecified failed
          Programmed death ligand 1 TPS       | 5 %                        | marker pd-l1 tps 5%
          CD274 immune cell score (SP142)     | 10%                        | marker pd-l1 ic 10% by pdl1-sp142
          PD-L1 tumor area positivity (SP263) | 7%                         | marker pd-l1 tap 7% by pdl1-sp263
          PD-L1 TPS                           | 160%                       | -
          PD-L1 CPS                           | 12%                        | -
          MSI status                          | MSI-High                   | marker msi-mmr msi-h
          MSI status                          | MSS                        | marker msi-mmr mss
          MMR IHC                             | Loss of MLH1 and PMS2      | marker msi-mmr dmmr
          MMR IHC                             | pMMR                       | marker msi-mmr pmmr
          Tumor mutational burden             | 14 mut/Mb                  | marker tmb 14 mutations/Mb
          TMB                                 | 9.9 muts/Mb                | marker tmb 9.9 mutations/Mb
          TMB                                 | TMB-high                   | marker tmb tmb-h
          TMB                                 | 12                         | -
          HER2 IHC                            | 3+                         | marker her2 positive
          HER2 IHC                            | 1+ (IHC 1+)                | marker her2 negative
          HER2 IHC                            | 2+ equivocal               | marker her2 equivocal
          Estrogen receptor                   | 90%                        | marker er positive
          Estrogen receptor                   | <1%                        | marker er negative
          Claudin 18.2                        | 80%                        | marker cldn18 80%
          MAGE-A4                             | positive                   | marker mage-a4 positive
          CD19                                | positive                   | marker cd19 positive
          EBER-ISH                            | not detected               | marker ebv negative
          Signatera ctDNA                     | not detected               | marker ctdna-mrd negative by signatera-cdx
          HLA-A typing                        | HLA-A*02:01, HLA-A*24:02   | marker hla-a A*02:01 A*24:02
          HLA-A typing                        | A*0201                     | marker hla-a A*02:01
          HLA-A2                              | positive                   | marker hla-a A*02
          p16 immunostain                     | Negative                   | marker hpv negative
          the er visit                        | positive                   | -
          EBV VCA IgG                         | positive                   | -
          """)
  void isReadFromWords(String question, String answer, String facts) {
    var read =
        Fixtures.said(
            Fixtures.observation(Fixtures.text(question), "\"valueString\":\"" + answer + "\""));

    assertThat(read).containsExactlyElementsOf(expected(facts));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # question     | answer in words                                      | facts                             | problem
          MSI            | MSI-High not detected                                | marker msi-mmr mss                | -
          MSI            | Negative for MSI-H                                   | marker msi-mmr mss                | -
          MSI            | Not MSI-High                                         | marker msi-mmr mss                | -
          MSI            | MSS (not MSI-H)                                      | marker msi-mmr mss                | -
          MSI            | MSI-H cannot be excluded                             | marker msi-mmr failed             | -
          MSI            | MSI-H unlikely                                       | -                                 | CHART-042
          MSI            | Microsatellite instability not detected              | marker msi-mmr mss                | -
          MMR IHC        | Proficient; no loss of MLH1, PMS2, MSH2, MSH6        | marker msi-mmr pmmr               | -
          MMR            | No evidence of mismatch repair deficiency            | marker msi-mmr pmmr               | -
          MMR            | Deficient (loss of MLH1/PMS2)                        | marker msi-mmr dmmr               | -
          MMR            | Intact                                               | marker msi-mmr pmmr               | -
          MMR            | No loss of MMR protein expression                    | marker msi-mmr pmmr               | -
          MMR            | No loss of MLH1                                      | -                                 | CHART-042
          HLA-A typing   | Negative for HLA-A*02:01                             | -                                 | CHART-042
          HLA-A typing   | HLA-A*02:01 not detected                             | -                                 | CHART-042
          HLA-A*02:01    | Negative                                             | -                                 | CHART-042
          PD-L1 22C3     | TPS cannot be determined; 60% necrosis               | marker pd-l1 unspecified failed by pdl1-22c3 | -
          PD-L1 TPS      | 60% necrosis                                         | -                                 | CHART-042
          PD-L1          | tumor content 70%                                    | -                                 | CHART-042
          PD-L1          | approximately 60% of tumor cells                     | marker pd-l1 tc 60%               | -
          PD-L1 TPS      | Not >=50%                                            | -                                 | CHART-042
          PD-L1          | No high PD-L1 expression (TPS >=50%)                 | -                                 | CHART-042
          PD-L1 TPS      | 75,5 %                                               | marker pd-l1 tps 75.5%            | -
          PD-L1 TPS      | 0%. Reference: >=50% high                            | marker pd-l1 tps 0%               | -
          PD-L1 CPS      | CPS <1 (positive is CPS >=1)                         | marker pd-l1 cps <1               | -
          PD-L1 TPS      | 0% (negative); positive control appropriate          | marker pd-l1 tps 0%               | -
          TMB            | Low, 8 Muts/Mb (cutoff 10 Muts/Mb)                   | marker tmb 8 mutations/Mb         | -
          TMB            | Not high                                             | -                                 | CHART-042
          HER2 IHC       | 0                                                    | marker her2 negative              | -
          HER2 IHC       | 1+                                                   | marker her2 negative              | -
          HER2           | Negative for HER2 overexpression (score 0)           | marker her2 negative              | -
          HER2           | Overexpression not detected                          | marker her2 negative              | -
          Claudin 18.2   | Not positive (60%)                                   | -                                 | CHART-042
          """)
  void aHalfUnderstoodSentenceIsNotRead(
      String question, String answer, String facts, String problem) {
    String resource =
        Fixtures.observation(Fixtures.text(question), "\"valueString\":\"" + answer + "\"");

    assertThat(Fixtures.said(resource)).containsExactlyElementsOf(expected(facts));
    assertThat(Fixtures.problems(resource)).containsExactlyElementsOf(expected(problem));
  }

  @Test
  void aRatioOfAHundredAndAnInterpretationAreRead() {
    assertThat(
            Fixtures.said(
                Fixtures.observation(
                    Fixtures.text("PD-L1 TPS"),
                    "\"valueRatio\":{\"numerator\":{\"value\":60},\"denominator\":{\"value\":100}}")))
        .containsExactly("marker pd-l1 tps 60%");
    assertThat(
            Fixtures.said(
                Fixtures.observation(
                    Fixtures.text("PD-L1 IHC"),
                    "\"interpretation\":[{\"text\":\"Positive, TPS 60%\"}]")))
        .containsExactly("marker pd-l1 tps 60%");
  }

  @Test
  void wordedStainsArePutTogether() {
    assertThat(
            Fixtures.said(
                said("MLH1", "Intact nuclear expression"),
                said("PMS2 IHC", "Retained"),
                said("Mismatch repair protein MSH2", "Present"),
                said("MSH6 protein expression", "No loss")))
        .containsExactly("marker msi-mmr pmmr");
    assertThat(Fixtures.said(said("MLH1", "Lost"))).containsExactly("marker msi-mmr dmmr");
    assertThat(Fixtures.said(said("MSH6 IHC", "Intact"))).isEmpty();
    assertThat(Fixtures.problems(said("MSH6 IHC", "Intact"))).containsExactly("CHART-042");
  }

  private static String said(String question, String answer) {
    return Fixtures.observation(Fixtures.text(question), "\"valueString\":\"" + answer + "\"");
  }

  @Test
  void aResultAboutSomeoneElseIsLeftOut() {
    String mothers =
        Fixtures.observation(
            Fixtures.text("EGFR"),
            "\"focus\":[{\"display\":\"mother of patient\"}],\"valueString\":\"positive\"");

    assertThat(Fixtures.said(mothers)).isEmpty();
    assertThat(Fixtures.problems(mothers)).containsExactly("CHART-022");
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # LOINC | number | unit              | facts                        | problem
          83053-9 | 60     | %                 | marker pd-l1 tps 60%         | -
          83053-9 | 60     | {score}           | marker pd-l1 tps 60%         | -
          83053-9 | 0.6    | 1                 | -                            | CHART-040
          83053-9 | 101    | %                 | -                            | CHART-041
          83053-9 | 60     | mg                | -                            | CHART-040
          94076-7 | 57.1   | 1/1000000{Base}   | marker tmb 57.1 mutations/Mb | -
          94076-7 | 10     | {mutations}/Mb    | marker tmb 10 mutations/Mb   | -
          94076-7 | 10     | Muts/Mb           | marker tmb 10 mutations/Mb   | -
          94076-7 | 10     | /Mb               | marker tmb 10 mutations/Mb   | -
          94076-7 | 10     | mut/Mb            | marker tmb 10 mutations/Mb   | -
          94076-7 | 10     | -                 | -                            | CHART-040
          94076-7 | 5000   | mut/Mb            | -                            | CHART-041
          14228-1 | 1      | %                 | marker er positive in tissue | -
          14228-1 | 0.9    | %                 | marker er negative in tissue | -
          """)
  void isReadFromQuantities(
      String loinc, String number, String unit, String facts, String problem) {
    String value =
        unit == null
            ? "{\"value\":" + number + "}"
            : "{\"value\":" + number + ",\"unit\":\"" + unit + "\"}";
    String display = loinc.equals("14228-1") ? ",\"display\":\"Estrogen receptor in Tissue\"" : "";
    String resource =
        Fixtures.observation(
            "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
                + loinc
                + "\""
                + display
                + "}]",
            "\"valueQuantity\":" + value);

    assertThat(Fixtures.said(resource)).containsExactlyElementsOf(expected(facts));
    assertThat(Fixtures.problems(resource)).containsExactlyElementsOf(expected(problem));
  }

  @Test
  void severalScoresInOneObservationAreSeveralFacts() {
    String resource =
        Fixtures.observation(
            Fixtures.text("PD-L1 immunohistochemistry"),
            """
            "method":{"text":"22C3 pharmDx"},"component":[
            {"code":{"text":"TPS"},"valueQuantity":{"value":60,"unit":"%","code":"%"}},
            {"code":{"text":"CPS"},"valueInteger":65}]\
            """);

    assertThat(Fixtures.said(resource))
        .containsExactly("marker pd-l1 cps 65 by pdl1-22c3", "marker pd-l1 tps 60% by pdl1-22c3");
  }

  @Test
  void codeAndWordsThatNameDifferentScoresAreNotUsed() {
    String resource =
        Fixtures.observation(
            "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"83053-9\"}]",
            "\"valueString\":\"CPS 12\"");

    assertThat(Fixtures.said(resource)).isEmpty();
    assertThat(Fixtures.problems(resource)).containsExactly("CHART-032");
  }

  @Test
  void fourRetainedRepairProteinsAreProficientAndOneLostIsDeficient() {
    assertThat(
            Fixtures.said(
                stain("81691-8", false), stain("81692-6", false), stain("81693-4", false)))
        .isEmpty();
    assertThat(
            Fixtures.said(
                stain("81691-8", false),
                stain("81692-6", false),
                stain("81693-4", false),
                stain("81694-2", false)))
        .containsExactly("marker msi-mmr pmmr");
    assertThat(Fixtures.said(stain("81691-8", true))).containsExactly("marker msi-mmr dmmr");
  }

  private static String stain(String loinc, boolean lost) {
    return Fixtures.observation(
        "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + loinc + "\"}]",
        "\"valueCodeableConcept\":{\"text\":\""
            + (lost ? "Loss of nuclear expression" : "Intact")
            + "\"}");
  }

  @Test
  void twoHaplotypesOfOneDayAreTwoAlleles() {
    assertThat(Fixtures.said(haplotype("HLA-A*24:02"), haplotype("HLA-A*02:01")))
        .containsExactly("marker hla-a A*02:01 A*24:02");
  }

  private static String haplotype(String allele) {
    return Fixtures.observation(
        "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"13298-5\"}]",
        "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://www.ebi.ac.uk/ipd/imgt/hla\",\"code\":\""
            + allele
            + "\"}]}");
  }

  private static List<String> expected(String facts) {
    return facts == null ? List.of() : Arrays.stream(facts.split(";")).map(String::strip).toList();
  }
}
