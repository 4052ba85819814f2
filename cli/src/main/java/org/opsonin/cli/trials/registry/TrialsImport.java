package org.opsonin.cli.trials.registry;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.trials.reading.Readings;
import org.opsonin.navigator.Navigator;
import org.opsonin.registry.Registry;
import org.opsonin.registry.input.Bounds;
import org.opsonin.registry.input.ImportSummary;
import org.opsonin.registry.input.Importer;
import org.opsonin.registry.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Studies out of files, into the registry.
@Command(
    name = "import",
    description = {
      "Take trials into the registry: studies of ClinicalTrials.gov (API v2) as JSON, one a line, in"
          + " an array or a page, and trials in CTML (JSON or YAML); also gzipped, in a zip, or in"
          + " folders.",
      "",
      "A newer version replaces an older one, never the other way round. The same file again changes"
          + " nothing. A broken study is refused with its place and the reason, and the rest goes"
          + " on. What was counted as new or changed is on the disk, even if the run is killed."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  opsonin trials import ctg-studies.json.zip",
      "  opsonin trials import studies.jsonl.gz ours/ --report refused.txt",
      "  curl -s URL | opsonin trials import -"
    })
public final class TrialsImport implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";
  private static final double NANOSECONDS = 1e9;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "a file or folder; - for standard input")
  private List<String> paths = List.of();

  @Mixin private RegistryOption place = new RegistryOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day these were retrieved, YYYY-MM-DD, where the files do not tell it")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write every problem to this file, a line each, and the summary")
  private Optional<String> reportFile = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();

  private final Shell shell;

  public TrialsImport(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    List<Path> files =
        paths.stream()
            .filter(path -> !path.equals(STANDARD_INPUT))
            .map(TrialsImport::path)
            .toList();
    Optional<LocalDate> day = day();
    try (var report = new Report(shell, reportFile)) {
      return place.write(shell, registry -> run(registry, files, day, report));
    }
  }

  private int run(Registry registry, List<Path> files, Optional<LocalDate> day, Report report) {
    long began = System.nanoTime();
    ImportSummary summary;
    try (var bar = new Bar(shell, "Importing", Importer.size(files));
        var importer =
            new Importer(
                registry,
                StudyReader.ofPublished(),
                report,
                day,
                Readings.of(Navigator.load()).perStudy(),
                Bounds.USUAL,
                bar)) {
      for (String path : paths) {
        if (path.equals(STANDARD_INPUT)) {
          importer.add(shell.in(), "standard input");
        } else {
          importer.add(path(path));
        }
      }
      summary = importer.finish();
    }
    print(registry, summary, report, (System.nanoTime() - began) / NANOSECONDS);
    return summary.isClean() ? Exit.OK : Exit.PROBLEMS;
  }

  private void print(Registry registry, ImportSummary summary, Report report, double seconds) {
    String text = text(registry, summary, seconds);
    report.end(text);
    switch (format.chosen()) {
      case text -> {
        report.show();
        shell.out().print(text);
      }
      case json -> {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("files", summary.files());
        fields.put("passedOver", summary.passedOver());
        fields.put("brokenFiles", summary.brokenFiles());
        fields.put("bytes", summary.bytes());
        fields.put("read", summary.read());
        fields.putAll(
            Numbers.fields(summary.stored(), summary.twice(), summary.refused(), summary.noted()));
        fields.put("ctml", summary.ctml());
        fields.put("seconds", seconds);
        fields.put("registry", Numbers.fields(registry));
        fields.put("problems", report.problems());
        fields.put("moreProblems", report.more());
        Numbers.print(shell.out(), fields);
      }
    }
  }

  private static String text(Registry registry, ImportSummary summary, double seconds) {
    String speed =
        "in %s s, %s a second"
            .formatted(
                Duration.ofMillis((long) (seconds * 1000)).toMillis() / 1000.0,
                Numbers.grouped(Math.round(summary.read() / Math.max(seconds, 0.001))));
    return new Numbers()
        .line("read", summary.read(), speed)
        .tally(summary.stored(), summary.twice(), summary.refused(), summary.noted())
        .lineIfAny("CTML", summary.ctml(), "of those kept are trials in CTML")
        .lineIfAny(
            "files",
            summary.brokenFiles(),
            "among those refused could not be read, or not to their end")
        .lineIfAny("passed by", summary.passedOver(), "files of other kinds")
        .registry(registry)
        .toString();
  }

  private static Path path(String text) {
    try {
      Path path = Path.of(text);
      if (!Files.isReadable(path)) {
        throw new UsageException(text + " cannot be read; name a file or a folder that exists");
      }
      return path;
    } catch (InvalidPathException noPath) {
      throw new UsageException(text + " is no path");
    }
  }

  private Optional<LocalDate> day() {
    try {
      return asOf.map(LocalDate::parse);
    } catch (DateTimeException notADay) {
      throw new UsageException("--as-of wants a day such as 2026-06-30");
    }
  }
}
