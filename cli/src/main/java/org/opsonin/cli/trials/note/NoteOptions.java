package org.opsonin.cli.trials.note;

import java.util.List;
import java.util.Optional;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.text.facts.FactsReader;
import org.opsonin.text.facts.FactsReading;
import org.opsonin.text.facts.FactsWriter;
import org.opsonin.text.note.NoteReader;
import org.opsonin.vocabulary.Vocabulary;
import picocli.CommandLine.Option;

/// A letter, or its facts mended by a person, in the place of a chart.
public final class NoteOptions {

  @Option(
      names = "--note",
      paramLabel = "FILE",
      defaultValue = "",
      description = "a letter as plain text instead of a chart; what was understood comes first")
  private String note = "";

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      defaultValue = "",
      description = "facts as lines, as --facts-out wrote them and you mended them")
  private String facts = "";

  @Option(
      names = "--facts-out",
      paramLabel = "FILE",
      defaultValue = "",
      description = "with --note: write the facts as lines to mend")
  private String factsOut = "";

  @Option(
      names = "--written",
      paramLabel = "DATE",
      description = "with --note: the day it was written (default: as it says itself, or today)")
  private Optional<String> written = Optional.empty();

  /// What was read, and the page that shows it first.
  ///
  /// @param page empty for facts that a person has mended already
  public record Read(ChartInput.Reading reading, String page) {}

  /// Whether a letter or facts stand in the place of a chart.
  public boolean areGiven() {
    return !note.isEmpty() || !facts.isEmpty();
  }

  /// Refuses more or fewer than one of a chart, a note and facts.
  ///
  /// @param chart path of the chart; empty if none was given
  public void check(String chart) {
    long given = List.of(chart, note, facts).stream().filter(one -> !one.isEmpty()).count();
    if (given != 1) {
      throw new UsageException("give one of CHART, --note FILE and --facts FILE");
    }
    if (note.isEmpty() && (!factsOut.isEmpty() || written.isPresent())) {
      throw new UsageException("--facts-out and --written belong to --note");
    }
  }

  /// The file that must not be written over.
  public String file() {
    return note.isEmpty() ? facts : note;
  }

  /// Reads the letter or the facts.
  public Read read(Shell shell, Vocabulary vocabulary, boolean inColour) {
    var input = new NoteInput(shell);
    if (note.isEmpty()) {
      FactsReading reading = new FactsReader(vocabulary).read(input.text(facts));
      return new Read(new ChartInput.Reading(reading.chart(), reading.problems()), "");
    }
    var out = new Output(shell, factsOut);
    out.refuseToOverwrite(note);
    NoteInput.Read read = input.read(note, written, NoteReader.of(vocabulary));
    if (!factsOut.isEmpty()) {
      out.write(FactsWriter.write(read.reading()));
    }
    return new Read(
        new ChartInput.Reading(Optional.of(read.reading().chart()), List.of()),
        new NoteText(vocabulary, inColour).page(read));
  }
}
