package org.opsonin.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void nothingThatWasAcknowledgedIsLost(@TempDir Path data) throws Exception {
    var random = new Random(20261123);
    var promised = new AtomicLong();
    for (int kill = 0; kill < KILLS; kill++) {
      SiteProcess site = SiteProcess.start(data);
      var stop = new AtomicBoolean();
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        writers.add(Thread.ofVirtual().start(() -> write(site, stop, promised)));
      }
      awaitPromises(promised, promised.get() + 10);
      Thread.sleep(random.nextInt(400));
      switch (kill % 3) {
        case 0 -> site.process().destroyForcibly();
        case 1 -> {
          SiteProcess.postgres(data).ifPresent(ProcessHandle::destroyForcibly);
          // the site starts its database again by itself
          awaitPromises(promised, promised.get() + 10);
        }
        default -> {
          SiteProcess.postgres(data).ifPresent(ProcessHandle::destroyForcibly);
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
    SiteProcess last = SiteProcess.start(data);
    long kept = kept(data);
    assertThat(kept).as("answers kept").isGreaterThanOrEqualTo(promised.get());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret(data))))
        .isEqualTo("rw-------");
    last.process().destroy();
    assertThat(last.process().waitFor(60, TimeUnit.SECONDS)).as("a clean stop").isTrue();
    assertThat(SiteProcess.postgres(data)).as("the database ends with the site").isEmpty();
  }

  /// Waits until answers flow, however slow the machine is.
  private static void awaitPromises(AtomicLong promised, long atLeast) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (promised.get() < atLeast && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(promised.get()).as("answers promised").isGreaterThanOrEqualTo(atLeast);
  }

  private static void write(SiteProcess site, AtomicBoolean stop, AtomicLong promised) {
    while (!stop.get()) {
      try {
        if (site.write() == 200) {
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

  static long kept(Path data) throws IOException, SQLException {
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
