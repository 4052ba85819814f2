package org.opsonin.trial.match;

import java.util.List;
import java.util.Optional;
import org.opsonin.trial.Trial;

/// All trials of a registry held against one chart, ranked as [Matcher#ORDER] says.
public final class Matches {

  private final List<Standing> ranked;
  private final Weighing weighing;
  private final int registrySize;

  Matches(List<Standing> ranked, Weighing weighing, int registrySize) {
    this.ranked = ranked;
    this.weighing = weighing;
    this.registrySize = registrySize;
  }

  /// Every trial that was wanted, best first.
  public List<Standing> ranked() {
    return ranked;
  }

  /// How many trials the registry has, those not wanted included.
  public int registrySize() {
    return registrySize;
  }

  /// How many of those wanted stand so.
  public long count(Fit fit) {
    return ranked.stream().filter(standing -> standing.fit() == fit).count();
  }

  /// The best of those that may be looked into, at most `limit`, with their reasons.
  public List<TrialMatch> top(int limit) {
    return ranked.stream()
        .filter(standing -> standing.fit().isOpen())
        .limit(limit)
        .map(weighing::explain)
        .toList();
  }

  /// One trial with its reasons.
  public TrialMatch explain(Standing standing) {
    return weighing.explain(standing);
  }

  /// The trial with a registry number, wherever it stands; empty if it was not wanted or is not
  /// there.
  public Optional<TrialMatch> find(String id) {
    return ranked.stream()
        .filter(standing -> trial(standing).id().equalsIgnoreCase(id))
        .findFirst()
        .map(weighing::explain);
  }

  /// What the registry says of a trial.
  public Trial trial(Standing standing) {
    return weighing.trial(standing);
  }
}
