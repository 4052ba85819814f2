package org.opsonin.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.DayOption;
import org.opsonin.cli.option.OutputOptions;
import org.opsonin.cli.option.PatientOption;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Progress;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.fhir.ChartReader;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigator;
import org.opsonin.report.Plain;
import org.opsonin.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One chart in, one report out.
@Command(
    name = "navigate",
    description = {
      "Read one patient's chart (FHIR R4, mCODE, genomics reporting) and say what is known, what is"
          + " missing, which approved immunotherapies fit so far, cannot be decided yet or do not"
          + " fit, with the reason and source of each, and what to ask next.",
      "",
      "The report holds no name, identifier or birth date."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  opsonin navigate chart.json",
      "  opsonin navigate chart.json --as-of 2026-06-30 --format json",
      "  opsonin navigate ward.ndjson --patient 3 --format html --out report.html",
      "  gunzip -c chart.json.gz | opsonin navigate -"
    })
final class NavigateCommand implements Callable<Integer> {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Parameters(
      paramLabel = "CHART",
      description =
          "a FHIR Bundle or resource as JSON, or NDJSON, also gzipped; - for standard input")
  private String chart = "";

  @Mixin private DayOption asOf = new DayOption();

  @Option(
      names = "--country",
      paramLabel = "CC",
      defaultValue = "US",
      description = "whose approvals count, two letters (default: ${DEFAULT-VALUE})")
  private String country = "US";

  @Mixin private PatientOption patient = new PatientOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.TEXT;

  @Mixin private OutputOptions to = new OutputOptions();

  private final Shell shell;

  NavigateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf.day(shell);
    checkCountry();
    var output = to.output(shell);
    output.refuseToOverwrite(chart);
    Result result;
    try (var _ = Progress.of(shell, "Reading the chart...")) {
      result = read(day);
    }
    result.report().ifPresent(output::write);
    return tell(result.problems());
  }

  /// @param report empty if there is no usable chart
  private record Result(Optional<String> report, List<Problem> problems) {}

  private Result read(LocalDate day) {
    Navigator navigator = Navigator.load();
    var input = new ChartInput(shell, new ChartReader(navigator.vocabulary()));
    ChartInput.Reading reading = input.read(chart, patient.number(), day);
    Optional<String> report =
        reading
            .chart()
            .map(usable -> navigator.navigate(usable, day, country.toUpperCase(Locale.ROOT)))
            .map(navigation -> Report.of(navigation, reading.problems(), navigator))
            .map(whole -> format.write(whole, to.isInColour(shell)));
    if (report.isEmpty() && reading.problems().isEmpty()) {
      throw new IllegalStateException("a chart that cannot be used has a problem");
    }
    return new Result(report, reading.problems());
  }

  private void checkCountry() {
    String code = country.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code) && !code.equals("EU")) {
      throw new UsageException("--country wants two letters such as US");
    }
  }

  private int tell(List<Problem> problems) {
    problems.stream()
        .sorted()
        .forEach(problem -> shell.err().println(Plain.of(problem.toString())));
    return problems.isEmpty() ? Exit.OK : Exit.PROBLEMS;
  }
}
