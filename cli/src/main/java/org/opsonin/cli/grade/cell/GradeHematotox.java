package org.opsonin.cli.grade.cell;

import java.util.concurrent.Callable;
import org.opsonin.cli.shell.Versions;
import org.opsonin.toxicity.celltherapy.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Adds up CAR-HEMATOTOX.
@Command(
    name = "hematotox",
    description = {
      "Add up CAR-HEMATOTOX from five laboratory values before lymphodepletion.",
      "Fields and examples: docs/methods/cell-therapy-scales.md"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin grade hematotox --in records.jsonl --out grades.jsonl"})
public final class GradeHematotox implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CellRecords records = new CellRecords();

  @Override
  public Integer call() {
    return records.run(Scale.HEMATOTOX, spec.commandLine());
  }
}
