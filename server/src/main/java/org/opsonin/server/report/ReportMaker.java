package org.opsonin.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.ChartReader;
import org.opsonin.fhir.WantedChart;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigator;
import org.opsonin.report.Report;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Makes a report of the bytes of a chart, by the same steps as `opsonin navigate`.
@Component
class ReportMaker {

  private static final int MOST_SHOWN = 100;
  private static final Outcome TOO_SLOW =
      Outcome.Refused.of(HttpStatus.UNPROCESSABLE_CONTENT, "report.refused.slow");

  private final Navigator navigator;
  private final ChartReader reader;
  private final Gate gate;

  ReportMaker(Navigator navigator, Gate gate) {
    this.navigator = navigator;
    this.reader = new ChartReader(navigator.vocabulary());
    this.gate = gate;
  }

  /// @param write makes of the report what is to be sent
  Outcome make(InputStreamSource chart, Wish wish, Function<Report, String> write)
      throws Gate.Busy {
    Weight weight = Weight.of(chart);
    if (weight.isTooLong()) {
      return tooLarge(
          "report.refused.large",
          "too many bytes",
          "at most " + Weight.MOST_BYTES + " bytes, decompressed");
    }
    if (weight.megabytes() > gate.most()) {
      return tooLarge(
          "report.refused.many", "more values than this site has memory for", "fewer resources");
    }
    try {
      return gate.let(weight.megabytes(), () -> inTime(chart, wish, write));
    } catch (Gate.TooMuch tooMuch) {
      return TOO_SLOW;
    }
  }

  private Outcome inTime(InputStreamSource chart, Wish wish, Function<Report, String> write) {
    try (var in = new Timely(chart.getInputStream(), gate.deadline())) {
      return read(in, wish, write);
    } catch (IOException | UncheckedIOException overTime) {
      return TOO_SLOW; // bytes in memory cannot fail otherwise
    }
  }

  private static Outcome tooLarge(String key, String found, String expected) {
    Problem problem = ChartProblem.TOO_LARGE.at("document", found, expected);
    return new Outcome.Refused(HttpStatus.CONTENT_TOO_LARGE, key, List.of(), List.of(problem));
  }

  private Outcome read(InputStream in, Wish wish, Function<Report, String> write) {
    WantedChart wanted = WantedChart.read(reader, in, wish.asOf(), wish.patient());
    if (wish.patient().isPresent()
        && wanted.patients() > 0
        && wish.patient().get() > wanted.patients()) {
      return several("report.refused.fewer", wanted);
    }
    if (wish.patient().isEmpty() && wanted.patients() > 1) {
      return several("report.refused.several", wanted);
    }
    return wanted
        .chart()
        .map(usable -> navigator.navigate(usable, wish.asOf(), wish.country()))
        .map(navigation -> Report.of(navigation, wanted.problems(), navigator))
        .<Outcome>map(report -> new Outcome.Made(write.apply(report)))
        .orElseGet(() -> refused("report.refused", List.of(), wanted.problems()));
  }

  private static Outcome several(String key, WantedChart wanted) {
    var problems = new ArrayList<>(wanted.problems());
    problems.add(
        ChartProblem.SEVERAL_PATIENTS.at(
            "document",
            wanted.patients() + " patients in one file",
            "one patient, or a number from 1 to " + wanted.patients()));
    return refused(key, List.of(wanted.patients()), problems);
  }

  private static Outcome refused(String key, List<Object> values, List<Problem> problems) {
    return new Outcome.Refused(
        HttpStatus.UNPROCESSABLE_CONTENT,
        key,
        values,
        problems.stream().distinct().sorted().limit(MOST_SHOWN).toList());
  }
}
