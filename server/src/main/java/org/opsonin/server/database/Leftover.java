package org.opsonin.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database server of a site that was killed. Only whoever holds the [DataFolder] may end it.
final class Leftover {

  private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Leftover() {}

  /// Ends what still runs on the cluster, and clears the note it left.
  static void end(Path cluster) throws IOException {
    Path note = cluster.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    List<ProcessHandle> servers = on(cluster, note);
    if (!servers.isEmpty()) {
      LOG.info("ending the database server an earlier run has left behind");
      servers.forEach(server -> Signal.INT.send(server));
      servers.forEach(Leftover::await);
    }
    Files.deleteIfExists(note);
  }

  /// Every server process that works in this cluster. A number in an old note may by now belong to
  /// another program, or to somebody else's PostgreSQL.
  private static List<ProcessHandle> on(Path cluster, Path note) throws IOException {
    Path real = cluster.toRealPath();
    if (Files.isDirectory(Path.of("/proc/self/cwd"))) {
      try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
        return all.filter(Leftover::isPostgres).filter(one -> worksIn(one, real)).toList();
      }
    }
    return number(note)
        .flatMap(ProcessHandle::of)
        .filter(Leftover::isPostgres)
        .filter(one -> one.info().commandLine().orElse("").contains(cluster.toString()))
        .stream()
        .toList();
  }

  private static Optional<Long> number(Path note) throws IOException {
    return Files.readAllLines(note).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d{1,10}"))
        .map(Long::valueOf);
  }

  private static boolean worksIn(ProcessHandle process, Path cluster) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")).equals(cluster);
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .map(Path::getFileName)
        .map(Path::toString)
        .filter(name -> name.equals("postgres") || name.equals("postgres (deleted)"))
        .isPresent();
  }

  private static void await(ProcessHandle server) {
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException slow) {
      server.destroyForcibly();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
