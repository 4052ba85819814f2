package org.opsonin.cli.grade.irae;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.opsonin.cli.shell.Lines;
import org.opsonin.kernel.Problem;
import org.opsonin.toxicity.irae.differential.Differential;

/// Works through lines, one at a time: every line gets a line, and what is wrong is also told.
final class IraeRun {

  private static final String BAD_LINE = "IRAE-007";
  private static final int MOST_PROBLEMS = 1_000;

  private final IraeLine reader;
  private final Differential differential;
  private final IraeJson json;
  private final PrintStream err;
  private long problems;

  IraeRun(IraeKnowledge known, PrintStream err) {
    this.reader = new IraeLine(known);
    this.differential = new Differential(known.iraes(), known.rules());
    this.json = new IraeJson(known);
    this.err = err;
  }

  /// How many problems there were.
  long problems() {
    return problems;
  }

  void run(InputStream in, OutputStream out) throws IOException {
    var lines = new Lines(in);
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Optional<IraeLine.Read> read = next(lines);
    while (read.isPresent()) {
      IraeLine.Read line = read.get();
      if (line.presentation().isPresent() || !line.problems().isEmpty()) {
        line.problems().forEach(this::tell);
        writer.write(json.line(lines.number(), line, line.presentation().map(differential::think)));
      }
      read = next(lines);
    }
    writer.flush();
    if (problems > MOST_PROBLEMS) {
      err.println("and " + (problems - MOST_PROBLEMS) + " more problems");
    }
  }

  /// The next line, read; empty at the end. A blank line reads as nothing at all.
  private Optional<IraeLine.Read> next(Lines lines) throws IOException {
    Lines.Next next = lines.next();
    String where = "line " + lines.number();
    return switch (next) {
      case Lines.Next.End() -> Optional.empty();
      case Lines.Next.Line(var text) when text.isBlank() ->
          Optional.of(new IraeLine.Read(Optional.empty(), Optional.empty(), List.of()));
      case Lines.Next.Line(var text) -> Optional.of(reader.read(text, where));
      case Lines.Next.TooLong() ->
          refused(where, "a line that is too long", "at most " + Lines.LONGEST + " bytes");
      case Lines.Next.NotText() -> refused(where, "bytes that are no text", "JSON in UTF-8");
    };
  }

  private static Optional<IraeLine.Read> refused(String where, String found, String expected) {
    return Optional.of(
        new IraeLine.Read(
            Optional.empty(),
            Optional.empty(),
            List.of(new Problem(BAD_LINE, where, found, expected))));
  }

  private void tell(Problem problem) {
    problems++;
    if (problems <= MOST_PROBLEMS) {
      err.println(problem);
    }
  }
}
