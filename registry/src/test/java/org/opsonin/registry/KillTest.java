package org.opsonin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.registry.study.StudyReading;

/// A process is killed while it writes; what it had reported is there, whole.
@Timeout(120)
class KillTest {

  private static final int BATCH = 20;

  @TempDir Path folder;

  /// Stores batches without end and reports each.
  ///
  /// @param arguments the folder
  public static void main(String[] arguments) {
    try (Registry registry = Registry.openToWrite(Path.of(arguments[0]))) {
      for (int from = 1; ; from += BATCH) {
        registry.put(IntStream.range(from, from + BATCH).mapToObj(KillTest::entry).toList());
        System.out.println(from + BATCH - 1);
      }
    }
  }

  private static Entry entry(int number) {
    byte[] json = Studies.study(number).getBytes(StandardCharsets.UTF_8);
    return switch (StudyReader.ofPublished().read(json, json.length, "here", Optional.empty())) {
      case StudyReading.Study study -> Entry.of(study.trial());
      case StudyReading.Ctml _, StudyReading.Refused _ ->
          throw new IllegalStateException("a good study is refused");
    };
  }

  @ParameterizedTest(name = "after {0} batches")
  @ValueSource(ints = {1, 7, 40})
  void losesNothingThatWasReported(int batches) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", ""),
                KillTest.class.getName(),
                folder.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    while (Files.readAllLines(output).size() <= batches) {
      assertThat(child.isAlive()).isTrue();
      Thread.sleep(5);
    }
    child.destroyForcibly();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readAllLines(output); // the last may be cut off
    int reported = Integer.parseInt(lines.get(lines.size() - 2));

    try (Registry registry = Registry.openToRead(folder).orElseThrow()) {
      registry.check();
      assertThat(registry.size())
          .isGreaterThanOrEqualTo(reported)
          .matches(size -> size % BATCH == 0);
    }
    List<String> ids = Studies.ids(folder);
    assertThat(ids.getLast()).isEqualTo(Studies.id(ids.size()));
    try (Registry registry = Registry.openToWrite(folder)) {
      assertThat(registry.put(List.of(entry(ids.size() + 1))).fresh()).isEqualTo(1);
    }
  }
}
