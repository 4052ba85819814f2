package org.opsonin.report;

import java.util.List;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Truth;

/// One line of the reasons for a verdict.
///
/// @param question what was asked, or a heading such as "One of these"
/// @param finding what the chart says about it; empty where there is nothing to add
/// @param facts what of the chart it rests on, each once; empty at a heading or where nothing is
///     known
/// @param parts the alternatives below a heading; empty at a leaf
/// @param mayChange whether what is not met can come to be met
public record Ground(
    Truth truth,
    String question,
    String finding,
    List<Fact> facts,
    List<Ground> parts,
    boolean mayChange) {

  public Ground {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
  }

  /// Question and finding in one line.
  public String text() {
    return finding.isEmpty() ? question : question + ": " + finding;
  }

  /// The mark in front of the line: `+` holds, `-` does not hold, `?` not known.
  public char mark() {
    return switch (truth) {
      case MET -> '+';
      case NOT_MET -> '-';
      case UNKNOWN -> '?';
    };
  }
}
