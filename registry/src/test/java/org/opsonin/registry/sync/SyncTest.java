package org.opsonin.registry.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Studies;
import org.opsonin.registry.Studies.Found;

@Timeout(60)
class SyncTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final Api api = new Api(25);
  private final Found found = new Found();
  private String query = "cancer";
  private Optional<LocalDate> since = Optional.empty();
  private boolean restart;
  private int attempts = 4;
  private int requestsAMinute = 1_000_000;

  @AfterEach
  void stop() {
    api.close();
  }

  private SyncSummary sync() {
    var options =
        new SyncOptions(
            api.base(),
            query,
            "",
            since,
            restart,
            10,
            requestsAMinute,
            Duration.ofSeconds(1),
            attempts,
            Duration.ofMillis(5));
    try (Registry registry = Registry.openToWrite(folder)) {
      return new Sync(registry, options, found, CLOCK, new Random(1), (_, _) -> {})
          .run(_ -> Optional.empty());
    }
  }

  private int held() {
    return Studies.ids(folder).size();
  }

  @Test
  void readsEveryPage() {
    SyncSummary summary = sync();

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.pages()).isEqualTo(3);
    assertThat(summary.stored().fresh()).isEqualTo(25);
    assertThat(api.asked).allMatch(asked -> "cancer".equals(asked.get("query.term")));
    assertThat(api.asked.getFirst())
        .containsEntry("format", "json")
        .containsEntry("pageSize", "10")
        .doesNotContainKeys("pageToken", "filter.advanced");
    try (Registry registry = Registry.openToRead(folder).orElseThrow()) {
      assertThat(registry.get("NCT00000007").orElseThrow().asOf()).contains(Studies.TODAY);
    }
  }

  @Test
  void asksOnlyForWhatChangedSinceTheLastWholeRun() {
    sync();
    api.updates.put(7, "2026-02-02");
    api.updates.put(26, "2026-03-03");
    api.updates.replaceAll((number, day) -> number == 7 || number == 26 ? day : "2025-01-01");
    api.asked.clear();

    SyncSummary second = sync();
    SyncSummary third = sync();

    assertThat(second.since()).contains(LocalDate.of(2026, 1, 1));
    assertThat(api.asked.getFirst())
        .containsEntry("filter.advanced", "AREA[LastUpdatePostDate]RANGE[2026-01-01,MAX]");
    assertThat(second.stored().changed()).isEqualTo(1);
    assertThat(second.stored().fresh()).isEqualTo(1);
    assertThat(third.since()).contains(LocalDate.of(2026, 3, 3));
    assertThat(third.stored().unchanged()).isEqualTo(1);
    assertThat(held()).isEqualTo(26);
  }

  @Test
  void anotherQueryBeginsAtTheBeginning() {
    sync();
    query = "melanoma";

    assertThat(sync().since()).isEmpty();
  }

  @Test
  void takesADayThatIsGiven() {
    since = Optional.of(LocalDate.of(2026, 1, 2));
    api.updates.put(3, "2026-01-02");

    assertThat(sync().read()).isEqualTo(1);
  }

  @ParameterizedTest(name = "status {0}")
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void asksAgainAfterAPassingFailure(int status) {
    api.tricks.add(Api.status(status));
    api.tricks.add(Api.status(status));

    SyncSummary summary = sync();

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.requests()).isEqualTo(5);
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    api.tricks.add(Api.status(429, "Retry-After", "1"));
    long began = System.nanoTime();

    assertThat(sync().isClean()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void waitsUntilTheDateTheServerNames() {
    api.tricks.add(Api.status(503, "Retry-After", "Mon, 23 Nov 2026 12:00:01 GMT"));
    long began = System.nanoTime();

    assertThat(sync().isClean()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void doesNotWaitForHours() {
    api.tricks.add(Api.status(429, "Retry-After", "7200"));

    SyncSummary summary = sync();

    assertThat(summary.stopped().orElseThrow().toString())
        .startsWith("REG-030 127.0.0.1")
        .contains("120 minutes");
  }

  @Test
  void keepsThePace() {
    requestsAMinute = 120;
    long began = System.nanoTime();

    sync(); // three requests, half a second apart

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(950));
  }

  @Test
  void stopsAtAServerThatKeepsFailingAndGoesOnFromThereTheNextTime() {
    api.tricks.add(_ -> false);
    for (int i = 0; i < attempts; i++) {
      api.tricks.add(Api.status(500));
    }

    SyncSummary first = sync();
    api.asked.clear();
    SyncSummary second = sync();

    assertThat(first.stopped().orElseThrow().code()).isEqualTo("REG-030");
    assertThat(first.stored().fresh()).isEqualTo(10);
    assertThat(second.resumed()).isTrue();
    assertThat(api.asked.getFirst()).containsEntry("pageToken", "t10");
    assertThat(second.stored().fresh()).isEqualTo(15);
    assertThat(second.isClean()).isTrue();
    assertThat(held()).isEqualTo(25);
  }

  @Test
  void beginsAnewWhereTheTokenIsNoLongerGoodOrOnDemand() {
    attempts = 1;
    api.tricks.add(_ -> false);
    api.tricks.add(Api.status(500));
    sync();
    api.tricks.add(Api.status(400));

    SyncSummary summary = sync();

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.read()).isEqualTo(25);

    api.tricks.add(_ -> false);
    api.tricks.add(Api.status(500));
    sync();
    restart = true;
    assertThat(sync().read()).isEqualTo(25);
  }

  @Test
  void stopsAtOnceWhereAskingAgainWouldNotHelp() {
    api.tricks.add(Api.status(404));

    SyncSummary summary = sync();

    assertThat(summary.requests()).isEqualTo(1);
    assertThat(summary.stopped().orElseThrow().found()).contains("404");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # an answer that is no page of studies
          <html>sign in</html>
          {"studies":[{"protocolSection":{
          {"studies":[]
          {}
          []
          null
          {"error":"x"}
          """)
  void takesNothingFromGarbage(String garbage) {
    for (int i = 0; i < attempts; i++) {
      api.tricks.add(Api.body(garbage));
    }

    SyncSummary summary = sync();

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-031");
    assertThat(summary.requests()).isEqualTo(attempts);
    assertThat(summary.read()).isZero();
  }

  @Test
  void givesUpOnAServerThatNeverAnswers() {
    attempts = 2;
    Api.Trick never =
        exchange -> {
          pause();
          return true;
        };
    Api.Trick neverEnds =
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          pause();
          return true;
        };
    api.tricks.add(never);
    api.tricks.add(neverEnds);
    long began = System.nanoTime();

    SyncSummary summary = sync();

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-032");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  private static void pause() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void givesUpOnAServerThatIsNotThere() {
    api.close();
    attempts = 2;

    assertThat(sync().stopped().orElseThrow().code()).isEqualTo("REG-032");
  }

  @Test
  void noticesPagesThatNeverEnd() {
    for (int i = 0; i < 50; i++) {
      String token = "t" + i;
      api.tricks.add(
          Api.body("{\"studies\":" + Studies.array(2) + ",\"nextPageToken\":\"" + token + "\"}"));
    }

    SyncSummary summary = sync();

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-033");
    assertThat(summary.pages()).isLessThan(10);
    assertThat(held()).isEqualTo(2);
  }

  @Test
  void noticesTheSameTokenAgain() {
    for (int i = 0; i < 3; i++) {
      api.tricks.add(Api.body("{\"studies\":" + Studies.array(2) + ",\"nextPageToken\":\"t0\"}"));
    }

    SyncSummary summary = sync();

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-033");
    assertThat(summary.pages()).isEqualTo(2);

    api.tricks.clear();
    assertThat(sync().isClean()).as("begins anew").isTrue();
    assertThat(held()).isEqualTo(25);
  }

  @Test
  void readsPackedAnswersAndEmptyPages() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"studies\":[],\"nextPageToken\":\"t20\"}".getBytes(StandardCharsets.UTF_8));
    }
    api.tricks.add(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          exchange.getResponseBody().write(packed.toByteArray());
          exchange.close();
          return true;
        });

    SyncSummary summary = sync();

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.read()).isEqualTo(5);
  }

  @Test
  void refusesABrokenStudyOfAPageAndKeepsTheRest() {
    api.tricks.add(
        Api.body("{\"studies\":[" + Studies.study(1) + ",{\"protocolSection\":{}},{\"a\":x}]}"));

    SyncSummary summary = sync();

    assertThat(summary.refused()).isEqualTo(2);
    assertThat(found.refusedCodes()).containsExactly("REG-004", "REG-001");
    assertThat(held()).isEqualTo(1);
  }
}
