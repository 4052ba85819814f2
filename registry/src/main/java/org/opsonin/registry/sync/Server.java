package org.opsonin.registry.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.input.Bounds;
import org.opsonin.registry.input.Page;
import org.opsonin.registry.study.RegistryProblem;

/// The registry's server, asked no faster than it allows, and again where it failed.
final class Server implements AutoCloseable {

  /// Longest page, packed and unpacked; a thousand studies are some twenty megabytes.
  private static final int LONGEST_PAGE = 128 << 20;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /// A server that wants a longer pause is asked another day.
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final int GOOD = 200;

  /// What came of asking once.
  ///
  /// @param pause how long the server wants to be left alone; empty if it does not say
  private record Attempt(Answer answer, Optional<Duration> pause) {}

  private final SyncOptions options;
  private final Clock clock;
  private final RandomGenerator random;
  private final HttpClient client;
  private final String host;
  private long requests;
  private long nextAt = System.nanoTime();

  Server(SyncOptions options, Clock clock, RandomGenerator random) {
    this.options = options;
    this.clock = clock;
    this.random = random;
    this.host = options.base().getHost();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(options.timeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .proxy(ProxySelector.getDefault())
            .build();
  }

  long requests() {
    return requests;
  }

  /// Asks for one page until there is an answer, as often as the options allow.
  Answer ask(URI question) {
    Duration wait = options.firstWait();
    for (int attempt = 1; ; attempt++) {
      Attempt came = askOnce(question);
      boolean isFinal = !(came.answer() instanceof Answer.Failed);
      if (isFinal || attempt == options.attempts()) {
        return came.answer();
      }
      if (came.pause().isPresent() && came.pause().get().compareTo(LONGEST_PAUSE) > 0) {
        long minutes = came.pause().get().toMinutes();
        return new Answer.Failed(
            RegistryProblem.REGISTRY_REFUSED.at(
                host, "asks for a pause of " + minutes + " minutes", "to be asked again after it"));
      }
      Duration jittered = wait.plusNanos((long) (random.nextDouble() * wait.toNanos()));
      sleep(came.pause().filter(pause -> pause.compareTo(jittered) > 0).orElse(jittered));
      wait = wait.multipliedBy(2);
      wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
  }

  private Attempt askOnce(URI question) {
    keepPace();
    requests++;
    HttpRequest request =
        HttpRequest.newBuilder(question)
            .timeout(options.timeout())
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "opsonin")
            .build();
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_PAGE));
    try {
      return attempt(coming.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException silent) {
      coming.cancel(true);
      return failed(
          RegistryProblem.REGISTRY_SILENT.at(
              host,
              "no whole answer within " + options.timeout().toSeconds() + " s",
              "one; try again later or with a longer --timeout"));
    } catch (ExecutionException failure) {
      return failed(
          RegistryProblem.REGISTRY_SILENT.at(
              host, "cannot be reached, or hangs up", "an answer; check the address and network"));
    } catch (InterruptedException stopped) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the registry", stopped);
    }
  }

  private static Attempt failed(Problem problem) {
    return new Attempt(new Answer.Failed(problem), Optional.empty());
  }

  private Attempt attempt(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == GOOD) {
      Optional<Page> page = unpacked(response).flatMap(body -> Page.of(body, Bounds.USUAL));
      return page.<Attempt>map(good -> new Attempt(new Answer.Good(good), Optional.empty()))
          .orElseGet(
              () ->
                  failed(
                      RegistryProblem.REGISTRY_GARBAGE.at(
                          host, "an answer that is no page of studies", "JSON with `studies`")));
    }
    Problem problem =
        RegistryProblem.REGISTRY_REFUSED.at(
            host, "answers with status " + status, "200 and a page of studies");
    return PASSING.contains(status)
        ? new Attempt(new Answer.Failed(problem), pause(response))
        : new Attempt(new Answer.Refused(status, problem), Optional.empty());
  }

  /// The body as text; empty if it is packed and cannot be unpacked.
  private static Optional<byte[]> unpacked(HttpResponse<byte[]> response) {
    boolean isPacked =
        response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
    if (!isPacked) {
      return Optional.of(response.body());
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] body = in.readNBytes(LONGEST_PAGE);
      return in.read() < 0 ? Optional.of(body) : Optional.empty();
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  /// The `Retry-After` of an answer, in seconds or as a date.
  private Optional<Duration> pause(HttpResponse<?> response) {
    return response.headers().firstValue("Retry-After").map(String::strip).flatMap(this::pause);
  }

  private Optional<Duration> pause(String text) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration pause = Duration.between(clock.instant(), until);
      return Optional.of(pause).filter(Duration::isPositive);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /// Waits until the next request may go out.
  private void keepPace() {
    long now = System.nanoTime();
    if (nextAt > now) {
      sleep(Duration.ofNanos(nextAt - now));
    }
    nextAt = Math.max(now, nextAt) + TimeUnit.MINUTES.toNanos(1) / options.requestsAMinute();
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the registry", stopped);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
