package org.opsonin.server.database;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL for this machine, unpacked.
///
/// @param folder holds `bin`, `lib` and `share`
record Programs(Path folder) {

  /// Finds them unpacked in one of the folders, or unpacks them into the first that can be written.
  ///
  /// @param folders the best first
  static Programs in(List<Path> folders) throws IOException {
    Path last = folders.getLast();
    URL archive = Programs.class.getResource("/" + archive());
    if (archive == null) {
      throw new CannotStart(
          StartProblems.noProgram(last, "this release has no PostgreSQL for such a machine"));
    }
    URLConnection packed = archive.openConnection();
    packed.setUseCaches(false);
    try (InputStream in = packed.getInputStream()) {
      String name = "postgresql-" + mark(packed);
      for (Path folder : folders) {
        if (Files.isDirectory(folder.resolve(name))) {
          return new Programs(folder.resolve(name));
        }
      }
      for (Path folder : folders) {
        if (folder.equals(last) || isWritable(folder)) {
          return new Programs(unpack(in, folder, name));
        }
      }
    }
    throw new IllegalStateException("no folder for programs");
  }

  /// The command that runs one of them, in a session of its own: Ctrl+C is for the site, which ends
  /// its database last.
  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a name space of its own it is nobody
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }

  private static String archive() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String machine =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> processor;
        };
    String name = system.startsWith("mac") ? "darwin" : system.replaceAll("[^a-z].*", "");
    boolean isAlpine = Files.exists(Path.of("/etc/alpine-release"));
    return "postgres-" + name + "-" + machine + (isAlpine ? "-alpine_linux" : "") + ".txz";
  }

  /// What tells one archive from another, read from the index of its jar.
  private static String mark(URLConnection packed) throws IOException {
    return packed instanceof JarURLConnection jar && jar.getJarEntry() != null
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : Long.toString(packed.getContentLengthLong());
  }

  private static boolean isWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (IOException no) {
      return false;
    }
  }

  private static Path unpack(InputStream packed, Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempDirectory(folder, name + ".");
    try {
      unpack(packed, draft);
      Path whole = folder.resolve(name);
      try {
        Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException madeMeanwhile) {
        if (!Files.isDirectory(whole)) {
          throw madeMeanwhile;
        }
      }
      return whole;
    } finally {
      delete(draft);
    }
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new FileNotFoundException("an entry outside the archive");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(Objects.requireNonNullElse(target.getParent(), folder));
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
          Files.copy(tar, target);
          boolean isProgram = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(isProgram ? "rwx------" : "rw-------"));
        }
      }
    }
  }

  /// Removes a folder and all below it, if it is there.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
