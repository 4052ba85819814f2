package org.opsonin.cli.trials.match;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.opsonin.cli.option.DayOption;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.fhir.ChartReader;
import org.opsonin.fhir.ReadChart;
import org.opsonin.navigator.Navigator;
import org.opsonin.navigator.TrialSet;
import org.opsonin.report.Words;
import org.opsonin.trial.match.Matcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Many charts before some trials, or all of them.
@Command(
    name = "patients",
    description = {
      "Hold many charts against one trial, several or all: how each stands, by its position in the"
          + " file. No name and no identifier is printed.",
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
      "  opsonin trials patients NCT01234567 --charts clinic.ndjson.gz",
      "  opsonin trials patients --all-trials --charts clinic.ndjson --format tsv"
    })
public final class TrialsPatients implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "NCT", description = "numbers of the trials")
  private List<String> named = List.of();

  @Option(names = "--all-trials", description = "every trial of the registry that may be open")
  private boolean everyTrial;

  @Option(
      names = "--charts",
      paramLabel = "FILE",
      required = true,
      description = "charts as NDJSON, one a line, also gzipped; - for standard input")
  private String charts = "";

  @Option(
      names = "--registry",
      paramLabel = "DIR",
      description = "folder of the registry (default: what was imported, or the trials that ship)")
  private Optional<String> registry = Optional.empty();

  @Mixin private DayOption asOf = new DayOption();

  @Option(
      names = "--format",
      paramLabel = "text|json|tsv",
      defaultValue = "text",
      description =
          "text sums up; json and tsv give a line for each chart and trial"
              + " (default: ${DEFAULT-VALUE})")
  private ClinicFormat format = ClinicFormat.text;

  private final Shell shell;
  private final TrialSource source;
  private int position;
  private int unreadable;

  public TrialsPatients(Shell shell, TrialSource source) {
    this.shell = shell;
    this.source = source;
  }

  @Override
  public Integer call() {
    if (named.isEmpty() != everyTrial) {
      throw new UsageException("name trials, or say --all-trials, and not both");
    }
    var day = asOf.day(shell);
    Navigator navigator = Navigator.load();
    TrialSet trials = source.trials(navigator, registry);
    var clinic = new Clinic(navigator, trials, day, positions(trials.matcher()));
    PrintStream out = shell.out();
    ClinicWriter writer = format.to(out);
    writer.begin();
    read(
        new ChartReader(navigator.vocabulary()),
        day,
        read -> {
          position++;
          read.chart()
              .ifPresentOrElse(
                  chart -> clinic.add(position, chart, writer::row), () -> unreadable++);
        });
    writer.end(clinic, day, trials);
    if (unreadable > 0) {
      shell
          .err()
          .println(
              "opsonin: "
                  + Words.count(unreadable, "entry", "entries")
                  + " of the file could not be read as a chart");
    }
    return unreadable > 0 ? Exit.PROBLEMS : Exit.OK;
  }

  private int[] positions(Matcher matcher) {
    if (everyTrial) {
      return IntStream.range(0, matcher.size())
          .filter(trial -> matcher.trial(trial).trial().recruitment().mayOpen())
          .toArray();
    }
    return named.stream().mapToInt(id -> position(id, matcher)).toArray();
  }

  private static int position(String id, Matcher matcher) {
    return IntStream.range(0, matcher.size())
        .filter(trial -> matcher.trial(trial).trial().id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(() -> new UsageException("no trial " + id + " in the registry"));
  }

  private void read(ChartReader reader, LocalDate day, Consumer<ReadChart> charted) {
    if (charts.equals(ChartInput.STANDARD_INPUT)) {
      reader.readAll(shell.in(), day, charted);
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(charts)))) {
      reader.readAll(in, day, charted);
    } catch (IOException | InvalidPathException | UncheckedIOException broken) {
      throw new UsageException(charts + " cannot be read; name a file, or - for standard input");
    }
  }
}
