package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opsonin.navigator.Navigator;

/// Changed examples of the mCODE guide, read and navigated. `-Dfuzz.cases=100000` runs the long
/// form.
class FuzzTest {

  private static final int CASES = Integer.getInteger("fuzz.cases", 2_000);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Test
  void noChangedExampleThrowsHangsOrNeedsTheLastNet() {
    run(CASES);
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
        chart
            .chart()
            .ifPresent(
                one -> assertThat(NAVIGATOR.navigate(one, Fixtures.AS_OF, "US")).isNotNull());
      }
    }
  }
}
