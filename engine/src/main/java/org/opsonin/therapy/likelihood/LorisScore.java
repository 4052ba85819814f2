package org.opsonin.therapy.likelihood;

import java.math.BigDecimal;
import java.util.List;
import org.opsonin.knowledge.Entry;

/// A score, what became of people with a score like it, and the limits of saying so.
///
/// @param score 0 to 1, three decimals; not the chance of response
/// @param parts what each fact added on the way, so that the score can be followed
/// @param band people of the cohort the score was built on with a score like this
/// @param limits what must be said with it, in sentences; never empty
/// @param outside facts outside what the cohort covered, in sentences; empty if none
/// @param entry the score's source
/// @param observed the source of the band
public record LorisScore(
    BigDecimal score,
    List<Part> parts,
    Band band,
    List<String> limits,
    List<String> outside,
    Entry entry,
    Entry observed) {

  /// Refuses a score without its limits.
  ///
  /// @throws IllegalArgumentException if there are no limits
  public LorisScore {
    parts = List.copyOf(parts);
    limits = List.copyOf(limits);
    outside = List.copyOf(outside);
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("a score is not shown without its limits");
    }
  }

  /// What one fact added before the last step of the formula; more raises the score.
  public record Part(String name, BigDecimal added) {}

  /// Responses observed among people with a score from `atLeast` to but excluding `below`.
  ///
  /// @param people how many there were
  /// @param responded how many of them responded
  /// @param ofHundred the same of 100
  /// @param low lower end of a 95 % range, of 100
  /// @param high upper end of a 95 % range, of 100
  public record Band(
      BigDecimal atLeast,
      BigDecimal below,
      int people,
      int responded,
      int ofHundred,
      int low,
      int high) {

    boolean holds(BigDecimal score) {
      return score.compareTo(atLeast) >= 0 && score.compareTo(below) < 0;
    }
  }

  /// The one sentence for a conversation.
  public String sentence() {
    return ("In the cohort the score was built on, %d of 100 people with a score like this responded"
            + " (%d of %d; 95 %% range %d to %d of 100). This is no prediction for one person.")
        .formatted(band.ofHundred(), band.responded(), band.people(), band.low(), band.high());
  }
}
