package org.opsonin.cli.grade.cell;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Lines;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.celltherapy.Assessment;
import org.opsonin.toxicity.celltherapy.CellTherapy;
import org.opsonin.toxicity.celltherapy.Scale;
import org.opsonin.toxicity.celltherapy.form.CellProblem;
import org.opsonin.toxicity.celltherapy.form.Given;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Takes records from a file, one a line, and writes one result a line. A line that cannot be read
/// is a problem and a result that says so; the rest goes on.
final class CellRecords {

  private static final int MOST_PROBLEMS = 1_000;
  private static final List<String> HANDLED = List.of("id");
  private static final Given.Fields NOTHING = new Given.Fields(new LinkedHashMap<>());

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "records as JSON, one object a line, each with an id")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the results go, one a line (default: standard output)")
  private Optional<Path> out = Optional.empty();

  private long problems;

  int run(Scale scale, CommandLine command) {
    refuseUnusable();
    Knowledge knowledge = Knowledge.load();
    var therapy = new CellTherapy(knowledge);
    var json = new ResultJson(knowledge);
    problems = 0;
    try (InputStream stream = Files.newInputStream(in)) {
      if (out.isPresent()) {
        toFile(out.get(), scale, therapy, json, stream, command.getErr());
      } else {
        grade(scale, therapy, json, new Lines(stream), command.getOut(), command.getErr());
        if (command.getOut().checkError()) {
          throw new UsageException("the results cannot be written to standard output");
        }
      }
    } catch (IOException failed) {
      throw new UsageException("reading or writing broke off; nothing was stored under --out");
    }
    if (problems > MOST_PROBLEMS) {
      command.getErr().println("and " + (problems - MOST_PROBLEMS) + " more problems");
    }
    command.getErr().flush();
    return problems == 0 ? Exit.OK : Exit.PROBLEMS;
  }

  private void refuseUnusable() {
    if (!Files.isReadable(in) || Files.isDirectory(in)) {
      throw new UsageException("no readable file " + in);
    }
    try {
      if (out.isPresent() && Files.exists(out.get()) && Files.isSameFile(in, out.get())) {
        throw new UsageException("--out is the file of records itself; name another file");
      }
    } catch (IOException | InvalidPathException unreadable) {
      throw new UsageException("--out cannot be used; name a file in a folder that exists");
    }
  }

  /// Whole or not at all.
  private void toFile(
      Path file,
      Scale scale,
      CellTherapy therapy,
      ResultJson json,
      InputStream stream,
      PrintWriter err)
      throws IOException {
    Path target = file.toAbsolutePath();
    Path part;
    try {
      part = Files.createTempFile(target.getParent(), ".opsonin", ".part");
    } catch (IOException refused) {
      throw new UsageException(file + " cannot be written; name a file in a folder that exists");
    }
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        grade(scale, therapy, json, new Lines(stream), writer, err);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void grade(
      Scale scale,
      CellTherapy therapy,
      ResultJson json,
      Lines lines,
      Writer writer,
      PrintWriter err)
      throws IOException {
    while (true) {
      switch (lines.next()) {
        case Lines.Next.End() -> {
          return;
        }
        case Lines.Next.Line(var text) when text.isBlank() -> {}
        case Lines.Next.Line(var text) ->
            writer.write(record(scale, therapy, json, text, lines.number(), err));
        case Lines.Next.TooLong() ->
            writer.write(
                refused(
                    scale,
                    therapy,
                    json,
                    lines.number(),
                    CellProblem.TOO_LONG.at(
                        where(lines.number()),
                        "a line that is too long",
                        "at most " + Lines.LONGEST + " bytes"),
                    err));
        case Lines.Next.NotText() ->
            writer.write(
                refused(
                    scale,
                    therapy,
                    json,
                    lines.number(),
                    CellProblem.NOT_JSON.at(
                        where(lines.number()), "bytes that are no text", "JSON in UTF-8"),
                    err));
      }
    }
  }

  private String record(
      Scale scale,
      CellTherapy therapy,
      ResultJson json,
      String text,
      long number,
      PrintWriter err) {
    Optional<RecordReader.Read> read = RecordReader.read(text);
    if (read.isEmpty()) {
      return refused(
          scale,
          therapy,
          json,
          number,
          CellProblem.NOT_JSON.at(where(number), "no JSON object", "one JSON object a line"),
          err);
    }
    if (read.get().id().isEmpty()) {
      report(CellProblem.NO_ID.at(where(number), "no `id`", "a text or a number"), err);
    }
    Assessment assessment = therapy.assess(scale, read.get().fields(), where(number), HANDLED);
    assessment.problems().forEach(problem -> report(problem, err));
    return json.line(read.get().id(), number, assessment, Optional.empty());
  }

  private String refused(
      Scale scale,
      CellTherapy therapy,
      ResultJson json,
      long number,
      Problem problem,
      PrintWriter err) {
    report(problem, err);
    Assessment nothing = therapy.assess(scale, NOTHING, where(number), HANDLED);
    var told = new Assessment(nothing.findings(), Optional.empty(), List.of(), List.of(problem));
    return json.line(
        Optional.empty(), number, told, Optional.of("the line cannot be used: " + problem.found()));
  }

  private static String where(long number) {
    return "line " + number;
  }

  private void report(Problem problem, PrintWriter err) {
    problems++;
    if (problems <= MOST_PROBLEMS) {
      err.println(problem);
    }
  }
}
