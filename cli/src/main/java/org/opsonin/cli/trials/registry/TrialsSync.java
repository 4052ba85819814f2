package org.opsonin.cli.trials.registry;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.Format;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.trials.reading.Readings;
import org.opsonin.navigator.Navigator;
import org.opsonin.registry.Registry;
import org.opsonin.registry.sync.Sync;
import org.opsonin.registry.sync.SyncOptions;
import org.opsonin.registry.sync.SyncSummary;
import org.opsonin.report.Plain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What changed at ClinicalTrials.gov, into the registry.
@Command(
    name = "sync",
    description = {
      "Ask ClinicalTrials.gov, or a server that speaks its API v2, for studies that changed since the"
          + " last run with the same query, and take them into the registry.",
      "",
      "A run that was interrupted goes on where it was. Only the query is sent, never anything about"
          + " a patient."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  opsonin trials sync --query \"immunotherapy AND cancer\"",
      "  opsonin trials sync --condition melanoma --since 2026-01-01"
    })
public final class TrialsSync implements Callable<Integer> {

  @Mixin private RegistryOption place = new RegistryOption();

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "other terms, in the registry's language; without it every study")
  private String query = "";

  @Option(
      names = "--condition",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "a condition or disease")
  private String condition = "";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "studies updated on this day or later, YYYY-MM-DD (default: since the last run)")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--url",
      paramLabel = "BASE",
      defaultValue = "https://clinicaltrials.gov",
      description = "another server with the same API (default: ${DEFAULT-VALUE})")
  private String url = "";

  @Option(names = "--restart", description = "begin anew although the last run was interrupted")
  private boolean restart;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      defaultValue = "1000",
      description = "studies a page, 1 to 1000 (default: ${DEFAULT-VALUE})")
  private int pageSize = SyncOptions.LARGEST_PAGE;

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      defaultValue = "50",
      description = "most requests a minute (default: ${DEFAULT-VALUE})")
  private int requests = 50;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "longest time for one answer (default: ${DEFAULT-VALUE})")
  private int timeout = 120;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "6",
      description = "how often to ask for a page before giving up (default: ${DEFAULT-VALUE})")
  private int attempts = 6;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write every problem to this file, a line each, and the summary")
  private Optional<String> reportFile = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();

  private final Shell shell;

  public TrialsSync(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    SyncOptions options = options();
    try (var report = new Report(shell, reportFile)) {
      return place.write(shell, registry -> run(registry, options, report));
    }
  }

  private int run(Registry registry, SyncOptions options, Report report) {
    var sync = new Sync(registry, options, report, shell.clock(), new Random(), this::tellProgress);
    SyncSummary summary = sync.run(Readings.of(Navigator.load()).perStudy());
    String text = text(registry, summary);
    report.end(text);
    switch (format.chosen()) {
      case text -> {
        report.show();
        summary.stopped().ifPresent(why -> shell.err().println(Plain.of(why.toString())));
        shell.out().print(text);
      }
      case json -> printJson(registry, summary, report);
    }
    return summary.isClean() ? Exit.OK : Exit.PROBLEMS;
  }

  private void tellProgress(long pages, long studies) {
    if (shell.errIsTerminal()) {
      shell
          .err()
          .print(
              "\rpage " + Numbers.grouped(pages) + ", " + Numbers.grouped(studies) + " studies ");
    }
  }

  private String text(Registry registry, SyncSummary summary) {
    var numbers = new Numbers();
    numbers
        .line("pages", summary.pages(), begin(summary))
        .line("read", summary.read(), "")
        .tally(summary.stored(), summary.twice(), summary.refused(), summary.noted())
        .registry(registry);
    String end =
        summary.stopped().isPresent()
            ? "\nStopped before the end; what is counted above is stored. Run it again to go on.\n"
            : "";
    return (shell.errIsTerminal() && format.chosen() == Format.text ? "\n" : "") + numbers + end;
  }

  private static String begin(SyncSummary summary) {
    return summary.since().map(day -> "changed since " + day).orElse("of all studies")
        + (summary.resumed() ? ", going on with an interrupted run" : "");
  }

  private void printJson(Registry registry, SyncSummary summary, Report report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("complete", summary.stopped().isEmpty());
    summary.stopped().ifPresent(why -> fields.put("stopped", why.toString()));
    summary.since().ifPresent(day -> fields.put("since", day.toString()));
    fields.put("resumed", summary.resumed());
    fields.put("pages", summary.pages());
    fields.put("requests", summary.requests());
    fields.put("read", summary.read());
    fields.putAll(
        Numbers.fields(summary.stored(), summary.twice(), summary.refused(), summary.noted()));
    fields.put("registry", Numbers.fields(registry));
    fields.put("problems", report.problems());
    fields.put("moreProblems", report.more());
    Numbers.print(shell.out(), fields);
  }

  private SyncOptions options() {
    if (pageSize < 1 || pageSize > SyncOptions.LARGEST_PAGE) {
      throw new UsageException("--page-size is 1 to " + SyncOptions.LARGEST_PAGE);
    }
    if (requests < 1 || timeout < 1 || attempts < 1) {
      throw new UsageException("--requests-per-minute, --timeout and --attempts count from 1");
    }
    Optional<LocalDate> day = day();
    try {
      return new SyncOptions(
          URI.create(url),
          query,
          condition,
          day,
          restart,
          pageSize,
          requests,
          Duration.ofSeconds(timeout),
          attempts,
          Duration.ofSeconds(1));
    } catch (IllegalArgumentException noAddress) {
      throw new UsageException("--url wants an address such as https://clinicaltrials.gov");
    }
  }

  private Optional<LocalDate> day() {
    try {
      return since.map(LocalDate::parse);
    } catch (DateTimeException notADay) {
      throw new UsageException("--since wants a day such as 2026-06-30");
    }
  }
}
