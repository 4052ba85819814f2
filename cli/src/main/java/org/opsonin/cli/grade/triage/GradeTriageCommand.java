package org.opsonin.cli.grade.triage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.report.Plain;
import org.opsonin.toxicity.triage.ClinicThresholds;
import org.opsonin.toxicity.triage.Thresholds;
import org.opsonin.toxicity.triage.Triage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says which reports of patients mean "call now".
@Command(
    name = "triage",
    description = {
      "Red, amber or green for what patients report, one report a line, with every reason, the"
          + " advice, and what was not answered.",
      "",
      "In: JSON lines {id, date, symptoms: [{item, frequency, severity, interference, presence}],"
          + " red_flags: {ID: yes|no}, measured: [{analyte, value, unit}], history: [{date, seen,"
          + " symptoms}], plan: {regimens, days_since_last_dose}}.",
      "Red flags cannot be lowered by thresholds, history or plan. What was not answered is never"
          + " taken as no. Fields and limits: docs/methods/triage.md"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  opsonin grade triage --in reports.jsonl --out levels.jsonl",
      "  opsonin grade triage --in reports.jsonl --thresholds our-clinic.yaml"
    })
public final class GradeTriageCommand implements Callable<Integer> {

  private static final int LONGEST_OVERLAY = 1 << 20;

  private final Shell shell;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "reports as JSON lines, or - for standard input")
  private String in = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the levels go, one a line (default: standard output)")
  private String out = "";

  @Option(
      names = "--thresholds",
      paramLabel = "FILE.yaml",
      description = "the clinic's own limits of amber; see docs/methods/triage.md")
  private Optional<Path> thresholds = Optional.empty();

  public GradeTriageCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = Knowledge.load();
    var triage = Triage.of(knowledge);
    Optional<Thresholds> limits =
        thresholds.isPresent() ? overlay(thresholds.get(), triage) : Optional.of(triage.proposal());
    return limits.isEmpty()
        ? Exit.PROBLEMS
        : new TriageLines(shell, knowledge, triage, limits.get()).run(in, out);
  }

  private Optional<Thresholds> overlay(Path file, Triage triage) {
    ClinicThresholds read = triage.clinicThresholds(file.toString(), text(file));
    read.problems().forEach(problem -> shell.err().println(Plain.of(problem.toString())));
    if (!read.problems().isEmpty()) {
      shell.err().println("Nothing was triaged: the thresholds cannot be used.");
    }
    shell.err().flush();
    return read.thresholds();
  }

  private static String text(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_OVERLAY) {
        return Files.readString(file, StandardCharsets.UTF_8);
      }
    } catch (IOException unreadable) {
      throw new UsageException(file + " cannot be read; name a YAML file in UTF-8");
    }
    throw new UsageException("no readable YAML file " + file);
  }
}
