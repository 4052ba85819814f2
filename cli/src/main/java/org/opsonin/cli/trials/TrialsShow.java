package org.opsonin.cli.trials;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.opsonin.cli.option.FormatOption;
import org.opsonin.cli.shell.Exit;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.cli.shell.Versions;
import org.opsonin.cli.trials.reading.ReadingText;
import org.opsonin.cli.trials.registry.Numbers;
import org.opsonin.cli.trials.registry.RegistryOption;
import org.opsonin.navigator.Navigator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// One trial as its registry describes it.
@Command(
    name = "show",
    description =
        "Show one trial: what its registry says of it, as of when, and how its eligibility text is"
            + " read.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    footer = {"", "Examples:", "  opsonin trials show NCT01234567"})
final class TrialsShow implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "its number, such as NCT01234567")
  private String id = "";

  @Mixin private RegistryOption place = new RegistryOption();

  @Mixin private FormatOption format = new FormatOption();

  private final Shell shell;

  TrialsShow(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Navigator navigator = Navigator.load();
    Optional<Shown> found = place.read(shell, registry -> Shown.find(id, registry, navigator));
    Shown trial =
        found.orElseThrow(
            () ->
                new UsageException(
                    "no trial "
                        + id
                        + " in the registry; `opsonin trials registry` says where it is"));
    switch (format.chosen()) {
      case text -> {
        boolean inColour = shell.outIsTerminal() && !shell.refusesColour();
        shell
            .out()
            .print(
                TrialText.write(trial, new ReadingText(navigator.wording(), inColour), inColour));
      }
      case json -> Numbers.print(shell.out(), TrialJson.fields(trial));
    }
    return Exit.OK;
  }
}
