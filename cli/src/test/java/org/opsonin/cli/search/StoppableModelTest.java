package org.opsonin.cli.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opsonin.search.meaning.Meaning;

@Timeout(20)
class StoppableModelTest {

  /// Works until it is told to go on.
  private record Slow(CountDownLatch began, CountDownLatch goOn) implements Meaning {

    @Override
    public String model() {
      return "slow";
    }

    @Override
    public List<float[]> of(List<String> texts) {
      began.countDown();
      try {
        goOn.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      return List.of(new float[] {1});
    }
  }

  @Test
  void anEndWaitsForTheTextsUnderWay() throws InterruptedException {
    var slow = new Slow(new CountDownLatch(1), new CountDownLatch(1));
    var ended = new AtomicInteger();
    var model = new StoppableModel(slow, ended::set);
    Thread work = Thread.ofPlatform().start(() -> model.of(List.of("a")));
    slow.began().await();

    Thread end = Thread.ofPlatform().start(() -> model.stop(143));
    end.join(200);
    assertThat(ended).hasValue(0);

    slow.goOn().countDown();
    end.join();
    work.join();
    assertThat(ended).hasValue(143);
  }
}
