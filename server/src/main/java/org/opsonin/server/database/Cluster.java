package org.opsonin.server.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of our own database: made once, with a password that only their owner can read.
///
/// @param folder `database` below the data folder of the site
record Cluster(Path folder, Programs programs) {

  /// The version whose files these programs read.
  static final String MAJOR = "18";

  static final String USER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final long PATIENCE_SECONDS = 120;
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  /// Makes it where there is none or its making was cut short; otherwise makes sure that it can be
  /// used.
  static Cluster prepare(Path folder, Programs programs) throws IOException {
    var cluster = new Cluster(folder, programs);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    if (Files.exists(folder.resolve("ready"))) {
      cluster.check();
      Leftover.end(cluster.files());
    } else {
      if (Files.exists(cluster.files())) {
        Leftover.end(cluster.files());
        Programs.delete(cluster.files());
      }
      cluster.make();
      Files.writeString(folder.resolve("ready"), MAJOR + "\n");
    }
    return cluster;
  }

  /// The folder PostgreSQL knows.
  Path files() {
    return folder.resolve("cluster");
  }

  /// The password, as it is kept.
  ///
  /// @return empty if there is none any more
  String password() throws IOException {
    Path secret = secret();
    if (!Files.exists(secret)) {
      return "";
    }
    try {
      if (!Files.getPosixFilePermissions(secret).equals(OURS_ALONE)) {
        LOG.warn("the password file of the database was open to others; it is closed now");
        Files.setPosixFilePermissions(secret, OURS_ALONE);
      }
      return Files.readString(secret, StandardCharsets.ISO_8859_1).strip();
    } catch (AccessDeniedException denied) {
      throw new CannotStart(StartProblems.passwordUnreadable(secret), denied);
    }
  }

  /// Sets a new password, for a file that was lost or spoilt. The server must not run.
  void renewPassword() throws IOException {
    LOG.warn("the password file of the database was lost or spoilt; a new password is set");
    Files.deleteIfExists(secret());
    String password = newPassword();
    run(
        "postgres",
        List.of("--single", "-D", files().toString(), "-c", "log_min_error_statement=panic", USER),
        "alter role " + USER + " password '" + password + "'\n");
  }

  private void make() throws IOException {
    if (password().isEmpty()) {
      Files.deleteIfExists(secret());
      newPassword();
    }
    run(
        "initdb",
        List.of(
            "--pgdata=" + files(),
            "--username=" + USER,
            "--pwfile=" + secret(),
            "--auth-host=scram-sha-256",
            "--auth-local=scram-sha-256",
            "--encoding=UTF-8",
            // the same order of words on every machine
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"),
        "");
  }

  private void check() throws IOException {
    Path version = files().resolve("PG_VERSION");
    if (!Files.isRegularFile(version)) {
      throw new CannotStart(StartProblems.damaged(files()));
    }
    String found = Files.readString(version, StandardCharsets.ISO_8859_1).strip();
    if (!found.equals(MAJOR)) {
      throw new CannotStart(StartProblems.otherVersion(files(), found));
    }
  }

  private Path secret() {
    return folder.resolve("password");
  }

  private String newPassword() throws IOException {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String password = HexFormat.of().formatHex(bytes);
    Path draft = folder.resolve("password.new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(OURS_ALONE));
    Files.write(draft, (password + "\n").getBytes(StandardCharsets.US_ASCII));
    Files.move(draft, secret(), StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  private void run(String program, List<String> arguments, String input) throws IOException {
    var builder = new ProcessBuilder(programs.command(program, arguments));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    var words = LastWords.of(process);
    try {
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.US_ASCII));
      }
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        LOG.warn("{} of PostgreSQL failed: {}", program, words.lines());
        throw new CannotStart(StartProblems.of(files(), words.lines()));
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program + " ran", stop);
    }
  }
}
