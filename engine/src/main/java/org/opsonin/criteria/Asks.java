package org.opsonin.criteria;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opsonin.vocabulary.Vocabulary;

/// What to ask for so that an unknown criterion can be settled.
record Asks(Vocabulary vocabulary) {

  SortedSet<Ask> settling(Criterion criterion, Reason reason) {
    return new TreeSet<>(List.of(ask(criterion, reason)));
  }

  private Ask ask(Criterion criterion, Reason reason) {
    Ask plain = plain(criterion);
    return switch (reason) {
      case CONFLICTING -> new Ask(plain.item(), plain.words() + ": settle which record is right");
      case OTHER_ASSAY ->
          new Ask(plain.item(), plain.words() + ": a result by a test the label accepts");
      case NO_RESULT -> new Ask(plain.item(), plain.words() + ": repeat, the test gave no result");
      case LIMIT_NOT_STATED ->
          new Ask(plain.item(), plain.words() + ": the laboratory's limit of normal");
      case TOO_OLD -> new Ask(plain.item(), plain.words() + ": a newer result");
      case RECORDED,
          TERMS,
          NOT_RECORDED,
          NOT_PRECISE,
          OTHER_SCORE,
          ASSAY_NOT_STATED,
          OTHER_SPECIMEN,
          UNIT,
          NOT_KNOWN ->
          plain;
    };
  }

  private Ask plain(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Tumour _ -> new Ask("tumour-type", "the exact type of the tumour (histology)");
      case Criterion.Age _ -> new Ask("age", "date of birth");
      case Criterion.Sex _ -> new Ask("sex", "sex");
      case Criterion.Stage _ -> new Ask("stage", "stage");
      case Criterion.Category(var values) ->
          new Ask(
              "category-" + values.getFirst().substring(0, 1).toLowerCase(Locale.ROOT),
              values.getFirst().substring(0, 1) + " category");
      case Criterion.Spread _ -> new Ask("metastases", "whether and where the cancer has spread");
      case Criterion.Course _ -> new Ask("course", "whether the cancer has come back");
      case Criterion.Direction _ -> new Ask("disease-status", "how the cancer responded last");
      case Criterion.Amount amount -> amount(amount);
      case Criterion.Value(var marker, var anyOf, var noneOf, var assays) ->
          new Ask(marker, vocabulary.markers().name(marker));
      case Criterion.Allele(var marker, var anyOf, var noneOf) ->
          new Ask(marker, vocabulary.markers().name(marker) + " type to four digits");
      case Criterion.Altered(var gene, var kinds, var variants) ->
          new Ask(gene, gene.toUpperCase(Locale.ROOT) + " test of the tumour");
      case Criterion.Treated treated ->
          new Ask("treatment-" + treated.with().getFirst(), treatment(treated));
      case Criterion.Lines _ -> new Ask("prior-lines", "number of prior lines of systemic therapy");
      case Criterion.Lab(var analyte, var threshold, var maxAgeDays) ->
          new Ask(analyte, vocabulary.analytes().name(analyte));
      case Criterion.Recent(var with, var withinDays) ->
          new Ask("treatment-" + with.getFirst(), recent(with, withinDays));
      case Criterion.Condition condition -> condition(condition);
      case Criterion.Steroids _ -> new Ask("steroid-dose", "daily dose of corticosteroids");
      case Criterion.Performance _ -> new Ask("ecog", "ECOG performance status");
      case Criterion.Said(var statement) -> stated(statement);
      case Criterion.Stated(var statement, var side, var number) -> stated(statement);
      case Criterion.AllOf _,
          Criterion.AnyOf _,
          Criterion.Not _,
          Criterion.NotKnown _,
          Criterion.Concept _ ->
          throw new IllegalArgumentException("only a leaf is asked for");
    };
  }

  private Ask stated(String statement) {
    return new Ask(
        statement,
        vocabulary
            .statements()
            .entry(statement)
            .flatMap(entry -> entry.body().text("ask"))
            .orElse(vocabulary.statements().name(statement)));
  }

  private Ask condition(Criterion.Condition condition) {
    String name = vocabulary.conditions().name(condition.anyOf().getFirst());
    String words =
        condition.qualifiers().isEmpty()
            ? "whether there is: " + name
            : "whether there is: "
                + name
                + ", "
                + String.join(" or ", condition.qualifiers()).replace('-', ' ');
    return new Ask(
        condition.anyOf().getFirst(),
        condition.withinDays().isPresent()
            ? words + ", in the last " + condition.withinDays().getAsInt() + " days"
            : words);
  }

  private String recent(List<String> with, int withinDays) {
    String names = String.join(" or ", with.stream().map(vocabulary.drugs()::name).toList());
    return withinDays == 0
        ? "whether " + names + " is being given now"
        : "when " + names + " was last given";
  }

  private Ask amount(Criterion.Amount amount) {
    String name = vocabulary.markers().name(amount.marker());
    if (amount.scores().isEmpty()) {
      return new Ask(amount.marker(), name);
    }
    String scores =
        String.join(
            " or ", amount.scores().stream().map(score -> score.toUpperCase(Locale.ROOT)).toList());
    return new Ask(amount.marker() + "." + amount.scores().getFirst(), name + " as " + scores);
  }

  private String treatment(Criterion.Treated treated) {
    String with =
        String.join(" or ", treated.with().stream().map(vocabulary.drugs()::name).toList());
    return treated.outcome().isPresent()
        ? "whether " + with + " was given and what came of it"
        : "whether " + with + " was given";
  }
}
