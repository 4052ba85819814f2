package org.opsonin.report.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Ask;
import org.opsonin.criteria.Explanation;
import org.opsonin.navigator.TrialSet;
import org.opsonin.report.Grounds;
import org.opsonin.report.TrialWords;
import org.opsonin.trial.Trial;
import org.opsonin.trial.match.CriterionMatch;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Matcher;
import org.opsonin.trial.match.Matches;
import org.opsonin.trial.match.Requirement;
import org.opsonin.trial.match.Standing;
import org.opsonin.trial.match.TrialMatch;

/// Writes matched trials, the same in every document.
record JsonTrials(Json json, JsonFacts facts, TrialWords words) {

  /// The members of an object about one cancer's trials.
  ///
  /// @param limit how many of the best are written with every criterion
  void matches(TrialSet trials, Matches matches, int limit) {
    json.text("source", trials.source());
    json.text("oldest", trials.oldest().map(Object::toString));
    json.text("newest", trials.newest().map(Object::toString));
    json.number("inRegistry", Optional.of(matches.registrySize()));
    json.number("lookedAt", Optional.of(matches.ranked().size()));
    json.object(
        "counts",
        () -> {
          for (Fit fit : Fit.values()) {
            json.number(key(fit), Optional.of((int) matches.count(fit)));
          }
        });
    json.text("order", Matcher.ORDER);
    json.array("best", matches.top(limit), this::write);
  }

  /// Every trial that was looked at, in order, with the reasons of those not offered.
  void all(Matches matches) {
    json.array(
        "all",
        matches.ranked(),
        standing ->
            json.object(
                () -> {
                  json.text("id", matches.trial(standing).id());
                  standing(standing);
                  json.texts(
                      "reasons",
                      standing.fit().isOpen()
                          ? List.of()
                          : words.reasons(matches.explain(standing)));
                }));
  }

  void write(TrialMatch match) {
    Trial trial = match.trial();
    json.object(
        () -> {
          json.text("id", trial.id());
          json.text("title", trial.title());
          json.text("url", trial.page().map(Object::toString));
          json.text("recruitment", trial.recruitment().name());
          json.text("recruitmentWords", trial.recruitment().words());
          json.texts("phases", trial.phases().stream().map(phase -> phase.words()).toList());
          json.texts("conditions", trial.conditions());
          json.texts(
              "countries", trial.sites().stream().map(site -> site.country()).distinct().toList());
          json.text("asOf", trial.asOf().map(Object::toString));
          standing(match.standing());
          json.text("words", words.verdict(match.standing()));
          json.texts("reasons", words.reasons(match));
          json.array("asks", match.asks(), this::ask);
          json.array("criteria", match.criteria(), this::criterion);
        });
  }

  private void standing(Standing standing) {
    json.text("fit", key(standing.fit()));
    json.text("fitWords", standing.fit().words());
    json.number("met", Optional.of(standing.met()));
    json.number("notMet", Optional.of(standing.notMet()));
    json.number("unknown", Optional.of(standing.unknown()));
    json.number("notEvaluated", Optional.of(standing.notEvaluated()));
    json.number("decisiveOpen", Optional.of(standing.decisiveOpen()));
    json.number(
        "km",
        standing.km().isPresent()
            ? Optional.of((int) Math.round(standing.km().getAsDouble()))
            : Optional.empty());
  }

  private void ask(Ask ask) {
    json.object(
        () -> {
          json.text("item", ask.item());
          json.text("words", ask.words());
        });
  }

  private void criterion(CriterionMatch match) {
    Requirement requirement = match.requirement();
    json.object(
        () -> {
          json.text("origin", key(requirement.origin()));
          json.text("quote", requirement.quote());
          json.number(
              "start",
              requirement.start().isPresent()
                  ? Optional.of(requirement.start().getAsInt())
                  : Optional.empty());
          json.number(
              "end",
              requirement.start().isPresent()
                  ? Optional.of(requirement.start().getAsInt() + requirement.quote().length())
                  : Optional.empty());
          json.text("side", key(requirement.side()));
          json.text("kind", requirement.kind());
          json.text("answer", key(match.answer()));
          json.truth("mayChange", match.mayChange());
          json.truth("otherGroup", match.forOthers());
          json.text("finding", words.finding(match));
          json.array(
              "evidence",
              match.explanation().stream().flatMap(JsonTrials::evidence).distinct().toList(),
              facts::write);
          json.array(
              "missing",
              match.explanation().map(Explanation::missing).stream()
                  .flatMap(asks -> asks.stream())
                  .toList(),
              this::ask);
        });
  }

  private static Stream<Fact> evidence(Explanation explanation) {
    return Stream.concat(
        explanation.evidence().stream(),
        Grounds.deciding(explanation).stream().flatMap(JsonTrials::evidence));
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
