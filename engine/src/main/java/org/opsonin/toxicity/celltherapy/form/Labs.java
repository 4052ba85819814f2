package org.opsonin.toxicity.celltherapy.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// The laboratory values the rules ask for, read from answers with their units.
///
/// `"31 mg/L"`, `{"value": 31, "unit": "mg/L"}` and a bare number under a name that carries the
/// unit, such as `crp_mg_l`, mean the same. A number whose unit nobody gave is refused.
public final class Labs {

  private static final Question VALUE = Question.of("value", List.of());
  private static final Question UNIT = Question.of("unit", List.of());

  private final Map<String, Lab> labs = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();

  /// Reads the values, their analytes and the spellings of units.
  public Labs(Knowledge knowledge) {
    for (Entry code : knowledge.ofKind("chartcode")) {
      if (code.body().text("role").filter("unit"::equals).isPresent()) {
        String ucum = code.body().text("ucum").orElse("");
        code.body().texts("spellings").forEach(text -> spellings.putIfAbsent(plain(text), ucum));
      }
    }
    for (Entry entry : knowledge.ofKind("celltherapy-lab")) {
      String analyte = entry.body().text("analyte").orElse("");
      Entry known =
          knowledge
              .find("analyte", analyte)
              .orElseThrow(() -> new IllegalStateException(entry.id() + ": no such analyte"));
      labs.put(entry.id(), Lab.of(entry, known));
    }
  }

  /// One of them.
  ///
  /// @throws IllegalStateException if the rules do not define it
  public Lab lab(String id) {
    return Optional.ofNullable(labs.get(id))
        .orElseThrow(() -> new IllegalStateException("no laboratory value " + id));
  }

  /// The value in the unit of the rules; empty if it is not there or not usable.
  ///
  /// @param caution takes what is doubtful about a value that is used
  public Optional<BigDecimal> value(Lab lab, Answers answers, Consumer<String> caution) {
    var found = new ArrayList<Quantity>();
    answers.find(lab.question()).ifPresent(given -> quantity(lab, given, answers, found));
    lab.named()
        .forEach(
            (name, unit) ->
                answers
                    .find(Question.of(name, List.of()))
                    .ifPresent(given -> bare(name, given, unit, answers, found)));
    Optional<BigDecimal> chosen = Optional.empty();
    for (Quantity quantity : found) {
      Optional<BigDecimal> value = usable(lab, quantity, answers);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (chosen.isPresent() && chosen.get().compareTo(value.get()) != 0) {
        answers.report(
            CellProblem.DISAGREE,
            "two values of `" + lab.question().field() + "` disagree",
            "one value under one name");
        return Optional.empty();
      }
      chosen = value;
    }
    chosen.ifPresent(value -> doubt(lab, value, caution));
    return chosen;
  }

  /// Whether anything was recorded for it, usable or not.
  public static boolean isGiven(Lab lab, Answers answers) {
    return answers.isGiven(lab.question())
        || lab.named().keySet().stream()
            .anyMatch(name -> answers.isGiven(Question.of(name, List.of())));
  }

  private void bare(String name, Given given, String unit, Answers answers, List<Quantity> found) {
    Optional<BigDecimal> number = Answers.number(given);
    if (number.isEmpty()) {
      answers.notUnderstood(name, "a number in " + unit + ", with a decimal point");
    }
    number.ifPresent(value -> found.add(new Quantity(value, unit)));
  }

  private void quantity(Lab lab, Given given, Answers answers, List<Quantity> found) {
    Optional<BigDecimal> number;
    String unit;
    switch (given) {
      case Given.Fields fields -> {
        Answers within = answers.within(fields);
        number = within.find(VALUE).flatMap(Answers::number);
        unit = within.find(UNIT).map(Labs::text).orElse("");
      }
      case Given.Word(var text) -> {
        String plain = withPlainSpaces(text);
        int end = endOfNumber(plain);
        number = Answers.number(new Given.Word(plain.substring(0, end)));
        unit = plain.substring(end).strip();
      }
      case Given.Amount amount -> {
        number = Answers.number(amount);
        unit = "";
      }
      case Given.Flag flag -> {
        number = Optional.empty();
        unit = "";
      }
      case Given.Items items -> {
        number = Optional.empty();
        unit = "";
      }
    }
    String field = lab.question().field();
    if (number.isEmpty()) {
      answers.notUnderstood(field, "a number with its unit, such as \"1.5 " + lab.unit() + "\"");
    } else if (unit.isBlank()) {
      answers.report(
          CellProblem.NO_UNIT,
          "`" + field + "` has no unit",
          "a number with its unit, such as \"1.5 " + lab.unit() + "\"");
    } else {
      String common = spellings.getOrDefault(plain(unit), unit);
      found.add(new Quantity(number.get(), lab.spellings().getOrDefault(plain(unit), common)));
    }
  }

  /// Where the number ends: at the space, or without one at the first letter or sign of the unit.
  private static int endOfNumber(String text) {
    int space = text.indexOf(' ');
    if (space >= 0) {
      return space;
    }
    int end = 0;
    while (end < text.length() && "0123456789.+-".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /// Spaces that do not break and the like are spaces.
  private static String withPlainSpaces(String text) {
    var plain = new StringBuilder(text.length());
    text.chars()
        .forEach(letter -> plain.append(Character.isSpaceChar(letter) ? ' ' : (char) letter));
    return plain.toString().strip();
  }

  private static String text(Given given) {
    return given instanceof Given.Word(var text) ? withPlainSpaces(text) : "";
  }

  static String plain(String unit) {
    return unit.toLowerCase(Locale.ROOT).replace(" ", "").replace('µ', 'u').replace('μ', 'u');
  }

  private Optional<BigDecimal> usable(Lab lab, Quantity quantity, Answers answers) {
    String field = lab.question().field();
    Optional<BigDecimal> value = lab.convert(quantity);
    if (value.isEmpty()) {
      answers.report(
          CellProblem.NO_UNIT,
          "`" + field + "` has a unit that does not measure it",
          "a unit such as " + lab.unit());
    } else if (value.get().compareTo(lab.least()) < 0 || value.get().compareTo(lab.most()) > 0) {
      answers.report(
          CellProblem.IMPOSSIBLE,
          "`" + field + "` is out of range",
          "%s to %s %s; look at the unit"
              .formatted(plain(lab.least()), plain(lab.most()), lab.unit()));
      return Optional.empty();
    } else if (isOtherUnit(lab, quantity) || isUncountable(lab, value.get())) {
      answers.report(
          CellProblem.NO_UNIT,
          "`" + field + "` looks like a number in another unit than it says",
          "a count in " + lab.unit() + ", or the unit it is in");
      return Optional.empty();
    }
    return value;
  }

  /// Whether a count that is whole in the unit of the rules was given in it with a fraction.
  private static boolean isOtherUnit(Lab lab, Quantity quantity) {
    return quantity.unit().equals(lab.unit())
        && lab.doubtBelow().filter(bound -> quantity.value().compareTo(bound) < 0).isPresent()
        && quantity.value().stripTrailingZeros().scale() > 0;
  }

  private static boolean isUncountable(Lab lab, BigDecimal value) {
    return value.signum() > 0
        && lab.leastCounted().filter(least -> value.compareTo(least) < 0).isPresent();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static void doubt(Lab lab, BigDecimal value, Consumer<String> caution) {
    boolean low = lab.doubtBelow().filter(bound -> value.compareTo(bound) < 0).isPresent();
    boolean high = lab.doubtAbove().filter(bound -> value.compareTo(bound) > 0).isPresent();
    if (low || high) {
      caution.accept(
          "`%s` is unusually %s for %s; look at its unit"
              .formatted(lab.question().field(), low ? "low" : "high", lab.unit()));
    }
  }
}
