package org.opsonin.toxicity.celltherapy.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;

/// The answers of one record by the questions of the rules. What cannot be understood is reported,
/// without its value, and counts as not known.
public final class Answers {

  private static final int MOST_DIGITS = 40;

  private final Words words;
  private final String where;
  private final Consumer<Problem> problems;
  private final Map<String, Given> values = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> reported;

  /// @param where place of the record, for problems: `line 7`
  /// @param problems takes what cannot be used
  public Answers(Given.Fields fields, Words words, String where, Consumer<Problem> problems) {
    this(fields, words, where, problems, new HashSet<>());
  }

  private Answers(
      Given.Fields fields,
      Words words,
      String where,
      Consumer<Problem> problems,
      Set<String> reported) {
    this.words = words;
    this.reported = reported;
    this.where = where;
    this.problems = problems;
    fields
        .values()
        .forEach(
            (name, value) -> {
              String key = name.toLowerCase(Locale.ROOT);
              Given first = values.putIfAbsent(key, value);
              if (first != null && !first.equals(value)) {
                report(CellProblem.DISAGREE, "a field is given twice", "each field once");
                values.put(key, new Given.Word("")); // neither of them is believed
              }
            });
  }

  /// The same questions to an object within this one.
  public Answers within(Given.Fields fields) {
    return new Answers(fields, words, where, problems, reported);
  }

  /// What was given; empty if nothing, or nothing that is known, or answers that disagree.
  public Optional<Given> find(Question question) {
    Optional<Given> found = Optional.empty();
    for (String name : question.names()) {
      Given value = values.get(name);
      used.add(name);
      if (value == null || isUnknown(value)) {
        continue;
      }
      if (found.isPresent() && !found.get().equals(value)) {
        report(
            CellProblem.DISAGREE,
            "two answers to `" + question.field() + "` disagree",
            "one answer under one name");
        return Optional.empty();
      }
      found = Optional.of(value);
    }
    return found;
  }

  /// Whether anything was given that does not say that nothing is known.
  boolean isGiven(Question question) {
    return question.names().stream()
        .map(values::get)
        .anyMatch(value -> value != null && !isUnknown(value));
  }

  private boolean isUnknown(Given value) {
    return value instanceof Given.Word(var text) && words.isUnknown(text);
  }

  /// Yes, no or unknown.
  public Truth truth(Question question) {
    Optional<Given> found = find(question);
    if (found.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Optional<Truth> truth = truth(found.get());
    if (truth.isEmpty()) {
      notUnderstood(question.field(), "yes, no or unknown");
    }
    return truth.orElse(Truth.UNKNOWN);
  }

  /// The yes or no in a value; empty if it is neither.
  public Optional<Truth> truth(Given value) {
    return switch (value) {
      case Given.Flag(var isYes) -> Optional.of(Truth.of(isYes));
      case Given.Word(var text) -> words.truth(text);
      case Given.Amount(var number) ->
          number.scale() > 0 || number.precision() > 1
              ? Optional.empty()
              : words.truth(number.toPlainString());
      case Given.Fields fields -> Optional.empty();
      case Given.Items items -> Optional.empty();
    };
  }

  /// A whole number within inclusive bounds.
  public Optional<Integer> whole(Question question, int least, int most) {
    Optional<BigDecimal> number =
        number(question, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
      notUnderstood(question.field(), "a whole number from " + least + " to " + most);
      return Optional.empty();
    }
    return number.map(BigDecimal::intValue);
  }

  /// A number within inclusive bounds.
  public Optional<BigDecimal> number(Question question, BigDecimal least, BigDecimal most) {
    Optional<Given> found = find(question);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = number(found.get());
    String expected = "a number from " + least + " to " + most;
    if (number.isEmpty()) {
      notUnderstood(question.field(), expected);
    } else if (number.get().compareTo(least) < 0 || number.get().compareTo(most) > 0) {
      report(CellProblem.IMPOSSIBLE, "`" + question.field() + "` is out of range", expected);
      return Optional.empty();
    }
    return number;
  }

  /// The number in a value, with a decimal point and at most 40 digits; empty if it is none.
  public static Optional<BigDecimal> number(Given value) {
    return switch (value) {
      case Given.Amount(var number) -> Optional.of(number).filter(Answers::isShort);
      case Given.Word(var text) -> parse(text.strip()).filter(Answers::isShort);
      case Given.Flag flag -> Optional.empty();
      case Given.Fields fields -> Optional.empty();
      case Given.Items items -> Optional.empty();
    };
  }

  private static boolean isShort(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
  }

  private static Optional<BigDecimal> parse(String text) {
    if (text.length() > MOST_DIGITS || text.isEmpty() || !isAscii(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  /// Reports an answer that means nothing here.
  public void notUnderstood(String field, String expected) {
    report(CellProblem.NOT_UNDERSTOOD, "`" + field + "` is not understood", expected);
  }

  /// Reports a problem, once.
  public void report(CellProblem kind, String found, String expected) {
    if (reported.add(found)) {
      problems.accept(kind.at(where, found, expected));
    }
  }

  /// Names nobody asked for, in lower case and sorted.
  public List<String> ignored() {
    return values.keySet().stream().filter(name -> !used.contains(name)).sorted().toList();
  }

  /// Takes names as asked for, such as the id.
  public void use(List<String> names) {
    used.addAll(names);
  }
}
