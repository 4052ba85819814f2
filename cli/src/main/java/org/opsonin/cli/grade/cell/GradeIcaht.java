package org.opsonin.cli.grade.cell;

import java.util.concurrent.Callable;
import org.opsonin.cli.shell.Versions;
import org.opsonin.toxicity.celltherapy.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Grades low counts over time.
@Command(
    name = "icaht",
    description = {
      "Grade neutropenia and thrombocytopenia after cell therapy from counts over time.",
      "Fields and examples: docs/methods/cell-therapy-scales.md"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  opsonin grade icaht --in records.jsonl --out grades.jsonl"})
public final class GradeIcaht implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CellRecords records = new CellRecords();

  @Override
  public Integer call() {
    return records.run(Scale.ICAHT, spec.commandLine());
  }
}
