package org.opsonin.server.report.page;

import org.opsonin.report.Likelihood;
import org.opsonin.report.Words;
import org.opsonin.therapy.likelihood.LorisScore;

/// Writes what a published score says of one cancer, always with its limits.
record ScorePart(Sheet sheet, int level, String id) {

  void write(Likelihood likelihood) {
    if (likelihood.score().isEmpty() && likelihood.missing().isEmpty()) {
      return;
    }
    sheet.section(level, id + "-score", sheet.say("report.score"));
    sheet.english("p", Likelihood.PURPOSE);
    if (likelihood.score().isPresent()) {
      score(likelihood.score().get());
    } else {
      sheet.labelled(
          "report.score.missing", likelihood.missing().stream().map(Words::capital).toList());
    }
    sheet.endSection();
  }

  private void score(LorisScore score) {
    var html = sheet.html();
    html.open("p", sheet.inEnglish()).element("strong", score.sentence()).close("p");
    sheet.labelled("report.score.mind", score.outside());
    sheet.list(score.limits());
    sheet.fold(sheet.say("report.score.how", score.score().toPlainString()));
    html.open("dl", sheet.inEnglish("class", "record"));
    for (LorisScore.Part part : score.parts()) {
      html.open("div").element("dt", Words.capital(part.name()));
      html.element("dd", part.added().stripTrailingZeros().toPlainString()).close("div");
    }
    html.close("dl");
    sheet.source(score.entry());
    sheet.source(score.observed());
    sheet.endFold();
  }
}
