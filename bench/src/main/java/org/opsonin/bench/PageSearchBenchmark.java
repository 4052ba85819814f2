package org.opsonin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.search.pages.PageHits;
import org.opsonin.search.pages.PageIndex;
import org.opsonin.search.pages.PageQuestion;
import org.opsonin.search.pages.SearchPage;

/// How long a question over pages takes while somebody types, on one thread: mean, p50, p99.
///
/// The pages are made up: many words shared, one of its own in each, which is hard on spelling.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
public class PageSearchBenchmark {

  private static final int PAGES = 1_100;

  @Param({"pd-l1", "diarhea after nivolumb in lung cancr", "word17 xyzzyqwert"})
  String question = "";

  private final PageIndex index = new PageIndex("en", pages(), List.of());

  private static List<SearchPage> pages() {
    var pages = new ArrayList<SearchPage>();
    for (int at = 0; at < PAGES; at++) {
      String body = "word" + at + " diarrhea nivolumab cancer cell text" + at % 90 + ". ";
      pages.add(
          new SearchPage(
              "p" + at,
              SearchPage.Kind.ARTICLE,
              "en",
              "Page " + at + " of lung",
              List.of(),
              List.of(),
              "Summary " + at,
              body.repeat(20),
              Map.of()));
    }
    return pages;
  }

  /// The first twenty pages.
  @Benchmark
  public PageHits ask() {
    return index.ask(PageQuestion.of(question), 0, 20);
  }
}
