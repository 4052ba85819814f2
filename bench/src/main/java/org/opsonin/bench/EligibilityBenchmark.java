package org.opsonin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.eligibility.EligibilityReader;

/// Eligibility texts read a second, in memory, on two threads.
///
/// Each text is made of points of the usual kinds, of about 4,000 characters as registries have on
/// average; a third of the points is understood. Says nothing of reading JSON or storing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(2)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EligibilityBenchmark {

  private static final int TEXTS = 200;
  private static final int POINTS = 34;

  private static final List<String> SAMPLES =
      List.of(
          "Age 18 years or older",
          "ECOG performance status of 0 to 2 as judged by two observers on different days",
          "Absolute neutrophil count at least 1,500/mm3",
          "AST and ALT no more than 2.5 x ULN (5 x ULN if the liver is heavily infiltrated)",
          "Histologically confirmed metastatic melanoma",
          "Willing to undergo two biopsies of an accessible lesion, before and during treatment",
          "Has received a live vaccine within 30 days of the first dose of study drug",
          "Any illness that, in the view of the people who run this study and know the person"
              + " well, would make it hard to complete the long list of visits and procedures",
          "Prior treatment with ipilimumab or nivolumab",
          "A history of falls, fractures or near misses on the stairs within the past six months,"
              + " unless the cause was found and mended",
          "Active hepatitis B or hepatitis C",
          "Persons who live further than three hours from the nearest participating hospital and"
              + " have no means of transport of their own");

  private EligibilityReader reader = reader();
  private List<String> texts = List.of();

  @Setup
  public void texts() {
    reader = reader();
    var made = new ArrayList<String>(TEXTS);
    for (int text = 0; text < TEXTS; text++) {
      var points = new StringBuilder("Inclusion Criteria:\n\n");
      for (int point = 0; point < POINTS; point++) {
        points.append(point == POINTS / 2 ? "\nExclusion Criteria:\n\n" : "");
        points.append("* ").append(SAMPLES.get((text + point * 5) % SAMPLES.size())).append('\n');
      }
      made.add(points.toString());
    }
    texts = List.copyOf(made);
  }

  private static EligibilityReader reader() {
    Navigator navigator = Navigator.load();
    return EligibilityReader.of(
        navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), problem -> {});
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int read() {
    int items = 0;
    for (String text : texts) {
      items += reader.read(text).size();
    }
    return items;
  }
}
