package org.opsonin.toxicity.pro;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A patient's answers about one symptom.
///
/// @param item number in the item library
/// @param answers 0 to 4 by attribute; what was not answered is not there
public record ProReport(int item, Map<ProAttribute, Integer> answers) {

  private static final int MOST = 4;

  /// Refuses an answer the instrument does not have.
  ///
  /// @throws IllegalArgumentException if an answer is not 0 to 4
  public ProReport {
    for (int answer : answers.values()) {
      if (answer < 0 || answer > MOST) {
        throw new IllegalArgumentException("an answer is 0 to " + MOST);
      }
    }
    var sorted = new EnumMap<ProAttribute, Integer>(ProAttribute.class);
    sorted.putAll(answers);
    answers = sorted;
  }

  /// The answers, in the order of the attributes.
  @Override
  public Map<ProAttribute, Integer> answers() {
    return new EnumMap<>(answers);
  }

  Optional<Integer> answer(ProAttribute attribute) {
    return Optional.ofNullable(answers.get(attribute));
  }
}
