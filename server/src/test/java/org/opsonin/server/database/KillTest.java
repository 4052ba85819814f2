package org.opsonin.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the site, its database or both while answers are written, and counts what was promised.
///
/// `-Dkills=20` for the long run.
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  @Test
  void nothingThatWasAcknowledgedIsLost(@TempDir Path data) throws Exception {
    var random = new Random(20261123);
    var promised = new AtomicLong();
    for (int kill = 0; kill < KILLS; kill++) {
      Site site = start(data);
      var stop = new AtomicBoolean();
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        writers.add(Thread.ofVirtual().start(() -> write(site.root(), stop, promised)));
      }
      awaitPromises(promised, promised.get() + 10);
      Thread.sleep(random.nextInt(400));
      switch (kill % 3) {
        case 0 -> site.process().destroyForcibly();
        case 1 -> postgres(data).ifPresent(ProcessHandle::destroyForcibly);
        default -> {
          postgres(data).ifPresent(ProcessHandle::destroyForcibly);
          site.process().destroyForcibly();
        }
      }
      Thread.sleep(200);
      stop.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
      site.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    Site last = start(data);
    long kept = kept(data);
    assertThat(kept).as("answers kept").isGreaterThanOrEqualTo(promised.get());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret(data))))
        .isEqualTo("rw-------");
    last.process().destroy();
    assertThat(last.process().waitFor(20, TimeUnit.SECONDS)).as("a clean stop").isTrue();
    assertThat(postgres(data)).as("the database ends with the site").isEmpty();
  }

  /// Waits until answers flow, however slow the machine is.
  private static void awaitPromises(AtomicLong promised, long atLeast) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (promised.get() < atLeast && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(promised.get()).as("answers promised").isGreaterThanOrEqualTo(atLeast);
  }

  private record Site(Process process, String root) {}

  private Site start(Path data) throws IOException, InterruptedException {
    Path output = Files.createTempFile(data, "output", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.opsonin.server.OpsoninServer",
                "--port",
                "0",
                "--no-vectors",
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      String text = Files.readString(output);
      int at = text.indexOf("http://127.0.0.1:");
      if (at >= 0 && text.indexOf("/\n", at) > 0) {
        return new Site(process, text.substring(at, text.indexOf("/\n", at)));
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the site did not start: " + Files.readString(output));
  }

  private void write(String root, AtomicBoolean stop, AtomicLong promised) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "/en/opinion/pd-l1"))
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("helped=yes"))
            .build();
    while (!stop.get()) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          promised.incrementAndGet();
        }
      } catch (IOException gone) {
        pause();
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path secret(Path data) {
    return data.resolve("database/password");
  }

  private static Optional<ProcessHandle> postgres(Path data) throws IOException {
    Path lock = data.resolve("database/cluster/postmaster.pid");
    if (!Files.exists(lock)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst().strip()))
        .filter(ProcessHandle::isAlive);
  }

  private static long kept(Path data) throws IOException, SQLException {
    String port =
        Files.readAllLines(data.resolve("database/cluster/postmaster.pid")).get(3).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    String password = Files.readString(secret(data)).strip();
    try (var connection = DriverManager.getConnection(url, "postgres", password);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from page_opinion")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
