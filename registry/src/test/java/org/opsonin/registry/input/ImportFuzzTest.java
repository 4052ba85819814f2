package org.opsonin.registry.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Studies;
import org.opsonin.registry.Studies.Found;
import org.opsonin.registry.study.StudyReader;

/// Studies damaged at random: nothing throws, everything is counted, what is whole is kept. More
/// cases with `-Dfuzz.cases=N`.
class ImportFuzzTest {

  private static final int CASES = Integer.getInteger("fuzz.cases", 300);
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          ",",
          ":",
          "\n",
          "null",
          "1e999",
          "\u0000",
          "\ud800",
          "{\"",
          "\"protocolSection\":",
          "\"studies\":[",
          "\\u0000",
          "\\ud800",
          "-",
          "0".repeat(200),
          "\"\"");

  @TempDir Path folder;

  @Test
  void takesAnything() {
    try (Registry registry = Registry.openToWrite(folder)) {
      for (int seed = 0; seed < CASES; seed++) {
        byte[] input = damaged(new Random(seed));
        var found = new Found();
        try (var importer =
            new Importer(
                registry,
                StudyReader.ofPublished(),
                found,
                Optional.empty(),
                _ -> Optional.empty(),
                Bounds.USUAL,
                Studies.SILENT)) {
          importer.add(new ByteArrayInputStream(input), "seed " + seed);

          ImportSummary summary = importer.finish();

          assertThat(summary.read())
              .as("seed %s", seed)
              .isEqualTo(summary.stored().all() + summary.refused());
          assertThat(found.refused).as("seed %s", seed).hasSize((int) summary.refused());
        }
      }
      registry.check();
    }
  }

  /// A document in one of its shapes, with bytes changed, cut, doubled or put in.
  private static byte[] damaged(Random random) {
    String shape =
        switch (random.nextInt(4)) {
          case 0 -> Studies.lines(5);
          case 1 -> Studies.array(5);
          case 2 -> Studies.page(5);
          default -> Studies.study(random.nextInt(9));
        };
    byte[] bytes = shape.getBytes(UTF_8);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(bytes.length + 1);
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> changed(bytes, at, random);
            case 1 -> join(bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(40)));
            case 2 -> join(bytes, at, Arrays.copyOf(bytes, random.nextInt(200)), at);
            default ->
                join(bytes, at, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8), at);
          };
    }
    return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private static byte[] changed(byte[] bytes, int at, Random random) {
    byte[] changed = bytes.clone();
    if (at < changed.length) {
      changed[at] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static byte[] join(byte[] bytes, int to, byte[] middle, int from) {
    byte[] joined = Arrays.copyOf(bytes, to + middle.length + bytes.length - from);
    System.arraycopy(middle, 0, joined, to, middle.length);
    System.arraycopy(bytes, from, joined, to + middle.length, bytes.length - from);
    return joined;
  }
}
