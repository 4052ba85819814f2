package org.opsonin.report.json;

import java.util.List;
import java.util.Locale;
import org.opsonin.criteria.Ask;
import org.opsonin.criteria.Explanation;
import org.opsonin.report.Grounds;
import org.opsonin.report.Words;
import org.opsonin.therapy.Indication;
import org.opsonin.therapy.Option;

/// Writes options with the tree of their reasons, down to the facts. Terms that had no say in a
/// truth are left out, see [Grounds#deciding(Explanation)].
record JsonOptions(Json json, JsonFacts facts, Words words) {

  void write(Option option) {
    Indication indication = option.indication();
    json.object(
        () -> {
          json.text("indication", indication.id());
          json.text("product", indication.product().id());
          json.text("productName", indication.product().name());
          json.text("brand", indication.product().brand());
          json.text("cancer", indication.cancer());
          json.text("setting", indication.setting());
          json.text("with", indication.partner());
          json.text("trial", indication.trial());
          json.text("claim", indication.entry().claim());
          json.text("words", indication.words());
          json.text("verdict", option.verdict().name());
          json.text("verdictWords", Words.verdict(option.verdict()));
          json.truth("ofThisCancer", option.ofThisCancer());
          json.truth("mayChange", option.explanation().mayChange());
          json.object("explanation", () -> explanation(option.explanation()));
          json.array("missing", option.explanation().missing(), this::ask);
          json.array("testFirst", option.explanation().worthAsking(), this::ask);
          json.array(
              "cautions", option.ofThisCancer() ? option.cautions() : List.of(), this::caution);
          json.object("source", () -> facts.citation(indication.entry()));
          json.text("certainty", indication.entry().certainty().name());
          json.text("certaintyWords", Words.certainty(indication.entry()));
          json.text("review", indication.entry().review().words());
          json.text("approval", indication.approval());
        });
  }

  private void explanation(Explanation explanation) {
    json.text("statement", words.statement(explanation));
    json.text("truth", explanation.truth().name());
    json.text("reason", explanation.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.text("finding", words.finding(explanation));
    json.array("evidence", explanation.evidence(), facts::write);
    json.array(
        "because", Grounds.deciding(explanation), term -> json.object(() -> explanation(term)));
    json.truth("mayChange", explanation.mayChange());
  }

  private void ask(Ask ask) {
    json.object(
        () -> {
          json.text("item", ask.item());
          json.text("words", ask.words());
        });
  }

  private void caution(Option.RaisedCaution raised) {
    json.object(
        () -> {
          json.text("id", raised.caution().id());
          json.text("claim", raised.caution().entry().claim());
          json.text("words", raised.caution().words());
          json.text("truth", raised.because().truth().name());
          json.object("because", () -> explanation(raised.because()));
          json.object("source", () -> facts.citation(raised.caution().entry()));
        });
  }
}
