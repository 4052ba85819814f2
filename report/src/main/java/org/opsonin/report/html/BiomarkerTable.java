package org.opsonin.report.html;

import java.util.List;
import java.util.Locale;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.report.Report;
import org.opsonin.report.Words;

/// Writes what is known of the biomarkers. The roles keep it a table where a narrow screen stacks
/// its cells.
record BiomarkerTable(Html html, Words words, int level) {

  void write(String id, List<BiomarkerFinding> findings) {
    html.open("section", "aria-labelledby", id + "-tests");
    html.element("h" + level, "Tests of the tumour", "id", id + "-tests");
    if (findings.isEmpty()) {
      html.element("p", "None bears on immunotherapy for this cancer as far as the record tells.");
    }
    table(id + "-tests", findings.stream().filter(Report::isPressing).toList());
    var others = findings.stream().filter(finding -> !Report.isPressing(finding)).toList();
    if (!others.isEmpty()) {
      html.open("details");
      html.element(
          "summary",
          "Other tests worth knowing about (" + others.size() + ")",
          "id",
          id + "-other");
      table(id + "-other", others);
      html.close("details");
    }
    html.close("section");
  }

  private void table(String label, List<BiomarkerFinding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    html.open("table", "role", "table", "class", "stacked", "aria-labelledby", label);
    html.open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (String title : List.of("Test", "Status", "Result and meaning", "What next")) {
      html.element("th", title, "role", "columnheader", "scope", "col");
    }
    html.close("tr").close("thead").open("tbody", "role", "rowgroup");
    findings.forEach(this::row);
    html.close("tbody").close("table");
  }

  private void row(BiomarkerFinding finding) {
    html.open("tr", "role", "row");
    html.open("th", "role", "rowheader", "scope", "row").text(words.biomarker(finding));
    words
        .plain(finding.id())
        .ifPresent(plain -> html.element("span", Words.sentence(plain), "class", "plain"));
    html.close("th");
    html.open("td", "role", "cell");
    html.element(
        "span",
        Words.status(finding.status()),
        "class",
        "chip " + finding.status().name().toLowerCase(Locale.ROOT));
    html.close("td");
    html.open("td", "role", "cell");
    if (!finding.result().isBlank()) {
      html.element("strong", finding.result());
    }
    html.element("span", finding.meaning(), "class", "line").close("td");
    html.element("td", finding.next(), "role", "cell").close("tr");
  }
}
