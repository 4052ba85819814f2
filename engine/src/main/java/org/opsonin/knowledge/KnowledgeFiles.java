package org.opsonin.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the files of a knowledge base. The only place of the engine that touches a disk, and only
/// when a program starts.
public final class KnowledgeFiles {

  private static final String ROOT = "/knowledge/";

  private KnowledgeFiles() {}

  /// The knowledge that ships with this software.
  public static List<KnowledgeFile> shipped() {
    var files = new ArrayList<KnowledgeFile>();
    resource("index.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(path -> files.add(new KnowledgeFile(path, resource(path))));
    return List.copyOf(files);
  }

  /// The knowledge in a folder, for those who keep their own: every `.yaml` file below it.
  ///
  /// @throws UncheckedIOException if the folder cannot be read
  public static List<KnowledgeFile> in(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      var files = new ArrayList<KnowledgeFile>();
      for (Path path : paths.filter(KnowledgeFiles::isKnowledge).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("target/")) {
          files.add(
              new KnowledgeFile(
                  name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
        }
      }
      return List.copyOf(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the knowledge folder", unreadable);
    }
  }

  private static boolean isKnowledge(Path path) {
    return path.getFileName() != null
        && path.getFileName().toString().endsWith(".yaml")
        && Files.isRegularFile(path);
  }

  private static String resource(String path) {
    try (InputStream stream = KnowledgeFiles.class.getResourceAsStream(ROOT + path)) {
      if (stream == null) {
        throw new IllegalStateException("the knowledge artifact lacks " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the shipped knowledge", unreadable);
    }
  }
}
