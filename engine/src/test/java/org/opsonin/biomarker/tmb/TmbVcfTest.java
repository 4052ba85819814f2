package org.opsonin.biomarker.tmb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.biomarker.tmb.TmbFixtures.TMB;
import static org.opsonin.biomarker.tmb.TmbFixtures.bytes;
import static org.opsonin.biomarker.tmb.TmbFixtures.summary;
import static org.opsonin.biomarker.tmb.TmbFixtures.text;
import static org.opsonin.biomarker.tmb.TmbFixtures.vcf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;

class TmbVcfTest {

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file        | rules                | counted + not judged - left out by step
          annotated.vcf | nonsynonymous-exome  | 9 + 3? - {consequence=2, duplicate=1, filter=1, germline=2, not-in-tumour=1, not-small=4}
          annotated.vcf | panel-coding-all     | 7 + 4? - {consequence=1, duplicate=1, filter=1, fraction=1, germline=2, not-in-tumour=1, not-small=4, population=1}
          annotated.vcf | all-somatic-pass     | 13 + 1? - {duplicate=1, filter=1, germline=2, not-in-tumour=1, not-small=4}
          annotated.vcf | strict-substitutions | 8 + 3? - {consequence=1, duplicate=1, filter=1, fraction=1, germline=2, indel=1, not-in-tumour=1, not-small=4}
          callers.vcf   | panel-coding-all     | 4 + 0? - {fraction=2, germline=1}
          callers.vcf   | all-somatic-pass     | 6 + 0? - {germline=1}
          snpeff.vcf    | nonsynonymous-exome  | 2 + 0? - {consequence=2}
          """)
  void countsByTheRules(String file, String rules, String summary) {
    TmbReport report = vcf(file, rules);

    assertThat(report.problems()).isEmpty();
    assertThat(summary(report.samples().getFirst().counts())).isEqualTo(summary);
  }

  @Test
  void everyVariantReadIsCountedOpenOrLeftOut() {
    for (TmbRules rules : TMB.rules()) {
      TmbCounts counts = vcf("annotated.vcf", rules.id()).samples().getFirst().counts();

      long leftOut = counts.excluded().values().stream().mapToLong(Long::longValue).sum();
      assertThat(counts.counted() + counts.unjudged() + leftOut)
          .isEqualTo(counts.read())
          .isEqualTo(23);
    }
  }

  @Test
  void givesARangeAndTheLinesWhereVariantsCannotBeJudged() {
    TmbReport.Sample sample = vcf("annotated.vcf", "strict-substitutions").samples().getFirst();

    assertThat(sample.burden().orElseThrow().low()).isEqualByComparingTo("8");
    assertThat(sample.burden().orElseThrow().high()).isEqualByComparingTo("11");
    assertThat(sample.burden().orElseThrow()).hasToString("8.00 to 11.00 mutations/Mb");
    assertThat(sample.counts().unjudgedLines())
        .containsExactly(
            "line 20: no read depth, no count of reads with the variant, no variant fraction",
            "line 34: no clear consequence",
            "line 35: no clear consequence");
  }

  @Test
  void takesTheTumourTheHeaderNamesOrTheOneAskedFor() {
    byte[] file = bytes("annotated.vcf");

    assertThat(vcf(file, "all-somatic-pass").samples().getFirst().counts().sample())
        .isEqualTo("made_up_tumour");
    TmbReport asked = vcf(file, "all-somatic-pass", Optional.of("made_up_normal"));
    assertThat(asked.samples().getFirst().counts().counted()).isEqualTo(1);
    TmbReport nobody = vcf(file, "all-somatic-pass", Optional.of("nobody"));
    assertThat(nobody.samples()).isEmpty();
    assertThat(nobody.problems()).extracting(Problem::code).containsExactly("TMB-004");
  }

  @Test
  void doesNotGuessWhichOfTwoSamplesIsTheTumour() {
    String file =
        text("annotated.vcf")
            .replace("##tumor_sample=made_up_tumour\n", "")
            .replace("##normal_sample=made_up_normal\n", "");

    TmbReport report = vcf(file.getBytes(StandardCharsets.UTF_8), "all-somatic-pass");

    assertThat(report.samples()).isEmpty();
    assertThat(report.problems()).extracting(Problem::code).containsExactly("TMB-004");
  }

  @Test
  void refusesAFileThatIsNotAnnotatedWhereTheRulesInsist() {
    TmbReport report = vcf("callers.vcf", "nonsynonymous-exome");

    assertThat(report.samples()).isEmpty();
    assertThat(report.problems()).extracting(Problem::code).containsExactly("TMB-005");
    assertThat(report.problems().getFirst().expected()).contains("VEP or SnpEff");
  }

  @Test
  void countsAllWithAWarningWhereTheRulesSaySo() {
    assertThat(vcf("callers.vcf", "panel-coding-all").cautions())
        .anyMatch(
            caution ->
                caution.contains("what its variants do to proteins, so that rule was passed over"));
  }

  @Test
  void leavesAllOpenWhereTheRulesSaySo() {
    TmbReport.Sample sample = vcf("callers.vcf", "strict-substitutions").samples().getFirst();

    assertThat(sample.counts().counted()).isZero();
    assertThat(sample.counts().unjudged()).isEqualTo(3);
    assertThat(sample.burden().orElseThrow().isExact()).isFalse();
  }

  @Test
  void saysThatItIsNoApprovedTestAndWhatThePanelDoesOtherwise() {
    assertThat(vcf("annotated.vcf", "nonsynonymous-exome").cautions().getFirst())
        .contains("not the result of an FDA-approved test");
    Denominator panel = TMB.panel("FoundationOne CDx").orElseThrow();
    assertThat(panel.megabases()).isEqualByComparingTo("0.8");
    assertThat(panel.panelCounts()).contains("synonymous");
  }

  @ParameterizedTest(name = "{0} bases: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # bases  | warnings
          666999   | panel.tmb-smallest panel.tmb-noisy
          667000   | panel.tmb-noisy
          999999   | panel.tmb-noisy
          1000000  | -
          30000000 | -
          """)
  void warnsOfASmallDenominator(long bases, @Nullable String warnings) {
    assertThat(TMB.bases(bases).warnings())
        .extracting(entry -> entry.id())
        .containsExactly(warnings == null ? new String[0] : warnings.split(" ", -1));
  }

  @Test
  void dividesByMegabasesToTwoDecimals() {
    assertThat(TMB.bases(800_000).burden(8)).isEqualByComparingTo(new BigDecimal("10"));
    assertThat(TMB.bases(800_000).burden(7)).isEqualByComparingTo(new BigDecimal("8.75"));
    assertThat(TMB.bases(3_000_000).burden(20)).isEqualByComparingTo(new BigDecimal("6.67"));
  }
}
