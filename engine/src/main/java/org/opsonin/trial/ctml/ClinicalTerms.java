package org.opsonin.trial.ctml;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.criteria.Criterion;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.vocabulary.Vocabulary;

/// Clinical criteria as criteria on a chart, one for each key.
final class ClinicalTerms {

  private static final Pattern RANGE =
      Pattern.compile("(>=|<=|>|<|==)(\\d{0,3})(?:\\.(\\d{0,6}))?");
  private static final int MONTHS = 12;

  private final Vocabulary vocabulary;
  private final MarkerTerms markers;
  private final Map<String, List<String>> codes = new HashMap<>();

  ClinicalTerms(Knowledge knowledge, Vocabulary vocabulary, MarkerTerms markers) {
    this.vocabulary = vocabulary;
    this.markers = markers;
    for (Entry entry : knowledge.ofKind("ctml-tumour-codes")) {
      entry
          .body()
          .get("codes")
          .ifPresent(table -> table.keys().forEach(name -> codes.put(name, table.texts(name))));
    }
  }

  List<Said> terms(Tree.Mapping criterion) {
    var terms = new ArrayList<Said>();
    criterion.fields().forEach((key, value) -> terms.add(term(key, value)));
    return terms;
  }

  private Said term(String written, Tree value) {
    String key = written.toLowerCase(Locale.ROOT);
    return switch (key) {
      case "age_numerical" -> age(value);
      case "gender" -> sex(value);
      case "oncotree_primary_diagnosis" -> diagnosis(value);
      case "tmb_numerical" -> burden(value);
      case "her2_status" -> markers.receptor("her2", value);
      case "er_status" -> markers.receptor("er", value);
      case "pr_status" -> markers.receptor("pr", value);
      case "mmr_status", "ms_status" -> markers.repair(value);
      default -> new Said.Not("`clinical` key " + Reporter.quote(written) + " is not evaluated");
    };
  }

  /// An age, to the birthday itself. A fraction of a year is rounded to whole months.
  private static Said age(Tree value) {
    Matcher range = RANGE.matcher(value instanceof Tree.Text text ? text.value() : "");
    if (!range.matches()) {
      return new Said.Not("an age that is no range");
    }
    int years = range.group(2).isEmpty() ? 0 : Integer.parseInt(range.group(2));
    String fraction = Optional.ofNullable(range.group(3)).orElse("");
    int months = (int) Math.rint(Double.parseDouble("0." + fraction + "0") * MONTHS);
    Period age =
        months == 0 && years > 0 ? Period.ofYears(years) : Period.ofMonths(years * MONTHS + months);
    return switch (range.group(1)) {
      case ">=", ">" -> new Said.Asks(new Criterion.Age(Optional.of(age), Optional.empty()));
      case "<=", "<" -> new Said.Asks(new Criterion.Age(Optional.empty(), Optional.of(age)));
      default -> new Said.Not("an age to the day");
    };
  }

  private static Said sex(Tree value) {
    Said said =
        switch (MarkerTerms.bare(value)) {
          case "Male" -> new Said.Asks(new Criterion.Sex("male"));
          case "Female" -> new Said.Asks(new Criterion.Sex("female"));
          default -> new Said.Not("a gender that is neither Male nor Female");
        };
    return said.negatedIf(MarkerTerms.isNegated(value));
  }

  private Said diagnosis(Tree value) {
    String name = MarkerTerms.bare(value);
    Said said =
        switch (name) {
          case "_SOLID_" -> tumour(List.of("SOLID"));
          case "_LIQUID_" ->
              tumour(List.of("SOLID")) instanceof Said.Asks solid
                  ? solid.negatedIf(true)
                  : new Said.Not("no solid tumours");
          default -> tumour(types(name));
        };
    return said.negatedIf(MarkerTerms.isNegated(value));
  }

  private List<String> types(String name) {
    List<String> shared = codes.getOrDefault(name, List.of());
    return shared.isEmpty()
        ? vocabulary.tumours().findName(name).map(List::of).orElse(List.of())
        : shared;
  }

  private Said tumour(List<String> types) {
    List<String> known = types.stream().filter(vocabulary.tumours()::contains).toList();
    return known.isEmpty()
        ? new Said.Not("a diagnosis without a type in OncoTree of today")
        : new Said.Asks(new Criterion.Tumour(known, List.of()));
  }

  private static Said burden(Tree value) {
    Matcher range = RANGE.matcher(value instanceof Tree.Text text ? text.value() : "");
    if (!range.matches() || range.group(2).isEmpty()) {
      return new Said.Not("a mutational burden that is no range");
    }
    String fraction = Optional.ofNullable(range.group(3)).orElse("");
    var number = new BigDecimal(range.group(2) + (fraction.isEmpty() ? "" : "." + fraction));
    return switch (range.group(1)) {
      case ">=" -> burden(Criterion.Side.AT_LEAST, number);
      case ">" -> burden(Criterion.Side.ABOVE, number);
      case "<=" -> burden(Criterion.Side.AT_MOST, number);
      case "<" -> burden(Criterion.Side.BELOW, number);
      default -> new Said.Not("a mutational burden to the number");
    };
  }

  private static Said burden(Criterion.Side side, BigDecimal number) {
    var threshold = new Criterion.Threshold(side, new Quantity(number, "{mutations}/Mb"));
    return new Said.Asks(
        new Criterion.Amount("tmb", List.of(), threshold, List.of(), Optional.empty()));
  }
}
