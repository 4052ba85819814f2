package org.opsonin.cli.trials.registry;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.input.Findings;
import org.opsonin.report.Plain;

/// Keeps what a run found: the first problems for the screen, all of them for a file.
final class Report implements Findings, AutoCloseable {

  private static final int ON_SCREEN = 20;
  private static final int KEPT = 10_000;

  /// A problem, and whether it cost the study.
  private record Finding(Problem problem, boolean isRefusal) {

    String line() {
      return Plain.of((isRefusal ? "refused " : "kept    ") + problem);
    }
  }

  private final Shell shell;
  private final List<Finding> kept = new ArrayList<>();
  private final Optional<Writer> file;
  private long count;

  /// @param file gets every problem as it is found, a line each
  Report(Shell shell, Optional<String> file) {
    this.shell = shell;
    this.file = file.map(Report::open);
  }

  private static Writer open(String file) {
    try {
      return new BufferedWriter(Files.newBufferedWriter(Path.of(file)));
    } catch (IOException | InvalidPathException refused) {
      throw new UsageException(
          "--report " + file + " cannot be written; name a file in a folder that exists");
    }
  }

  @Override
  public void refused(Problem problem) {
    add(new Finding(problem, true));
  }

  @Override
  public void noted(Problem problem) {
    add(new Finding(problem, false));
  }

  private void add(Finding finding) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(finding);
    }
    file.ifPresent(out -> write(out, finding.line() + "\n"));
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException full) {
      throw new UsageException("--report cannot be written; is the disk full?");
    }
  }

  /// Adds the summary to the file.
  void end(String summary) {
    file.ifPresent(out -> write(out, summary));
  }

  /// Shows the first problems, refusals before the rest.
  void show() {
    kept.stream()
        .sorted((one, other) -> Boolean.compare(other.isRefusal(), one.isRefusal()))
        .limit(ON_SCREEN)
        .forEach(finding -> shell.err().println(finding.line()));
    if (count > ON_SCREEN) {
      shell
          .err()
          .println("and " + (count - ON_SCREEN) + " more; --report FILE writes all to a file");
    }
  }

  /// The problems for a machine.
  List<Map<String, Object>> problems() {
    return kept.stream().map(Report::fields).toList();
  }

  /// How many are not among [#problems()].
  long more() {
    return count - kept.size();
  }

  private static Map<String, Object> fields(Finding finding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("refused", finding.isRefusal());
    fields.put("code", finding.problem().code());
    fields.put("where", finding.problem().where());
    fields.put("found", finding.problem().found());
    fields.put("expected", finding.problem().expected());
    return fields;
  }

  @Override
  public void close() {
    file.ifPresent(
        out -> {
          try {
            out.close();
          } catch (IOException full) {
            throw new UncheckedIOException("closing the report", full);
          }
        });
  }
}
