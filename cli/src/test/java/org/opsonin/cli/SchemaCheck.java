package org.opsonin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The part of JSON Schema that `docs/navigation.schema.json` uses: type, properties, required,
/// additionalProperties, items, minItems, enum, pattern, minimum, maximum, anyOf and $ref to $defs.
record SchemaCheck(JsonNode schema) {

  /// Everything in `document` that the schema does not allow.
  List<String> faults(JsonNode document) {
    var faults = new ArrayList<String>();
    check(document, schema, "$", faults);
    return faults;
  }

  private void check(JsonNode value, JsonNode rule, String path, List<String> faults) {
    if (rule.has("$ref")) {
      String name = rule.get("$ref").asText().substring("#/$defs/".length());
      check(value, schema.get("$defs").get(name), path, faults);
      return;
    }
    if (rule.has("anyOf")) {
      anyOf(value, rule, path, faults);
      return;
    }
    if (!isOfType(value, rule)) {
      faults.add(path + ": not of type " + rule.get("type"));
    } else if (value.isObject()) {
      object(value, rule, path, faults);
    } else if (value.isArray()) {
      array(value, rule, path, faults);
    } else if (!value.isNull()) {
      scalar(value, rule, path, faults);
    }
  }

  private void anyOf(JsonNode value, JsonNode rule, String path, List<String> faults) {
    for (JsonNode choice : rule.get("anyOf")) {
      var found = new ArrayList<String>();
      check(value, choice, path, found);
      if (found.isEmpty()) {
        return;
      }
    }
    faults.add(path + ": none of the choices");
  }

  private static boolean isOfType(JsonNode value, JsonNode rule) {
    JsonNode types = rule.path("type");
    if (types.isMissingNode()) {
      return true;
    }
    for (JsonNode type : types.isArray() ? types : List.of(types)) {
      boolean fits =
          switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("a type this check does not know: " + type);
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private void object(JsonNode value, JsonNode rule, String path, List<String> faults) {
    for (JsonNode name : rule.get("required")) {
      if (!value.has(name.asText())) {
        faults.add(path + ": no " + name.asText());
      }
    }
    value
        .properties()
        .forEach(
            field -> {
              JsonNode property = rule.get("properties").get(field.getKey());
              if (property == null) {
                faults.add(path + ": " + field.getKey() + " is not allowed");
              } else {
                check(field.getValue(), property, path + "." + field.getKey(), faults);
              }
            });
  }

  private void array(JsonNode value, JsonNode rule, String path, List<String> faults) {
    if (rule.has("minItems") && value.size() < rule.get("minItems").asInt()) {
      faults.add(path + ": too few");
    }
    for (int i = 0; i < value.size(); i++) {
      check(value.get(i), rule.get("items"), path + "[" + i + "]", faults);
    }
  }

  private static void scalar(JsonNode value, JsonNode rule, String path, List<String> faults) {
    if (rule.has("pattern") && !Pattern.matches(rule.get("pattern").asText(), value.asText())) {
      faults.add(path + ": not like " + rule.get("pattern").asText());
    }
    boolean isTooSmall = rule.has("minimum") && value.asInt() < rule.get("minimum").asInt();
    boolean isTooLarge = rule.has("maximum") && value.asInt() > rule.get("maximum").asInt();
    if (isTooSmall || isTooLarge) {
      faults.add(path + ": out of range");
    }
    if (rule.has("enum")) {
      for (JsonNode allowed : rule.get("enum")) {
        if (allowed.equals(value)) {
          return;
        }
      }
      faults.add(path + ": not one of " + rule.get("enum"));
    }
  }
}
