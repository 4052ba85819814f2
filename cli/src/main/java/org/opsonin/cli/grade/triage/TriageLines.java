package org.opsonin.cli.grade.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.opsonin.cli.grade.Findings;
import org.opsonin.cli.grade.cell.RecordReader;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Lines;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.triage.Thresholds;
import org.opsonin.toxicity.triage.Triage;

/// Reports in, levels out, line by line. A line that cannot be read is named and gets a line that
/// says so; the rest is done.
record TriageLines(Shell shell, Knowledge knowledge, Triage triage, Thresholds limits) {

  /// Reads `in` and writes `out`; gives the exit code.
  int run(String in, String out) {
    var findings = new Findings(shell);
    var output = new Output(shell, out);
    output.refuseToOverwrite(in);
    try (InputStream stream = open(in)) {
      output.stream(to -> write(new Lines(stream), in, to, findings));
    } catch (IOException unreadable) {
      throw unreadable(in);
    }
    return findings.end();
  }

  private InputStream open(String in) throws IOException {
    try {
      return in.equals(ChartInput.STANDARD_INPUT) ? shell.in() : Files.newInputStream(Path.of(in));
    } catch (InvalidPathException noPath) {
      throw unreadable(in);
    }
  }

  private static UsageException unreadable(String in) {
    return new UsageException(in + " cannot be read; name a file, or - for standard input");
  }

  private void write(Lines lines, String in, OutputStream to, Findings findings)
      throws IOException {
    var json = new OutcomeJson(knowledge);
    LocalDate today = LocalDate.now(shell.clock());
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    while (true) {
      switch (next(lines, in)) {
        case Lines.Next.End() -> {
          out.flush();
          return;
        }
        case Lines.Next.Line(var text) when text.isBlank() -> {}
        case Lines.Next.Line(var text) ->
            out.write(assessed(text, lines.number(), today, json, findings));
        case Lines.Next.TooLong() ->
            out.write(refused("", lines.number(), "a line that is too long", json, findings));
        case Lines.Next.NotText() ->
            out.write(refused("", lines.number(), "bytes that are no text", json, findings));
      }
    }
  }

  /// Goes on; a failing input must not be taken for a failing output.
  private static Lines.Next next(Lines lines, String in) {
    try {
      return lines.next();
    } catch (IOException failing) {
      throw unreadable(in);
    }
  }

  private String assessed(
      String line, long number, LocalDate today, OutcomeJson json, Findings findings) {
    Optional<JsonNode> node = RecordReader.object(line);
    if (node.isEmpty()) {
      return refused(line, number, "no JSON object, or a field twice in it", json, findings);
    }
    var reader = new ReportReader("line " + number, today, triage, limits, findings);
    ReportReader.Read read = reader.read(node.get());
    return json.line(read.id(), number, triage.assess(read.report(), read.history(), read.plan()));
  }

  private String refused(
      String line, long number, String found, OutcomeJson json, Findings findings) {
    var problem =
        new Problem("TRI-001", "line " + number, found, "one JSON object a line, in UTF-8");
    findings.accept(problem);
    return json.refused(BrokenLine.id(line), number, problem, triage.adviceWithoutReport());
  }
}
