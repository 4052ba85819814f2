package org.opsonin.trial.judge;

import java.util.List;
import org.opsonin.kernel.Truth;

/// Whether what a criterion describes is so for the patient of a note, and how that is known.
///
/// @param truth of what the criterion says, in its own direction: for an exclusion, of what
///     excludes
/// @param ground how it is known, or why not
/// @param topic what the criterion is about, where the note is silent: `measure`, `pregnancy`
/// @param sentences of the note it rests on
public record Judgement(Truth truth, Ground ground, String topic, List<Integer> sentences) {

  public Judgement {
    sentences = sentences.stream().distinct().sorted().toList();
  }

  /// How the truth is known, or why it is not.
  public enum Ground {
    /// The note says so.
    STATED,
    /// The note says something near: a symptom of it, a wider disease, or the thing without its
    /// degree.
    NEAR,
    /// The note says nothing of it.
    SILENT,
    /// It can be asked of the other sex or another age only.
    INAPPLICABLE
  }

  static Judgement stated(Truth truth, List<Integer> sentences) {
    return new Judgement(truth, Ground.STATED, "", sentences);
  }

  static Judgement near(String topic, List<Integer> sentences) {
    return new Judgement(Truth.UNKNOWN, Ground.NEAR, topic, sentences);
  }

  static Judgement silent(String topic) {
    return new Judgement(Truth.UNKNOWN, Ground.SILENT, topic, List.of());
  }

  static Judgement inapplicable(List<Integer> sentences) {
    return new Judgement(Truth.UNKNOWN, Ground.INAPPLICABLE, "", sentences);
  }
}
