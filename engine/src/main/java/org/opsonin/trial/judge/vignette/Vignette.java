package org.opsonin.trial.judge.vignette;

import java.util.List;
import java.util.Optional;

/// A free-text note about one patient, as far as it was understood.
///
/// @param age in years, with fractions for infants; empty if the note gives none
/// @param sex empty if the note does not show it
/// @param sentences in order
/// @param seen what the note says of findings, in order
/// @param measures numbers such as a temperature
/// @param times how long ago or for how long something was, with the sentence
/// @param promises numbers of sentences that promise consent and cooperation
public record Vignette(
    Optional<Double> age,
    Optional<Sex> sex,
    List<Sentence> sentences,
    List<Seen> seen,
    List<Measured> measures,
    List<Time> times,
    List<Integer> promises) {

  public Vignette {
    sentences = List.copyOf(sentences);
    seen = List.copyOf(seen);
    measures = List.copyOf(measures);
    times = List.copyOf(times);
    promises = List.copyOf(promises);
  }

  /// Whom the note is about.
  public enum Sex {
    FEMALE,
    MALE
  }

  /// One sentence.
  ///
  /// @param number as the note counts, from 0
  public record Sentence(int number, Line line) {}

  /// How the note speaks of a finding.
  public enum Standing {
    PRESENT,
    DENIED,
    DOUBTED,
    FAMILY
  }

  /// A finding the note speaks of.
  ///
  /// @param id of the finding
  public record Seen(String id, Standing standing, int sentence) {}

  /// A number the note gives.
  ///
  /// @param id of the measure
  public record Measured(String id, double value, int sentence) {}

  /// A span of time the note gives.
  ///
  /// @param lasting whether it is how long something has lasted, not how long ago it was
  public record Time(double days, boolean lasting, int sentence) {}
}
