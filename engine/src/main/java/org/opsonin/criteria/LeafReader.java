package org.opsonin.criteria;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Vocabulary;

/// Reads the criteria about treatments, other illnesses, laboratory results and fitness.
record LeafReader(Vocabulary vocabulary, CriterionFields fields) {

  private static final List<String> PROCEDURES =
      List.of("radiotherapy", "surgery", "stem-cell-transplant");
  private static final List<String> SCALES = List.of("ecog", "karnofsky", "lansky");
  private static final List<String> BOUNDS = List.of("atLeast", "above", "atMost", "below");

  Optional<Criterion> treated(Node node) {
    node.onlyKnows(List.of("with", "intents", "outcome", "withinDays"), fields.problems());
    Optional<List<Fact.Intent>> intents =
        node.get("intents")
            .map(list -> fields.enums(list, Fact.Intent.class))
            .orElse(Optional.of(List.of()));
    Optional<List<Fact.Outcome>> outcome =
        node.get("outcome")
            .map(one -> fields.enums(one, Fact.Outcome.class))
            .orElse(Optional.of(List.of()));
    return intents.isPresent() && outcome.isPresent()
        ? treatments(node)
            .map(
                with ->
                    new Criterion.Treated(
                        with,
                        intents.get(),
                        outcome.get().stream().findFirst(),
                        fields.integer(node, "withinDays")))
        : Optional.empty();
  }

  private Optional<List<String>> treatments(Node node) {
    List<String> with = node.texts("with");
    boolean known =
        fields.known(
            node,
            with,
            what -> vocabulary.drugs().contains(what) || PROCEDURES.contains(what),
            "treatment");
    return known && !with.isEmpty() ? Optional.of(with) : Optional.empty();
  }

  Optional<Criterion> recent(Node node) {
    node.onlyKnows(List.of("with", "withinDays"), fields.problems());
    OptionalInt days = fields.integer(node, "withinDays");
    return days.isEmpty()
        ? fields.refuse(node, "no number of days", "withinDays, such as 28, or 0 for under way")
        : treatments(node).map(with -> new Criterion.Recent(with, days.getAsInt()));
  }

  Optional<Criterion> lines(Node node) {
    node.onlyKnows(List.of("atLeast", "atMost"), fields.problems());
    OptionalInt atLeast = fields.integer(node, "atLeast");
    OptionalInt atMost = fields.integer(node, "atMost");
    return atLeast.isEmpty() && atMost.isEmpty()
        ? fields.refuse(node, "lines without a bound", "atLeast or atMost")
        : Optional.of(new Criterion.Lines(atLeast, atMost));
  }

  Optional<Criterion> steroids(Node node) {
    node.onlyKnows(BOUNDS, fields.problems());
    return fields.threshold(node).map(Criterion.Steroids::new);
  }

  Optional<Criterion> steroidsAtLeast(Node node) {
    Optional<Quantity> dose = node.asTexts().stream().findFirst().flatMap(Quantity::parse);
    return dose.isPresent()
        ? dose.map(least -> new Criterion.Steroids(new Threshold(Criterion.Side.AT_LEAST, least)))
        : fields.refuseAs(
            "KB-014", node, "no dose with a unit", "prednisone equivalents, \"10 mg/d\"");
  }

  Optional<Criterion> lab(Node node) {
    node.onlyKnows(
        List.of("analyte", "atLeast", "above", "atMost", "below", "maxAgeDays"), fields.problems());
    Optional<String> analyte = fields.field(node, "analyte", vocabulary.analytes()::contains);
    Optional<Threshold> threshold = fields.threshold(node);
    return analyte.isPresent() && threshold.isPresent()
        ? Optional.of(
            new Criterion.Lab(analyte.get(), threshold.get(), fields.integer(node, "maxAgeDays")))
        : Optional.empty();
  }

  Optional<Criterion> condition(Node node) {
    boolean plain = !(node instanceof Node.Mapping);
    node.onlyKnows(List.of("anyOf", "qualifiers", "withinDays"), fields.problems());
    List<String> ids = plain ? node.asTexts() : node.texts("anyOf");
    return fields.known(node, ids, vocabulary.conditions()::contains, "id") && !ids.isEmpty()
        ? Optional.of(
            new Criterion.Condition(
                ids, node.texts("qualifiers"), fields.integer(node, "withinDays")))
        : Optional.empty();
  }

  Optional<Criterion> performance(Node node) {
    node.onlyKnows(List.of("scale", "atLeast", "above", "atMost", "below"), fields.problems());
    Optional<String> scale = fields.field(node, "scale", SCALES::contains);
    return scale.flatMap(
        of ->
            fields
                .wholeBound(node)
                .map(bound -> new Criterion.Performance(of, bound.side(), bound.number())));
  }

  Optional<Criterion> ecogAtMost(Node node) {
    return fields
        .number(node)
        .map(score -> new Criterion.Performance("ecog", Criterion.Side.AT_MOST, score));
  }

  Optional<Criterion> said(Node node) {
    return fields
        .one(node, vocabulary.statements()::contains, "statement")
        .map(Criterion.Said::new);
  }

  Optional<Criterion> stated(Node node) {
    node.onlyKnows(List.of("statement", "atLeast", "above", "atMost", "below"), fields.problems());
    return fields
        .field(node, "statement", vocabulary.statements()::contains)
        .flatMap(
            statement ->
                fields
                    .wholeBound(node)
                    .map(bound -> new Criterion.Stated(statement, bound.side(), bound.number())));
  }
}
