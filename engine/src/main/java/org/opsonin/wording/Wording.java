package org.opsonin.wording;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definition;
import org.opsonin.criteria.Definitions;
import org.opsonin.criteria.Explanation;
import org.opsonin.vocabulary.Vocabulary;

/// Renders explanations for a clinician: what was asked, and what the chart says about it.
public final class Wording {

  private final Vocabulary vocabulary;
  private final Definitions definitions;
  private final FactWording facts;

  public Wording(Vocabulary vocabulary, Definitions definitions) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.facts = new FactWording(vocabulary);
  }

  /// One line: the question and the finding.
  public String statement(Explanation explanation) {
    String question = question(explanation.criterion());
    String finding = finding(explanation);
    return finding.isEmpty() ? question : question + ": " + finding;
  }

  /// What the chart says, with dates; empty where the terms below say it.
  public String finding(Explanation explanation) {
    String shown =
        explanation.evidence().stream()
            .map(facts::words)
            .distinct()
            .collect(Collectors.joining("; "));
    return switch (explanation.reason()) {
      case TERMS -> "";
      case RECORDED -> shown;
      case NOT_RECORDED -> "not recorded";
      case CONFLICTING -> shown.isEmpty() ? "records disagree" : "records disagree: " + shown;
      case NOT_PRECISE -> "recorded, but not precisely enough: " + shown;
      case OTHER_SCORE -> "only another score is recorded: " + shown;
      case OTHER_ASSAY -> "measured by another assay than the label names: " + shown;
      case ASSAY_NOT_STATED -> shown + " (the record does not name the assay)";
      case OTHER_SPECIMEN -> "measured in another kind of specimen: " + shown;
      case NO_RESULT -> "the test gave no usable result: " + shown;
      case LIMIT_NOT_STATED -> "the report does not give its limit of normal: " + shown;
      case TOO_OLD -> "the last result is too old: " + shown;
      case UNIT -> "the unit does not compare: " + shown;
      case NOT_KNOWN -> "nothing of the kind is known; not tested is not excluded by these words";
    };
  }

  /// What a criterion asks, without an answer.
  public String question(Criterion criterion) {
    return switch (criterion) {
      case Criterion.AllOf _ -> "All of these";
      case Criterion.AnyOf _ -> "At least one of these";
      case Criterion.Not(var term) -> "Not: " + lower(question(term));
      case Criterion.NotKnown(var term) ->
          (term instanceof Criterion.Concept ? "Not on record: " : "No known ")
              + lower(question(term));
      case Criterion.Concept(var id) -> definitions.find(id).map(Definition::name).orElse(id);
      case Criterion.Tumour(var types, var except) ->
          "Tumour type " + names(types) + (except.isEmpty() ? "" : ", but not " + names(except));
      case Criterion.Age age -> age(age);
      case Criterion.Sex(var sex) -> "Sex " + sex;
      case Criterion.Stage(var systems, var groups) ->
          (systems.isEmpty() ? "Stage " : systems.getFirst().toUpperCase(Locale.ROOT) + " stage ")
              + or(groups);
      case Criterion.Category(var values) -> "Category " + or(values);
      case Criterion.Spread(var sites) ->
          "Metastasis: " + or(sites.stream().map(vocabulary.conditions()::name).toList());
      case Criterion.Course(var anyOf) ->
          "Course of the cancer: " + or(anyOf.stream().map(FactWording::plain).toList());
      case Criterion.Direction(var anyOf) ->
          "Latest disease status: " + or(anyOf.stream().map(FactWording::plain).toList());
      case Criterion.Amount amount -> amount(amount);
      case Criterion.Value(var marker, var anyOf, var noneOf, var assays) ->
          vocabulary.markers().name(marker)
              + " "
              + or(anyOf.stream().map(FactWording::value).toList());
      case Criterion.Allele(var marker, var anyOf, var noneOf) ->
          or(anyOf) + (noneOf.isEmpty() ? "" : ", and not " + or(noneOf));
      case Criterion.Altered altered -> altered(altered);
      case Criterion.Treated treated -> treated(treated);
      case Criterion.Lines(var atLeast, var atMost) ->
          "Prior lines of systemic therapy "
              + (atLeast.isPresent() ? "at least " + atLeast.getAsInt() : "")
              + (atLeast.isPresent() && atMost.isPresent() ? " and " : "")
              + (atMost.isPresent() ? "at most " + atMost.getAsInt() : "");
      case Criterion.Lab(var analyte, var threshold, var maxAgeDays) ->
          vocabulary.analytes().name(analyte) + " " + threshold(threshold);
      case Criterion.Recent(var with, var withinDays) ->
          or(with.stream().map(vocabulary.drugs()::name).toList())
              + (withinDays == 0 ? " under way" : " in the last " + withinDays + " days");
      case Criterion.Condition condition -> condition(condition);
      case Criterion.Steroids(var threshold) ->
          "Corticosteroids equal to prednisone " + threshold(threshold);
      case Criterion.Performance(var scale, var side, var score) ->
          (scale.equals("ecog") ? "ECOG" : scale.equals("karnofsky") ? "Karnofsky" : "Lansky")
              + " performance status "
              + side(side)
              + score;
      case Criterion.Said(var statement) -> vocabulary.statements().name(statement);
      case Criterion.Stated(var statement, var side, var number) ->
          vocabulary.statements().name(statement) + " " + side(side) + number;
    };
  }

  private String age(Criterion.Age age) {
    String low = age.atLeast().map(from -> "at least " + period(from)).orElse("");
    String high = age.below().map(to -> "below " + period(to)).orElse("");
    return "Age " + (low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high);
  }

  private static String period(Period period) {
    if (period.getYears() > 0) {
      return period.getYears() + " years";
    }
    return period.getMonths() > 0
        ? period.getMonths() + (period.getMonths() == 1 ? " month" : " months")
        : period.getDays() + " days";
  }

  private String amount(Criterion.Amount amount) {
    String scores =
        amount.scores().isEmpty()
            ? ""
            : " " + or(amount.scores()).toUpperCase(Locale.ROOT).replace(" OR ", " or ");
    return vocabulary.markers().name(amount.marker())
        + scores
        + " "
        + threshold(amount.threshold());
  }

  private String condition(Criterion.Condition condition) {
    String qualifiers =
        condition.qualifiers().isEmpty() ? "" : ", " + or(condition.qualifiers()).replace('-', ' ');
    String when =
        condition.withinDays().isPresent()
            ? " in the last " + condition.withinDays().getAsInt() + " days"
            : "";
    return or(condition.anyOf().stream().map(vocabulary.conditions()::name).toList())
        + qualifiers
        + when;
  }

  private static String threshold(Criterion.Threshold threshold) {
    String quantity =
        switch (threshold.quantity().unit()) {
          case "{ULN}" -> threshold.quantity().value() + " x the upper limit of normal";
          case "{LLN}" -> threshold.quantity().value() + " x the lower limit of normal";
          default -> threshold.quantity().toString();
        };
    return side(threshold.side()) + quantity;
  }

  private static String side(Criterion.Side side) {
    return switch (side) {
      case AT_LEAST -> "at least ";
      case ABOVE -> "above ";
      case AT_MOST -> "at most ";
      case BELOW -> "below ";
    };
  }

  private String altered(Criterion.Altered altered) {
    String kinds = or(altered.kinds().stream().map(FactWording::plain).toList());
    String variants =
        altered.variants().isEmpty() ? "" : " (" + or(altered.variants()).replace('-', ' ') + ")";
    return altered.gene().toUpperCase(Locale.ROOT)
        + " "
        + (kinds.isEmpty() ? "alteration" : kinds)
        + variants;
  }

  private String treated(Criterion.Treated treated) {
    String with = or(treated.with().stream().map(vocabulary.drugs()::name).toList());
    String intents =
        treated.intents().isEmpty()
            ? ""
            : " (" + or(treated.intents().stream().map(FactWording::plain).toList()) + ")";
    String outcome =
        treated.outcome().map(what -> ", with " + FactWording.plain(what)).orElse("")
            + (treated.withinDays().isPresent()
                ? " within " + treated.withinDays().getAsInt() + " days of its end"
                : "");
    return "Prior " + with + intents + outcome;
  }

  private String names(List<String> types) {
    return or(types.stream().map(vocabulary.tumours()::name).toList());
  }

  private static String or(List<String> words) {
    return String.join(" or ", words);
  }

  private static String lower(String sentence) {
    boolean acronym = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
    return acronym
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /// One fact with its date, for reports that list facts themselves.
  public static String words(Fact fact, Vocabulary vocabulary) {
    return new FactWording(vocabulary).words(fact);
  }
}
