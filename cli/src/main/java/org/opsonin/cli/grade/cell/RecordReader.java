package org.opsonin.cli.grade.cell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.toxicity.celltherapy.form.Given;

/// Reads one line of JSON as a record.
public final class RecordReader {

  private static final int DEEPEST = 12;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /// A record.
  ///
  /// @param id a text or a number; empty if there is none
  record Read(Optional<JsonNode> id, Given.Fields fields) {}

  private RecordReader() {}

  /// The object of a line: shallow, no key twice, nothing after it; empty if there is none.
  public static Optional<JsonNode> object(String line) {
    try {
      return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  /// Its `id`, a text or a number; empty if there is none.
  public static Optional<JsonNode> id(JsonNode object) {
    JsonNode id = object.path("id");
    return Optional.of(id)
        .filter(known -> known.isNumber() || (known.isTextual() && !known.asText().isBlank()));
  }

  /// The record of a line; empty if the line is no JSON object.
  static Optional<Read> read(String line) {
    return object(line).map(node -> new Read(id(node), fields(node)));
  }

  private static Given.Fields fields(JsonNode object) {
    Map<String, Given> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      given(field.getValue()).ifPresent(value -> fields.put(field.getKey(), value));
    }
    return new Given.Fields(fields);
  }

  private static Optional<Given> given(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> Optional.of(fields(node));
      case ARRAY -> {
        List<Given> items = new ArrayList<>();
        node.forEach(item -> given(item).ifPresent(items::add));
        yield Optional.of(new Given.Items(items));
      }
      case STRING -> Optional.of(new Given.Word(node.asText()));
      case NUMBER -> Optional.of(new Given.Amount(node.decimalValue()));
      case BOOLEAN -> Optional.of(new Given.Flag(node.asBoolean()));
      case NULL, MISSING, BINARY, POJO -> Optional.empty();
    };
  }
}
