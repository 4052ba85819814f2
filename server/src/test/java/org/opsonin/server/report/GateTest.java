package org.opsonin.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GateTest {

  private static Gate gate(int atOnce, int longestMillis) {
    return new Gate(atOnce, 100, Duration.ofMillis(50), Duration.ofMillis(longestMillis));
  }

  /// Takes a place until it is told to leave it.
  private static void occupy(Gate gate, int megabytes, CountDownLatch end) throws Exception {
    var begun = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                gate.let(
                    megabytes,
                    () -> {
                      begun.countDown();
                      end.await();
                      return 0;
                    });
              } catch (Gate.Busy | Gate.TooMuch notLetIn) {
                throw new AssertionError(notLetIn);
              }
            });
    begun.await();
  }

  @Test
  void whoWaitsTooLongIsToldToComeBack() throws Exception {
    var end = new CountDownLatch(1);
    try (Gate gate = gate(1, 60_000)) {
      occupy(gate, 1, end);

      assertThatThrownBy(() -> gate.let(1, () -> 1)).isInstanceOf(Gate.Busy.class);

      end.countDown();
      assertThat(gate.let(1, () -> 1)).isEqualTo(1);
    }
  }

  @Test
  void aSmallChartPassesALargeOneThatWaitsForMemory() throws Exception {
    var end = new CountDownLatch(1);
    try (Gate gate = gate(3, 60_000)) {
      occupy(gate, 90, end);

      assertThatThrownBy(() -> gate.let(20, () -> 1)).isInstanceOf(Gate.Busy.class);
      assertThat(gate.let(10, () -> 1)).isEqualTo(1);
      end.countDown();
    }
  }

  @Test
  void whatTakesTooLongEndsForTheOneWhoWaitsAndKeepsItsPlace() throws Exception {
    var end = new CountDownLatch(1);
    try (Gate gate = gate(1, 50)) {
      assertThatThrownBy(
              () ->
                  gate.let(
                      1,
                      () -> {
                        end.await();
                        return 0;
                      }))
          .isInstanceOf(Gate.TooMuch.class);
      assertThatThrownBy(() -> gate.let(1, () -> 1)).isInstanceOf(Gate.Busy.class);
      end.countDown();
    }
  }

  @Test
  void workThatFindsNoMemoryIsTooMuch() {
    try (Gate gate = gate(1, 60_000)) {
      assertThatThrownBy(
              () ->
                  gate.let(
                      1,
                      () -> {
                        throw new OutOfMemoryError("for this test");
                      }))
          .isInstanceOf(Gate.TooMuch.class);
    }
  }
}
