package org.opsonin.server.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Truth;
import org.opsonin.report.Ground;

/// Writes conditions with their truth, in words and as a sign, and the facts of the record they
/// rest on.
record CriteriaList(Sheet sheet) {

  void write(List<Ground> grounds) {
    sheet.html().open("ul", "class", "criteria");
    grounds.forEach(this::ground);
    sheet.html().close("ul");
  }

  private void ground(Ground ground) {
    var html = sheet.html();
    html.open("li");
    sheet.truth(ground.truth());
    boolean isTold = told(ground);
    html.open("div").element("p", isTold ? ground.question() : ground.text(), sheet.inEnglish());
    ground.facts().forEach(this::said);
    if (ground.mayChange() && ground.truth() == Truth.NOT_MET) {
      html.element("p", sheet.say("report.mayChange"), "class", "note");
    }
    if (!ground.parts().isEmpty()) {
      write(ground.parts());
    }
    html.close("div").close("li");
  }

  /// Whether the facts say all that was found.
  private boolean told(Ground ground) {
    return ground
        .finding()
        .equals(
            ground.facts().stream()
                .map(sheet.words()::fact)
                .distinct()
                .collect(Collectors.joining("; ")));
  }

  private void said(Fact fact) {
    sheet.html().open("p", "class", "note").text(sheet.say("report.record.says")).space();
    fact(fact);
    sheet.html().close("p");
  }

  /// A fact with its date, and where in the record it stands.
  void fact(Fact fact) {
    sheet.english("span", sheet.words().fact(fact));
    sheet.html().space().element("code", fact.origin().place(), "class", "place");
  }
}
