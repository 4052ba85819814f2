package org.opsonin.report.json;

import java.util.List;
import org.opsonin.kernel.Problem;
import org.opsonin.report.MatchReport;
import org.opsonin.report.MatchReport.OfCancer;
import org.opsonin.report.Report;
import org.opsonin.report.TrialWords;
import org.opsonin.trial.match.TrialMatch;

/// Writes matched trials for programs, as `docs/match-schema.md` describes. Equal input, day and
/// versions give equal bytes.
public final class JsonMatch {

  private final MatchReport report;
  private final Json json = new Json();
  private final JsonTrials trials;

  private JsonMatch(MatchReport report) {
    this.report = report;
    this.trials = new JsonTrials(json, new JsonFacts(json, report.words()), report.trialWords());
  }

  /// The whole document, ending in a line break.
  public static String write(MatchReport report) {
    return new JsonMatch(report).write();
  }

  private String write() {
    json.object(
        () -> {
          json.text("asOf", report.asOf().toString());
          json.text("softwareVersion", report.softwareVersion());
          json.text("knowledgeVersion", report.navigator().knowledge().version());
          json.texts("notices", List.of(TrialWords.PURPOSE, Report.PURPOSE, Report.UNREVIEWED));
          json.array("cancers", report.cancers(), this::cancer);
          json.array("problems", report.problems(), this::problem);
        });
    return json.toString();
  }

  private void cancer(OfCancer cancer) {
    json.object(
        () -> {
          json.text("tumour", cancer.diagnosis().map(diagnosis -> diagnosis.tumour()));
          json.text(
              "name",
              cancer.diagnosis().map(diagnosis -> report.words().tumour(diagnosis.tumour())));
          trials.matches(report.trials(), cancer.matches(), report.limit());
          json.array(
              "wanted",
              report.wanted().stream().flatMap(id -> cancer.matches().find(id).stream()).toList(),
              (TrialMatch match) -> trials.write(match));
          trials.all(cancer.matches());
        });
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
