package org.opsonin.trial.match;

import java.util.Optional;
import org.opsonin.criteria.Explanation;

/// One requirement held against the chart.
///
/// @param explanation what the chart says; empty if the requirement was not evaluated
/// @param mayChange whether what speaks against it can pass; false unless not met
/// @param forOthers whether it asks for another cancer than a neighbouring requirement that is met,
///     and so seems to be about another group of the trial: then it is unknown
public record CriterionMatch(
    Requirement requirement,
    Answer answer,
    Optional<Explanation> explanation,
    boolean mayChange,
    boolean forOthers) {

  /// How a chart stands towards one requirement.
  public enum Answer {
    /// The chart shows that it holds.
    MET,
    /// The chart shows that it does not hold.
    NOT_MET,
    /// The chart does not say enough.
    UNKNOWN,
    /// The words were not understood: somebody must read them. Never counts as met.
    NOT_EVALUATED
  }

  /// Whether it is an open question that says whom the trial is for.
  public boolean isDecisiveAndOpen() {
    return isOpen() && requirement.isDecisive();
  }

  /// Whether it is an open question.
  public boolean isOpen() {
    return answer == Answer.UNKNOWN || answer == Answer.NOT_EVALUATED;
  }
}
