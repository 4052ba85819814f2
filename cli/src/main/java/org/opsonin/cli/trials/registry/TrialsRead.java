package org.opsonin.cli.trials.registry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.trials.reading.ReadingJson;
import org.opsonin.cli.trials.reading.ReadingText;
import org.opsonin.cli.trials.reading.Readings;
import org.opsonin.navigator.Navigator;
import org.opsonin.registry.Entry;
import org.opsonin.registry.Packed;
import org.opsonin.registry.Sink;
import org.opsonin.registry.Tally;
import org.opsonin.registry.input.Bounds;
import org.opsonin.registry.input.ImportSummary;
import org.opsonin.registry.input.Importer;
import org.opsonin.registry.study.StudyReader;
import org.opsonin.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows how the eligibility text of study files is read, without storing anything.
@Command(
    name = "read",
    description = {
      "Read the eligibility text of studies and show what was understood of every sentence.",
      "PATH is a study of ClinicalTrials.gov's API v2 as JSON, an array or a page of them, a file"
          + " with one a line, gzip or zip of these, or a folder; - is standard input. Nothing is"
          + " stored."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin trials read NCT01234567.json"})
public final class TrialsRead implements Callable<Integer> {

  private static final String NO_VERSION = "";
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Shell shell;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders of studies")
  private List<Path> paths = List.of();

  @Mixin private FormatOption format = new FormatOption();

  public TrialsRead(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!path.equals(STANDARD_INPUT) && !Files.exists(path)) {
        throw new UsageException("no file or folder " + path);
      }
    }
    Navigator navigator = Navigator.load();
    ImportSummary summary;
    try (var report = new Report(shell, Optional.empty())) {
      summary = read(shown(navigator), report);
      shell.out().flush();
      report.show();
    }
    if (summary.ctml() > 0) {
      shell
          .err()
          .println(
              summary.ctml()
                  + (summary.ctml() == 1 ? " trial" : " trials")
                  + " in CTML passed by: such a trial holds criteria, not text to be read");
    }
    return summary.isClean() ? Exit.OK : Exit.PROBLEMS;
  }

  private ImportSummary read(Function<Trial, Optional<Entry.Reading>> shown, Report report) {
    var files = paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList();
    Sink out = (entries, _) -> write(entries);
    try (var bar = new Bar(shell, "Reading", Importer.size(files));
        var importer =
            new Importer(
                out,
                StudyReader.ofUntitled(),
                report,
                Optional.empty(),
                shown,
                Bounds.USUAL,
                bar)) {
      for (Path path : paths) {
        if (path.equals(STANDARD_INPUT)) {
          importer.add(shell.in(), "standard input");
        } else {
          importer.add(path);
        }
      }
      return importer.finish();
    }
  }

  /// What is printed of a study; made on several threads.
  private Function<Trial, Optional<Entry.Reading>> shown(Navigator navigator) {
    Readings readings = Readings.of(navigator);
    var json = new ReadingJson();
    var text =
        new ReadingText(navigator.wording(), shell.outIsTerminal() && !shell.refusesColour());
    return trial -> {
      var items = readings.read(trial.eligibility());
      String page =
          switch (format.chosen()) {
            case json -> json.line(trial, items);
            case text -> text.page(trial, items);
          };
      return Optional.of(new Entry.Reading(NO_VERSION, Packed.of(page)));
    };
  }

  private Tally write(List<Entry> entries) {
    for (Entry entry : entries) {
      entry
          .reading()
          .ifPresent(page -> shell.out().writeBytes(page.text().getBytes(StandardCharsets.UTF_8)));
    }
    if (shell.out().checkError()) {
      throw new UsageException("the reading cannot be written to standard output");
    }
    return new Tally(entries.size(), 0, 0, 0);
  }
}
