package org.opsonin.toxicity.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// Reads measurements and rules; what is not fully understood is left out and reported.
final class RuleReader {

  private static final List<String> FRAME =
      List.of(
          "id", "claim", "name", "source", "certainty", "jurisdiction", "review", "since", "until");
  private static final List<String> RULE_FIELDS =
      List.of(
          "appliesTo",
          "phase",
          "measure",
          "when",
          "from",
          "to",
          "scope",
          "event",
          "firstDoses",
          "afterDose",
          "stepUp");

  private final Knowledge knowledge;
  private final Terms drugs;
  private final Terms analytes;
  private final Consumer<Problem> problems;
  private boolean isUnderstood;

  RuleReader(Knowledge knowledge, Vocabulary vocabulary, Consumer<Problem> problems) {
    this.knowledge = knowledge;
    this.drugs = vocabulary.drugs();
    this.analytes = vocabulary.analytes();
    this.problems = problems;
  }

  Map<String, Measurement> measurements() {
    var measurements = new LinkedHashMap<String, Measurement>();
    for (Entry entry : knowledge.ofKind("measurement")) {
      var parts = new ArrayList<Measurement.Analyte>();
      for (String id : entry.body().texts("analytes")) {
        analytes
            .entry(id)
            .ifPresentOrElse(
                analyte ->
                    parts.add(
                        new Measurement.Analyte(
                            id,
                            analyte.body().text("name").orElse(id),
                            analyte.body().texts("loinc"))),
                () -> undefined(entry.body(), "analyte", id));
      }
      measurements.put(
          entry.id(), new Measurement(entry.id(), parts, entry.body().isTrue("either"), entry));
    }
    return measurements;
  }

  List<MonitoringRule> rules(Map<String, Measurement> measurements) {
    var rules = new ArrayList<MonitoringRule>();
    for (Entry entry : knowledge.ofKind("monitoring")) {
      isUnderstood = true;
      Node body = entry.body();
      known(body, RULE_FIELDS);
      for (String id : body.texts("measure")) {
        if (!measurements.containsKey(id)) {
          undefined(body, "measurement", id);
        }
      }
      if (body.texts("measure").isEmpty()) {
        refuse(body, "no `measure`", "at least one measurement");
      }
      var rule = rule(entry, body);
      if (isUnderstood) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private MonitoringRule rule(Entry entry, Node body) {
    Phase phase = phase(body);
    Rhythm rhythm = rhythm(body);
    boolean inHours =
        switch (rhythm) {
          case Rhythm.Every(Span shortest, Span _, int _) -> shortest.unit() == Span.Unit.HOUR;
          case Rhythm.OnceAfter(Span shortest, Span _) -> shortest.unit() == Span.Unit.HOUR;
          case Rhythm.Once _, Rhythm.EachDose _, Rhythm.Unstated _ -> false;
        };
    if (inHours && phase != Phase.EVENT) {
      refuse(body, "hours outside an event", "an interval in `d`, `wk` or `mo`");
    }
    return new MonitoringRule(
        entry.id(),
        appliesTo(body),
        phase,
        body.texts("measure"),
        rhythm,
        span(body, "from"),
        span(body, "to"),
        body.text("scope").orElse(""),
        body.text("event").orElse(""),
        entry);
  }

  private Phase phase(Node body) {
    String named = body.text("phase").orElse("");
    for (Phase phase : Phase.values()) {
      if (phase.name().toLowerCase(Locale.ROOT).equals(named)) {
        return phase;
      }
    }
    refuse(body, "no usable `phase`", "before, during, after or event");
    return Phase.DURING;
  }

  private Rhythm rhythm(Node body) {
    Optional<Node> when = body.get("when");
    if (when.isPresent() && when.get() instanceof Node.Mapping) {
      return every(body, when.get());
    }
    return switch (body.text("when").orElse("")) {
      case "once" -> new Rhythm.Once();
      case "each-dose" -> new Rhythm.EachDose(count(body, "firstDoses"), body.isTrue("stepUp"));
      case "unstated" -> new Rhythm.Unstated();
      default -> {
        refuse(body, "no usable `when`", "once, each-dose, unstated or an interval under `every`");
        yield new Rhythm.Unstated();
      }
    };
  }

  private Rhythm every(Node body, Node when) {
    boolean isOnce = when.get("onceAfter").isPresent();
    Optional<Span> shortest = span(when, isOnce ? "onceAfter" : "every");
    Optional<Span> longest = span(when, "atMost");
    if (shortest.isEmpty()
        || shortest.get().count() == 0
        || longest.map(most -> most.compareTo(shortest.get()) < 0).orElse(false)) {
      refuse(
          when,
          "no usable interval",
          "`every` or `onceAfter`, above zero, and a longer one under `atMost`");
      return new Rhythm.Unstated();
    }
    if (isOnce) {
      return new Rhythm.OnceAfter(shortest.get(), longest.orElse(shortest.get()));
    }
    return new Rhythm.Every(
        shortest.get(), longest.orElse(shortest.get()), count(body, "afterDose").orElse(0));
  }

  private OptionalInt count(Node body, String key) {
    Optional<String> text = body.text(key);
    if (text.isPresent() && !text.get().matches("[1-9]\\d?")) {
      refuse(body, "`" + key + "` is no count", "a number of doses from 1 to 99");
      return OptionalInt.empty();
    }
    return text.map(digits -> OptionalInt.of(Integer.parseInt(digits))).orElse(OptionalInt.empty());
  }

  /// The span under `key`; empty where there is none.
  Optional<Span> span(Node body, String key) {
    Optional<String> text = body.text(key);
    Optional<Span> span = text.flatMap(Span::parse);
    if (text.isPresent() && span.isEmpty()) {
      refuse(body, "`" + key + "` is no span", "a span such as \"4 wk\"; h, d, wk or mo");
    }
    return span;
  }

  /// The drugs, classes and products an entry is about.
  List<String> appliesTo(Node body) {
    for (String id : body.texts("appliesTo")) {
      if (!drugs.contains(id) && knowledge.find("product", id).isEmpty()) {
        undefined(body, "drug, class or product", id);
      }
    }
    if (body.texts("appliesTo").isEmpty()) {
      refuse(body, "no `appliesTo`", "a drug, class or product");
    }
    return body.texts("appliesTo");
  }

  /// Reports every field that does not belong to an entry with these fields.
  void known(Node body, List<String> own) {
    var fields = new ArrayList<>(FRAME);
    fields.addAll(own);
    body.onlyKnows(fields, problems);
  }

  private void undefined(Node body, String kind, String id) {
    isUnderstood = false;
    problems.accept(
        new Problem("KB-023", body.where(), "`" + id + "` is not defined", "the id of a " + kind));
  }

  private void refuse(Node at, String found, String expected) {
    isUnderstood = false;
    problems.accept(new Problem("KB-081", at.where(), found, expected));
  }
}
