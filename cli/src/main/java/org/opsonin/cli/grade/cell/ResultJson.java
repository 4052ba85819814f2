package org.opsonin.cli.grade.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.celltherapy.Assessment;
import org.opsonin.toxicity.celltherapy.Course;
import org.opsonin.toxicity.celltherapy.form.Moment;
import org.opsonin.toxicity.celltherapy.scale.Finding;
import org.opsonin.toxicity.celltherapy.scale.Span;

/// Writes what came of one record as one line of JSON.
final class ResultJson {

  private static final String CANNOT = "cannot_grade";
  private static final String CANNOT_SAY = "cannot_say";
  private static final String UNKNOWN = "unknown";

  private final JsonMapper mapper = new JsonMapper();
  private final Knowledge knowledge;
  private final String software = Versions.software();

  ResultJson(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @param id empty if the record has none; then its line is told
  /// @param refused why the line could not be read; empty if it could
  String line(Optional<JsonNode> id, long number, Assessment assessment, Optional<String> refused) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", id.orElse(NullNode.getInstance()));
    if (id.isEmpty()) {
      line.put("line", number);
    }
    List<Finding> findings = assessment.findings();
    if (assessment.course().isPresent()) {
      Course course = assessment.course().get();
      course(course, line);
      findings = course.points().isEmpty() ? List.of() : course.points().getFirst().findings();
    } else {
      findings(findings, refused, line);
    }
    if (!assessment.ignored().isEmpty()) {
      line.put("ignored", assessment.ignored());
    }
    line.put("problems", assessment.problems().stream().map(Object::toString).toList());
    line.put(
        "sources", findings.stream().map(Finding::entry).distinct().map(this::source).toList());
    line.put("software", software);
    line.put("knowledge", knowledge.version());
    try {
      return mapper.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and texts can be written", impossible);
    }
  }

  private static void findings(
      List<Finding> findings, Optional<String> refused, Map<String, Object> line) {
    Set<String> reasons = new LinkedHashSet<>(refused.stream().toList());
    Set<String> missing = new LinkedHashSet<>();
    Set<String> cautions = new LinkedHashSet<>();
    for (Finding finding : findings) {
      line.put(finding.name(), value(finding));
      if (refused.isEmpty()) {
        String reason = String.join("; ", finding.because());
        reasons.add(findings.size() == 1 ? reason : finding.name() + ": " + reason);
      }
      missing.addAll(finding.missing());
      cautions.addAll(finding.cautions());
    }
    if (findings.size() == 1) {
      facts(findings.getFirst(), line);
    }
    line.put("reason", String.join("; ", reasons));
    line.put("missing", missing);
    line.put("cautions", cautions);
    line.put("verified", findings.stream().allMatch(Finding::isVerified));
    if (findings.size() > 1) {
      var details = new LinkedHashMap<String, Object>();
      for (Finding finding : findings) {
        var detail = new LinkedHashMap<String, Object>();
        facts(finding, detail);
        detail.put("reason", String.join("; ", finding.because()));
        detail.put("missing", finding.missing());
        details.put(finding.name(), detail);
      }
      line.put("details", details);
    }
  }

  private static Object value(Finding finding) {
    return finding
        .value()
        .map(ResultJson::number)
        .or(finding::word)
        .orElse(finding.name().equals("prompt") ? CANNOT_SAY : CANNOT);
  }

  private static Object number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /// What is said of a finding only where there is something to say.
  private static void facts(Finding finding, Map<String, Object> to) {
    if (!finding.isSettled()) {
      finding.possible().ifPresent(span -> to.put("possible", pair(span)));
    }
    finding.group().ifPresent(group -> to.put("group", group));
    if (!finding.borderline().isEmpty()) {
      to.put("borderline", finding.borderline());
    }
  }

  private static List<Integer> pair(Span span) {
    return List.of(span.low(), span.high());
  }

  private static void course(Course course, Map<String, Object> line) {
    line.put(
        "worst",
        course
            .worst()
            .filter(Course.Worst::isSettled)
            .map(worst -> number(worst.low()))
            .orElse(CANNOT));
    course
        .worst()
        .filter(worst -> !worst.isSettled())
        .ifPresent(
            worst ->
                worst
                    .high()
                    .ifPresentOrElse(
                        high ->
                            line.put("worst_possible", List.of(number(worst.low()), number(high))),
                        () -> line.put("worst_at_least", number(worst.low()))));
    var first = new LinkedHashMap<String, Object>();
    course.reached().forEach((grade, at) -> first.put(String.valueOf(grade), at(at)));
    line.put("first", first);
    line.put("trend", course.direction().name().toLowerCase(Locale.ROOT));
    line.put("resolved_at", course.isOver().map(Course.Over::at).map(Moment::text).orElse(""));
    course.isOver().ifPresent(over -> line.put("days_to_resolution", number(over.days())));
    Set<String> cautions = new LinkedHashSet<>();
    var points = new ArrayList<Map<String, Object>>();
    boolean verified = true;
    for (Course.Point point : course.points()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("at", at(point.at()));
      for (Finding finding : point.findings()) {
        one.put(finding.name(), value(finding));
        facts(finding, one);
        cautions.addAll(finding.cautions());
        verified &= finding.isVerified();
      }
      one.put("reason", reasons(point));
      one.put("missing", missing(point));
      points.add(one);
    }
    line.put("points", points);
    line.put("cautions", cautions);
    line.put("verified", verified);
  }

  private static String at(Optional<Moment> moment) {
    return moment.map(Moment::text).orElse(UNKNOWN);
  }

  private static String reasons(Course.Point point) {
    var reasons = new LinkedHashSet<String>();
    point.findings().forEach(finding -> reasons.addAll(finding.because()));
    return String.join("; ", reasons);
  }

  private static Set<String> missing(Course.Point point) {
    var missing = new LinkedHashSet<String>();
    point.findings().forEach(finding -> missing.addAll(finding.missing()));
    return missing;
  }

  private Map<String, Object> source(Entry entry) {
    var source = new LinkedHashMap<String, Object>();
    source.put("scale", entry.body().text("name").orElse(entry.claim()));
    entry.body().text("edition").ifPresent(edition -> source.put("version", edition));
    source.put("source", knowledge.documentOf(entry));
    source.put("section", entry.citation().section());
    source.put("retrieved", entry.citation().retrieved().toString());
    source.put("certainty", entry.certainty().name() + ", " + entry.certainty().words());
    source.put("review", entry.review().words());
    return source;
  }
}
