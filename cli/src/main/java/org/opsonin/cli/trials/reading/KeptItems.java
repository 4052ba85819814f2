package org.opsonin.cli.trials.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.criteria.form.CriterionWriter;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.eligibility.Item.Side;
import org.opsonin.trial.eligibility.Item.Status;

/// Items as lines of text: where an item ends, side, kind, status and, as JSON, its criterion,
/// with tabs between. Items cover their text without a gap, so that an item begins where the one
/// before it ended.
///
/// The same criterion stands in many trials; each is made once. For several threads.
final class KeptItems {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Node.Place KEPT = new Node.Place("a kept reading", 1);

  private final CriterionReader reader;
  private final Map<String, Optional<Criterion>> criteria = new ConcurrentHashMap<>();

  KeptItems(CriterionReader reader) {
    this.reader = reader;
  }

  static String text(List<Item> items) {
    var text = new StringBuilder();
    for (Item item : items) {
      text.append(item.end())
          .append('\t')
          .append(item.side())
          .append('\t')
          .append(item.kind())
          .append('\t')
          .append(item.status());
      item.criterion().ifPresent(criterion -> text.append('\t').append(json(criterion)));
      text.append('\n');
    }
    return text.toString();
  }

  private static String json(Criterion criterion) {
    try {
      return JSON.writeValueAsString(CriterionWriter.write(criterion));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and texts can be written", impossible);
    }
  }

  /// The items [#text(List)] wrote; empty if they do not cover a text of this length or cannot be
  /// understood.
  Optional<List<Item>> items(String text, int length) {
    var items = new ArrayList<Item>();
    int start = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Optional<Item> item = item(line.split("\t", -1), start);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
      start = item.get().end();
    }
    return start == length ? Optional.of(items) : Optional.empty();
  }

  private Optional<Item> item(String[] parts, int start) {
    if (parts.length < 4 || parts.length > 5) {
      return Optional.empty();
    }
    try {
      Optional<Criterion> criterion =
          parts.length == 5
              ? criteria.computeIfAbsent(parts[4], this::criterion)
              : Optional.empty();
      return Optional.of(
          new Item(
              start,
              Integer.parseInt(parts[0]),
              Side.valueOf(parts[1]),
              parts[2],
              Status.valueOf(parts[3]),
              criterion));
    } catch (IllegalArgumentException notWrittenHere) {
      return Optional.empty();
    }
  }

  private Optional<Criterion> criterion(String json) {
    try {
      return reader.read(node(JSON.readTree(json)));
    } catch (JsonProcessingException notWrittenHere) {
      return Optional.empty();
    }
  }

  private static Node node(JsonNode json) {
    if (json.isObject()) {
      var fields = new LinkedHashMap<String, Node>();
      json.properties().forEach(field -> fields.put(field.getKey(), node(field.getValue())));
      return new Node.Mapping(KEPT, fields);
    }
    if (json.isArray()) {
      return new Node.Sequence(KEPT, json.valueStream().map(KeptItems::node).toList());
    }
    return new Node.Text(KEPT, json.asText());
  }
}
