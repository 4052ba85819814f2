package org.opsonin.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Changes a FHIR document at a few places: values of other types, absurd numbers and dates,
/// hostile
/// strings, missing, doubled and swapped parts; and now and then cuts the text.
final class Mutation {

  private static final List<String> STRINGS =
      List.of(
          "",
          " ",
          "0201-01-01",
          "2999-13-45",
          "<1%",
          ">= 50 %",
          "CPS 12, TPS 99999999999999999999",
          "p.(Leu858Arg",
          "p.A1_",
          "HLA-A*02:01:01:01G",
          "A*",
          "../../etc/passwd",
          "<script>",
          "\u0000\uD800",
          "stage stage IV",
          "TPS".repeat(500),
          "((((((((((((((((((((",
          "#",
          "Patient/",
          "urn:uuid:",
          "detected not detected",
          "EGFR ALK MET ".repeat(200));
  private static final List<String> NUMBERS =
      List.of("-1", "0", "1e308", "1e-308", "99999999999999999999999999", "0.0000000001", "1E+40");

  private final Random random;
  private final ObjectMapper mapper = new ObjectMapper();

  Mutation(long seed) {
    this.random = new Random(seed);
  }

  String of(String document) {
    try {
      JsonNode tree = mapper.readTree(document);
      int changes = 1 + random.nextInt(6);
      for (int change = 0; change < changes; change++) {
        change(tree);
      }
      String changed = mapper.writeValueAsString(tree);
      return random.nextInt(20) == 0 ? cut(changed) : changed;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the seed document is no JSON", broken);
    }
  }

  private String cut(String text) {
    return text.substring(0, random.nextInt(text.length()));
  }

  private void change(JsonNode tree) {
    var containers = new ArrayList<JsonNode>();
    collect(tree, containers);
    switch (containers.get(random.nextInt(containers.size()))) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> array(array);
      default -> {}
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isContainerNode() && !node.isEmpty()) {
      into.add(node);
      node.forEach(child -> collect(child, into));
    }
  }

  private void object(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, any());
      case 2 -> object.set(names.get(random.nextInt(names.size())), object.get(name).deepCopy());
      case 3 -> object.set(name, JsonNodeFactory.instance.arrayNode().add(object.get(name)));
      default -> object.put(name, STRINGS.get(random.nextInt(STRINGS.size())));
    }
  }

  private void array(ArrayNode array) {
    int index = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(index);
      case 1 -> array.set(index, any());
      case 2 -> array.add(array.get(index).deepCopy());
      default -> array.insert(0, array.get(index).deepCopy());
    }
  }

  private JsonNode any() {
    var make = JsonNodeFactory.instance;
    return switch (random.nextInt(7)) {
      case 0 -> make.nullNode();
      case 1 -> make.booleanNode(random.nextBoolean());
      case 2 ->
          make.numberNode(new java.math.BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
      case 3 -> make.objectNode();
      case 4 -> make.arrayNode();
      case 5 -> make.textNode(STRINGS.get(random.nextInt(STRINGS.size())));
      default -> make.objectNode().put("value", 7).put("reference", "#");
    };
  }
}
