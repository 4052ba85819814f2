package org.opsonin.cli.trials;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.eligibility.EligibilityReader;
import org.opsonin.trial.eligibility.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows how the eligibility text of study files is read, without storing anything.
@Command(
    name = "read",
    description = {
      "Read the eligibility text of studies and show what was understood of every sentence.",
      "PATH is a study of ClinicalTrials.gov's API v2 as JSON, an array or a page of them, a file"
          + " with one a line, gzip or zip of these, or a folder. Nothing is stored."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin trials read NCT01234567.json"})
final class TrialsReadCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files or folders of studies")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json: one line a study (default: text)")
  private String format = "text";

  TrialsReadCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (!List.of("text", "json").contains(format)) {
      throw new UsageException("--format " + format + " is not known; use text or json");
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException("no file or folder " + path);
      }
    }
    var found = new AtomicInteger();
    Navigator navigator = Navigator.load();
    EligibilityReader reader =
        EligibilityReader.of(
            navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), problem -> {});
    var json = new ReadingJson();
    boolean inColour = shell.outIsTerminal() && !shell.refusesColour();
    var text = new ReadingText(navigator.wording(), inColour);
    var studies =
        new StudyTexts(
            study -> {
              List<Item> items = reader.read(study.eligibility());
              write(format.equals("json") ? json.line(study, items) : text.page(study, items));
            },
            problem -> {
              found.incrementAndGet();
              report(problem);
            });
    paths.forEach(studies::read);
    shell.out().flush();
    return found.get() == 0 ? Exit.OK : Exit.PROBLEMS;
  }

  private void write(String text) {
    shell.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    if (shell.out().checkError()) {
      throw new UsageException("the reading cannot be written to standard output");
    }
  }

  private void report(Problem problem) {
    shell.err().println(problem);
  }
}
