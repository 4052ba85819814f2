package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Changed examples of the mCODE guide; [#main] runs as many as it is told.
class FuzzTest {

  private static final int CASES = 2_000;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @Test
  void noChangedExampleThrowsHangsOrNeedsTheLastNet() {
    run(CASES);
  }

  /// Runs `args[0]` cases, 100,000 if not given.
  static void main(String[] args) {
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    run(cases);
    System.out.println(cases + " cases, no exception");
  }

  private static void run(int cases) {
    List<String> examples = List.copyOf(Examples.ofMcode().values());
    for (int seed = 0; seed < cases; seed++) {
      String document = new Mutation(seed).of(examples.get(seed % examples.size()));
      long start = System.nanoTime();
      List<ReadChart> charts = Fixtures.READER.read(Examples.stream(document), Fixtures.AS_OF);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("seed %s", seed)
          .isLessThan(LONGEST);
      for (ReadChart chart : charts) {
        assertThat(Fixtures.codes(chart)).as("seed %s", seed).doesNotContain("CHART-099");
        assertThat(chart.chart().isPresent() || !chart.problems().isEmpty()).isTrue();
      }
    }
  }
}
