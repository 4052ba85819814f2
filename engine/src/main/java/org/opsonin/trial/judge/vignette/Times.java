package org.opsonin.trial.judge.vignette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Spans of time in words: `two weeks ago`, `within the previous 60 days`.
public final class Times {

  private static final double YEAR = 365.25;
  private static final Map<String, Double> DAYS =
      Map.of(
          "hour", 1.0 / 24, "hr", 1.0 / 24, "day", 1.0, "week", 7.0, "wk", 7.0, "month", 30.4, "mo",
          30.4, "year", YEAR, "yr", YEAR, "yo", YEAR);
  private static final Map<String, Double> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1.0),
          Map.entry("an", 1.0),
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("several", 4.0));
  private static final Set<String> PAST = Set.of("ago", "earlier", "prior", "before", "previously");
  private static final Set<String> WITHIN =
      Set.of(
          "within", "past", "previous", "last", "preceding", "<", "recent", "than", "in", "prior");

  private static final Set<String> LASTING_BEFORE = Set.of("for", "past", "last", "over");
  private static final Set<String> LASTING_AFTER = Set.of("history", "of");

  private Times() {}

  /// A unit of time in years; 1 where the unit is unknown.
  public static double years(String unit) {
    return days(Line.of(unit).stem(0)).orElse(YEAR) / YEAR;
  }

  static OptionalDouble days(String stem) {
    String unit = stem.endsWith("s") ? stem.substring(0, stem.length() - 1) : stem;
    Double days = DAYS.get(unit);
    return days == null ? OptionalDouble.empty() : OptionalDouble.of(days);
  }

  static OptionalDouble number(Line line, int at) {
    if (line.isNumber(at)) {
      return value(line.stem(at));
    }
    Double number = NUMBERS.get(line.stem(at));
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  static OptionalDouble value(String number) {
    try {
      return OptionalDouble.of(
          Double.parseDouble(number.replaceAll(",(?=\\d{3})", "").replace(',', '.')));
    } catch (NumberFormatException none) {
      return OptionalDouble.empty();
    }
  }

  /// Every time a sentence of a note gives.
  static List<Vignette.Time> in(Vignette.Sentence sentence) {
    var found = new ArrayList<Vignette.Time>();
    Line line = sentence.line();
    for (int at = 0; at + 1 < line.size(); at++) {
      OptionalDouble number = number(line, at);
      OptionalDouble unit = days(line.stem(at + 1));
      if (number.isPresent() && unit.isPresent()) {
        double days = number.getAsDouble() * unit.getAsDouble();
        String after = line.stem(at + 2);
        if (PAST.contains(after)) {
          found.add(new Vignette.Time(days, false, sentence.number()));
        } else if (LASTING_BEFORE.contains(line.stem(at - 1)) || LASTING_AFTER.contains(after)) {
          found.add(new Vignette.Time(days, true, sentence.number()));
        }
      }
    }
    return found;
  }

  /// How long something must have lasted, in days; empty if the criterion does not say.
  public static OptionalDouble lastsAtLeast(Line line) {
    for (int at = 2; at + 1 < line.size(); at++) {
      boolean least =
          line.stem(at - 1).equals("least")
              || (line.stem(at - 1).equals("than")
                  && (line.stem(at - 2).equals("more") || line.stem(at - 2).equals("longer")))
              || line.stem(at - 1).equals(">");
      OptionalDouble number = number(line, at);
      OptionalDouble unit = days(line.stem(at + 1));
      if (least && number.isPresent() && unit.isPresent() && !line.stem(at + 2).equals("old")) {
        return OptionalDouble.of(number.getAsDouble() * unit.getAsDouble());
      }
    }
    return OptionalDouble.empty();
  }

  /// The window a criterion sets, in days; empty if it sets none or several.
  public static OptionalDouble window(Line line) {
    var found = new ArrayList<Double>();
    for (int at = 1; at + 1 < line.size(); at++) {
      OptionalDouble number = number(line, at);
      OptionalDouble unit = days(line.stem(at + 1));
      boolean led =
          WITHIN.contains(line.stem(at - 1))
              || WITHIN.contains(line.stem(at - 2))
              || PAST.contains(line.stem(at + 2));
      if (number.isPresent() && unit.isPresent() && led) {
        found.add(number.getAsDouble() * unit.getAsDouble());
      }
    }
    return found.size() == 1 ? OptionalDouble.of(found.getFirst()) : OptionalDouble.empty();
  }
}
