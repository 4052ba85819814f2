package org.opsonin.trial.ctml;

import java.util.List;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.Trial;
import org.opsonin.trial.ctml.tree.Tree;

/// One CTML trial.
///
/// @param trial what a registry would say of it; `conditions` are the diagnoses its clauses name
/// @param protocolNo the number MatchMiner knows it by
/// @param open whether MatchMiner counts it as open to accrual: by `_summary.status` alone
/// @param clauses the match clauses of steps, arms and dose levels, suspended ones too; none if
///     `usable` is false
/// @param usable whether MatchMiner's engine could match it; if not, the reason is among `problems`
/// @param document the document it was read from
/// @param path name of the file it was read from
/// @param problems what was not understood, with file and line
public record CtmlTrial(
    Trial trial,
    String protocolNo,
    boolean open,
    List<MatchClause> clauses,
    boolean usable,
    Tree document,
    String path,
    List<Problem> problems) {
  public CtmlTrial {
    clauses = List.copyOf(clauses);
    problems = List.copyOf(problems);
  }
}
