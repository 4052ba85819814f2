package org.opsonin.server.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.opsonin.kernel.Problem;

/// Why our own database does not start, in words somebody can act on.
final class StartProblems {

  private StartProblems() {}

  static Problem inUse(Path folder, String holder) {
    return new Problem(
        "DB-001",
        folder.toString(),
        "another Opsonin%s is using this data folder, and was left alone".formatted(holder),
        "one site a folder: stop the other first, or give this one another folder with --data");
  }

  static Problem notAFolder(Path path) {
    return new Problem(
        "DB-002", path.toString(), "this is no folder", "a folder for the data, given with --data");
  }

  static Problem notWritable(Path path) {
    return new Problem(
        "DB-003",
        path.toString(),
        "this user may not write here",
        "a folder this user owns: change its owner, or choose another with --data");
  }

  static Problem otherVersion(Path cluster, String found) {
    return new Problem(
        "DB-004",
        cluster.toString(),
        "PostgreSQL "
            + (found.matches("[0-9.]{1,8}") ? found : "of an unknown version")
            + " made this database; it was not touched",
        "PostgreSQL " + Cluster.MAJOR + ": start the release that made it, or move the data over");
  }

  static Problem diskFull(Path path) {
    return new Problem(
        "DB-005",
        path.toString(),
        "the disk is full",
        "300 MB of free space: make room, try again");
  }

  static Problem damaged(Path cluster) {
    return new Problem(
        "DB-006",
        cluster.toString(),
        "the database is damaged and cannot be opened; it was left as it is",
        "a whole one: copy the folder for safekeeping, then restore your last backup");
  }

  static Problem noProgram(Path path, String why) {
    return new Problem(
        "DB-007",
        path.toString(),
        "PostgreSQL does not run here: " + why,
        "an ordinary user on Linux or macOS; or a PostgreSQL of yours, given with --db-url");
  }

  static Problem silent(Path cluster) {
    return new Problem(
        "DB-008",
        cluster.toString(),
        "the database did not start",
        "a start within two minutes: try again; the page of this code helps further");
  }

  static Problem passwordUnreadable(Path secret) {
    return new Problem(
        "DB-009",
        secret.toString(),
        "the password of the database cannot be read",
        "a file that belongs to the user who starts the site");
  }

  /// What PostgreSQL means by its last words.
  ///
  /// @param words the end of what it wrote, oldest first; in English, as it is started with `C`
  static Problem of(Path cluster, List<String> words) {
    String text = String.join("\n", words).toLowerCase(Locale.ROOT);
    if (text.contains("no space left on device") || text.contains("disk quota exceeded")) {
      return diskFull(cluster);
    }
    if (text.contains("database files are incompatible")
        || text.contains("not compatible with this version")
        || text.contains("was initialized by postgresql version")) {
      return otherVersion(cluster, "");
    }
    if (text.contains("cannot be run as root")
        || text.contains("unshare failed")
        || text.contains("error while loading shared libraries")
        || text.contains("exec format error")) {
      return noProgram(cluster, lastOf(words));
    }
    if (text.contains("permission denied")
        || text.contains("read-only file system")
        || text.contains("has wrong ownership")
        || text.contains("has invalid permissions")) {
      return notWritable(cluster);
    }
    for (String sign : DAMAGE) {
      if (text.contains(sign)) {
        return damaged(cluster);
      }
    }
    return silent(cluster);
  }

  private static final List<String> DAMAGE =
      List.of(
          "panic:",
          "could not locate a valid checkpoint record",
          "invalid checkpoint",
          "invalid data in file",
          "is not a valid data directory",
          "is not a database cluster directory",
          "could not find the database system",
          "could not open file",
          "could not open directory",
          "could not read file",
          "could not access the server configuration file",
          "could not access directory",
          "configuration file",
          "incorrect checksum",
          "invalid page",
          "relation mapping file",
          "required wal directory",
          "could not load",
          "invalid contents",
          "bogus data");

  private static String lastOf(List<String> words) {
    return words.isEmpty() ? "it says nothing" : words.getLast().strip();
  }
}
