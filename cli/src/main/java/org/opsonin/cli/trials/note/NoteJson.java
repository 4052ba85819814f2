package org.opsonin.cli.trials.note;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsonin.text.facts.FactsWriter;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.NoteReading;
import org.opsonin.text.note.Understood;

/// What was understood of a note, as one JSON object; offsets are UTF-16 units of the note.
final class NoteJson {

  private final ObjectMapper mapper = new ObjectMapper();

  String write(NoteInput.Read read) {
    NoteReading reading = read.reading();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("written", reading.written().toString());
    fields.put("dayAssumed", read.dayAssumed());
    fields.put(
        "understood", reading.understood().stream().map(one -> understood(one, reading)).toList());
    fields.put("doubts", reading.doubts().stream().map(NoteJson::doubt).toList());
    fields.put("unread", stretches(reading));
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and texts can be written", impossible);
    }
  }

  private static Map<String, Object> understood(Understood one, NoteReading reading) {
    Map<String, Object> fields = place(one.start(), one.end());
    fields.put("quote", one.quote());
    fields.put("fact", FactsWriter.line(one, reading));
    return fields;
  }

  private static Map<String, Object> doubt(Doubt doubt) {
    Map<String, Object> fields = place(doubt.start(), doubt.end());
    fields.put("quote", doubt.quote());
    fields.put("why", doubt.why().name().toLowerCase(Locale.ROOT));
    return fields;
  }

  private static List<Map<String, Object>> stretches(NoteReading reading) {
    return reading.unread().stream().map(one -> place(one.start(), one.end())).toList();
  }

  private static Map<String, Object> place(int start, int end) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("start", start);
    fields.put("end", end);
    return fields;
  }
}
