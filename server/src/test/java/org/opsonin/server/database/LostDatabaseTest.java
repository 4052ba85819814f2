package org.opsonin.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database ends while the site lives.
class LostDatabaseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String READY = "/manage/health/readiness";

  @Test
  void comesBackByItselfAndKeepsWhatWasPromised(@TempDir Path data) throws Exception {
    try (SiteProcess site = SiteProcess.start(data)) {
      for (int i = 0; i < 3; i++) {
        assertThat(site.write()).isEqualTo(200);
        ProcessHandle killed = SiteProcess.postgres(data).orElseThrow();

        killed.destroyForcibly();
        killed.onExit().join();

        await(() -> site.get(READY) == 200 && site.write() == 200);
        assertThat(SiteProcess.postgres(data)).isPresent().get().isNotEqualTo(killed);
      }
      assertThat(site.output())
          .contains("the database server has ended by itself", "the database server is back")
          .doesNotContain("page_opinion", "jdbc:");
      assertThat(KillTest.kept(data)).isGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void saysThatItIsNotReadyAndStillShowsItsPages(@TempDir Path data) throws Exception {
    try (SiteProcess site = SiteProcess.start(data)) {
      assertThat(site.get(READY)).isEqualTo(200);
      // without this file it cannot start again
      Path needed = data.resolve("database/cluster/postgresql.conf");
      Path away = data.resolve("postgresql.conf");
      Files.move(needed, away);
      SiteProcess.postgres(data).orElseThrow().destroyForcibly();

      await(() -> site.get(READY) == 503);
      assertThat(site.get("/manage/health/liveness")).isEqualTo(200);
      for (String page : List.of("/en/", "/es/", "/en/biomarkers/pd-l1", "/en/glossary")) {
        assertThat(site.get(page)).as(page).isEqualTo(200);
      }
      assertThat(site.write()).isEqualTo(503);
      assertThat(site.output()).contains("cannot be started, and is tried again: DB-006");

      Files.move(away, needed);
      await(() -> site.get(READY) == 200);
      assertThat(site.write()).isEqualTo(200);
      assertThat(site.stop()).isTrue();
      assertThat(SiteProcess.postgres(data)).isEmpty();
    }
  }

  @Test
  void isTriedAgainLessAndLessOftenButAlways() {
    var pauses = new Pauses();
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < 12; i++) {
      seconds.add(pauses.after(Duration.ZERO).toMillis() / 1000.0);
    }

    assertThat(seconds)
        .containsExactly(0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 30.0, 30.0, 30.0);
    assertThat(pauses.after(Pauses.EARNED.minusMillis(1))).isEqualTo(Pauses.LONGEST);
    assertThat(pauses.after(Pauses.EARNED)).isEqualTo(Pauses.SHORTEST);
  }

  private interface Claim {
    boolean holds() throws Exception;
  }

  private static void await(Claim claim) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!claim.holds()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
