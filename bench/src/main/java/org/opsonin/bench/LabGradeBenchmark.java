package org.opsonin.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.ctcae.CtcaeVersion;
import org.opsonin.toxicity.ctcae.LabGrade;
import org.opsonin.toxicity.ctcae.LabGrader;
import org.opsonin.toxicity.ctcae.LabReport;
import org.opsonin.toxicity.ctcae.LabReport.BaselinePosition;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;

/// Laboratory results graded per second, in memory, one thread, both versions in turn.
///
/// `missing` is the share of results without baseline: every baseline that could matter is then
/// tried, which costs several times the grading of a whole result. Says nothing of reading a table.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LabGradeBenchmark {

  private static final int RESULTS = 1_000;
  private static final int SEED = 20261123;
  private static final List<String> TERMS =
      List.of(
          "Alanine aminotransferase increased",
          "Aspartate aminotransferase increased",
          "GGT increased");

  @Param({"0.0", "0.3", "1.0"})
  double missing;

  private LabGrader grader = LabGrader.of(Knowledge.load());
  private final List<LabReport> reports = new ArrayList<>();

  /// Makes the results, the same in every run.
  @Setup
  public void results() {
    grader = LabGrader.of(Knowledge.load());
    reports.clear();
    var random = new Random(SEED);
    for (int result = 0; result < RESULTS; result++) {
      reports.add(
          new LabReport(
              BigDecimal.valueOf(random.nextInt(400)),
              "U/L",
              Optional.empty(),
              Optional.of(BigDecimal.valueOf(40)),
              random.nextDouble() < missing
                  ? Optional.empty()
                  : Optional.of(BigDecimal.valueOf(20 + random.nextInt(60))),
              BaselinePosition.BY_LIMITS,
              Symptoms.NONE,
              Truth.UNKNOWN,
              Truth.UNKNOWN,
              Truth.UNKNOWN,
              Optional.empty()));
    }
  }

  /// Grades all of them; gives how many have a grade.
  @Benchmark
  @OperationsPerInvocation(RESULTS)
  public int grade() {
    int graded = 0;
    for (int result = 0; result < RESULTS; result++) {
      LabGrade grade =
          grader.grade(
              result % 2 == 0 ? CtcaeVersion.V5 : CtcaeVersion.V6,
              TERMS.get(result % TERMS.size()),
              Optional.empty(),
              reports.get(result));
      graded += grade instanceof LabGrade.Graded ? 1 : 0;
    }
    return graded;
  }
}
