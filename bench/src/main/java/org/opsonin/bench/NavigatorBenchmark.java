package org.opsonin.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Evaluator;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Indication;

/// Charts navigated a second, and explanations made a second, in memory and on one thread.
///
/// A navigation weighs every indication in force, reads the biomarkers and collects the questions.
/// An explanation is one indication against one chart, its whole tree, not rendered as text. Says
/// nothing of reading FHIR or writing a report.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NavigatorBenchmark {

  private static final int CHARTS = 100;
  private static final int INDICATIONS = 200;

  @Param({"0.0", "0.5"})
  double missing;

  private Navigator navigator = Navigator.load();
  private List<Chart> charts = List.of();
  private List<Indication> indications = List.of();

  @Setup
  public void charts() {
    navigator = Navigator.load();
    charts = Charts.some(CHARTS, missing, navigator.vocabulary());
    indications = navigator.options().indications().all().subList(0, INDICATIONS);
  }

  @Benchmark
  @OperationsPerInvocation(CHARTS)
  public int navigate() {
    int options = 0;
    for (Chart chart : charts) {
      options +=
          navigator.navigate(chart, Charts.AS_OF, "US").cancers().getFirst().options().size();
    }
    return options;
  }

  @Benchmark
  @OperationsPerInvocation(CHARTS * INDICATIONS)
  public int explain() {
    var evaluator = new Evaluator(navigator.vocabulary(), navigator.definitions(), Charts.AS_OF);
    int missingFacts = 0;
    for (Chart chart : charts) {
      var onChart = evaluator.on(chart);
      for (Indication indication : indications) {
        missingFacts += onChart.explain(indication.when()).missing().size();
      }
    }
    return missingFacts;
  }
}
