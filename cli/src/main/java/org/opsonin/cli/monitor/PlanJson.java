package org.opsonin.cli.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Entry;
import org.opsonin.report.Report;
import org.opsonin.report.Source;
import org.opsonin.report.WatchWords;
import org.opsonin.toxicity.monitoring.Measurement;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Timing;

/// Writes a plan for programs; names of fields are stable. Equal input, date and versions give
/// equal bytes.
record PlanJson(Plan plan, WatchWords words) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /// The whole document, ending in a line break.
  String write() {
    var root = new LinkedHashMap<String, Object>();
    root.put("asOf", plan.asOf().toString());
    root.put("datedUpTo", plan.through().toString());
    root.put("software", Versions.software());
    root.put("knowledgeVersion", words.knowledge().version());
    root.put("knowledgeAsOf", words.knowledge().asOf());
    root.put("notices", List.of(WatchWords.PURPOSE, Report.UNREVIEWED, WatchWords.RULE));
    root.put("medicines", plan.regimen().medicines().stream().map(PlanJson::medicine).toList());
    var every = plan.regimen().everyDays();
    every.ifPresent(days -> root.put("daysBetweenDoses", days));
    root.put("needs", List.copyOf(WatchWords.needs(plan)));
    root.put("withoutRules", plan.withoutRules().stream().map(Medicine::id).toList());
    root.put("items", plan.items().stream().map(this::item).toList());
    root.put("signs", plan.signs().stream().map(this::sign).toList());
    root.put("notes", plan.notes().stream().map(this::note).toList());
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }

  private static Map<String, Object> medicine(Medicine medicine) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", medicine.id());
    fields.put("name", medicine.name());
    fields.put("brand", medicine.brand());
    fields.put("drug", medicine.drug());
    fields.put("kind", medicine.kind());
    day(medicine.start()).ifPresent(day -> fields.put("start", day));
    day(medicine.lastDose()).ifPresent(day -> fields.put("lastDose", day));
    fields.put("singleDose", medicine.singleDose());
    return fields;
  }

  private static Optional<String> day(PartialDate date) {
    return date.isKnown() ? Optional.of(date.toString()) : Optional.empty();
  }

  private Map<String, Object> item(Plan.Item item) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("measurement", item.what().id());
    fields.put("name", item.what().name());
    fields.put("words", item.what().words());
    fields.put("phase", item.phase().name().toLowerCase(Locale.ROOT));
    fields.put("scope", item.scope());
    fields.put("event", item.event());
    fields.put("analytes", item.what().analytes().stream().map(PlanJson::analyte).toList());
    fields.put("either", item.what().either());
    fields.put("acting", item.acting().stream().map(this::acting).toList());
    item.seen().ifPresent(seen -> fields.put("chart", seen(seen)));
    return fields;
  }

  private static Map<String, Object> analyte(Measurement.Analyte analyte) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", analyte.id());
    fields.put("name", analyte.name());
    fields.put("loinc", analyte.loinc());
    return fields;
  }

  private static Map<String, Object> seen(Plan.Seen seen) {
    var fields = new LinkedHashMap<String, Object>();
    day(seen.complete()).ifPresent(day -> fields.put("complete", day));
    fields.put("never", seen.never().stream().map(Measurement.Analyte::id).toList());
    return fields;
  }

  private Map<String, Object> acting(Plan.Acting acting) {
    var fields = demand(acting.demand());
    fields.put("alsoSaid", acting.alsoSaid().stream().map(this::demand).toList());
    return fields;
  }

  private Map<String, Object> demand(Plan.Demand demand) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rule", demand.rule().id());
    fields.put("claim", demand.rule().entry().claim());
    fields.put("rhythm", demand.rule().rhythm().words());
    fields.put("medicines", demand.medicines().stream().map(Medicine::id).toList());
    fields.put("words", WatchWords.when(demand, plan.asOf()));
    switch (demand.timing()) {
      case Timing.OneDay(var day) -> fields.put("days", List.of(day.toString()));
      case Timing.Series series -> {
        fields.put("days", series.days().stream().map(Object::toString).toList());
        fields.put("goesOn", series.goesOn());
      }
      case Timing.Stretch(var first, var last) -> {
        fields.put("from", first.toString());
        last.ifPresent(day -> fields.put("untilAtLeast", day.toString()));
      }
      case Timing.NotDated(String needs) -> fields.put("needs", needs);
      case Timing.IfItComes() -> fields.put("ifItComes", true);
    }
    fields.put("source", source(demand.rule().entry()));
    return fields;
  }

  private Map<String, Object> source(Entry entry) {
    Source source = words.source(entry);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("document", source.id());
    fields.put("title", source.title());
    source.url().ifPresent(url -> fields.put("url", url));
    fields.put("section", source.section());
    fields.put("retrieved", source.retrieved());
    fields.put("certainty", entry.certainty().name());
    fields.put("certaintyWords", entry.certainty().words());
    fields.put("review", entry.review().words());
    return fields;
  }

  private Map<String, Object> sign(Plan.Sign sign) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("words", sign.words());
    fields.put("claim", sign.entry().claim());
    fields.put("medicines", sign.medicines().stream().map(Medicine::id).toList());
    fields.put("source", source(sign.entry()));
    return fields;
  }

  private Map<String, Object> note(Plan.Note note) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("topic", note.topic());
    fields.put("words", note.words());
    fields.put("claim", note.entry().claim());
    fields.put("medicines", note.medicines().stream().map(Medicine::id).toList());
    note.until().ifPresent(day -> fields.put("untilAtLeast", day.toString()));
    fields.put("source", source(note.entry()));
    return fields;
  }
}
