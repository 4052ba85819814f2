package org.opsonin.server.report.page;

import java.util.List;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Fact;
import org.opsonin.report.Report;
import org.opsonin.report.Words;

/// Writes what is known of the tests of the tumour, each with what it rests on.
record BiomarkerPart(Sheet sheet, int level, String id) {

  void write(List<BiomarkerFinding> findings) {
    sheet.section(level, id + "-tests", sheet.say("report.tests"));
    if (findings.isEmpty()) {
      sheet.said("p", "report.tests.none");
    }
    list(findings.stream().filter(Report::isPressing).toList());
    var others = findings.stream().filter(finding -> !Report.isPressing(finding)).toList();
    if (!others.isEmpty()) {
      sheet.fold(sheet.say("report.tests.others", others.size()));
      list(others);
      sheet.endFold();
    }
    sheet.endSection();
  }

  private void list(List<BiomarkerFinding> findings) {
    if (!findings.isEmpty()) {
      sheet.html().open("ul", "class", "tests");
      findings.forEach(this::finding);
      sheet.html().close("ul");
    }
  }

  private void finding(BiomarkerFinding finding) {
    var html = sheet.html();
    html.open("li");
    html.open("p", "class", "test").open("strong", sheet.inEnglish());
    sheet.linked(sheet.words().biomarker(finding), sheet.places().marker(finding.id()));
    html.close("strong");
    boolean isKnown = finding.status() == BiomarkerFinding.Status.KNOWN;
    html.element(
        "span",
        sheet.say("report.status." + finding.status()),
        "class",
        "chip " + (isKnown ? "met" : "open"));
    html.close("p");
    if (!finding.result().isBlank()) {
      html.open("p", sheet.inEnglish()).element("strong", finding.result()).close("p");
    }
    sheet.words().plain(finding.id()).ifPresent(words -> note(Words.sentence(words)));
    sheet.english("p", finding.meaning());
    if (!finding.next().isBlank()) {
      html.open("p").element("strong", sheet.say("report.next"));
      html.space().element("span", finding.next(), sheet.inEnglish()).close("p");
    }
    grounds(finding);
    html.close("li");
  }

  private void note(String words) {
    sheet.english("p", words, "class", "note");
  }

  private void grounds(BiomarkerFinding finding) {
    if (finding.evidence().isEmpty() && finding.guide().isEmpty()) {
      return;
    }
    sheet.fold(sheet.say("report.rests"));
    if (!finding.evidence().isEmpty()) {
      sheet.html().open("ul");
      for (Fact fact : finding.evidence()) {
        sheet.html().open("li");
        new CriteriaList(sheet).fact(fact);
        sheet.html().close("li");
      }
      sheet.html().close("ul");
    }
    finding.guide().ifPresent(sheet::source);
    sheet.endFold();
  }
}
