package org.opsonin.fhir.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.kernel.Problem;

/// A cursor on a JSON value that knows its FHIRPath.
///
/// Total: asking for what is not there answers empty; asking for what has another type answers
/// empty and reports a problem. The path holds only names this software asks for.
public final class Element {

  private static final int LONGEST_NUMBER = 40;
  private static final int LARGEST_EXPONENT = 30;

  private final Json json;
  private final String path;
  private final Consumer<Problem> problems;

  /// A cursor at `json`, which lies at `path`; what is wrong goes to `problems`.
  public Element(Json json, String path, Consumer<Problem> problems) {
    this.json = json;
    this.path = path;
    this.problems = problems;
  }

  /// FHIRPath from the root of the document.
  public String path() {
    return path;
  }

  /// The same value, with what is wrong reported elsewhere.
  public Element reportingTo(Consumer<Problem> other) {
    return new Element(json, path, other);
  }

  /// The object under `name`; empty if absent.
  public Optional<Element> object(String name) {
    return raw(name)
        .flatMap(
            value ->
                value instanceof Json.Fields
                    ? Optional.of(new Element(value, path + "." + name, problems))
                    : wrong(name, "an object"));
  }

  /// The objects in the list under `name`; one object counts as a list of one.
  public List<Element> objects(String name) {
    Optional<Json> value = raw(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Json.Items(var values))) {
      return object(name).map(List::of).orElse(List.of());
    }
    var found = new ArrayList<Element>();
    for (int index = 0; index < values.size(); index++) {
      String at = name + "[" + index + "]";
      if (values.get(index) instanceof Json.Fields fields) {
        found.add(new Element(fields, path + "." + at, problems));
      } else {
        report(at, "an object");
      }
    }
    return found;
  }

  /// The string under `name`; empty if absent or blank.
  public Optional<String> text(String name) {
    return raw(name)
        .flatMap(
            value ->
                value instanceof Json.Text(var text)
                    ? Optional.of(text).filter(one -> !one.isBlank())
                    : wrong(name, "a string"));
  }

  /// The strings in the list under `name`; one string counts as a list of one.
  public List<String> texts(String name) {
    Optional<Json> value = raw(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Json.Items(var values))) {
      return text(name).map(List::of).orElse(List.of());
    }
    var found = new ArrayList<String>();
    for (int index = 0; index < values.size(); index++) {
      if (values.get(index) instanceof Json.Text(var text)) {
        found.add(text);
      } else {
        report(name + "[" + index + "]", "a string");
      }
    }
    return found;
  }

  /// The number under `name`; empty if absent or too long to be a measurement.
  public Optional<BigDecimal> number(String name) {
    Optional<Json> value = raw(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        value.get() instanceof Json.Numeral(var digits) ? parse(digits) : Optional.empty();
    return number.isPresent() ? number : wrong(name, "a number of a usual size");
  }

  /// Reads a number; empty if it is none, or of more digits than a measurement has.
  public static Optional<BigDecimal> parse(String digits) {
    if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(digits);
      return Math.abs(number.scale()) <= LARGEST_EXPONENT ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /// The boolean under `name`; empty if absent.
  public Optional<Boolean> flag(String name) {
    return raw(name)
        .flatMap(
            value ->
                value instanceof Json.Flag(var flag)
                    ? Optional.of(flag)
                    : wrong(name, "true or false"));
  }

  /// Whether there is anything under `name`.
  public boolean has(String name) {
    return raw(name).isPresent();
  }

  /// Reports that what is under `name` is not what was expected.
  public void report(String name, String expected) {
    problems.accept(
        ChartProblem.WRONG_TYPE.at(path + "." + name, "a value of another type", expected));
  }

  /// Reports something about this value as a whole.
  public void complain(ChartProblem problem, String found, String expected) {
    problems.accept(problem.at(path, found, expected));
  }

  private Optional<Json> raw(String name) {
    return json instanceof Json.Fields(var byName)
        ? Optional.ofNullable(byName.get(name)).filter(value -> !(value instanceof Json.Nothing))
        : Optional.empty();
  }

  private <T> Optional<T> wrong(String name, String expected) {
    report(name, expected);
    return Optional.empty();
  }
}
