package org.opsonin.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own, in a folder that outlives the program.
///
/// A start after `kill -9` finds the server of the program that died, ends it, and lets PostgreSQL
/// recover what it had promised to keep.
final class OwnPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String USER = "postgres";

  private final EmbeddedPostgres postgres;
  private final String password;

  private OwnPostgres(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /// Starts it, made anew where the folder holds none.
  ///
  /// @param folder `database` below the data folder of the site
  static OwnPostgres in(Path folder) {
    try {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
      Path cluster = folder.resolve("cluster");
      Path secret = folder.resolve("password");
      boolean isNew = !Files.exists(folder.resolve("ready"));
      if (isNew) {
        forget(cluster);
      }
      endServerOf(cluster);
      String password = password(secret);
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(cluster)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(folder.resolve("program").toFile())
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              .setLocaleConfig("auth-host", "scram-sha-256")
              .setLocaleConfig("auth-local", "scram-sha-256")
              .setLocaleConfig("pwfile", secret.toAbsolutePath().toString())
              .setConnectConfig("password", password)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("shared_buffers", "32MB")
              .setServerConfig("max_connections", "40");
      EmbeddedPostgres postgres = builder.start();
      if (isNew) {
        Files.writeString(folder.resolve("ready"), "18\n");
      }
      return new OwnPostgres(postgres, password);
    } catch (IOException broken) {
      throw new UncheckedIOException("starting the database in the data folder", broken);
    }
  }

  String url() {
    return postgres.getJdbcUrl(USER, USER);
  }

  String user() {
    return USER;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  /// Reads the password, or makes one that only its owner can read.
  private static String password(Path secret) throws IOException {
    if (Files.exists(secret)) {
      return Files.readString(secret).strip();
    }
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String password = HexFormat.of().formatHex(bytes);
    Path draft = secret.resolveSibling("password.new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, (password + "\n").getBytes(StandardCharsets.US_ASCII));
    Files.move(draft, secret, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  private static void restrict(Path folder, String permissions) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  /// Clears a cluster whose making was cut short; nothing was ever stored in it.
  private static void forget(Path cluster) throws IOException {
    if (!Files.exists(cluster)) {
      return;
    }
    endServerOf(cluster);
    try (var paths = Files.walk(cluster)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /// Ends the server that a program which died has left behind, if there is one.
  private static void endServerOf(Path cluster) throws IOException {
    Path lock = cluster.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    Optional<ProcessHandle> server =
        Files.readAllLines(lock).stream()
            .findFirst()
            .map(String::strip)
            .filter(line -> line.matches("\\d{1,10}"))
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
            .filter(OwnPostgres::isPostgres);
    if (server.isEmpty()) {
      Files.delete(lock);
      return;
    }
    LOG.info("ending the database server an earlier run has left behind");
    server.get().destroy();
    try {
      server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException slow) {
      server.get().destroyForcibly();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// A number in an old lock may by now belong to another program.
  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .map(Path::getFileName)
        .map(Path::toString)
        .filter("postgres"::equals)
        .isPresent();
  }
}
