package org.opsonin.trial.ctml.matchminer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.ctml.CtmlTrial;
import org.opsonin.trial.ctml.MatchClause;
import org.opsonin.trial.ctml.Reporter;

/// Matches samples with CTML trials as MatchMiner's engine does: two values, a closed world (what
/// is
/// not in a sample's documents is not so), and `!` as "no document shows it".
///
/// A sample matches a trial if it meets every criterion on one path of one match clause. One clause
/// the engine fails on fails the whole trial, which then matches nobody; the reason is reported.
public final class MatchMinerSemantics {

  private final TumourNames names;

  public MatchMinerSemantics(TumourNames names) {
    this.names = names;
  }

  /// The samples that match.
  public Outcome match(CtmlTrial trial, Samples samples, Options options) {
    var problems = new ArrayList<Problem>();
    Map<String, Integer> reasons = new HashMap<>();
    if (trial.usable() && (options.onClosed() || trial.open())) {
      paths(trial, options, new Reporter(trial.path(), problems::add))
          .ifPresent(
              clauses -> {
                for (Sample sample : samples.all()) {
                  if (options.onDeceased() || !sample.deceased()) {
                    count(clauses, sample, reasons);
                  }
                }
              });
    }
    return new Outcome(reasons, problems);
  }

  private static void count(List<Paths> clauses, Sample sample, Map<String, Integer> reasons) {
    for (Paths clause : clauses) {
      if (clause.matches(sample)) {
        reasons.merge(sample.id(), clause.reasons(sample), Integer::sum);
      }
    }
  }

  /// The clauses that are asked, ready to be asked; empty if the engine fails on one.
  private Optional<List<Paths>> paths(CtmlTrial trial, Options options, Reporter reporter) {
    var compiler = new Paths.Compiler(names, options.ageReference(), reporter);
    var ready = new ArrayList<Paths>();
    boolean whole = true;
    for (MatchClause clause : trial.clauses()) {
      if (options.onClosed() || !clause.suspended()) {
        Optional<Paths> paths = compiler.compile(clause.match());
        paths.ifPresent(ready::add);
        whole &= paths.isPresent();
      }
    }
    return whole ? Optional.of(ready) : Optional.empty();
  }
}
