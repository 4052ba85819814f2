package org.opsonin.registry.study;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.Recruitment;

/// Walks through the JSON of a study and answers empty, with a problem, where a value has another
/// type than expected. Every method begins at a value's first token and ends at its last.
final class Cursor {

  private static final int MOST_PROBLEMS = 50;

  /// What to do with one field or element.
  interface Step<T> {
    void on(T what) throws IOException;
  }

  private final JsonParser json;
  private final String where;
  private final boolean mayHoldHalves;
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();

  /// @param mayHoldHalves whether an escape in the text may stand for half a character pair
  Cursor(JsonParser json, String where, boolean mayHoldHalves) {
    this.json = json;
    this.mayHoldHalves = mayHoldHalves;
    this.where = where;
  }

  List<Problem> problems() {
    return problems;
  }

  /// Notes something wrong at the field under way; a study with endless faults is noted in part.
  void problem(RegistryProblem kind, String found, String expected) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(kind.at(where + " " + String.join(".", path.reversed()), found, expected));
    }
  }

  /// Calls `field` with each field's name; a field it does not read is passed over.
  void object(Step<String> field) throws IOException {
    if (!isA(JsonToken.START_OBJECT, "an object")) {
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_NULL) {
        continue;
      }
      path.push(name);
      field.on(name);
      path.pop();
    }
  }

  /// Passes over the value under way.
  void skip() throws IOException {
    json.skipChildren();
  }

  /// Calls `element` for each element; a lone value counts as a list of one.
  void array(Element element) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      element.run();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_NULL) {
        element.run();
      }
    }
  }

  /// What to do with one element.
  interface Element {
    void run() throws IOException;
  }

  /// A text that is not blank, as it stands.
  Optional<String> text() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return Optional.of(whole(json.getText())).filter(text -> !text.isBlank());
    }
    if (json.currentToken().isScalarValue()) {
      return Optional.of(whole(json.getText()));
    }
    isA(JsonToken.VALUE_STRING, "a text");
    return Optional.empty();
  }

  /// Half of a character pair cannot be written down again; it becomes the replacement character,
  /// which is as long.
  private String whole(String text) {
    for (int i = 0; mayHoldHalves && i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return mended(text, i);
      }
    }
    return text;
  }

  private static String mended(String text, int from) {
    var mended = new StringBuilder(text);
    for (int i = from; i < text.length(); i++) {
      if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended.toString();
  }

  /// Texts that are not blank.
  List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    array(() -> text().ifPresent(texts::add));
    return texts;
  }

  OptionalDouble decimal() throws IOException {
    if (json.currentToken().isNumeric()) {
      return OptionalDouble.of(json.getDoubleValue());
    }
    isA(JsonToken.VALUE_NUMBER_FLOAT, "a number");
    return OptionalDouble.empty();
  }

  /// A whole number from 0 up.
  OptionalInt count() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      var number = json.getBigIntegerValue();
      if (number.signum() >= 0 && number.bitLength() < Integer.SIZE) {
        return OptionalInt.of(number.intValue());
      }
      problem(RegistryProblem.WRONG_TYPE, "a number out of range", "a whole number from 0 up");
      return OptionalInt.empty();
    }
    isA(JsonToken.VALUE_NUMBER_INT, "a whole number");
    return OptionalInt.empty();
  }

  /// A word of a closed list; one that is not known is noted and counts as not given.
  <T> Optional<T> word(Function<String, Optional<T>> read, String what, String expected)
      throws IOException {
    Optional<String> text = text();
    Optional<T> known = text.flatMap(read);
    if (text.isPresent() && known.isEmpty()) {
      unknown(what, expected);
    }
    return known;
  }

  void unknown(String what, String expected) {
    problem(
        RegistryProblem.UNKNOWN_WORD,
        what + " that is not known",
        expected + "; it counts as not given");
  }

  Recruitment recruitment() throws IOException {
    return word(Wordings::recruitment, "a status", "one of the registry's, such as RECRUITING")
        .orElse(Recruitment.UNKNOWN);
  }

  /// An object with a `date`; `before` if it has none.
  PartialDate dateStruct(PartialDate before) throws IOException {
    var struct =
        new Object() {
          PartialDate date = before;
        };
    object(
        part -> {
          if (part.equals("date")) {
            struct.date = date();
          } else {
            skip();
          }
        });
    return struct.date;
  }

  PartialDate date() throws IOException {
    Optional<String> text = text();
    Optional<PartialDate> date = text.flatMap(PartialDate::parse);
    if (text.isPresent() && date.isEmpty()) {
      problem(RegistryProblem.DATE, "no date", "such as 2026-06-30; it counts as not given");
    }
    return date.orElse(PartialDate.UNKNOWN);
  }

  /// Whether the value is of the type; if not, that is noted and the value passed over.
  private boolean isA(JsonToken type, String expected) throws IOException {
    if (json.currentToken() == type) {
      return true;
    }
    problem(RegistryProblem.WRONG_TYPE, "a value of another type", expected);
    json.skipChildren();
    return false;
  }
}
