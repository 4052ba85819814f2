package org.opsonin.cli.grade.irae;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opsonin.kernel.Problem;

/// Fields of one JSON object, and what is wrong with them. Messages name the field and what was
/// expected, never the value.
final class LineFields {

  private static final String FIELD = "IRAE-002";
  private static final int MOST_DAYS = 100_000;
  private static final int MOST_DIGITS = 40;
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

  private final JsonNode object;
  private final String where;
  private final List<Problem> problems;

  LineFields(JsonNode object, String where, List<Problem> problems) {
    this.object = object;
    this.where = where;
    this.problems = problems;
  }

  void report(String code, String found, String expected) {
    problems.add(new Problem(code, where, found, expected));
  }

  void onlyKnows(List<String> known) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    if (!known.containsAll(names)) {
      report(FIELD, "a field that is not one of its fields", "one of " + String.join(", ", known));
    }
  }

  boolean has(String key) {
    return object.hasNonNull(key);
  }

  /// A text; empty, with a problem, where it is something else.
  Optional<String> text(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    JsonNode value = object.get(key);
    if (!value.isTextual() || value.textValue().isBlank()) {
      report(FIELD, "no usable `" + key + "`", "a text");
      return Optional.empty();
    }
    return Optional.of(value.textValue().strip());
  }

  /// An id: a text or a whole number.
  Optional<String> id() {
    JsonNode value = object.get("id");
    if (value != null && value.isIntegralNumber()) {
      return Optional.of(value.asText());
    }
    if (!has("id")) {
      report(FIELD, "no `id`", "a text or a whole number");
    }
    return text("id");
  }

  /// Whole days, 0 or more.
  Optional<Integer> days(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    JsonNode value = object.get(key);
    if (value.isIntegralNumber() && value.canConvertToInt() && isDays(value.intValue())) {
      return Optional.of(value.intValue());
    }
    report(FIELD, "no usable `" + key + "`", "whole days, 0 to " + MOST_DAYS);
    return Optional.empty();
  }

  private static boolean isDays(int days) {
    return days >= 0 && days <= MOST_DAYS;
  }

  /// A number, or a text that is one with a decimal point.
  Optional<BigDecimal> number(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    JsonNode value = object.get(key);
    if (value.isNumber() && isShort(value.decimalValue())) {
      return Optional.of(value.decimalValue());
    }
    if (value.isTextual() && DECIMAL.matcher(value.textValue()).matches()) {
      return Optional.of(new BigDecimal(value.textValue()));
    }
    report(FIELD, "no usable `" + key + "`", "a number with a decimal point");
    return Optional.empty();
  }

  private static boolean isShort(BigDecimal value) {
    return value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
  }

  /// The items of a list; one item by itself counts as a list of one.
  List<JsonNode> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    JsonNode value = object.get(key);
    return value.isArray() ? value.valueStream().toList() : List.of(value);
  }

  /// Texts of a list; an item that is no text is a problem.
  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (JsonNode item : items(key)) {
      if (item.isTextual() && !item.textValue().isBlank()) {
        texts.add(item.textValue().strip());
      } else {
        report(FIELD, "an item of `" + key + "` that is no text", "a text");
      }
    }
    return texts;
  }

  LineFields inside(JsonNode item, String place) {
    return new LineFields(item, where + ", " + place, problems);
  }
}
