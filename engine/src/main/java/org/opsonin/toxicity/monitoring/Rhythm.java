package org.opsonin.toxicity.monitoring;

import java.util.OptionalInt;

/// How often something is measured.
public sealed interface Rhythm {

  /// One time.
  record Once() implements Rhythm {}

  /// At each dose, before it is given.
  ///
  /// @param firstDoses only the first so many; empty for all
  /// @param stepUp whether these doses are apart from the later ones by other intervals, so that
  ///     their days do not follow from the usual interval
  record EachDose(OptionalInt firstDoses, boolean stepUp) implements Rhythm {}

  /// At a fixed interval.
  ///
  /// @param shortest the interval a plan is dated by, the more cautious one
  /// @param longest the interval the source still accepts; not below `shortest`
  /// @param afterDose counted from this dose on; 0 for the start
  record Every(Span shortest, Span longest, int afterDose) implements Rhythm {}

  /// One more time, so long after the event.
  ///
  /// @param shortest from when on
  /// @param longest by when; not below `shortest`
  record OnceAfter(Span shortest, Span longest) implements Rhythm {}

  /// The source asks for it and does not say how often.
  record Unstated() implements Rhythm {}

  /// In words: `before each dose`, `every 4 weeks to 6 weeks`.
  default String words() {
    return switch (this) {
      case Once() -> "once";
      case EachDose(OptionalInt first, boolean _) ->
          first.isEmpty()
              ? "before each dose"
              : "with each of the first " + first.getAsInt() + " doses";
      case Every(Span shortest, Span longest, int afterDose) ->
          (shortest.equals(longest)
                  ? "every " + (shortest.count() == 1 ? shortest.noun() : shortest.words())
                  : "every " + range(shortest, longest))
              + (afterDose == 0 ? "" : " after dose " + afterDose);
      case OnceAfter(Span shortest, Span longest) ->
          "repeat once after "
              + (shortest.equals(longest) ? shortest.words() : range(shortest, longest));
      case Unstated() -> "how often is not stated";
    };
  }

  private static String range(Span shortest, Span longest) {
    return shortest.unit() == longest.unit()
        ? shortest.count() + " to " + longest.words()
        : shortest.words() + " to " + longest.words();
  }
}
