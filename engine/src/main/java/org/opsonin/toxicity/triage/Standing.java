package org.opsonin.toxicity.triage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.pro.ProGrade;
import org.opsonin.toxicity.pro.ProItem;
import org.opsonin.toxicity.pro.ProReport;

/// Where a symptom stands in one report.
sealed interface Standing {

  int MOST = 4;

  /// A composite grade.
  record Graded(int grade) implements Standing {}

  /// No grade, because answers are missing; but whatever they are, the grade is `atLeast` or more.
  record Open(int atLeast, List<ProAttribute> missing) implements Standing {
    public Open {
      missing = List.copyOf(missing);
    }
  }

  /// There, for a symptom that is asked as there or not.
  record Present() implements Standing {}

  /// Not there, for such a symptom.
  record Absent() implements Standing {}

  /// The answers contradict each other, or there is no such symptom.
  record Unusable() implements Standing {}

  /// What one set of answers means.
  static Standing of(ProReport report, ProCtcae pro) {
    if (contradicts(report, pro)) {
      return new Unusable();
    }
    boolean isPresence = pro.item(report.item()).map(item -> !item.hasComposite()).orElse(false);
    if (isPresence) {
      Integer there = report.answers().get(ProAttribute.PRESENCE);
      return there == null
          ? new Open(0, List.of(ProAttribute.PRESENCE))
          : there > 0 ? new Present() : new Absent();
    }
    return switch (pro.grade(report)) {
      case ProGrade.Composite(int grade, String reason) -> new Graded(grade);
      case ProGrade.Open(var missing, var reason) ->
          new Open(least(report, missing, 0, pro).orElse(0), missing);
      case ProGrade.NoGrade(var reason) -> new Unusable();
      case ProGrade.UnknownItem(var reason) -> new Unusable();
    };
  }

  /// Never, or not there, and bad or in the way all the same.
  private static boolean contradicts(ProReport report, ProCtcae pro) {
    Map<ProAttribute, Integer> answers = report.answers();
    List<ProAttribute> asked = pro.item(report.item()).map(ProItem::attributes).orElse(List.of());
    boolean isNever =
        Stream.of(ProAttribute.FREQUENCY, ProAttribute.PRESENCE)
            .filter(asked::contains)
            .anyMatch(attribute -> Integer.valueOf(0).equals(answers.get(attribute)));
    return isNever && answers.values().stream().anyMatch(answer -> answer > 0);
  }

  /// The least grade over all answers that may be missing.
  private static Optional<Integer> least(
      ProReport report, List<ProAttribute> missing, int from, ProCtcae pro) {
    if (from == missing.size()) {
      return pro.grade(report) instanceof ProGrade.Composite(int grade, String reason)
          ? Optional.of(grade)
          : Optional.empty();
    }
    Optional<Integer> least = Optional.empty();
    for (int answer = 0; answer <= MOST; answer++) {
      Map<ProAttribute, Integer> answers = new EnumMap<>(ProAttribute.class);
      answers.putAll(report.answers());
      answers.put(missing.get(from), answer);
      Optional<Integer> found =
          least(new ProReport(report.item(), answers), missing, from + 1, pro);
      if (found.isPresent() && (least.isEmpty() || found.get() < least.get())) {
        least = found;
      }
    }
    return least;
  }

  /// The worse of two answers about the same symptom, whichever comes first.
  static Standing worse(Standing one, Standing other) {
    return Comparator.comparing(Standing::weight)
                .thenComparing(Standing::toString)
                .compare(one, other)
            >= 0
        ? one
        : other;
  }

  /// More is worse; between equal grades the one that is asked again.
  private int weight() {
    return switch (this) {
      case Absent() -> 0;
      case Graded(int grade) -> 2 * grade + 1;
      case Unusable() -> 2;
      case Open(int atLeast, var missing) -> 2 * atLeast + 2;
      case Present() -> 2 * MOST;
    };
  }
}
