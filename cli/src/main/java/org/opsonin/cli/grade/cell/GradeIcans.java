package org.opsonin.cli.grade.cell;

import java.util.concurrent.Callable;
import org.opsonin.cli.shell.Versions;
import org.opsonin.toxicity.celltherapy.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Grades neurotoxicity after cell therapy.
@Command(
    name = "icans",
    description = {
      "Grade neurotoxicity (ICANS) by ASTCT 2019, one moment or a stay a line.",
      "Fields and examples: docs/methods/cell-therapy-scales.md"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin grade icans --in records.jsonl --out grades.jsonl"})
public final class GradeIcans implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CellRecords records = new CellRecords();

  @Override
  public Integer call() {
    return records.run(Scale.ICANS, spec.commandLine());
  }
}
