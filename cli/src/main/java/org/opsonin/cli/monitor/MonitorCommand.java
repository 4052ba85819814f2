package org.opsonin.cli.monitor;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.DayOption;
import org.opsonin.cli.option.OutputOptions;
import org.opsonin.cli.option.PatientOption;
import org.opsonin.cli.shell.Progress;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import org.opsonin.report.WatchWords;
import org.opsonin.toxicity.monitoring.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One chart in, one plan of what to watch out.
@Command(
    name = "monitor",
    description = {
      "Say what to measure and ask before, during and after a therapy, how often and for how long,"
          + " with dates where they follow from what is known, and the reason and source of each.",
      "",
      "The plan holds no name, identifier or birth date. The calendar names no medicine either."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  opsonin monitor chart.json",
      "  opsonin monitor chart.json --regimen pembrolizumab --start 2026-11-30 --every 21",
      "  opsonin monitor chart.json --regimen nivolumab,ipilimumab --format json",
      "  opsonin monitor chart.json --format ical --out watch.ics"
    })
public final class MonitorCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "CHART",
      description =
          "a FHIR Bundle or resource as JSON, or NDJSON, also gzipped; - for standard input")
  private String chart = "";

  @Mixin private RegimenOptions regimen = new RegimenOptions();
  @Mixin private DayOption asOf = new DayOption();
  @Mixin private PatientOption patient = new PatientOption();

  @Option(
      names = "--format",
      paramLabel = "text|json|ical",
      defaultValue = "text",
      description = "how to print it (default: ${DEFAULT-VALUE})")
  private PlanFormat format = PlanFormat.text;

  @Mixin private OutputOptions to = new OutputOptions();

  private final Shell shell;

  public MonitorCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf.day(shell);
    var output = to.output(shell);
    output.refuseToOverwrite(chart);
    var input = new PlanInput(shell);
    PlanInput.Made made = made(input, day);
    made.plan().ifPresent(plan -> output.write(written(plan, made)));
    return input.tell(made);
  }

  private PlanInput.Made made(PlanInput input, LocalDate day) {
    try (var _ = Progress.of(shell, "Reading the chart...")) {
      PlanInput.Made made = input.make(chart, patient.number(), regimen, day);
      return format == PlanFormat.ical ? made.withDays() : made;
    }
  }

  private String written(Plan plan, PlanInput.Made made) {
    var words = new WatchWords(made.knowledge());
    return switch (format) {
      case text -> new PlanText(plan, words, to.isInColour(shell)).write();
      case json -> new PlanJson(plan, words).write();
      case ical -> new PlanCalendar(plan, words).write();
    };
  }
}
