package org.opsonin.biomarker.tmb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.biomarker.tmb.TmbFixtures.TMB;
import static org.opsonin.biomarker.tmb.TmbFixtures.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A file larger than the memory it may use.
class TmbStreamingTest {

  private static final String HEADER =
      "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tTUMOR\n";
  private static final byte[] RECORD =
      "1\t%09d\t.\tA\tC\t.\tPASS\tDP=100\tGT:AD:DP\t0/1:60,40:100\n"
          .formatted(7)
          .getBytes(StandardCharsets.UTF_8);
  private static final long RECORDS = 3_000_000;
  private static final long MEGABYTE = 1 << 20;

  @Test
  void holdsNoMoreThanALine() throws IOException {
    long before = used();

    TmbReport report =
        TMB.ofVcf(new Endless(), rules("all-somatic-pass"), TMB.bases(1_000_000), Optional.empty());

    assertThat(report.samples().getFirst().counts().counted()).isEqualTo(1);
    assertThat(report.samples().getFirst().counts().excluded())
        .containsEntry(Step.DUPLICATE, RECORDS - 1);
    assertThat(used() - before).isLessThan(32 * MEGABYTE);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /// The same record again and again, about 160 MB of text.
  private static final class Endless extends InputStream {

    private final byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    private int at;
    private long records;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      byte[] source = records == 0 ? header : RECORD;
      if (at == source.length) {
        if (records == RECORDS) {
          return -1;
        }
        records++;
        at = 0;
        source = RECORD;
      }
      int given = Math.min(length, source.length - at);
      System.arraycopy(source, at, into, from, given);
      at += given;
      return given;
    }
  }
}
