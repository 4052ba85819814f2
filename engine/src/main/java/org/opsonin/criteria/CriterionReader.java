package org.opsonin.criteria;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// Reads criteria out of knowledge files and refuses what it does not fully understand.
///
/// Every criterion is a map with one key that names its kind: `all`, `any`, `not`, `noKnown`,
/// `concept`, `tumour`, `age`, `sex`, `stage`, `category`, `spread`, `course`, `direction`,
/// `amount`, `value`, `allele`, `altered`, `treated`, `recent`, `lines`, `lab`, `condition`,
/// `steroids`, `performance`, `said`, `stated`; `steroidsAtLeast` and `ecogAtMost` are short forms.
/// A list is an `all`.
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
          "recent",
          "lines",
          "lab",
          "condition",
          "steroids",
          "steroidsAtLeast",
          "performance",
          "ecogAtMost",
          "said",
          "stated");

  private final Vocabulary vocabulary;
  private final Collection<String> concepts;
  private final Consumer<Problem> problems;
  private final CriterionFields fields;
  private final LeafReader leaves;

  /// @param concepts ids a criterion may name
  public CriterionReader(
      Vocabulary vocabulary, Collection<String> concepts, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.concepts = concepts;
    this.problems = problems;
    this.fields = new CriterionFields(problems);
    this.leaves = new LeafReader(vocabulary, fields);
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
      case "treated" -> leaves.treated(value);
      case "recent" -> leaves.recent(value);
      case "lines" -> leaves.lines(value);
      case "steroids" -> leaves.steroids(value);
      case "steroidsAtLeast" -> leaves.steroidsAtLeast(value);
      case "lab" -> leaves.lab(value);
      case "condition" -> leaves.condition(value);
      case "performance" -> leaves.performance(value);
      case "ecogAtMost" -> leaves.ecogAtMost(value);
      case "said" -> leaves.said(value);
      case "stated" -> leaves.stated(value);
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

  private Optional<List<String>> ids(Node node, Terms terms) {
    List<String> ids = node.asTexts();
    return fields.known(node, ids, terms::contains, "id") && !ids.isEmpty()
        ? Optional.of(ids)
        : Optional.empty();
  }
}
