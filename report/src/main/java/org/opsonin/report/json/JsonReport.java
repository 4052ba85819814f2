package org.opsonin.report.json;

import java.util.List;
import java.util.Optional;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigation;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Question;
import org.opsonin.report.Likelihood;
import org.opsonin.report.Report;
import org.opsonin.report.Words;
import org.opsonin.therapy.Option;
import org.opsonin.therapy.likelihood.LorisScore;

/// Writes a report for programs. Equal input, date and versions give equal bytes.
public final class JsonReport {

  private final Report report;
  private final Words words;
  private final Json json = new Json();
  private final JsonFacts facts;
  private final JsonOptions options;
  private final JsonTrials trials;
  private final JsonWatch watch;

  private JsonReport(Report report) {
    this.report = report;
    this.words = report.words();
    this.facts = new JsonFacts(json, words);
    this.options = new JsonOptions(json, facts, words);
    this.watch = new JsonWatch(json, facts);
    this.trials = new JsonTrials(json, facts, report.trialWords());
  }

  /// The whole document, ending in a line break.
  public static String write(Report report) {
    return new JsonReport(report).write();
  }

  private String write() {
    Navigation navigation = report.navigation();
    json.object(
        () -> {
          json.text("asOf", navigation.asOf().toString());
          json.text("softwareVersion", navigation.softwareVersion());
          json.text("knowledgeVersion", navigation.knowledgeVersion());
          json.text("knowledgeAsOf", navigation.knowledgeAsOf());
          json.text("country", navigation.country());
          json.texts("notices", List.of(Report.PURPOSE, Report.UNREVIEWED, Report.ORDER));
          json.object("chart", this::chart);
          watch.underWay(navigation.underWay());
          CancerView first = report.cancers().getFirst();
          view(first, first.options());
          json.array("cancers", report.cancers(), this::cancer);
          json.array("problems", report.problems(), this::problem);
        });
    return json.toString();
  }

  private void chart() {
    var chart = report.navigation().chart();
    json.number("age", chart.person().ageInYears(report.navigation().asOf()));
    json.text("sex", chart.person().sex());
    json.truth("deceased", chart.person().deceased());
    json.array("cancers", report.cancers(), view -> view.diagnosis().ifPresent(this::diagnosis));
    json.array("facts", chart.facts(), facts::write);
  }

  private void diagnosis(Fact.Diagnosis diagnosis) {
    json.object(() -> diagnosisMembers(diagnosis));
  }

  private void diagnosisMembers(Fact.Diagnosis diagnosis) {
    json.text("tumour", diagnosis.tumour());
    json.text("name", words.tumour(diagnosis.tumour()));
    json.text("words", words.plainTumour(diagnosis.tumour()));
    json.text("course", diagnosis.course().name());
    json.text("date", diagnosis.origin().on().toString());
    json.text("place", diagnosis.origin().place());
  }

  private void cancer(CancerView view) {
    json.object(
        () -> {
          Optional<Fact.Diagnosis> diagnosis = view.diagnosis();
          if (diagnosis.isPresent()) {
            json.object("diagnosis", () -> diagnosisMembers(diagnosis.get()));
          } else {
            json.text("diagnosis", Optional.empty());
          }
          view(view, view.options().stream().filter(Option::ofThisCancer).toList());
        });
  }

  private void view(CancerView view, List<Option> shown) {
    json.array("biomarkers", view.biomarkers(), this::biomarker);
    json.array("options", shown, options::write);
    json.array("questions", view.questions(), this::question);
    watch.options(view.watches());
    json.object(
        "trials", () -> trials.matches(report.navigation().trials(), view.trials(), Report.TRIALS));
    json.object("likelihood", () -> likelihood(report.likelihood(view)));
  }

  private void biomarker(BiomarkerFinding finding) {
    json.object(
        () -> {
          json.text("id", finding.id());
          json.text("name", words.biomarker(finding));
          json.text("words", words.plain(finding.id()));
          json.text("status", finding.status().name());
          json.text("statusWords", Words.status(finding.status()));
          json.text("result", finding.result());
          json.text("meaning", finding.meaning());
          json.text("next", finding.next());
          json.texts("bearsOn", finding.bearsOn());
          json.array("evidence", finding.evidence(), facts::write);
          if (finding.guide().isPresent()) {
            json.object("guide", () -> facts.citation(finding.guide().get()));
          } else {
            json.text("guide", Optional.empty());
          }
        });
  }

  private void question(Question question) {
    json.object(
        () -> {
          json.text("item", question.item());
          json.text("words", question.words());
          json.text("plainWords", words.plain(question.item()));
          json.truth("required", question.required());
          json.texts("settles", question.settles());
        });
  }

  private void likelihood(Likelihood likelihood) {
    json.text("purpose", Likelihood.PURPOSE);
    json.texts("missing", likelihood.missing());
    if (likelihood.score().isEmpty()) {
      json.text("score", Optional.empty());
      return;
    }
    LorisScore score = likelihood.score().get();
    json.text("score", score.score().toPlainString());
    json.text("sentence", score.sentence());
    json.texts("outside", score.outside());
    json.texts("limits", score.limits());
    json.object("source", () -> facts.citation(score.entry()));
    json.object("observedSource", () -> facts.citation(score.observed()));
  }

  private void problem(Problem problem) {
    json.object(
        () -> {
          json.text("code", problem.code());
          json.text("where", problem.where());
          json.text("found", problem.found());
          json.text("expected", problem.expected());
        });
  }
}
