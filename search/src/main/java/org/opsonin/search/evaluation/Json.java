package org.opsonin.search.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/// Reads records out of JSON lines.
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// The object a line holds.
  ///
  /// @throws BadLine if it holds none
  static JsonNode object(String where, String line, String expected) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException | StackOverflowError broken) {
      throw new BadLine(where, "no JSON", expected);
    }
    throw new BadLine(where, "no JSON object", expected);
  }

  /// The id of an object, a text or a whole number.
  ///
  /// @throws BadLine if there is none
  static String id(JsonNode node, String where, String expected) {
    JsonNode id = node.path("id");
    String text = id.isTextual() || id.isIntegralNumber() ? id.asText().strip() : "";
    if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
      throw new BadLine(where, "no usable `id`", expected);
    }
    return text;
  }

  /// A text; empty text if there is none.
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /// A list of texts; a single text counts as a list of one.
  static List<String> texts(JsonNode node, String field) {
    JsonNode value = node.path(field);
    var texts = new ArrayList<String>();
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.asText()));
    } else if (value.isTextual()) {
      texts.add(value.asText());
    }
    return texts;
  }
}
