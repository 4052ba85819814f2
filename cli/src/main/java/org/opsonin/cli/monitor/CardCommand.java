package org.opsonin.cli.monitor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.DayOption;
import org.opsonin.cli.option.OutputOptions;
import org.opsonin.cli.option.PatientOption;
import org.opsonin.cli.shell.Output;
import org.opsonin.cli.shell.Progress;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.report.WatchWords;
import org.opsonin.toxicity.monitoring.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One chart in, one page to carry out.
@Command(
    name = "card",
    description = {
      "Make one page to print and carry: what the person is treated with, which signs mean call now,"
          + " whom to call, and what an emergency team should hear.",
      "",
      "It holds no name, identifier or birth date; lines are left to write by hand."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {
      "",
      "Examples:",
      "  opsonin card chart.json --out card.html",
      "  opsonin card chart.json --regimen nivolumab,ipilimumab --format pdf --out card.pdf",
      "  opsonin card chart.json --contact \"Day clinic 555 0100\" --out card.html"
    })
public final class CardCommand implements Callable<Integer> {

  private static final int LONGEST_CONTACT = 120;

  @Parameters(
      paramLabel = "CHART",
      description =
          "a FHIR Bundle or resource as JSON, or NDJSON, also gzipped; - for standard input")
  private String chart = "";

  @Mixin private RegimenOptions regimen = new RegimenOptions();

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = "whom to call, as it should be printed (default: lines to fill in by hand)")
  private Optional<String> contact = Optional.empty();

  @Mixin private DayOption asOf = new DayOption();
  @Mixin private PatientOption patient = new PatientOption();

  @Option(
      names = "--format",
      paramLabel = "html|pdf",
      defaultValue = "html",
      description = "how to write it (default: ${DEFAULT-VALUE})")
  private CardFormat format = CardFormat.html;

  @Mixin private OutputOptions to = new OutputOptions();

  private final Shell shell;

  public CardCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf.day(shell);
    Output output = to.output(shell);
    output.refuseToOverwrite(chart);
    if (format == CardFormat.pdf && output.isTerminal()) {
      throw new UsageException("--format pdf wants --out FILE");
    }
    if (contact.map(text -> text.length() > LONGEST_CONTACT).orElse(false)) {
      throw new UsageException("--contact has room for " + LONGEST_CONTACT + " characters");
    }
    var input = new PlanInput(shell);
    PlanInput.Made made;
    try (var _ = Progress.of(shell, "Reading the chart...")) {
      made = input.make(chart, patient.number(), regimen, day);
    }
    made.plan().ifPresent(plan -> write(plan, made, output));
    return input.tell(made);
  }

  private void write(Plan plan, PlanInput.Made made, Output output) {
    String html = new Card(plan, new WatchWords(made.knowledge()), contact).html();
    switch (format) {
      case html -> output.write(html);
      case pdf -> output.write(CardPdf.of(html));
    }
  }
}
