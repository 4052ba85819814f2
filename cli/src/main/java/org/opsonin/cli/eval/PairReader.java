package org.opsonin.cli.eval;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.judge.Label;
import org.opsonin.trial.judge.Side;

/// Reads a JSON array of pairs, one at a time; what cannot be used is listed and left out.
final class PairReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Pair> pairs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<JsonNode> ids = new HashSet<>();

  private PairReader() {}

  /// @param pairs in the order of the file
  record Read(List<Pair> pairs, List<Problem> problems) {}

  static Read read(InputStream stream) throws IOException {
    var reader = new PairReader();
    try (JsonParser parser = JSON.createParser(stream)) {
      reader.items(parser);
    } catch (JsonProcessingException broken) {
      reader.report("EVAL-001", place(broken), "no JSON from here on", "a JSON array of pairs");
    }
    return new Read(List.copyOf(reader.pairs), List.copyOf(reader.problems));
  }

  private static String place(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    return at == null ? "line 1" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private void items(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      report("EVAL-001", "line 1", "no array", "a JSON array of pairs");
      return;
    }
    for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
      if (parser.currentToken() == null) {
        report("EVAL-001", "item " + at, "the file ends here", "a closing bracket");
        return;
      }
      item(JSON.readTree(parser), "item " + at);
    }
  }

  private void item(JsonNode item, String where) {
    if (!item.isObject()) {
      report("EVAL-002", where, "no object", "an object with the fields of a pair");
      return;
    }
    int before = problems.size();
    JsonNode id = item.path("annotation_id");
    if (!id.isNumber() && !id.isTextual()) {
      report("EVAL-002", where, "no usable `annotation_id`", "a number or a text");
    } else if (!ids.add(id)) {
      report("EVAL-003", where, "an `annotation_id` that was there before", "each id once");
    }
    Optional<String> note = text(item, "note", where);
    Optional<String> criterion =
        item.path("criterion_text").isNull()
            ? Optional.of("") // a list that asks nothing
            : text(item, "criterion_text", where);
    Optional<Side> side =
        word(item, "criterion_type", where, "inclusion or exclusion", true, Side::of);
    Optional<Label> expert = label(item, "expert_eligibility", where);
    Optional<Label> other = label(item, "gpt4_eligibility", where);
    if (problems.size() == before
        && note.isPresent()
        && criterion.isPresent()
        && side.isPresent()) {
      String trial = item.path("trial_id").asText("");
      String title = item.path("trial_title").asText("");
      pairs.add(new Pair(id, note.get(), side.get(), criterion.get(), trial, title, expert, other));
    }
  }

  private Optional<String> text(JsonNode item, String field, String where) {
    JsonNode text = item.path(field);
    if (text.isTextual()) {
      return Optional.of(text.asText());
    }
    report("EVAL-002", where, "no usable `" + field + "`", "a text");
    return Optional.empty();
  }

  private Optional<Label> label(JsonNode item, String field, String where) {
    return word(item, field, where, "one of the six labels", false, Label::of);
  }

  private <T> Optional<T> word(
      JsonNode item,
      String field,
      String where,
      String expected,
      boolean required,
      Function<String, Optional<T>> meaning) {
    JsonNode word = item.path(field);
    if (!required && (word.isMissingNode() || word.isNull() || word.asText().isEmpty())) {
      return Optional.empty();
    }
    Optional<T> known = word.isTextual() ? meaning.apply(word.asText()) : Optional.empty();
    if (known.isEmpty()) {
      report("EVAL-002", where, "no usable `" + field + "`", expected);
    }
    return known;
  }

  private void report(String code, String where, String found, String expected) {
    problems.add(new Problem(code, where, found, expected));
  }
}
