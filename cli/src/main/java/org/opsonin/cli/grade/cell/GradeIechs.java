package org.opsonin.cli.grade.cell;

import java.util.concurrent.Callable;
import org.opsonin.cli.shell.Versions;
import org.opsonin.toxicity.celltherapy.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prompts to think of the HLH-like syndrome.
@Command(
    name = "iechs",
    description = {
      "Say whether to think of the HLH-like syndrome after cell therapy. Never a grade.",
      "Fields and examples: docs/methods/cell-therapy-scales.md"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin grade iechs --in records.jsonl --out grades.jsonl"})
public final class GradeIechs implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CellRecords records = new CellRecords();

  @Override
  public Integer call() {
    return records.run(Scale.IECHS, spec.commandLine());
  }
}
