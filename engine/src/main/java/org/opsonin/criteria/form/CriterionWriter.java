package org.opsonin.criteria.form;

import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.criteria.Criterion.Threshold;
import org.opsonin.kernel.Quantity;

/// Writes criteria in the shape knowledge files have: maps with one key that names the kind.
///
/// What it writes as YAML or JSON, [org.opsonin.criteria.CriterionReader] reads back as an equal
/// criterion.
public final class CriterionWriter {

  private CriterionWriter() {}

  /// Maps, lists, texts and whole numbers only.
  public static Map<String, Object> write(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf(var terms) -> one("all", terms(terms));
      case Criterion.AnyOf(var terms) -> one("any", terms(terms));
      case Criterion.Not(var term) -> one("not", write(term));
      case Criterion.NotKnown(var term) -> one("noKnown", write(term));
      case Criterion.Concept(var id) -> one("concept", id);
      case Criterion.Leaf leaf -> leaf(leaf);
    };
  }

  private static List<Map<String, Object>> terms(List<Criterion> terms) {
    return terms.stream().map(CriterionWriter::write).toList();
  }

  private static Map<String, Object> leaf(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Tumour(var types, var except) ->
          one(
              "tumour",
              except.isEmpty()
                  ? types
                  : fields().list("types", types).list("except", except).map());
      case Criterion.Age(var atLeast, var below) ->
          one("age", fields().period("atLeast", atLeast).period("below", below).map());
      case Criterion.Sex(var sex) -> one("sex", sex);
      case Criterion.Stage(var systems, var groups) ->
          one("stage", fields().list("systems", systems).list("groups", groups).map());
      case Criterion.Category(var values) -> one("category", values);
      case Criterion.Spread(var sites) -> one("spread", sites);
      case Criterion.Course(var anyOf) -> one("course", words(anyOf));
      case Criterion.Direction(var anyOf) -> one("direction", words(anyOf));
      case Criterion.Amount amount -> one("amount", amount(amount));
      case Criterion.Value(var marker, var anyOf, var noneOf, var assays) ->
          one(
              "value",
              fields()
                  .text("marker", marker)
                  .list("anyOf", anyOf)
                  .list("noneOf", noneOf)
                  .list("assays", assays)
                  .map());
      case Criterion.Allele(var marker, var anyOf, var noneOf) ->
          one(
              "allele",
              fields().text("marker", marker).list("anyOf", anyOf).list("noneOf", noneOf).map());
      case Criterion.Altered(var gene, var kinds, var variants) ->
          one(
              "altered",
              fields()
                  .text("gene", gene)
                  .list("kinds", words(kinds))
                  .list("variants", variants)
                  .map());
      case Criterion.Treated treated -> one("treated", treated(treated));
      case Criterion.Recent(var with, var days) ->
          one("recent", fields().list("with", with).number("withinDays", days).map());
      case Criterion.Lines(var atLeast, var atMost) ->
          one("lines", fields().number("atLeast", atLeast).number("atMost", atMost).map());
      case Criterion.Lab(var analyte, var threshold, var days) ->
          one(
              "lab",
              fields()
                  .text("analyte", analyte)
                  .threshold(threshold)
                  .number("maxAgeDays", days)
                  .map());
      case Criterion.Condition(var anyOf, var qualifiers, var days) ->
          one(
              "condition",
              qualifiers.isEmpty() && days.isEmpty()
                  ? anyOf
                  : fields()
                      .list("anyOf", anyOf)
                      .list("qualifiers", qualifiers)
                      .number("withinDays", days)
                      .map());
      case Criterion.Steroids(var threshold) ->
          one("steroids", fields().threshold(threshold).map());
      case Criterion.Performance(var scale, var side, var score) ->
          one("performance", fields().text("scale", scale).number(key(side), score).map());
      case Criterion.Said(var statement) -> one("said", statement);
      case Criterion.Stated(var statement, var side, var number) ->
          one("stated", fields().text("statement", statement).number(key(side), number).map());
    };
  }

  private static Map<String, Object> amount(Criterion.Amount amount) {
    return fields()
        .text("marker", amount.marker())
        .list("scores", amount.scores())
        .threshold(amount.threshold())
        .list("assays", amount.assays())
        .text("specimen", amount.specimen())
        .map();
  }

  private static Map<String, Object> treated(Criterion.Treated treated) {
    return fields()
        .list("with", treated.with())
        .list("intents", words(treated.intents()))
        .text("outcome", treated.outcome().map(CriterionWriter::word))
        .number("withinDays", treated.withinDays())
        .map();
  }

  private static Map<String, Object> one(String kind, Object value) {
    return Map.of(kind, value);
  }

  private static List<String> words(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(CriterionWriter::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String key(Side side) {
    return switch (side) {
      case AT_LEAST -> "atLeast";
      case ABOVE -> "above";
      case AT_MOST -> "atMost";
      case BELOW -> "below";
    };
  }

  private static Fields fields() {
    return new Fields(new LinkedHashMap<>());
  }

  /// Fields in the order they are added; what is empty is left out.
  private record Fields(Map<String, Object> map) {

    Fields text(String key, String text) {
      map.put(key, text);
      return this;
    }

    Fields text(String key, Optional<String> text) {
      text.ifPresent(some -> map.put(key, some));
      return this;
    }

    Fields list(String key, List<String> texts) {
      if (!texts.isEmpty()) {
        map.put(key, texts);
      }
      return this;
    }

    Fields number(String key, int number) {
      map.put(key, number);
      return this;
    }

    Fields number(String key, OptionalInt number) {
      number.ifPresent(some -> map.put(key, some));
      return this;
    }

    Fields period(String key, Optional<Period> period) {
      period.ifPresent(some -> map.put(key, written(some)));
      return this;
    }

    Fields threshold(Threshold threshold) {
      Quantity quantity = threshold.quantity();
      map.put(key(threshold.side()), quantity.value().toPlainString() + " " + quantity.unit());
      return this;
    }

    private static String written(Period period) {
      if (period.getYears() > 0) {
        return period.getYears() + " a";
      }
      return period.getMonths() > 0 ? period.getMonths() + " mo" : period.getDays() + " d";
    }
  }
}
