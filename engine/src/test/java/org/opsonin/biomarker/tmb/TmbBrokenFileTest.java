package org.opsonin.biomarker.tmb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.biomarker.tmb.TmbFixtures.bytes;
import static org.opsonin.biomarker.tmb.TmbFixtures.summary;
import static org.opsonin.biomarker.tmb.TmbFixtures.text;
import static org.opsonin.biomarker.tmb.TmbFixtures.vcf;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;

class TmbBrokenFileTest {

  private static final String RULES = "all-somatic-pass";
  private static final String EXPECTED =
      summary(vcf("annotated.vcf", RULES).samples().getFirst().counts());

  @Test
  void readsPlainGzippedAndBlockGzippedAlike() throws IOException {
    assertThat(counts(vcf(gzip(bytes("annotated.vcf")), RULES))).isEqualTo(EXPECTED);
    assertThat(counts(vcf(blocks(bytes("annotated.vcf")), RULES))).isEqualTo(EXPECTED);
    assertThat(
            counts(
                vcf(
                    text("annotated.vcf").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                    RULES)))
        .isEqualTo(EXPECTED);
  }

  @Test
  void readsSeveralGzipMembersAsOneFile() throws IOException {
    byte[] file = bytes("annotated.vcf");
    var members = new ByteArrayOutputStream();
    members.write(gzip(Arrays.copyOf(file, 1500)));
    members.write(gzip(Arrays.copyOfRange(file, 1500, file.length)));

    assertThat(counts(vcf(members.toByteArray(), RULES))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest(name = "{0}, {1} bytes cut off")
  @CsvSource({"gzip, 1", "gzip, 200", "blocks, 28", "blocks, 29", "blocks, 200"})
  void givesNoBurdenForAFileThatIsCutOff(String how, int cut) throws IOException {
    byte[] whole = how.equals("gzip") ? gzip(noise()) : blocks(noise());

    TmbReport report = vcf(Arrays.copyOf(whole, whole.length - cut), RULES);

    assertThat(report.wholly()).isFalse();
    assertThat(report.problems()).extracting(Problem::code).contains("TMB-003");
    assertThat(report.samples()).allMatch(sample -> sample.burden().isEmpty());
    assertThat(report.cautions()).anyMatch(caution -> caution.contains("not read to its end"));
  }

  @Test
  void noticesBytesChangedOnTheWay() throws IOException {
    byte[] file = gzip(noise());
    file[file.length / 2] ^= 0x55;

    assertThat(vcf(file, RULES).problems()).extracting(Problem::code).contains("TMB-003");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a line of the file         | changed to
          chr1\\t100\\t.\\tA\\tT       | chr1\\tabc\\t.\\tA\\tT
          chr1\\t100\\t.\\tA\\tT       | chr1\\t100\\t.\\t\\tT
          chr1\\t100\\t.\\tA\\tT       | chr1\\t100\\t.\\tA\\t?
          chr1\\t100\\t.\\tA\\tT       | chr1\\t100\\tA\\tT
          0/1:60,40:0.40:100           | x/1:60,40:0.40:100
          """)
  void namesTheLineItCannotReadGoesOnAndWidensTheRange(String from, String to) {
    String file =
        text("annotated.vcf")
            .replaceFirst(
                java.util.regex.Pattern.quote(from.replace("\\t", "\t")), to.replace("\\t", "\t"));

    TmbReport report = vcf(file.getBytes(StandardCharsets.UTF_8), RULES);

    assertThat(report.problems()).extracting(Problem::where).containsExactly("VCF line 14");
    assertThat(report.problems()).extracting(Problem::code).containsExactly("TMB-002");
    TmbCounts counts = report.samples().getFirst().counts();
    assertThat(counts.counted()).isEqualTo(12);
    assertThat(counts.unjudged()).isEqualTo(2);
    assertThat(counts.open()).containsKey(Step.READABLE);
  }

  @Test
  void saysNothingOfWhatTheFileHolds() {
    String file = text("annotated.vcf").replace("0/1:60,40", "secret:60,40");

    assertThat(vcf(file.getBytes(StandardCharsets.UTF_8), RULES).problems())
        .isNotEmpty()
        .noneMatch(
            problem ->
                problem.toString().contains("secret") || problem.toString().contains("made_up"));
  }

  @Test
  void refusesWhatIsNoVcf() {
    for (byte[] file :
        new byte[][] {
          new byte[0], bytes("study.maf"), {'B', 'C', 'F', 2, 2}, {0x1f, (byte) 0x8b}
        }) {
      TmbReport report = vcf(file, RULES);

      assertThat(report.samples()).isEmpty();
      assertThat(report.problems()).hasSize(1);
    }
  }

  @Test
  void passesOverALineThatIsTooLong() {
    String line = "chr1\t50\t.\tA\tT\t.\tPASS\t" + "A".repeat(40_000_000);
    String file = text("annotated.vcf").replaceFirst("chr1\t100", line + "\nchr1\t100");

    TmbReport report = vcf(file.getBytes(StandardCharsets.UTF_8), RULES);

    assertThat(report.problems()).extracting(Problem::code).containsExactly("TMB-006");
    assertThat(report.samples().getFirst().counts().counted()).isEqualTo(13);
  }

  private static String counts(TmbReport report) {
    assertThat(report.problems()).isEmpty();
    return summary(report.samples().getFirst().counts());
  }

  /// A VCF that fills several blocks.
  private static byte[] noise() {
    var random = new Random(20261123);
    var file = new StringBuilder(text("callers.vcf"));
    for (int record = 0; record < 20_000; record++) {
      file.append("2\t")
          .append(record + 1)
          .append("\t.\tA\tC\t.\tPASS\tX=")
          .append(random.nextLong());
      file.append("\tGT:DP\t0/0:30\t0/1:").append(random.nextInt(500)).append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] blocks(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var blocks = new BlockCompressedOutputStream(packed, (File) null)) {
      blocks.write(plain);
    }
    return packed.toByteArray();
  }
}
