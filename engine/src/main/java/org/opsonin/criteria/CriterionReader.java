package org.opsonin.criteria;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion.Side;
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
          "all", "any", "not", "noKnown", "concept", "tumour", "age", "sex", "stage", "category",
          "spread", "course", "direction", "amount", "value", "allele", "altered", "treated",
          "lines", "lab", "condition", "steroidsAtLeast", "ecogAtMost", "said");

  private final Vocabulary vocabulary;
  private final Collection<String> concepts;
  private final Consumer<Problem> problems;

  /// @param concepts ids a criterion may name
  public CriterionReader(
      Vocabulary vocabulary, Collection<String> concepts, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.concepts = concepts;
    this.problems = problems;
  }

  /// The criterion at `node`; empty, with problems reported, if any part of it is not understood.
  public Optional<Criterion> read(Node node) {
    if (node instanceof Node.Sequence) {
      return terms(node).map(Criterion.AllOf::new);
    }
    if (node.keys().size() != 1) {
      return refuse(node, "a criterion with " + node.keys().size() + " kinds", "exactly one of " + KINDS);
    }
    String kind = node.keys().getFirst();
    Node value = node.get(kind).orElseThrow();
    return switch (kind) {
      case "all" -> terms(value).map(Criterion.AllOf::new);
      case "any" -> terms(value).map(Criterion.AnyOf::new);
      case "not" -> read(value).map(Criterion.Not::new);
      case "noKnown" -> read(value).map(Criterion.NotKnown::new);
      case "concept" -> one(value, concepts::contains, "concept").map(Criterion.Concept::new);
      case "tumour" -> tumour(value);
      case "age" -> age(value);
      case "sex" -> one(value, List.of("female", "male")::contains, "sex").map(Criterion.Sex::new);
      case "stage" -> stage(value);
      case "category" -> upper(value.asTexts()).map(Criterion.Category::new);
      case "spread" -> ids(value, vocabulary.conditions()).map(Criterion.Spread::new);
      case "course" -> enums(value, Fact.Course.class).map(Criterion.Course::new);
      case "direction" -> enums(value, Fact.Status.class).map(Criterion.Direction::new);
      case "amount" -> amount(value);
      case "value" -> value(value);
      case "allele" -> allele(value);
      case "altered" -> altered(value);
      case "treated" -> treated(value);
      case "lines" -> lines(value);
      case "lab" -> lab(value);
      case "condition" -> ids(value, vocabulary.conditions()).map(Criterion.Condition::new);
      case "steroidsAtLeast" -> steroids(value);
      case "ecogAtMost" -> number(value).map(Criterion.Performance::new);
      case "said" ->
          one(value, vocabulary.statements()::contains, "statement").map(Criterion.Said::new);
      default -> refuse(node, "`" + kind + "` is no kind of criterion", "one of " + KINDS);
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
    return known(node, types, vocabulary.tumours()::contains, "tumour type")
            && known(node, except, vocabulary.tumours()::contains, "tumour type")
            && !types.isEmpty()
        ? Optional.of(new Criterion.Tumour(types, except))
        : Optional.empty();
  }

  private Optional<Criterion> age(Node node) {
    node.onlyKnows(List.of("atLeast", "atMost", "below"), problems);
    Optional<Period> atLeast = node.text("atLeast").flatMap(text -> period(node, text));
    Optional<Period> below =
        node.text("below")
            .flatMap(text -> period(node, text))
            .or(() -> node.text("atMost").flatMap(text -> period(node, text)).map(CriterionReader::next));
    return atLeast.isEmpty() && below.isEmpty()
        ? refuse(node, "an age without a bound", "atLeast, atMost or below, such as \"18 a\"")
        : Optional.of(new Criterion.Age(atLeast, below));
  }

  /// "25 years or younger" is below 26 years; "6 months or younger" is below 7 months.
  private static Period next(Period age) {
    if (age.getYears() > 0) {
      return age.plusYears(1);
    }
    return age.getMonths() > 0 ? age.plusMonths(1) : age.plusDays(1);
  }

  private Optional<Period> period(Node node, String text) {
    Optional<Quantity> quantity = Quantity.parse(text);
    Optional<Period> period =
        quantity.flatMap(
            given -> {
              int count = given.value().intValue();
              return switch (given.unit()) {
                case "a" -> Optional.of(Period.ofYears(count));
                case "mo" -> Optional.of(Period.ofMonths(count));
                case "d" -> Optional.of(Period.ofDays(count));
                default -> Optional.<Period>empty();
              };
            });
    return period.isPresent() ? period : refuse(node, "an age that is none", "\"18 a\", \"6 mo\" or \"30 d\"");
  }

  private Optional<Criterion> stage(Node node) {
    List<String> groups = node instanceof Node.Mapping ? node.texts("groups") : node.asTexts();
    return groups.isEmpty()
        ? refuse(node, "a stage without groups", "groups such as [IIB, IIC, III]")
        : upper(groups).map(all -> new Criterion.Stage(node.texts("systems"), all));
  }

  private Optional<Criterion> amount(Node node) {
    node.onlyKnows(
        List.of("marker", "scores", "atLeast", "above", "atMost", "below", "assays", "specimen"), problems);
    Optional<String> marker = field(node, "marker", vocabulary.markers()::contains);
    Optional<Threshold> threshold = threshold(node);
    return marker.isPresent() && threshold.isPresent()
        ? Optional.of(
            new Criterion.Amount(
                marker.get(), node.texts("scores"), threshold.get(), node.texts("assays"), node.text("specimen")))
        : Optional.empty();
  }

  private Optional<Threshold> threshold(Node node) {
    for (Side side : Side.values()) {
      String key = camel(side);
      Optional<String> text = node.text(key);
      if (text.isPresent()) {
        Optional<Quantity> quantity = text.flatMap(Quantity::parse);
        return quantity.isPresent()
            ? quantity.map(bound -> new Threshold(side, bound))
            : refuseAs("KB-014", node, "`" + key + "` has no unit", "a quantity such as \"1 %\"");
      }
    }
    return refuse(node, "no threshold", "atLeast, above, atMost or below");
  }

  private static String camel(Side side) {
    return switch (side) {
      case AT_LEAST -> "atLeast";
      case ABOVE -> "above";
      case AT_MOST -> "atMost";
      case BELOW -> "below";
    };
  }

  private Optional<Criterion> value(Node node) {
    node.onlyKnows(List.of("marker", "anyOf", "noneOf"), problems);
    Optional<String> marker = field(node, "marker", vocabulary.markers()::contains);
    List<String> anyOf = node.texts("anyOf");
    return marker.isPresent() && !anyOf.isEmpty()
        ? Optional.of(new Criterion.Value(marker.get(), anyOf, node.texts("noneOf")))
        : refuse(node, "a value without marker or anyOf", "marker and anyOf");
  }

  private Optional<Criterion> allele(Node node) {
    node.onlyKnows(List.of("marker", "anyOf", "noneOf"), problems);
    Optional<String> marker = field(node, "marker", vocabulary.markers()::contains);
    List<String> anyOf = node.texts("anyOf");
    return marker.isPresent() && !anyOf.isEmpty()
        ? Optional.of(new Criterion.Allele(marker.get(), anyOf, node.texts("noneOf")))
        : refuse(node, "an allele without marker or anyOf", "marker and anyOf");
  }

  private Optional<Criterion> altered(Node node) {
    node.onlyKnows(List.of("gene", "kinds", "variants"), problems);
    Optional<String> gene = field(node, "gene", vocabulary.genes()::contains);
    Optional<List<Fact.Kind>> kinds =
        node.get("kinds").map(list -> enums(list, Fact.Kind.class)).orElse(Optional.of(List.of()));
    return gene.isPresent() && kinds.isPresent()
        ? Optional.of(new Criterion.Altered(gene.get(), kinds.get(), node.texts("variants")))
        : Optional.empty();
  }

  private Optional<Criterion> treated(Node node) {
    node.onlyKnows(List.of("with", "intents", "outcome", "withinDays"), problems);
    List<String> with = node.texts("with");
    Optional<List<Fact.Intent>> intents =
        node.get("intents").map(list -> enums(list, Fact.Intent.class)).orElse(Optional.of(List.of()));
    Optional<List<Fact.Outcome>> outcome =
        node.get("outcome").map(one -> enums(one, Fact.Outcome.class)).orElse(Optional.of(List.of()));
    boolean known = known(node, with, what -> vocabulary.drugs().contains(what) || isProcedure(what), "treatment");
    return known && !with.isEmpty() && intents.isPresent() && outcome.isPresent()
        ? Optional.of(
            new Criterion.Treated(
                with, intents.get(), outcome.get().stream().findFirst(), integer(node, "withinDays")))
        : Optional.empty();
  }

  private static boolean isProcedure(String what) {
    return List.of("radiotherapy", "surgery", "stem-cell-transplant").contains(what);
  }

  private Optional<Criterion> lines(Node node) {
    node.onlyKnows(List.of("atLeast", "atMost"), problems);
    OptionalInt atLeast = integer(node, "atLeast");
    OptionalInt atMost = integer(node, "atMost");
    return atLeast.isEmpty() && atMost.isEmpty()
        ? refuse(node, "lines without a bound", "atLeast or atMost")
        : Optional.of(new Criterion.Lines(atLeast, atMost));
  }

  private Optional<Criterion> lab(Node node) {
    node.onlyKnows(List.of("analyte", "atLeast", "above", "atMost", "below", "maxAgeDays"), problems);
    Optional<String> analyte = field(node, "analyte", vocabulary.analytes()::contains);
    Optional<Threshold> threshold = threshold(node);
    return analyte.isPresent() && threshold.isPresent()
        ? Optional.of(new Criterion.Lab(analyte.get(), threshold.get(), integer(node, "maxAgeDays")))
        : Optional.empty();
  }

  private Optional<Criterion> steroids(Node node) {
    Optional<Quantity> dose = node.asTexts().stream().findFirst().flatMap(Quantity::parse);
    return dose.isPresent()
        ? Optional.of(new Criterion.Steroids(dose.get()))
        : refuseAs("KB-014", node, "no dose with a unit", "prednisone equivalents, \"10 mg/d\"");
  }

  private Optional<List<String>> ids(Node node, Terms terms) {
    List<String> ids = node.asTexts();
    return known(node, ids, terms::contains, "id") && !ids.isEmpty() ? Optional.of(ids) : Optional.empty();
  }

  private Optional<String> one(Node node, Predicate<String> isKnown, String what) {
    List<String> texts = node.asTexts();
    return texts.size() == 1 && known(node, texts, isKnown, what)
        ? Optional.of(texts.getFirst())
        : Optional.empty();
  }

  private Optional<String> field(Node node, String key, Predicate<String> isKnown) {
    return node.required(key, problems).filter(id -> known(node, List.of(id), isKnown, key));
  }

  private boolean known(Node node, List<String> ids, Predicate<String> isKnown, String what) {
    boolean all = true;
    for (String id : ids) {
      if (!isKnown.test(id)) {
        problems.accept(
            new Problem("KB-023", node.where(), what + " `" + id + "` is not defined", "a defined " + what));
        all = false;
      }
    }
    return all;
  }

  private <T extends Enum<T>> Optional<List<T>> enums(Node node, Class<T> kind) {
    var found = new ArrayList<T>();
    for (String text : node.asTexts()) {
      Optional<T> constant = constant(text, kind);
      if (constant.isEmpty()) {
        return refuse(node, "`" + text + "` is not known here", "one of " + words(kind));
      }
      found.add(constant.get());
    }
    return found.isEmpty() ? refuse(node, "nothing", "one of " + words(kind)) : Optional.of(found);
  }

  private static <T extends Enum<T>> Optional<T> constant(String text, Class<T> kind) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return List.of(kind.getEnumConstants()).stream()
        .filter(constant -> constant.name().equals(name))
        .findFirst();
  }

  private static <T extends Enum<T>> List<String> words(Class<T> kind) {
    Function<T, String> word = constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return List.of(kind.getEnumConstants()).stream().map(word).toList();
  }

  private static Optional<List<String>> upper(List<String> texts) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
  }

  private Optional<Integer> number(Node node) {
    if (node instanceof Node.Text(var at, var value) && value.matches("\\d{1,6}")) {
      return Optional.of(Integer.parseInt(value));
    }
    return refuse(node, "no whole number", "a whole number");
  }

  private OptionalInt integer(Node node, String key) {
    return node.get(key).flatMap(this::number).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private <T> Optional<T> refuse(Node node, String found, String expected) {
    return refuseAs("KB-020", node, found, expected);
  }

  private <T> Optional<T> refuseAs(String code, Node node, String found, String expected) {
    problems.accept(new Problem(code, node.where(), found, expected));
    return Optional.empty();
  }
}
