package org.opsonin.trial.ctml.matchminer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.PartialDate;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.tree.Tree;

/// The samples trials are matched with, joined from clinical and genomic documents.
///
/// Problems name the file and the line, never a value.
public final class Samples {

  private static final Instant STRUCTURED_SINCE =
      LocalDate.of(2018, 12, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private final List<Sample> all;

  private Samples(List<Sample> all) {
    this.all = List.copyOf(all);
  }

  /// Joins documents; what cannot be used is reported and left out.
  ///
  /// @param clinical clinical documents in MongoDB's extended JSON
  /// @param genomic genomic documents, each with the `CLINICAL_ID` it belongs to
  public static Samples of(
      List<Tree> clinical, Reporter ofClinical, List<Tree> genomic, Reporter ofGenomic) {
    Map<String, List<Tree.Mapping>> findings = new HashMap<>();
    for (Tree document : genomic) {
      if (plain(document) instanceof Tree.Mapping mapping) {
        mapping
            .get("CLINICAL_ID")
            .flatMap(Samples::key)
            .ifPresent(id -> findings.computeIfAbsent(id, key -> new ArrayList<>()).add(mapping));
      } else {
        ofGenomic.say("CTML-010", document, "a genomic document that is no object", "an object");
      }
    }
    var samples = new ArrayList<Sample>();
    for (Tree document : clinical) {
      sample(document, findings, ofClinical).ifPresent(samples::add);
    }
    return new Samples(samples);
  }

  private static Optional<Sample> sample(
      Tree document, Map<String, List<Tree.Mapping>> findings, Reporter reporter) {
    if (!(plain(document) instanceof Tree.Mapping mapping)) {
      reporter.say("CTML-010", document, "a clinical document that is no object", "an object");
      return Optional.empty();
    }
    Optional<String> key = mapping.get("_id").flatMap(Samples::key);
    Optional<String> id = mapping.text("SAMPLE_ID");
    if (key.isEmpty() || id.isEmpty()) {
      reporter.say(
          "CTML-010", document, "a clinical document without `_id` or `SAMPLE_ID`", "both");
      return Optional.empty();
    }
    return Optional.of(
        new Sample(
            id.get(),
            mapping,
            findings.getOrDefault(key.get(), List.of()),
            mapping.text("VITAL_STATUS").filter("deceased"::equals).isPresent(),
            mapping
                .get("REPORT_DATE")
                .flatMap(Samples::instant)
                .filter(day -> !day.isBefore(STRUCTURED_SINCE))
                .isPresent()));
  }

  List<Sample> all() {
    return all;
  }

  /// How many samples there are.
  public int size() {
    return all.size();
  }

  /// The document with the numbers of extended JSON (`{"$numberInt": "3"}`) as numbers.
  private static Tree plain(Tree document) {
    if (!(document instanceof Tree.Mapping mapping)) {
      return document;
    }
    Map<String, Tree> fields = new LinkedHashMap<>();
    mapping.fields().forEach((key, value) -> fields.put(key, number(value).orElse(value)));
    return new Tree.Mapping(mapping.line(), fields);
  }

  private static Optional<Tree> number(Tree value) {
    if (!(value instanceof Tree.Mapping mapping) || mapping.fields().size() != 1) {
      return Optional.empty();
    }
    return mapping.fields().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("$number"))
        .findFirst()
        .flatMap(entry -> entry.getValue().asText())
        .flatMap(Samples::decimal)
        .map(number -> new Tree.Amount(mapping.line(), number));
  }

  private static Optional<BigDecimal> decimal(String text) {
    return text.matches("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /// What joins documents: the object id, or the text as written; the two are never equal.
  private static Optional<String> key(Tree id) {
    return id instanceof Tree.Mapping
        ? id.text("$oid").map(oid -> "oid " + oid)
        : id.asText().map(text -> "text " + text);
  }

  /// A point in time written `{"$date": milliseconds}`, `{"$date": "2019-02-02T00:00:00Z"}` or as a
  /// text that begins with a date.
  private static Optional<Instant> instant(Tree written) {
    Tree date = written.get("$date").orElse(written);
    Tree number = number(date).orElse(date);
    if (number instanceof Tree.Amount millis) {
      return written == date || millis.value().precision() > 15
          ? Optional.empty()
          : Optional.of(Instant.ofEpochMilli(millis.value().longValue()));
    }
    return date.asText()
        .flatMap(PartialDate::parse)
        .map(day -> day.earliest().atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
