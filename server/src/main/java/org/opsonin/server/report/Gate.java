package org.opsonin.server.report;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Lets two reports a processor be made at once and no more than memory allows; the others wait,
/// then are told to come back. Work has threads of its own, so that pages are served meanwhile.
@Component
class Gate implements AutoCloseable {

  /// Seconds after which to try again.
  static final int TRY_AGAIN_SECONDS = 5;

  private static final int REPORTS_A_PROCESSOR = 2;
  private static final int SHARE_OF_MEMORY = 3;

  private final Duration patience;
  private final Duration longest;
  private final int most;
  private final Semaphore places;
  private final Semaphore megabytes;
  private final ExecutorService workers;

  /// Nobody was let in within the time one waits.
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// The work took longer than it may, or more memory than there is.
  static final class TooMuch extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @Autowired
  Gate() {
    this(
        Runtime.getRuntime().availableProcessors() * REPORTS_A_PROCESSOR,
        (int) (Runtime.getRuntime().maxMemory() >> 20) / SHARE_OF_MEMORY,
        Duration.ofSeconds(10),
        Duration.ofSeconds(20));
  }

  /// @param most megabytes all reports together may take
  /// @param patience how long one waits to be let in
  /// @param longest how long one may work
  Gate(int atOnce, int most, Duration patience, Duration longest) {
    this.most = most;
    this.patience = patience;
    this.longest = longest;
    this.places = new Semaphore(atOnce, true);
    this.megabytes = new Semaphore(most); // a small chart may pass a large one that waits
    this.workers =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().name("report-", 0).daemon().factory());
  }

  /// The most one report may take, in megabytes.
  int most() {
    return most;
  }

  /// Does the work as soon as there is room for it.
  ///
  /// @param size megabytes it takes, at most [#most()]
  <T> T let(int size, Callable<T> work) throws Busy, TooMuch {
    try {
      enter(size);
      return result(size, work);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }

  private void enter(int size) throws InterruptedException, Busy {
    long end = System.nanoTime() + patience.toNanos();
    if (!megabytes.tryAcquire(size, patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new Busy();
    }
    if (!places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
      megabytes.release(size);
      throw new Busy();
    }
  }

  private <T> T result(int size, Callable<T> work) throws InterruptedException, TooMuch {
    Future<T> coming;
    try {
      coming =
          workers.submit(
              () -> {
                try {
                  return work.call();
                } finally {
                  megabytes.release(size); // only now: work that is too slow still takes its room
                  places.release();
                }
              });
    } catch (RuntimeException closed) {
      megabytes.release(size);
      places.release();
      throw closed;
    }
    try {
      return coming.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException tooSlow) {
      coming.cancel(false);
      throw new TooMuch();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof VirtualMachineError) {
        throw new TooMuch();
      }
      throw new IllegalStateException("making a report", failed.getCause());
    }
  }

  /// When work begun now must end.
  long deadline() {
    return System.nanoTime() + longest.toNanos();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
