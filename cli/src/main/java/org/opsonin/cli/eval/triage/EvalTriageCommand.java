package org.opsonin.cli.eval.triage;

import java.io.PrintWriter;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.simulation.SimulationResult;
import org.opsonin.toxicity.simulation.TriageSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Simulates weekly reports and triages them under each proposed set of limits.
@Command(
    name = "triage",
    description = {
      "Simulate people under checkpoint inhibitors on published incidences and stated assumptions,"
          + " and count how often triage would alert and how many severe side effects it would see,"
          + " under each proposed set of limits and three burdens of other complaints.",
      "It is a simulation. It shows no benefit to anybody. Assumptions: docs/methods/triage.md"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin eval triage --patients 2000 --weeks 26 --seed 1"})
public final class EvalTriageCommand implements Callable<Integer> {

  private static final int MOST_PATIENTS = 100_000;
  private static final int MOST_WEEKS = 520;

  @Option(
      names = "--patients",
      paramLabel = "N",
      defaultValue = "2000",
      description = "made-up people for each burden (default: ${DEFAULT-VALUE})")
  private int patients;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "26",
      description = "weeks each of them reports (default: ${DEFAULT-VALUE})")
  private int weeks;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "the same seed gives the same figures (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private FormatOption format = new FormatOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (patients < 1 || patients > MOST_PATIENTS || weeks < 1 || weeks > MOST_WEEKS) {
      throw new UsageException(
          "--patients wants 1 to %d, --weeks 1 to %d".formatted(MOST_PATIENTS, MOST_WEEKS));
    }
    SimulationResult result =
        TriageSimulation.of(Knowledge.load())
            .run(patients, weeks, new SplittableRandom(seed), done -> {});
    PrintWriter out = spec.commandLine().getOut();
    switch (format.chosen()) {
      case text -> out.print(TriageText.of(result, seed));
      case json -> out.print(TriageJson.of(result, seed));
    }
    out.flush();
    return Exit.OK;
  }
}
