package org.opsonin.cli.tmb;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opsonin.biomarker.tmb.Step;
import org.opsonin.biomarker.tmb.TmbReport;
import org.opsonin.biomarker.tmb.TmbRules;
import org.opsonin.cli.shell.Versions;
import org.opsonin.kernel.Problem;

/// Prints a mutational burden for a machine; names of fields are stable.
record TmbJson(PrintWriter out) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  void print(TmbReport report) throws IOException {
    var root = new LinkedHashMap<String, Object>();
    root.put("approvedTest", false);
    root.put("unit", "{mutations}/Mb");
    root.put("samples", report.samples().stream().map(TmbJson::sample).toList());
    root.put("records", report.records());
    root.put("readToEnd", report.wholly());
    root.put("rules", rules(report.rules()));
    root.put("denominator", denominator(report));
    root.put("cautions", report.cautions());
    root.put("problems", report.problems().stream().map(TmbJson::problem).toList());
    root.put("moreProblems", report.moreProblems());
    root.put("software", Versions.software());
    root.put("knowledge", new Versions().getVersion()[1]);
    out.println(JSON.writeValueAsString(root));
  }

  private static Map<String, Object> sample(TmbReport.Sample sample) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sample", sample.counts().sample());
    sample
        .burden()
        .ifPresent(
            burden -> {
              fields.put("low", burden.low());
              fields.put("high", burden.high());
            });
    fields.put("read", sample.counts().read());
    fields.put("counted", sample.counts().counted());
    fields.put("excluded", byId(sample.counts().excluded()));
    fields.put("notJudged", sample.counts().unjudged());
    fields.put("missing", byId(sample.counts().open()));
    fields.put("notJudgedLines", sample.counts().unjudgedLines());
    return fields;
  }

  private static Map<String, Long> byId(Map<Step, Long> steps) {
    var byId = new LinkedHashMap<String, Long>();
    steps.forEach((step, number) -> byId.put(step.id(), number));
    return byId;
  }

  private static Map<String, Object> rules(TmbRules rules) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", rules.id());
    fields.put("name", rules.name());
    fields.put("version", rules.version());
    fields.put("source", rules.entry().citation().document());
    fields.put("certainty", rules.entry().certainty().name());
    fields.put("review", rules.entry().review().words());
    return fields;
  }

  private static Map<String, Object> denominator(TmbReport report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("megabases", report.denominator().megabases());
    report.denominator().panel().ifPresent(panel -> fields.put("panel", panel.id()));
    fields.put(
        "warnings", report.denominator().warnings().stream().map(entry -> entry.id()).toList());
    return fields;
  }

  private static Map<String, Object> problem(Problem problem) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("code", problem.code());
    fields.put("where", problem.where());
    fields.put("found", problem.found());
    fields.put("expected", problem.expected());
    return fields;
  }
}
