package org.opsonin.cli.grade.triage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.opsonin.cli.grade.cell.RecordReader;

/// Looks for the id in a line that is no report, so that somebody can call the patient.
final class BrokenLine {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();

  private BrokenLine() {}

  /// The only `id` before whatever is broken; empty if there is none, or there are two.
  static Optional<JsonNode> id(String line) {
    Set<JsonNode> ids = new LinkedHashSet<>();
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        collect(parser, ids);
      }
    } catch (IOException broken) {
      return only(ids);
    }
    return only(ids);
  }

  private static void collect(JsonParser parser, Set<JsonNode> ids) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isId = parser.currentName().equals("id");
      JsonToken value = parser.nextToken();
      if (isId && value != null && value.isScalarValue()) {
        JsonNode id = JSON.readTree(parser);
        RecordReader.id(JSON.createObjectNode().set("id", id)).ifPresent(ids::add);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static Optional<JsonNode> only(Set<JsonNode> ids) {
    return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
  }
}
