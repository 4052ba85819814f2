package org.opsonin.toxicity.ctcae;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.ctcae.Bound.Reference;
import org.opsonin.toxicity.ctcae.Bound.Relation;
import org.opsonin.toxicity.ctcae.LabReport.Symptoms;
import org.opsonin.toxicity.ctcae.LabScale.Elsewhere;
import org.opsonin.toxicity.ctcae.LabScale.Rule;
import org.opsonin.toxicity.ctcae.Step.Ages;
import org.opsonin.toxicity.ctcae.Step.Baseline;

/// Reads an entry of kind `ctcae-lab`; an entry with anything that is not understood is refused.
final class LabScaleReader {

  private static final List<String> QUESTIONS =
      List.of("anticoagulated", "fasting", "infarctionLevel");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Knowledge knowledge;
  private final Consumer<Problem> problems;
  private boolean whole = true;

  LabScaleReader(Knowledge knowledge, Consumer<Problem> problems) {
    this.knowledge = knowledge;
    this.problems = problems;
  }

  Optional<LabScale> read(Entry entry) {
    whole = true;
    Node body = entry.body();
    Optional<CtcaeVersion> version = body.text("version").flatMap(CtcaeVersion::of);
    if (version.isEmpty()) {
      report(body, "no usable `version`", "\"5.0\" or \"6.0\"");
    }
    var analytes = new ArrayList<Entry>();
    for (String id : body.texts("analytes")) {
      knowledge
          .find("analyte", id)
          .ifPresentOrElse(
              analytes::add, () -> report(body, "`" + id + "` is no analyte", "an id in lab/"));
    }
    Rule rule = rule(body);
    Set<Direction> directions = directions(body);
    Ages ages = body.get("ages").map(this::ages).orElse(Ages.ALL);
    BigDecimal leastBaseline =
        body.text("baselineAtLeast")
            .flatMap(Quantity::parse)
            .map(Quantity::value)
            .orElse(BigDecimal.ZERO);
    Optional<Elsewhere> elsewhere =
        body.get("elsewhere")
            .flatMap(
                node ->
                    bounds(node).stream()
                        .findFirst()
                        .map(bound -> new Elsewhere(bound, node.text("use").orElse(""))));
    return whole
        ? version.map(
            known ->
                new LabScale(
                    entry,
                    known,
                    directions,
                    rule,
                    ages,
                    leastBaseline,
                    elsewhere,
                    new UnitNames(knowledge, analytes)))
        : Optional.empty();
  }

  private Set<Direction> directions(Node body) {
    var directions = EnumSet.noneOf(Direction.class);
    for (String word : body.texts("direction")) {
      switch (word) {
        case "high" -> directions.add(Direction.HIGH);
        case "low" -> directions.add(Direction.LOW);
        default -> report(body, "`" + word + "` is no direction", "high or low");
      }
    }
    if (directions.isEmpty()) {
      report(body, "no `direction`", "high or low");
    }
    return directions;
  }

  private Rule rule(Node body) {
    if (body.isTrue("absent")) {
      return new Rule.Absent();
    }
    Optional<String> by = body.text("gradedBy");
    if (by.isPresent()) {
      return new Rule.By(by.get());
    }
    var steps = new ArrayList<Step>();
    body.items("steps").forEach(node -> step(node).ifPresent(steps::add));
    if (steps.isEmpty()) {
      report(body, "no `steps`", "`steps`, `gradedBy` or `absent: true`");
    }
    return new Rule.Steps(steps);
  }

  private Optional<Step> step(Node node) {
    int grade = grade(node.text("grade").orElse(""));
    var bounds = new ArrayList<>(bounds(node));
    node.get("and").ifPresent(more -> bounds.addAll(bounds(more)));
    if (grade == 0 || bounds.isEmpty()) {
      report(node, "a step without grade or bound", "{grade: 1, above: \"1 {ULN}\"}");
      return Optional.empty();
    }
    var yes = new ArrayList<Input>();
    for (String question : QUESTIONS) {
      if (node.text(question).isPresent()) {
        yes.add(Input.valueOf(question.replace("Level", "_level").toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.of(
        new Step(
            grade,
            bounds,
            baseline(node),
            symptoms(node),
            yes,
            node.get("age").map(this::ages).orElse(Ages.ALL)));
  }

  private static int grade(String text) {
    return switch (text) {
      case "1" -> 1;
      case "2" -> 2;
      case "3" -> 3;
      case "4" -> 4;
      default -> 0;
    };
  }

  private Baseline baseline(Node node) {
    String word = node.text("baseline").orElse("any");
    return switch (word) {
      case "any" -> Baseline.ANY;
      case "high" -> Baseline.HIGH;
      case "not high" -> Baseline.NOT_HIGH;
      case "low" -> Baseline.LOW;
      default -> {
        report(node, "`baseline` is not understood", "high, not high or low");
        yield Baseline.ANY;
      }
    };
  }

  private Symptoms symptoms(Node node) {
    String word = node.text("symptomatic").orElse("any");
    return switch (word) {
      case "any" -> Symptoms.NONE;
      case "yes" -> Symptoms.MILD;
      case "moderate" -> Symptoms.YES;
      default -> {
        report(node, "`symptomatic` is not understood", "yes or moderate");
        yield Symptoms.NONE;
      }
    };
  }

  private Ages ages(Node node) {
    return new Ages(
        years(node, "atLeast").orElse(Ages.ALL.atLeast()),
        years(node, "below").orElse(Ages.ALL.below()));
  }

  private static Optional<BigDecimal> years(Node node, String key) {
    return node.text(key).flatMap(Quantity::parse).flatMap(age -> age.in("a")).map(Quantity::value);
  }

  private List<Bound> bounds(Node node) {
    var bounds = new ArrayList<Bound>();
    for (Relation relation : Relation.values()) {
      List<String> texts = node.texts(key(relation));
      if (!texts.isEmpty()) {
        bound(relation, texts)
            .ifPresentOrElse(
                bounds::add,
                () ->
                    report(
                        node,
                        "`" + key(relation) + "` is not understood",
                        "\"3 {ULN}\", \"10 g/dL\" or \"2 g/dL over {ULN}\""));
      }
    }
    node.text("fallAtLeast")
        .flatMap(Quantity::parse)
        .filter(fall -> fall.unit().equals("%"))
        .map(fall -> BigDecimal.ONE.subtract(fall.value().divide(HUNDRED)))
        .ifPresent(
            left -> bounds.add(new Bound(Relation.AT_MOST, Reference.BASELINE, left, List.of())));
    return bounds;
  }

  private static String key(Relation relation) {
    return switch (relation) {
      case ABOVE -> "above";
      case AT_LEAST -> "atLeast";
      case BELOW -> "below";
      case AT_MOST -> "atMost";
    };
  }

  private static Optional<Bound> bound(Relation relation, List<String> texts) {
    String text = texts.getFirst();
    int over = text.indexOf(" over ");
    if (over > 0) {
      return Quantity.parse(text.substring(0, over))
          .map(by -> new Bound(relation, reference(text), BigDecimal.ONE, List.of(by)))
          .filter(bound -> bound.reference() != Reference.NONE);
    }
    if (reference(text) != Reference.NONE) {
      return Quantity.parse(text)
          .map(times -> new Bound(relation, reference(text), times.value(), List.of()));
    }
    var amounts = texts.stream().flatMap(each -> Quantity.parse(each).stream()).toList();
    return amounts.size() == texts.size()
        ? Optional.of(new Bound(relation, Reference.NONE, BigDecimal.ONE, amounts))
        : Optional.empty();
  }

  private static Reference reference(String text) {
    if (text.endsWith("{ULN}")) {
      return Reference.ULN;
    }
    if (text.endsWith("{LLN}")) {
      return Reference.LLN;
    }
    return text.endsWith("{baseline}") ? Reference.BASELINE : Reference.NONE;
  }

  private void report(Node at, String found, String expected) {
    whole = false;
    problems.accept(new Problem("KB-070", at.where(), found, expected));
  }
}
