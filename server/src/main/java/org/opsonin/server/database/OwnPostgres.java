package org.opsonin.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own, in a folder that outlives the program and that nobody else holds.
///
/// It writes to disk before it says yes, listens on loopback only, asks for a password, and tells
/// nothing of what a statement held. A start after `kill -9` ends the server that was left behind
/// and lets PostgreSQL recover what it had promised to keep.
final class OwnPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final Duration TO_STOP = Duration.ofSeconds(20);
  private static final int PORTS_TO_TRY = 4;

  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("listen_addresses", "127.0.0.1"),
              Map.entry("unix_socket_directories", ""),
              Map.entry("fsync", "on"),
              Map.entry("synchronous_commit", "on"),
              Map.entry("full_page_writes", "on"),
              Map.entry("shared_buffers", "32MB"),
              Map.entry("max_connections", "40"),
              // what goes wrong in a statement is ours to report: its words may hold a person's
              Map.entry("log_min_messages", "log"),
              Map.entry("log_min_error_statement", "panic"),
              Map.entry("log_statement", "none"),
              Map.entry("log_parameter_max_length_on_error", "0"),
              Map.entry("log_error_verbosity", "terse"),
              Map.entry("log_checkpoints", "off"),
              Map.entry("logging_collector", "off"),
              Map.entry("log_destination", "stderr")));

  private final Cluster cluster;
  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final Thread watcher;
  private final AtomicReference<Runnable> onChange = new AtomicReference<>(() -> {});
  private volatile Process process;
  private volatile boolean isUp;
  private volatile boolean isClosing;

  private OwnPostgres(Cluster cluster) throws IOException {
    this.cluster = cluster;
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setDatabaseName(Cluster.USER);
    source.setUser(Cluster.USER);
    source.setPassword(cluster.password());
    source.setLoginTimeout((int) TO_STOP.toSeconds());
    this.process = started();
    this.isUp = true;
    this.watcher = Thread.ofVirtual().name("database-watcher").unstarted(this::watch);
  }

  /// Starts it, made anew where the folder holds none.
  ///
  /// @param data held by this site
  /// @param shared where programs may lie unpacked for more than one site
  /// @throws CannotStart for whatever a person can mend
  static OwnPostgres in(DataFolder data, List<Path> shared) {
    Path folder = data.database();
    try {
      Files.createDirectories(folder);
      var programs = new ArrayList<>(shared);
      programs.add(folder.resolve("program"));
      Cluster cluster = Cluster.prepare(folder, Programs.in(programs));
      var postgres = new OwnPostgres(cluster);
      postgres.checkPassword();
      postgres.watcher.start();
      return postgres;
    } catch (IOException broken) {
      throw new CannotStart(DataFolder.problem(folder, broken), broken);
    }
  }

  /// Connections to it, one by one; it knows the port of the server that runs now.
  DataSource source() {
    return source;
  }

  /// Whether it takes connections, as far as is known.
  boolean isUp() {
    return isUp;
  }

  /// What to do when it has gone and when it is back: connections of before are worth nothing.
  void onChange(Runnable action) {
    onChange.set(action);
  }

  /// Starts the server again whenever it ends by itself, until the site ends.
  private void watch() {
    var pauses = new Pauses();
    try {
      while (!isClosing) {
        long begun = System.nanoTime();
        int exit = process.waitFor();
        if (isClosing) {
          return;
        }
        isUp = false;
        LOG.warn("the database server has ended by itself, code {}; it is started again", exit);
        onChange.get().run();
        startAgain(pauses, Duration.ofNanos(System.nanoTime() - begun));
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain(Pauses pauses, Duration lived) throws InterruptedException {
    String told = "";
    Thread.sleep(pauses.after(lived));
    while (!isClosing) {
      try {
        Leftover.end(cluster.files());
        process = started();
        isUp = true;
        LOG.info("the database server is back");
        onChange.get().run();
        return;
      } catch (CannotStart failed) {
        // it may come to life yet: a disk is cleared, a mount returns
        if (!failed.problem().code().equals(told)) {
          told = failed.problem().code();
          LOG.error("the database server cannot be started, and is tried again: {}", told);
        }
      } catch (IOException failed) {
        LOG.error("the database server cannot be started, and is tried again");
      }
      Thread.sleep(pauses.after(Duration.ZERO));
    }
  }

  /// Starts the server on a free port.
  private Process started() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      var builder = new ProcessBuilder(cluster.programs().command("postgres", arguments(port)));
      builder.environment().put("LC_ALL", "C");
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      Process server = builder.redirectErrorStream(true).start();
      server.getOutputStream().close();
      var words = LastWords.of(server);
      if (awaitReady(server)) {
        source.setPortNumbers(new int[] {port});
        return server;
      }
      server.destroyForcibly();
      List<String> said = words.lines();
      boolean isPortTaken =
          String.join(" ", said).toLowerCase(Locale.ROOT).contains("address already in use");
      if (!isPortTaken || attempt == PORTS_TO_TRY) {
        LOG.warn("the database server did not start: {}", said);
        throw new CannotStart(StartProblems.of(cluster.files(), said));
      }
    }
  }

  private List<String> arguments(int port) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-D", cluster.files().toString(), "-p", Integer.toString(port)));
    SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }

  /// Waits until the server writes that it is ready into the file that names its process.
  private boolean awaitReady(Process server) throws IOException {
    Path note = cluster.files().resolve("postmaster.pid");
    long end = System.nanoTime() + TO_START.toNanos();
    try {
      while (System.nanoTime() < end && server.isAlive()) {
        if (Files.exists(note)) {
          List<String> lines = Files.readAllLines(note, StandardCharsets.ISO_8859_1);
          if (lines.size() >= 8
              && lines.get(0).strip().equals(Long.toString(server.pid()))
              && lines.get(7).strip().equals("ready")) {
            return true;
          }
        }
        Thread.sleep(10);
      }
    } catch (InterruptedException stop) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database started", stop);
    }
    return false;
  }

  /// Makes sure that the password kept is the one the database knows.
  private void checkPassword() throws IOException {
    try {
      if (!knowsPassword()) {
        stop(Signal.INT);
        cluster.renewPassword();
        source.setPassword(cluster.password());
        process = started();
        if (!knowsPassword()) {
          throw new CannotStart(StartProblems.damaged(cluster.files()));
        }
      }
    } catch (IOException | RuntimeException failed) {
      stop(Signal.QUIT);
      throw failed;
    }
  }

  private boolean knowsPassword() {
    if (String.valueOf(source.getPassword()).isEmpty()) {
      return false;
    }
    try (Connection _ = source.getConnection()) {
      return true;
    } catch (SQLException refused) {
      String state = String.valueOf(refused.getSQLState());
      if (state.startsWith("28")) {
        return false;
      }
      throw new CannotStart(StartProblems.damaged(cluster.files()), refused);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private void stop(Signal signal) {
    if (!process.isAlive()) {
      return;
    }
    signal.send(process.toHandle());
    try {
      if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    isClosing = true;
    watcher.interrupt();
    try {
      watcher.join(TO_STOP);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    stop(Signal.INT);
  }
}
