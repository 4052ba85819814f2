package org.opsonin.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Chart;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.likelihood.Loris;
import org.opsonin.therapy.likelihood.LorisInputs;
import org.opsonin.therapy.likelihood.LorisScore;

/// What a published score says about the response to checkpoint inhibitors, or why it says nothing.
///
/// @param score empty unless all its facts are known
/// @param missing what keeps it from being computed; empty where the knowledge has no score at all
public record Likelihood(Optional<LorisScore> score, List<String> missing) {

  /// The heading above it.
  public static final String TITLE = "How often treatment worked for people with a similar score";

  /// What must stand beside it.
  public static final String PURPOSE =
      "LORIS, a published score, tells how often treatment worked for people with similar facts. It is"
          + " for a conversation and decides nothing.";

  public Likelihood {
    missing = List.copyOf(missing);
  }

  static Likelihood of(Chart chart, LocalDate asOf, Navigator navigator) {
    Knowledge knowledge = navigator.knowledge();
    if (knowledge.ofKind("likelihood").isEmpty()) {
      return new Likelihood(Optional.empty(), List.of());
    }
    var loris = Loris.of(knowledge, navigator.vocabulary());
    var inputs = LorisInputs.of(chart, asOf, navigator.vocabulary());
    return new Likelihood(loris.score(inputs), loris.missing(inputs));
  }
}
