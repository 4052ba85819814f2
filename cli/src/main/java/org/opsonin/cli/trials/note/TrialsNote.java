package org.opsonin.cli.trials.note;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Progress;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.text.facts.FactsWriter;
import org.opsonin.text.note.NoteReader;
import org.opsonin.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what is understood of a letter, and nothing else.
@Command(
    name = "note",
    description = {
      "Read a discharge letter or clinic note and show every fact that was understood, with the"
          + " words that say it, what was named without becoming a fact, and what was not"
          + " understood.",
      "",
      "The note stays on this computer, and nothing of it is stored."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  opsonin trials note letter.txt",
      "  opsonin trials note letter.txt --facts-out facts.txt",
      "  opsonin trials match --facts facts.txt"
    })
public final class TrialsNote implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the letter as plain text; - for standard input")
  private String file = "";

  @Option(
      names = "--written",
      paramLabel = "DATE",
      description = "the day it was written, YYYY-MM-DD (default: as it says itself, or today)")
  private Optional<String> written = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--facts-out",
      paramLabel = "FILE",
      defaultValue = "",
      description = "also write the facts as lines to mend, for trials match --facts")
  private String factsOut = "";

  private final Shell shell;

  public TrialsNote(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var facts = new Output(shell, factsOut);
    facts.refuseToOverwrite(file);
    try (var _ = Progress.of(shell, "Reading the note...")) {
      Vocabulary vocabulary = Vocabulary.of(Knowledge.load());
      NoteInput.Read read = new NoteInput(shell).read(file, written, NoteReader.of(vocabulary));
      if (!factsOut.isEmpty()) {
        facts.write(FactsWriter.write(read.reading()));
      }
      boolean inColour = shell.outIsTerminal() && !shell.refusesColour();
      new Output(shell, "")
          .write(
              switch (format.chosen()) {
                case text -> new NoteText(vocabulary, inColour).page(read);
                case json -> new NoteJson().write(read);
              });
    }
    return Exit.OK;
  }
}
