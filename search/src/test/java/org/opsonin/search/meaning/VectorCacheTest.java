package org.opsonin.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

  /// Counts letters, and remembers what it was asked.
  private static final class Letters implements Meaning {
    private final List<String> asked = new ArrayList<>();

    @Override
    public String model() {
      return "letters/1";
    }

    @Override
    public List<float[]> of(List<String> texts) {
      asked.addAll(texts);
      return texts.stream()
          .map(text -> Vectors.unit(new float[] {text.length(), 1, text.hashCode() % 7}))
          .toList();
    }
  }

  private final Letters letters = new Letters();

  @TempDir private Path folder = Path.of("");

  @Test
  void aTextIsReadByTheModelOnceAcrossRuns() {
    new VectorCache(letters, folder).of(List.of("one", "two"));
    var again = new VectorCache(letters, folder).of(List.of("two", "three", "one"));

    assertThat(letters.asked).containsExactly("one", "two", "three");
    assertThat(again).hasSize(3);
    assertThat(again.getFirst()).isEqualTo(new Letters().of(List.of("two")).getFirst());
  }

  @Test
  void aFileCutOffInTheMiddleIsUsedUpToThere() throws IOException {
    new VectorCache(letters, folder).of(List.of("one", "two"));
    Path file = folder.resolve("letters-1.vectors");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));

    new VectorCache(letters, folder).of(List.of("one", "two"));
    new VectorCache(letters, folder).of(List.of("one", "two"));

    assertThat(letters.asked).containsExactly("one", "two", "two");
  }

  @Test
  void questionsAreNotKept() {
    var cache = new VectorCache(letters, folder);
    cache.ofQuestion("a patient's story");

    assertThat(folder.resolve("letters-1.vectors")).doesNotExist();
  }
}
