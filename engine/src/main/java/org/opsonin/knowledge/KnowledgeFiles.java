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
    return listed("index.txt");
  }

  /// The articles (`.md`) and drawings (`.svg`) that ship with this software.
  public static List<KnowledgeFile> shippedArticles() {
    return listed("articles.txt");
  }

  private static List<KnowledgeFile> listed(String index) {
    var files = new ArrayList<KnowledgeFile>();
    resource(index)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(path -> files.add(new KnowledgeFile(path, resource(path))));
    return List.copyOf(files);
  }

  /// The knowledge in a folder, for those who keep their own: every `.yaml` file below it.
  ///
  /// @throws UncheckedIOException if the folder cannot be read
  public static List<KnowledgeFile> in(Path folder) {
    return in(folder, List.of(".yaml"));
  }

  /// The articles and drawings in a folder, for those who keep their own.
  ///
  /// @throws UncheckedIOException if the folder cannot be read
  public static List<KnowledgeFile> articlesIn(Path folder) {
    return in(folder, List.of(".md", ".svg"));
  }

  private static List<KnowledgeFile> in(Path folder, List<String> endings) {
    try (Stream<Path> paths = Files.walk(folder)) {
      var files = new ArrayList<KnowledgeFile>();
      for (Path path : paths.filter(path -> isFile(path, endings)).sorted().toList()) {
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

  private static boolean isFile(Path path, List<String> endings) {
    return path.getFileName() != null
        && endings.stream().anyMatch(path.getFileName().toString()::endsWith)
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
