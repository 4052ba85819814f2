package org.opsonin.trial.judge.vignette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.judge.vignette.Phrases.Span;
import org.opsonin.trial.judge.vignette.Vignette.Measured;
import org.opsonin.trial.judge.vignette.Vignette.Sentence;

/// Things with a number: vital signs, laboratory values, scores.
public final class Measures {

  private static final int REACH = 6;
  private static final Set<String> ABOVE =
      Set.of(">", "above", "over", "greater", "more", "higher", "exceed", "exceeding", "least");
  private static final Set<String> BELOW =
      Set.of("<", "below", "under", "less", "lower", "most", "fewer");

  private final List<Measure> all;

  /// @param names how notes and criteria call it
  /// @param fahrenheit whether values above 45 are degrees Fahrenheit
  private record Measure(String id, Phrases names, boolean fahrenheit) {}

  /// One limit a criterion sets.
  ///
  /// @param above whether values above `value` are asked for
  /// @param inclusive whether `value` itself is
  public record Limit(
      String id,
      Span named,
      boolean above,
      boolean inclusive,
      boolean exactly,
      double value,
      int to) {}

  /// Every measure of the knowledge.
  public Measures(Knowledge knowledge) {
    all =
        knowledge.ofKind("measure").stream()
            .map(
                entry ->
                    new Measure(
                        entry.id(),
                        Phrases.of(entry.body().texts("text")),
                        entry.body().isTrue("fahrenheit")))
            .toList();
  }

  /// Where a line names a measure.
  public List<Span> named(Line line) {
    return all.stream().flatMap(measure -> measure.names().find(line).stream()).toList();
  }

  List<Measured> inNote(Sentence sentence) {
    var found = new ArrayList<Measured>();
    Line line = sentence.line();
    for (Measure measure : all) {
      for (Span name : measure.names().find(line)) {
        numberAfter(line, name.to())
            .ifPresent(
                at -> {
                  boolean second = measure.id().equals("diastolic-pressure");
                  int place = second && line.stem(at + 1).equals("/") ? at + 2 : at;
                  Times.value(line.stem(place))
                      .ifPresent(
                          value ->
                              found.add(
                                  new Measured(
                                      measure.id(), celsius(measure, value), sentence.number())));
                });
      }
    }
    return found;
  }

  private static double celsius(Measure measure, double value) {
    return measure.fahrenheit() && value > 45 ? (value - 32) / 1.8 : value;
  }

  private static Optional<Integer> numberAfter(Line line, int from) {
    for (int at = from; at < Math.min(line.size(), from + REACH); at++) {
      if (line.isNumber(at)) {
        return Optional.of(at);
      }
      if (line.stem(at).equals(",") || line.stem(at).equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Every limit in a criterion: a measure, a word or sign of comparison, a number.
  public List<Limit> limits(Line line) {
    var found = new ArrayList<Limit>();
    for (Measure measure : all) {
      for (Span name : measure.names().find(line)) {
        limit(measure, name, line).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Limit> limit(Measure measure, Span name, Line line) {
    for (int at = name.to(); at < Math.min(line.size(), name.to() + REACH + 2); at++) {
      boolean exactly = line.stem(at).equals("=");
      boolean above = ABOVE.contains(line.stem(at));
      if (above || exactly || BELOW.contains(line.stem(at))) {
        boolean inclusive =
            line.stem(at + 1).equals("=")
                || line.stem(at).equals("least")
                || line.stem(at).equals("most");
        Optional<Integer> number = numberAfter(line, at + 1);
        OptionalDouble value =
            number.isPresent() ? Times.value(line.stem(number.get())) : OptionalDouble.empty();
        if (value.isPresent()) {
          return Optional.of(
              new Limit(
                  measure.id(),
                  name,
                  above,
                  inclusive,
                  exactly,
                  celsius(measure, value.getAsDouble()),
                  number.get() + 1));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the note's value is within the limit; unknown if it gives none.
  public static Truth truth(Limit limit, Vignette vignette) {
    for (Measured measured : vignette.measures()) {
      if (measured.id().equals(limit.id())) {
        int compared = Double.compare(measured.value(), limit.value());
        if (limit.exactly()) {
          return Truth.of(compared == 0);
        }
        boolean equal = compared == 0 && limit.inclusive();
        return equal || (limit.above() ? compared > 0 : compared < 0) ? Truth.MET : Truth.NOT_MET;
      }
    }
    return Truth.UNKNOWN;
  }

  /// Sentences that give a value for one of the limits.
  public static List<Integer> sentences(List<Limit> limits, Vignette vignette) {
    return vignette.measures().stream()
        .filter(measured -> limits.stream().anyMatch(limit -> limit.id().equals(measured.id())))
        .map(Measured::sentence)
        .toList();
  }
}
