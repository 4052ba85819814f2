package org.opsonin.trial.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opsonin.criteria.Ask;
import org.opsonin.kernel.Truth;
import org.opsonin.trial.Trial;
import org.opsonin.trial.match.CriterionMatch.Answer;

/// One trial held against a chart, with a reason for everything.
///
/// @param standing verdict and counts
/// @param criteria every requirement: the registry's fields, then its text in order
public record TrialMatch(Trial trial, Standing standing, List<CriterionMatch> criteria) {

  public TrialMatch {
    criteria = List.copyOf(criteria);
  }

  public Fit fit() {
    return standing.fit();
  }

  /// What speaks against the trial; empty where only the registry's list of conditions does.
  public List<CriterionMatch> against() {
    return criteria.stream().filter(one -> one.answer() == Answer.NOT_MET).toList();
  }

  /// Whether nothing but the registry's list of conditions says that it is for another cancer.
  public boolean isOnlyRegisteredForOthers() {
    return fit() == Fit.OTHER_CANCER
        && standing.registered() == Truth.NOT_MET
        && standing.cancer() != Truth.NOT_MET;
  }

  /// The requirements nobody has understood: to be read by a person.
  public List<CriterionMatch> toRead() {
    return criteria.stream().filter(one -> one.answer() == Answer.NOT_EVALUATED).toList();
  }

  /// The facts to ask for, what settles most first: decisive requirements before others, then the
  /// number of requirements, then by id.
  public List<Ask> asks() {
    Map<Ask, int[]> settles = new LinkedHashMap<>();
    for (CriterionMatch one : criteria) {
      if (one.answer() == Answer.UNKNOWN) {
        one.explanation()
            .ifPresent(
                explanation -> {
                  for (Ask ask : explanation.missing()) {
                    int[] counts = settles.computeIfAbsent(ask, key -> new int[2]);
                    counts[0] += one.requirement().isDecisive() ? 1 : 0;
                    counts[1]++;
                  }
                });
      }
    }
    var asks = new ArrayList<>(settles.keySet());
    asks.sort(
        Comparator.comparing((Ask ask) -> -counts(settles, ask)[0])
            .thenComparing(ask -> -counts(settles, ask)[1])
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(asks);
  }

  private static int[] counts(Map<Ask, int[]> settles, Ask ask) {
    return settles.getOrDefault(ask, new int[2]);
  }
}
