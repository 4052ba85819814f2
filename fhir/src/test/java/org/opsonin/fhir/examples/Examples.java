package org.opsonin.fhir.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Finds the example charts and their stories beside the modules.
final class Examples {

  private static final Path FOLDER = folder(Path.of("").toAbsolutePath());

  private Examples() {}

  private static Path folder(Path from) {
    Path here = from.resolve("examples");
    Path parent = from.getParent();
    if (Files.isDirectory(here.resolve("charts"))) {
      return here;
    }
    if (parent == null) {
      throw new IllegalStateException("no folder examples/charts above the working directory");
    }
    return folder(parent);
  }

  static List<Path> charts() {
    return files("charts", ".json");
  }

  static List<Story> stories() {
    var load = new Load(LoadSettings.builder().build());
    return files("stories", ".yaml").stream()
        .map(file -> Story.of(name(file), load.loadFromString(text(file))))
        .toList();
  }

  static Path chart(Story story) {
    return FOLDER.resolve(story.chart());
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file, broken);
    }
  }

  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static List<Path> files(String folder, String ending) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("listing " + folder, broken);
    }
  }
}
