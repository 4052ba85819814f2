package org.opsonin.cli.grade.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.triage.Outcome;
import org.opsonin.toxicity.triage.Outcome.Advice;
import org.opsonin.toxicity.triage.Outcome.Open;
import org.opsonin.toxicity.triage.Outcome.Reason;

/// An outcome as one line of JSON; names of fields are stable.
record OutcomeJson(Knowledge knowledge) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NONE = "cannot_assess";

  /// The line of a report.
  String line(Optional<JsonNode> id, long number, Outcome outcome) {
    var root = new LinkedHashMap<String, Object>();
    id.ifPresentOrElse(known -> root.put("id", known), () -> root.put("line", number));
    root.put("level", outcome.level().name().toLowerCase(Locale.ROOT));
    root.put("headline", outcome.headline());
    root.put("advice", outcome.advice().stream().map(this::advice).toList());
    root.put("reasons", outcome.reasons().stream().map(this::reason).toList());
    root.put("not_answered", outcome.open().stream().map(OutcomeJson::open).toList());
    root.put("notes", outcome.notes());
    root.put("thresholds", outcome.thresholds());
    root.put("knowledge", outcome.knowledge());
    root.put("software", Versions.software());
    return text(root);
  }

  /// The line of what could not be read.
  ///
  /// @param id as far as it could be read
  String refused(Optional<JsonNode> id, long number, Problem problem, Advice advice) {
    var root = new LinkedHashMap<String, Object>();
    id.ifPresentOrElse(known -> root.put("id", known), () -> root.put("line", number));
    root.put("level", NONE);
    root.put("headline", "cannot assess: " + problem.found());
    root.put("advice", List.of(advice(advice)));
    root.put("knowledge", knowledge.version());
    root.put("software", Versions.software());
    return text(root);
  }

  private static String text(Map<String, Object> root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("writing JSON into memory", impossible);
    }
  }

  private Map<String, Object> reason(Reason reason) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("level", reason.level().name().toLowerCase(Locale.ROOT));
    fields.put("rule", reason.rule().id());
    fields.put("about", reason.about());
    fields.put("text", reason.text());
    fields.put("reported_on", reason.on().toString());
    source(reason.rule(), fields);
    return fields;
  }

  private Map<String, Object> advice(Advice advice) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", advice.id());
    fields.put("words", advice.words());
    fields.put("review", advice.entry().review().words());
    return fields;
  }

  private void source(Entry entry, Map<String, Object> fields) {
    fields.put("source", knowledge.documentOf(entry));
    fields.put("section", entry.citation().section());
    fields.put("certainty", entry.certainty().name());
    fields.put("read_on", entry.citation().retrieved().toString());
    fields.put("review", entry.review().words());
  }

  private static Map<String, Object> open(Open open) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", open.id());
    fields.put("name", open.name());
    fields.put("question", open.question());
    return fields;
  }
}
