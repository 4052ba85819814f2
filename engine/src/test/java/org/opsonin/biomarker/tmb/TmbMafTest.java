package org.opsonin.biomarker.tmb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.biomarker.tmb.TmbFixtures.bytes;
import static org.opsonin.biomarker.tmb.TmbFixtures.maf;
import static org.opsonin.biomarker.tmb.TmbFixtures.summary;
import static org.opsonin.biomarker.tmb.TmbFixtures.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;

class TmbMafTest {

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sample  | rules                | counted + not judged - left out by step
          made-up-1 | nonsynonymous-exome  | 3 + 0? - {consequence=1, filter=1, germline=1}
          made-up-2 | nonsynonymous-exome  | 1 + 1? - {consequence=1, duplicate=1, not-small=1}
          made-up-1 | panel-coding-all     | 2 + 0? - {consequence=1, filter=1, fraction=1, germline=1}
          made-up-1 | strict-substitutions | 1 + 0? - {consequence=2, filter=1, germline=1, indel=1}
          made-up-2 | strict-substitutions | 2 + 0? - {consequence=1, duplicate=1, not-small=1}
          """)
  void countsEachSampleByTheRules(String sample, String rules, String summary) {
    TmbReport report = maf(bytes("study.maf"), rules, Optional.of(sample));

    assertThat(report.problems()).isEmpty();
    assertThat(report.samples()).hasSize(1);
    assertThat(summary(report.samples().getFirst().counts())).isEqualTo(summary);
  }

  @Test
  void givesEverySampleWithoutBeingAsked() {
    assertThat(maf(bytes("study.maf"), "nonsynonymous-exome", Optional.empty()).samples())
        .extracting(sample -> sample.counts().sample())
        .containsExactly("made-up-1", "made-up-2");
  }

  @Test
  void passesOverTheFilterColumnIfThereIsNone() {
    String file = text("study.maf").replace("FILTER", "Other");

    TmbReport report =
        maf(file.getBytes(StandardCharsets.UTF_8), "nonsynonymous-exome", Optional.empty());

    assertThat(report.samples().getFirst().counts().counted()).isEqualTo(4);
    assertThat(report.cautions())
        .anyMatch(caution -> caution.contains("passed the caller's filters"));
  }

  @Test
  void namesTheLineItCannotReadAndGoesOn() {
    String file =
        text("study.maf").replace("\tmade-up-1\tSomatic\t100\t60\t40\tcommon_variant", "");
    TmbReport report =
        maf(file.getBytes(StandardCharsets.UTF_8), "nonsynonymous-exome", Optional.empty());

    assertThat(report.problems()).extracting(Problem::where).containsExactly("MAF line 9");
    assertThat(report.samples()).hasSize(2);
  }

  @Test
  void refusesWhatIsNoMaf() {
    assertThat(maf(bytes("annotated.vcf"), "nonsynonymous-exome", Optional.empty()).problems())
        .extracting(Problem::code)
        .containsExactly("TMB-001");
  }

  @Test
  void saysSoIfTheSampleAskedForIsNotThere() {
    assertThat(maf(bytes("study.maf"), "nonsynonymous-exome", Optional.of("nobody")).problems())
        .extracting(Problem::code)
        .containsExactly("TMB-004");
  }
}
