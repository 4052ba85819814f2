package org.opsonin.cli.trials.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsonin.criteria.form.CriterionWriter;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.Item;

/// A reading as one line of JSON a study.
public final class ReadingJson {

  private final ObjectMapper mapper = new ObjectMapper();

  /// The line of a study, with its line end.
  public String line(Trial trial, List<Item> items) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("nctId", trial.id());
    fields.put("items", items.stream().map(ReadingJson::item).toList());
    try {
      return mapper.writeValueAsString(fields) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and texts can be written", impossible);
    }
  }

  /// The fields of one item; the criterion in the shape knowledge files have.
  public static Map<String, Object> item(Item item) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("start", item.start());
    fields.put("end", item.end());
    fields.put("side", word(item.side()));
    fields.put("kind", item.kind());
    fields.put("status", word(item.status()));
    item.criterion()
        .ifPresent(criterion -> fields.put("criterion", CriterionWriter.write(criterion)));
    return fields;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
