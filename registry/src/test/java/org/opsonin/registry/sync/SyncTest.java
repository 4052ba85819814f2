package org.opsonin.registry.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Studies;

@Timeout(60)
class SyncTest {

  @TempDir Path folder;

  private final SyncRun run = new SyncRun();

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void readsEveryPage() {
    SyncSummary summary = run.sync(folder);

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.pages()).isEqualTo(3);
    assertThat(summary.stored().fresh()).isEqualTo(25);
    assertThat(run.api.asked).allMatch(asked -> "cancer".equals(asked.get("query.term")));
    assertThat(run.api.asked.getFirst())
        .containsEntry("format", "json")
        .containsEntry("pageSize", "10")
        .doesNotContainKeys("pageToken", "filter.advanced");
    try (Registry registry = Registry.openToRead(folder).orElseThrow()) {
      assertThat(registry.get("NCT00000007").orElseThrow().asOf()).contains(Studies.TODAY);
    }
  }

  @Test
  void asksOnlyForWhatChangedSinceTheLastWholeRun() {
    run.sync(folder);
    run.api.updates.put(7, "2026-02-02");
    run.api.updates.put(26, "2026-03-03");
    run.api.updates.replaceAll((number, day) -> number == 7 || number == 26 ? day : "2025-01-01");
    run.api.asked.clear();

    SyncSummary second = run.sync(folder);
    SyncSummary third = run.sync(folder);

    assertThat(second.since()).contains(LocalDate.of(2026, 1, 1));
    assertThat(run.api.asked.getFirst())
        .containsEntry("filter.advanced", "AREA[LastUpdatePostDate]RANGE[2026-01-01,MAX]");
    assertThat(second.stored().changed()).isEqualTo(1);
    assertThat(second.stored().fresh()).isEqualTo(1);
    assertThat(third.since()).contains(LocalDate.of(2026, 3, 3));
    assertThat(third.stored().unchanged()).isEqualTo(1);
    assertThat(run.held(folder)).isEqualTo(26);
  }

  @Test
  void anotherQueryBeginsAtTheBeginning() {
    run.sync(folder);
    run.query = "melanoma";

    assertThat(run.sync(folder).since()).isEmpty();
  }

  @Test
  void takesADayThatIsGiven() {
    run.since = Optional.of(LocalDate.of(2026, 1, 2));
    run.api.updates.put(3, "2026-01-02");

    assertThat(run.sync(folder).read()).isEqualTo(1);
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    run.api.tricks.add(Api.status(429, "Retry-After", "1"));
    long began = System.nanoTime();

    assertThat(run.sync(folder).isClean()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void waitsUntilTheDateTheServerNames() {
    run.api.tricks.add(Api.status(503, "Retry-After", "Mon, 23 Nov 2026 12:00:01 GMT"));
    long began = System.nanoTime();

    assertThat(run.sync(folder).isClean()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void doesNotWaitForHours() {
    run.api.tricks.add(Api.status(429, "Retry-After", "7200"));

    SyncSummary summary = run.sync(folder);

    assertThat(summary.stopped().orElseThrow().toString())
        .startsWith("REG-030 127.0.0.1")
        .contains("120 minutes");
  }

  @Test
  void keepsThePace() {
    run.requestsAMinute = 120;
    long began = System.nanoTime();

    run.sync(folder); // three requests, half a second apart

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(950));
  }

  @Test
  void beginsAnewWhereTheTokenIsNoLongerGoodOrOnDemand() {
    run.attempts = 1;
    run.api.tricks.add(_ -> false);
    run.api.tricks.add(Api.status(500));
    run.sync(folder);
    run.api.tricks.add(Api.status(400));

    SyncSummary summary = run.sync(folder);

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.read()).isEqualTo(25);

    run.api.tricks.add(_ -> false);
    run.api.tricks.add(Api.status(500));
    run.sync(folder);
    run.restart = true;
    assertThat(run.sync(folder).read()).isEqualTo(25);
  }

  @Test
  void readsPackedAnswersAndEmptyPages() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"studies\":[],\"nextPageToken\":\"t20\"}".getBytes(StandardCharsets.UTF_8));
    }
    run.api.tricks.add(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          exchange.getResponseBody().write(packed.toByteArray());
          exchange.close();
          return true;
        });

    SyncSummary summary = run.sync(folder);

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.read()).isEqualTo(5);
  }

  @Test
  void refusesABrokenStudyOfAPageAndKeepsTheRest() {
    run.api.tricks.add(
        Api.body("{\"studies\":[" + Studies.study(1) + ",{\"protocolSection\":{}},{\"a\":x}]}"));

    SyncSummary summary = run.sync(folder);

    assertThat(summary.refused()).isEqualTo(2);
    assertThat(run.found.refusedCodes()).containsExactly("REG-004", "REG-001");
    assertThat(run.held(folder)).isEqualTo(1);
  }
}
