package org.opsonin.criteria;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// Reads criteria out of knowledge files and refuses what it does not fully understand.
///
/// Every criterion is a map with one key that names its kind: `all`, `any`, `not`, `noKnown`,
/// `concept`, `tumour`, `age`, `sex`, `stage`, `category`, `spread`, `course`, `direction`,
/// `amount`, `value`, `allele`, `altered`, `treated`, `lines`, `lab`, `condition`,
/// `steroidsAtLeast`, `ecogAtMost`, `said`. A list is an `all`.
public final class CriterionReader {

  private static final List<String> KINDS =
      List.of(
          "all",
          "any",
          "not",
          "noKnown",
          "concept",
          "tumour",
          "age",
          "sex",
          "stage",
          "category",
          "spread",
          "course",
          "direction",
          "amount",
          "value",
          "allele",
          "altered",
          "treated",
          "lines",
          "lab",
          "condition",
          "steroidsAtLeast",
          "ecogAtMost",
          "said");

  private final Vocabulary vocabulary;
  private final Collection<String> concepts;
  private final Consumer<Problem> problems;
  private final CriterionFields fields;

  /// @param concepts ids a criterion may name
  public CriterionReader(
      Vocabulary vocabulary, Collection<String> concepts, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.concepts = concepts;
    this.problems = problems;
    this.fields = new CriterionFields(problems);
  }

  /// The criterion at `node`; empty, with problems reported, if any part of it is not understood.
  public Optional<Criterion> read(Node node) {
    if (node instanceof Node.Sequence) {
      return terms(node).map(Criterion.AllOf::new);
    }
    if (node.keys().size() != 1) {
      return fields.refuse(
          node, "a criterion with " + node.keys().size() + " kinds", "exactly one of " + KINDS);
    }
    String kind = node.keys().getFirst();
    Node value = node.get(kind).orElseThrow();
    return switch (kind) {
      case "all" -> terms(value).map(Criterion.AllOf::new);
      case "any" -> terms(value).map(Criterion.AnyOf::new);
      case "not" -> read(value).map(Criterion.Not::new);
      case "noKnown" -> read(value).map(Criterion.NotKnown::new);
      case "concept" ->
          fields.one(value, concepts::contains, "concept").map(Criterion.Concept::new);
      case "tumour" -> tumour(value);
      case "age" -> age(value);
      case "sex" ->
          fields.one(value, List.of("female", "male")::contains, "sex").map(Criterion.Sex::new);
      case "stage" -> stage(value);
      case "category" -> CriterionFields.upper(value.asTexts()).map(Criterion.Category::new);
      case "spread" -> ids(value, vocabulary.conditions()).map(Criterion.Spread::new);
      case "course" -> fields.enums(value, Fact.Course.class).map(Criterion.Course::new);
      case "direction" -> fields.enums(value, Fact.Status.class).map(Criterion.Direction::new);
      case "amount" -> amount(value);
      case "value" -> value(value);
      case "allele" -> allele(value);
      case "altered" -> altered(value);
      case "treated" -> treated(value);
      case "lines" -> lines(value);
      case "lab" -> lab(value);
      case "condition" -> ids(value, vocabulary.conditions()).map(Criterion.Condition::new);
      case "steroidsAtLeast" -> steroids(value);
      case "ecogAtMost" -> fields.number(value).map(Criterion.Performance::new);
      case "said" ->
          fields
              .one(value, vocabulary.statements()::contains, "statement")
              .map(Criterion.Said::new);
      default -> fields.refuse(node, "`" + kind + "` is no kind of criterion", "one of " + KINDS);
    };
  }

  private Optional<List<Criterion>> terms(Node node) {
    var terms = new ArrayList<Criterion>();
    boolean whole = true;
    for (Node item : node.asItems()) {
      Optional<Criterion> term = read(item);
      term.ifPresent(terms::add);
      whole &= term.isPresent();
    }
    return whole && !terms.isEmpty() ? Optional.of(terms) : Optional.empty();
  }

  private Optional<Criterion> tumour(Node node) {
    List<String> types = node instanceof Node.Mapping ? node.texts("types") : node.asTexts();
    List<String> except = node.texts("except");
    return fields.known(node, types, vocabulary.tumours()::contains, "tumour type")
            && fields.known(node, except, vocabulary.tumours()::contains, "tumour type")
            && !types.isEmpty()
        ? Optional.of(new Criterion.Tumour(types, except))
        : Optional.empty();
  }

  private Optional<Criterion> age(Node node) {
    node.onlyKnows(List.of("atLeast", "atMost", "below"), problems);
    Optional<Period> atLeast = node.text("atLeast").flatMap(text -> fields.period(node, text));
    Optional<Period> below =
        node.text("below")
            .flatMap(text -> fields.period(node, text))
            .or(
                () ->
                    node.text("atMost")
                        .flatMap(text -> fields.period(node, text))
                        .map(CriterionFields::next));
    return atLeast.isEmpty() && below.isEmpty()
        ? fields.refuse(
            node, "an age without a bound", "atLeast, atMost or below, such as \"18 a\"")
        : Optional.of(new Criterion.Age(atLeast, below));
  }

  private Optional<Criterion> stage(Node node) {
    List<String> groups = node instanceof Node.Mapping ? node.texts("groups") : node.asTexts();
    return groups.isEmpty()
        ? fields.refuse(node, "a stage without groups", "groups such as [IIB, IIC, III]")
        : CriterionFields.upper(groups).map(all -> new Criterion.Stage(node.texts("systems"), all));
  }

  private Optional<Criterion> amount(Node node) {
    node.onlyKnows(
        List.of("marker", "scores", "atLeast", "above", "atMost", "below", "assays", "specimen"),
        problems);
    Optional<String> marker = fields.field(node, "marker", vocabulary.markers()::contains);
    Optional<Threshold> threshold = fields.threshold(node);
    return marker.isPresent() && threshold.isPresent()
        ? Optional.of(
            new Criterion.Amount(
                marker.get(),
                node.texts("scores"),
                threshold.get(),
                node.texts("assays"),
                node.text("specimen")))
        : Optional.empty();
  }

  private Optional<Criterion> value(Node node) {
    node.onlyKnows(List.of("marker", "anyOf", "noneOf", "assays"), problems);
    Optional<String> marker = fields.field(node, "marker", vocabulary.markers()::contains);
    List<String> anyOf = node.texts("anyOf");
    return marker.isPresent() && !anyOf.isEmpty()
        ? Optional.of(
            new Criterion.Value(marker.get(), anyOf, node.texts("noneOf"), node.texts("assays")))
        : fields.refuse(node, "a value without marker or anyOf", "marker and anyOf");
  }

  private Optional<Criterion> allele(Node node) {
    node.onlyKnows(List.of("marker", "anyOf", "noneOf"), problems);
    Optional<String> marker = fields.field(node, "marker", vocabulary.markers()::contains);
    List<String> anyOf = node.texts("anyOf");
    return marker.isPresent() && !anyOf.isEmpty()
        ? Optional.of(new Criterion.Allele(marker.get(), anyOf, node.texts("noneOf")))
        : fields.refuse(node, "an allele without marker or anyOf", "marker and anyOf");
  }

  private Optional<Criterion> altered(Node node) {
    node.onlyKnows(List.of("gene", "kinds", "variants"), problems);
    Optional<String> gene = fields.field(node, "gene", vocabulary.genes()::contains);
    Optional<List<Fact.Kind>> kinds =
        node.get("kinds")
            .map(list -> fields.enums(list, Fact.Kind.class))
            .orElse(Optional.of(List.of()));
    return gene.isPresent() && kinds.isPresent()
        ? Optional.of(new Criterion.Altered(gene.get(), kinds.get(), node.texts("variants")))
        : Optional.empty();
  }

  private Optional<Criterion> treated(Node node) {
    node.onlyKnows(List.of("with", "intents", "outcome", "withinDays"), problems);
    List<String> with = node.texts("with");
    Optional<List<Fact.Intent>> intents =
        node.get("intents")
            .map(list -> fields.enums(list, Fact.Intent.class))
            .orElse(Optional.of(List.of()));
    Optional<List<Fact.Outcome>> outcome =
        node.get("outcome")
            .map(one -> fields.enums(one, Fact.Outcome.class))
            .orElse(Optional.of(List.of()));
    boolean known =
        fields.known(
            node,
            with,
            what -> vocabulary.drugs().contains(what) || isProcedure(what),
            "treatment");
    return known && !with.isEmpty() && intents.isPresent() && outcome.isPresent()
        ? Optional.of(
            new Criterion.Treated(
                with,
                intents.get(),
                outcome.get().stream().findFirst(),
                fields.integer(node, "withinDays")))
        : Optional.empty();
  }

  private static boolean isProcedure(String what) {
    return List.of("radiotherapy", "surgery", "stem-cell-transplant").contains(what);
  }

  private Optional<Criterion> lines(Node node) {
    node.onlyKnows(List.of("atLeast", "atMost"), problems);
    OptionalInt atLeast = fields.integer(node, "atLeast");
    OptionalInt atMost = fields.integer(node, "atMost");
    return atLeast.isEmpty() && atMost.isEmpty()
        ? fields.refuse(node, "lines without a bound", "atLeast or atMost")
        : Optional.of(new Criterion.Lines(atLeast, atMost));
  }

  private Optional<Criterion> lab(Node node) {
    node.onlyKnows(
        List.of("analyte", "atLeast", "above", "atMost", "below", "maxAgeDays"), problems);
    Optional<String> analyte = fields.field(node, "analyte", vocabulary.analytes()::contains);
    Optional<Threshold> threshold = fields.threshold(node);
    return analyte.isPresent() && threshold.isPresent()
        ? Optional.of(
            new Criterion.Lab(analyte.get(), threshold.get(), fields.integer(node, "maxAgeDays")))
        : Optional.empty();
  }

  private Optional<Criterion> steroids(Node node) {
    Optional<Quantity> dose = node.asTexts().stream().findFirst().flatMap(Quantity::parse);
    return dose.isPresent()
        ? Optional.of(new Criterion.Steroids(dose.get()))
        : fields.refuseAs(
            "KB-014", node, "no dose with a unit", "prednisone equivalents, \"10 mg/d\"");
  }

  private Optional<List<String>> ids(Node node, Terms terms) {
    List<String> ids = node.asTexts();
    return fields.known(node, ids, terms::contains, "id") && !ids.isEmpty()
        ? Optional.of(ids)
        : Optional.empty();
  }
}
