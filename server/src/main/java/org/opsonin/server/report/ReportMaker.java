package org.opsonin.server.report;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.opsonin.fhir.ChartReader;
import org.opsonin.fhir.Limits;
import org.opsonin.fhir.OneChart;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigator;
import org.opsonin.report.Report;
import org.opsonin.report.html.HtmlReport;
import org.opsonin.report.json.JsonReport;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes reports, a few at a time so that many large charts cannot exhaust the machine.
@Component
class ReportMaker {

  private static final long WAIT_SECONDS = 10;
  private static final Limits LIMITS = new Limits(32L << 20, 100, 50_000, 1_000_000);

  private final Navigator navigator;
  private final ChartReader reader;
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  ReportMaker(Navigator navigator) {
    this.navigator = navigator;
    this.reader = new ChartReader(navigator.vocabulary(), LIMITS);
  }

  /// What somebody wants to see.
  ///
  /// @param asOf the day the chart is looked at
  /// @param country two letters
  /// @param patient which of several, from 1
  record Wish(LocalDate asOf, String country, Optional<Integer> patient) {}

  /// What came of it.
  ///
  /// @param report empty if there is no usable chart
  record Made(Optional<Report> report, List<Problem> problems) {
    Made {
      problems = List.copyOf(problems);
    }
  }

  /// Too many reports are being made.
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;
  }

  Made make(byte[] chart, Wish wish) throws Busy {
    enter();
    try {
      var one = new OneChart(wish.patient());
      reader.readAll(new ByteArrayInputStream(chart), wish.asOf(), one::add);
      List<Problem> problems = one.problems();
      return new Made(
          one.chart()
              .map(usable -> navigator.navigate(usable, wish.asOf(), wish.country()))
              .map(navigation -> Report.of(navigation, problems, navigator)),
          problems);
    } finally {
      places.release();
    }
  }

  private void enter() throws Busy {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }

  /// The first chart takes seconds to read: an example is read before anybody waits for one.
  @EventListener(ApplicationReadyEvent.class)
  void warmUp() {
    Thread.ofPlatform()
        .name("warm-up")
        .daemon()
        .start(
            () -> {
              for (Examples.Example example : Examples.all()) {
                try {
                  Made made =
                      make(
                          Examples.bytes(example.name()),
                          new Wish(LocalDate.EPOCH, "US", Optional.empty()));
                  made.report()
                      .ifPresent(
                          report -> {
                            HtmlReport.inside(report);
                            JsonReport.write(report);
                          });
                } catch (Busy others) {
                  return;
                }
              }
            });
  }
}
