package org.opsonin.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.compiled.CompiledCriteria;
import org.opsonin.criteria.compiled.CompiledEvaluator;
import org.opsonin.criteria.compiled.Verdicts;
import org.opsonin.example.MadeUpCharts;
import org.opsonin.example.MadeUpCriteria;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;

/// Verdicts and explanations a second for whole registries, in memory and on one thread.
///
/// Trials are made up: 15 to 30 criteria each, drawn out of 3,000 distinct ones, some often and
/// most
/// seldom. `trials` beyond 1,359 are the same trials again, as a larger registry repeats itself.
/// Charts are made up, with `facts` facts at most. Says nothing of reading charts or texts.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatchBenchmark {

  private static final int DISTINCT_TRIALS = 1_359;
  private static final int POOL = 3_000;
  private static final int CHARTS = 256;
  private static final long SEED = 20261123;

  @Param({"1359", "100000"})
  int trials;

  @Param({"20", "60"})
  int facts;

  private List<Chart> charts = List.of();
  private CompiledCriteria compiled = compile(0);
  private CompiledEvaluator evaluator = compiled.asOf(Charts.AS_OF);
  private int next;

  private static CompiledCriteria compile(int trials) {
    var navigator = Navigator.load();
    var distinct =
        new MadeUpCriteria(SEED, navigator.vocabulary(), navigator.definitions())
            .trials(DISTINCT_TRIALS, POOL);
    var lists =
        java.util.stream.IntStream.range(0, trials)
            .mapToObj(trial -> distinct.get(trial % DISTINCT_TRIALS))
            .toList();
    return CompiledCriteria.of(lists, navigator.vocabulary(), navigator.definitions());
  }

  @Setup
  public void registry() {
    var navigator = Navigator.load();
    charts = new MadeUpCharts(SEED, navigator.vocabulary(), Charts.AS_OF).some(CHARTS, facts);
    compiled = compile(trials);
    evaluator = compiled.asOf(Charts.AS_OF);
  }

  private Chart chart() {
    next = (next + 1) % CHARTS;
    return charts.get(next);
  }

  /// The verdict of every trial for one chart; divide `trials` by the time.
  @Benchmark
  public int verdicts() {
    Verdicts verdicts = evaluator.on(chart());
    int open = 0;
    for (int trial = 0; trial < trials; trial++) {
      open += verdicts.of(trial) == Truth.NOT_MET ? 0 : 1;
    }
    return open;
  }

  /// Every criterion of every trial explained for one chart.
  @Benchmark
  public int explanations() {
    Verdicts verdicts = evaluator.on(chart());
    int missing = 0;
    for (int trial = 0; trial < trials; trial++) {
      for (int term = 0; term < verdicts.terms(trial); term++) {
        missing += verdicts.explain(trial, term).missing().size();
      }
    }
    return missing;
  }
}
