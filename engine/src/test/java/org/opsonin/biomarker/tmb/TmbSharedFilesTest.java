package org.opsonin.biomarker.tmb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.biomarker.tmb.TmbFixtures.TMB;
import static org.opsonin.biomarker.tmb.TmbFixtures.rules;
import static org.opsonin.biomarker.tmb.TmbFixtures.summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.knowledge.SharedFacts;

/// Real files, counted once more by an independent script; skipped where they are not.
class TmbSharedFilesTest {

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file                    | rules               | counted + not judged - left out by step
          hcc1395_annotated.vcf.gz  | nonsynonymous-exome | 339 + 0? - {consequence=925, filter=206}
          hcc1395_annotated.vcf.gz  | all-somatic-pass    | 1264 + 0? - {filter=206}
          T001-BRCA.grch38.vcf.gz   | all-somatic-pass    | 196 + 0? - {}
          T001-BRCA.grch38.vcf.gz   | panel-coding-all    | 194 + 0? - {fraction=2}
          T001-COAD.grch37.vcf.gz   | all-somatic-pass    | 3317 + 0? - {}
          T001-COAD.grch37.vcf.gz   | panel-coding-all    | 3315 + 0? - {fraction=2}
          T001-COAD.grch38.vcf.gz   | all-somatic-pass    | 3313 + 0? - {}
          T001-COAD.grch38.vcf.gz   | panel-coding-all    | 3311 + 0? - {fraction=2}
          """)
  void countsAsTheScriptDoes(String file, String rules, String summary) throws IOException {
    TmbReport report = vcf(file, rules);

    assertThat(report.problems()).isEmpty();
    assertThat(summary(report.samples().getFirst().counts())).isEqualTo(summary);
  }

  @Test
  void countsCodingVariantsOfAnAnnotatedFileAsTheScriptDoes() throws IOException {
    TmbCounts counts =
        vcf("hcc1395_annotated.vcf.gz", "panel-coding-all").samples().getFirst().counts();

    assertThat(counts.counted()).isEqualTo(429);
    assertThat(counts.unjudged()).isZero();
  }

  @Test
  void refusesAFileWithoutAnnotation() throws IOException {
    assertThat(vcf("T001-COAD.grch38.vcf.gz", "nonsynonymous-exome").samples()).isEmpty();
  }

  @Test
  void countsEverySampleOfAStudy() throws IOException {
    TmbReport report;
    try (InputStream file =
        Files.newInputStream(SharedFacts.file("data/biomarkers/tcga_laml.maf.gz"))) {
      report =
          TMB.ofMaf(
              file, rules("nonsynonymous-exome"), TMB.panel("wes").orElseThrow(), Optional.empty());
    }

    assertThat(report.problems()).isEmpty();
    assertThat(report.records()).isEqualTo(2207);
    assertThat(report.samples()).hasSize(193);
    assertThat(report.samples().stream().mapToLong(sample -> sample.counts().counted()).sum())
        .isEqualTo(1732);
    assertThat(report.samples().stream().mapToLong(sample -> sample.counts().counted()).max())
        .hasValue(34);
    assertThat(report.samples()).allMatch(sample -> sample.burden().orElseThrow().isExact());
  }

  private static TmbReport vcf(String name, String rules) throws IOException {
    try (InputStream file = Files.newInputStream(SharedFacts.file("data/biomarkers/" + name))) {
      return TMB.ofVcf(file, rules(rules), TMB.panel("wes").orElseThrow(), Optional.empty());
    }
  }
}
