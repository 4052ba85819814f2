package org.opsonin.cli.trials.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.opsonin.chart.Chart;
import org.opsonin.cli.option.DayOption;
import org.opsonin.cli.option.Format;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.option.OutputOptions;
import org.opsonin.cli.option.PatientOption;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Progress;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.trials.note.NoteOptions;
import org.opsonin.fhir.ChartReader;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigator;
import org.opsonin.navigator.TrialSet;
import org.opsonin.report.MatchReport;
import org.opsonin.report.Plain;
import org.opsonin.report.json.JsonMatch;
import org.opsonin.report.text.MatchText;
import org.opsonin.trial.match.Matcher;
import org.opsonin.trial.match.Wishes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One chart before all trials.
@Command(
    name = "match",
    description = {
      "Hold one patient's chart against all trials: which fit so far, which need more facts, which"
          + " are excluded, with the source text, the fact of the chart and its date for every"
          + " criterion.",
      "",
      "Nothing here says that a person can join a trial: only its own doctors decide that."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  opsonin trials match chart.json",
      "  opsonin trials match --note letter.txt",
      "  opsonin trials match chart.json --near 48.86,2.35 --within 200",
      "  opsonin trials match chart.json --trial NCT01234567",
      "  opsonin trials match chart.json --format json --limit 50 --out matches.json"
    })
public final class TrialsMatch implements Callable<Integer> {

  @Parameters(
      paramLabel = "CHART",
      arity = "0..1",
      defaultValue = "",
      description =
          "a FHIR Bundle or resource as JSON, or NDJSON, also gzipped; - for standard input")
  private String chart = "";

  @Option(
      names = "--registry",
      paramLabel = "DIR",
      description = "folder of the registry (default: what was imported, or the trials that ship)")
  private Optional<String> registry = Optional.empty();

  @Mixin private NoteOptions note = new NoteOptions();

  @Mixin private WishOptions wish = new WishOptions();

  @Mixin private DayOption asOf = new DayOption();

  @Mixin private PatientOption patient = new PatientOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "how many trials to show with every criterion (default: ${DEFAULT-VALUE})")
  private int limit = 5;

  @Option(
      names = {"--trial", "--why-not"},
      paramLabel = "NCT",
      description = "show this trial wherever it stands, with every reason; may be repeated")
  private List<String> wanted = List.of();

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private OutputOptions to = new OutputOptions();

  private final Shell shell;
  private final TrialSource source;

  public TrialsMatch(Shell shell, TrialSource source) {
    this.shell = shell;
    this.source = source;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf.day(shell);
    Wishes wishes = wishes();
    if (limit < 0) {
      throw new UsageException("--limit counts from 0");
    }
    Optional<Integer> chosen = patient.number();
    var output = to.output(shell);
    note.check(chart);
    output.refuseToOverwrite(note.areGiven() ? note.file() : chart);
    ChartInput.Reading reading;
    try (var _ = Progress.of(shell, "Holding the chart against the trials...")) {
      Navigator navigator = Navigator.load();
      NoteOptions.Read read = read(navigator, chosen, day);
      reading = read.reading();
      List<Problem> problems = reading.problems();
      reading
          .chart()
          .map(usable -> report(usable, day, wishes, navigator, problems))
          .map(report -> (format.chosen() == Format.text ? read.page() : "") + write(report))
          .ifPresent(output::write);
    }
    return tell(reading.problems());
  }

  private NoteOptions.Read read(Navigator navigator, Optional<Integer> chosen, LocalDate day) {
    if (note.areGiven()) {
      return note.read(shell, navigator.vocabulary(), to.isInColour(shell));
    }
    var input = new ChartInput(shell, new ChartReader(navigator.vocabulary()));
    return new NoteOptions.Read(input.read(chart, chosen, day), "");
  }

  private Wishes wishes() {
    Wishes wishes = wish.wishes();
    return wanted.isEmpty()
        ? wishes
        : new Wishes(List.of(), wishes.near(), OptionalDouble.empty(), true);
  }

  private MatchReport report(
      Chart usable, LocalDate day, Wishes wishes, Navigator navigator, List<Problem> problems) {
    TrialSet trials = source.trials(navigator, registry);
    Matcher.Day onDay = trials.matcher().asOf(day);
    var cancers =
        navigator.cancers(usable, day).stream()
            .map(cancer -> new MatchReport.OfCancer(cancer, onDay.match(cancer, wishes)))
            .toList();
    return new MatchReport(
        day, Versions.software(), navigator, usable, trials, cancers, limit, wanted, problems);
  }

  private String write(MatchReport report) {
    return switch (format.chosen()) {
      case text -> MatchText.write(report, to.isInColour(shell));
      case json -> JsonMatch.write(report);
    };
  }

  private int tell(List<Problem> problems) {
    problems.stream()
        .sorted()
        .forEach(problem -> shell.err().println(Plain.of(problem.toString())));
    return problems.isEmpty() ? Exit.OK : Exit.PROBLEMS;
  }
}
