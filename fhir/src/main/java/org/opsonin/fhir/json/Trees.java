package org.opsonin.fhir.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds small trees from a token stream and leaves out what is never read: narrative, names,
/// addresses, identifiers and attachments do not stay in memory.
final class Trees {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "identifier",
          "name",
          "address",
          "telecom",
          "contact",
          "communication",
          "photo",
          "presentedForm",
          "attachment",
          "div",
          "data",
          "security",
          "link",
          "signature");

  private final Runnable fieldTwice;

  /// @param fieldTwice told when an object has the same field twice; the first one counts
  Trees(Runnable fieldTwice) {
    this.fieldTwice = fieldTwice;
  }

  /// The value the parser stands at; the depth is bounded by the parser.
  Json read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new Json.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getText());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, FIELD_NAME, END_ARRAY, END_OBJECT ->
          new Json.Nothing();
    };
  }

  private Json fields(JsonParser parser) throws IOException {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean narrative = name.equals("text") && value == JsonToken.START_OBJECT;
      if (narrative || LEFT_OUT.contains(name)) {
        parser.skipChildren();
      } else if (fields.putIfAbsent(name, read(parser)) != null) {
        fieldTwice.run();
      }
    }
    return new Json.Fields(fields);
  }

  private Json items(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return new Json.Items(items);
  }
}
