package org.opsonin.registry.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.registry.Studies;

/// Whatever the server does, the run ends, keeps what it has, and says what happened.
@Timeout(60)
class BadServerTest {

  @TempDir Path folder;

  private final SyncRun run = new SyncRun();

  @AfterEach
  void stop() {
    run.close();
  }

  @ParameterizedTest(name = "status {0}")
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void asksAgainAfterAPassingFailure(int status) {
    run.api.tricks.add(Api.status(status));
    run.api.tricks.add(Api.status(status));

    SyncSummary summary = run.sync(folder);

    assertThat(summary.isClean()).isTrue();
    assertThat(summary.requests()).isEqualTo(5);
  }

  @Test
  void stopsAtAServerThatKeepsFailingAndGoesOnFromThereTheNextTime() {
    run.api.tricks.add(_ -> false);
    for (int i = 0; i < run.attempts; i++) {
      run.api.tricks.add(Api.status(500));
    }

    SyncSummary first = run.sync(folder);
    run.api.asked.clear();
    SyncSummary second = run.sync(folder);

    assertThat(first.stopped().orElseThrow().code()).isEqualTo("REG-030");
    assertThat(first.stored().fresh()).isEqualTo(10);
    assertThat(second.resumed()).isTrue();
    assertThat(run.api.asked.getFirst()).containsEntry("pageToken", "t10");
    assertThat(second.stored().fresh()).isEqualTo(15);
    assertThat(second.isClean()).isTrue();
    assertThat(run.held(folder)).isEqualTo(25);
  }

  @Test
  void stopsAtOnceWhereAskingAgainWouldNotHelp() {
    run.api.tricks.add(Api.status(404));

    SyncSummary summary = run.sync(folder);

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
    for (int i = 0; i < run.attempts; i++) {
      run.api.tricks.add(Api.body(garbage));
    }

    SyncSummary summary = run.sync(folder);

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-031");
    assertThat(summary.requests()).isEqualTo(run.attempts);
    assertThat(summary.read()).isZero();
  }

  @Test
  void givesUpOnAServerThatNeverAnswers() {
    run.attempts = 2;
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
    run.api.tricks.add(never);
    run.api.tricks.add(neverEnds);
    long began = System.nanoTime();

    SyncSummary summary = run.sync(folder);

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-032");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(18));
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
    run.api.close();
    run.attempts = 2;

    assertThat(run.sync(folder).stopped().orElseThrow().code()).isEqualTo("REG-032");
  }

  @Test
  void noticesPagesThatNeverEnd() {
    for (int i = 0; i < 50; i++) {
      String token = "t" + i;
      run.api.tricks.add(
          Api.body("{\"studies\":" + Studies.array(2) + ",\"nextPageToken\":\"" + token + "\"}"));
    }

    SyncSummary summary = run.sync(folder);

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-033");
    assertThat(summary.pages()).isLessThan(10);
    assertThat(run.held(folder)).isEqualTo(2);
  }

  @Test
  void noticesTheSameTokenAgain() {
    for (int i = 0; i < 3; i++) {
      run.api.tricks.add(
          Api.body("{\"studies\":" + Studies.array(2) + ",\"nextPageToken\":\"t0\"}"));
    }

    SyncSummary summary = run.sync(folder);

    assertThat(summary.stopped().orElseThrow().code()).isEqualTo("REG-033");
    assertThat(summary.pages()).isEqualTo(2);

    run.api.tricks.clear();
    assertThat(run.sync(folder).isClean()).as("begins anew").isTrue();
    assertThat(run.held(folder)).isEqualTo(25);
  }
}
