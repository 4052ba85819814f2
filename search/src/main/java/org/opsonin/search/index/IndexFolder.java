package org.opsonin.search.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A folder that holds indexes by version, each in a folder of its own that is complete or not
/// there.
///
/// An index is written beside the others and renamed when it is whole: a kill leaves rubbish that
/// the next build clears away, never half an index, and whoever reads the old one can go on.
final class IndexFolder {

  private static final String READY = "index-";
  private static final String BUILDING = "building-";
  private static final Duration ABANDONED = Duration.ofHours(6);
  private static final int VERSION_BYTES = 12;

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /// Writes an index into an empty folder.
  @FunctionalInterface
  interface Writer {
    void write(Path into) throws IOException;
  }

  /// Where the index of a version is or will be.
  Path of(String version) {
    return folder.resolve(READY + hash(version));
  }

  boolean has(String version) {
    return Files.isDirectory(of(version));
  }

  /// Builds the index of a version and puts it in place of the others.
  ///
  /// @throws IOException if the folder cannot be written
  void build(String version, Writer writer) throws IOException {
    Files.createDirectories(folder);
    Path building = folder.resolve(BUILDING + UUID.randomUUID());
    try {
      Files.createDirectory(building);
      writer.write(building);
      Path ready = of(version);
      try {
        Files.move(building, ready, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException
          | DirectoryNotEmptyException
          | AtomicMoveNotSupportedException other) {
        if (!Files.isDirectory(ready)) {
          throw other;
        }
        // another process was first with the same version: theirs is as good
      }
    } finally {
      delete(building);
    }
    clearAway(version);
  }

  /// Takes a damaged index out of the way.
  void discard(String version) throws IOException {
    Path damaged = folder.resolve(BUILDING + UUID.randomUUID());
    try {
      Files.move(of(version), damaged, StandardCopyOption.ATOMIC_MOVE);
    } catch (java.nio.file.NoSuchFileException gone) {
      return; // another process was first
    }
    delete(damaged);
  }

  /// Old versions, and what a killed build left behind. Open readers keep the files they have.
  private void clearAway(String version) throws IOException {
    List<Path> all;
    try (Stream<Path> listed = Files.list(folder)) {
      all = listed.toList();
    }
    Instant longAgo = Instant.now().minus(ABANDONED);
    for (Path each : all) {
      String name = each.getFileName().toString();
      boolean old = name.startsWith(READY) && !each.equals(of(version));
      boolean abandoned =
          name.startsWith(BUILDING)
              && Files.getLastModifiedTime(each).toInstant().isBefore(longAgo);
      if (old || abandoned) {
        delete(each);
      }
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walked = Files.walk(tree)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }

  private static String hash(String version) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(version.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
