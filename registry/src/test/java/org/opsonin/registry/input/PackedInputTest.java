package org.opsonin.registry.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opsonin.registry.Studies;
import org.opsonin.registry.Studies.Found;

/// Whatever the archive, the run ends, says what it did not take and why, and keeps the rest.
@Timeout(120)
class PackedInputTest {

  private static final Bounds SMALL = new Bounds(20_000, 100_000, 50, 1_000);

  @TempDir Path folder;

  private final Found found = new Found();

  private ImportSummary take(byte[] content, String name) throws IOException {
    return Studies.take(folder.resolve("r"), Files.write(folder.resolve(name), content), found);
  }

  private List<String> ids() {
    return Studies.ids(folder.resolve("r"));
  }

  @Test
  void readsATruncatedGzipAsFarAsItGoes() throws IOException {
    byte[] whole = ImportShapesTest.gzip(Studies.lines(500).getBytes(UTF_8));

    ImportSummary summary = take(Arrays.copyOf(whole, whole.length / 2), "in.jsonl.gz");

    assertThat(summary.brokenFiles()).isEqualTo(1);
    assertThat(found.refusedCodes()).contains("REG-020");
    assertThat(summary.stored().fresh()).isBetween(50L, 499L);
  }

  @Test
  void readsADamagedZipAsFarAsItGoes() throws IOException {
    byte[] whole =
        ImportShapesTest.zip(
            new java.util.TreeMap<>(
                Map.of(
                    "1.json", Studies.study(1).getBytes(UTF_8),
                    "2.json", Studies.study(2).getBytes(UTF_8))));

    ImportSummary cut = take(Arrays.copyOf(whole, whole.length - 30), "in.zip");
    assertThat(found.refusedCodes()).contains("REG-020");
    assertThat(cut.stored().fresh()).isEqualTo(2);

    whole[60] ^= 0x55; // within the packed bytes of the first entry
    found.refused.clear();
    ImportSummary damaged = take(whole, "in.zip");
    assertThat(damaged.brokenFiles() + damaged.refused()).isPositive();
    assertThat(damaged.stored().unchanged()).isPositive();
  }

  @Test
  void stopsAtABomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write((Studies.study(1) + "\n").getBytes(UTF_8));
      for (int i = 0; i < 1_000; i++) {
        gzip.write(new byte[10_000]);
      }
    }
    Path bomb = Files.write(folder.resolve("in.gz"), bytes.toByteArray());

    ImportSummary summary = Studies.take(folder.resolve("r"), bomb, found, SMALL);

    assertThat(found.refusedCodes()).contains("REG-021");
    assertThat(summary.stored().fresh()).isEqualTo(1);
  }

  @Test
  void stopsAtABombInAZip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 100; i++) {
        zip.putNextEntry(new ZipEntry(i + ".json"));
        zip.write(i == 0 ? Studies.study(1).getBytes(UTF_8) : " ".repeat(50_000).getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    Path bomb = Files.write(folder.resolve("in.zip"), bytes.toByteArray());

    Studies.take(folder.resolve("r"), bomb, found, SMALL);

    assertThat(found.refusedCodes()).endsWith("REG-021");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void takesManyEntriesUpToItsLimit() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 1; i <= 1_001; i++) {
        zip.putNextEntry(new ZipEntry("deep/" + i + ".json"));
        zip.write(i % 2 == 0 ? Studies.study(i).getBytes(UTF_8) : "no".getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    Path zip = Files.write(folder.resolve("in.zip"), bytes.toByteArray());

    ImportSummary summary = Studies.take(folder.resolve("r"), zip, found, SMALL);

    assertThat(summary.stored().fresh()).isEqualTo(500);
    assertThat(summary.brokenFiles()).isEqualTo(501);
    assertThat(found.refusedCodes()).hasSize(501).endsWith("REG-021");
  }

  @Test
  void refusesAZipInAZip() throws IOException {
    byte[] inner = ImportShapesTest.zip(Map.of("1.json", Studies.study(1).getBytes(UTF_8)));

    take(ImportShapesTest.zip(Map.of("inner.zip", inner)), "in.zip");

    assertThat(found.refusedCodes()).containsExactly("REG-022");
  }
}
