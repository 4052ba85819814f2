package org.opsonin.cli.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.fhir.ChartReader;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.report.Plain;
import org.opsonin.toxicity.monitoring.Monitoring;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Regimen;
import org.opsonin.vocabulary.Vocabulary;

/// Makes the plan of a chart, or says why there is none.
record PlanInput(Shell shell) {

  /// @param plan empty where there is no usable chart or no therapy
  /// @param problems of the chart and of the question
  record Made(Optional<Plan> plan, Knowledge knowledge, List<Problem> problems) {
    Made {
      problems = List.copyOf(problems);
    }

    /// The same, but without a plan of which nothing can be dated.
    Made withDays() {
      if (plan.isEmpty() || PlanCalendar.hasDays(plan.get())) {
        return this;
      }
      var more = new ArrayList<>(problems);
      more.add(
          new Problem(
              "MON-002",
              "chart",
              "nothing of the plan can be dated",
              "--start DATE, --every DAYS or --last-dose DATE"));
      return new Made(Optional.empty(), knowledge, more);
    }
  }

  Made make(String path, Optional<Integer> patient, RegimenOptions named, LocalDate asOf) {
    Knowledge knowledge = Knowledge.load();
    Vocabulary vocabulary = Vocabulary.of(knowledge);
    ChartInput.Reading reading =
        new ChartInput(shell, new ChartReader(vocabulary)).read(path, patient, asOf);
    var problems = new ArrayList<>(reading.problems());
    if (reading.chart().isEmpty()) {
      return new Made(Optional.empty(), knowledge, problems);
    }
    Chart chart = reading.chart().get().asOf(asOf);
    var monitoring = Monitoring.of(knowledge, vocabulary, problem -> {});
    Regimen regimen = named.regimen(monitoring.regimens(), monitoring.regimens().of(chart));
    if (regimen.medicines().isEmpty()) {
      problems.add(
          new Problem(
              "MON-001",
              "chart",
              "no medicine against cancer under way, planned or with late effects",
              "--regimen NAME, such as --regimen pembrolizumab"));
      return new Made(Optional.empty(), knowledge, problems);
    }
    return new Made(Optional.of(monitoring.plan(chart, regimen, asOf)), knowledge, problems);
  }

  /// Prints what was wrong and gives the exit code.
  int tell(Made made) {
    made.problems().stream()
        .sorted()
        .forEach(problem -> shell.err().println(Plain.of(problem.toString())));
    return made.problems().isEmpty() ? Exit.OK : Exit.PROBLEMS;
  }
}
