package org.opsonin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.search.index.Studies.source;
import static org.opsonin.search.index.Studies.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.search.Filters;
import org.opsonin.search.Request;

class IndexFolderTest {

  private static final Request MELANOMA = new Request("melanoma", Filters.NONE, 10);

  private final List<String> notes = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  @Test
  void isBuiltOnceAndAgainWhenTheTrialsChange() throws IOException {
    var search = Studies.search(notes);
    search.once(folder, source("1", study("T-1", "Melanoma")), MELANOMA);
    // the same stamp: the trials are not looked at again
    assertThat(search.once(folder, source("1"), MELANOMA).hits()).hasSize(1);
    assertThat(search.once(folder, source("2"), MELANOMA).hits()).isEmpty();
    assertThat(notes).isEmpty();
    assertThat(indexes()).hasSize(1);
  }

  @Test
  void whatAKilledBuildLeftIsClearedAwayAndNeverRead() throws IOException {
    Path left = folder.resolve("building-killed");
    Files.createDirectories(left);
    Files.writeString(left.resolve("segments_1"), "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    var trials = source("1", study("T-1", "Melanoma"));
    assertThat(Studies.search(notes).once(folder, trials, MELANOMA).hits()).hasSize(1);
    assertThat(left).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate", "flip", "delete"})
  void aDamagedIndexIsBuiltAnewWithANote(String damage) throws IOException {
    var search = Studies.search(notes);
    var trials = source("1", study("T-1", "Melanoma", "Melanoma"));
    search.once(folder, trials, MELANOMA);
    damage(damage);

    assertThat(search.once(folder, trials, MELANOMA).hits()).hasSize(1);
    assertThat(notes).containsExactly("The search index was damaged and is built anew.");
    assertThat(search.once(folder, trials, MELANOMA).hits()).hasSize(1);
    assertThat(notes).hasSize(1);
  }

  @Test
  void whoReadsAnOldIndexGoesOnWhileANewOneTakesItsPlace() throws IOException {
    var search = Studies.search(notes);
    try (var old = search.open(folder, source("1", study("T-1", "Melanoma")));
        var fresh = search.open(folder, source("2", study("T-2", "Melanoma")))) {
      assertThat(Studies.ids(old.search(MELANOMA))).containsExactly("T-1");
      assertThat(Studies.ids(fresh.search(MELANOMA))).containsExactly("T-2");
    }
  }

  private void damage(String how) throws IOException {
    Path largest;
    try (Stream<Path> files = Files.list(indexes().getFirst())) {
      largest =
          files
              .filter(file -> file.toString().endsWith(".cfs") || file.toString().endsWith(".dvd"))
              .findFirst()
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(largest);
    switch (how) {
      case "truncate" -> Files.write(largest, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      case "flip" -> {
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(largest, bytes);
      }
      default -> Files.delete(largest);
    }
  }

  private List<Path> indexes() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.getFileName().toString().startsWith("index-")).toList();
    }
  }
}
