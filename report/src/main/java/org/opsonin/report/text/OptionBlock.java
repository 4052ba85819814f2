package org.opsonin.report.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.opsonin.criteria.Ask;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Review;
import org.opsonin.report.Ground;
import org.opsonin.report.Source;
import org.opsonin.report.Words;
import org.opsonin.report.text.Page.Style;
import org.opsonin.therapy.Caution;
import org.opsonin.therapy.Indication;
import org.opsonin.therapy.Option;

/// Writes one option.
///
/// @param cautions all cautions of the report in the order of their numbers
record OptionBlock(Page page, Words words, List<Caution> cautions) {

  private static final int INDENT = 5;

  void write(int number, Option option, String country) {
    Indication indication = option.indication();
    page.blank();
    page.hanging(Style.STRONG, "%3d. ".formatted(number), Words.treatment(indication));
    page.paragraph(INDENT, indication.entry().claim());
    origin(indication, country);
    grounds(option);
    if (option.verdict() == Truth.UNKNOWN) {
      asks("To decide: ", option.explanation().missing());
    }
    if (option.verdict() == Truth.NOT_MET && option.explanation().mayChange()) {
      page.paragraph(INDENT, "What speaks against it may change.");
    }
    if (option.verdict() != Truth.NOT_MET) {
      asks("Worth settling first: ", option.explanation().worthAsking());
      cautions(option);
    }
  }

  private void origin(Indication indication, String country) {
    Entry entry = indication.entry();
    Source source = words.source(entry);
    String trial = indication.trial().isEmpty() ? "" : ", " + indication.trial();
    String kind = indication.approval().equals("regular") ? "" : " (" + indication.approval() + ")";
    String review =
        entry.review() instanceof Review.Signed
            ? ". " + Words.sentence(entry.review().words())
            : "";
    page.hanging(
        Style.FAINT,
        "     Approved: ",
        country + " since " + entry.since() + kind + trial + review);
    page.hanging(
        Style.FAINT,
        "     Source: ",
        source.line() + source.grade().map(grade -> "; " + grade).orElse(""));
  }

  /// What decides in full. Where a verdict is open, what already holds is one line.
  private void grounds(Option option) {
    var holding = new ArrayList<String>();
    for (Ground ground : words.grounds().of(option.explanation())) {
      if (option.verdict() == Truth.UNKNOWN && ground.truth() == Truth.MET) {
        holding.add(ground.question());
      } else {
        ground(INDENT, ground);
      }
    }
    if (!holding.isEmpty()) {
      page.hanging(Style.GOOD, " ".repeat(INDENT) + "+ ", String.join("; ", holding));
    }
  }

  private void ground(int indent, Ground ground) {
    String prefix = " ".repeat(indent) + ground.mark() + " ";
    page.hanging(
        TextReport.style(ground.truth()),
        prefix,
        ground.parts().isEmpty() ? ground.text() : ground.text() + ":");
    ground.parts().forEach(part -> ground(indent + 2, part));
  }

  private void asks(String label, Collection<Ask> asks) {
    if (!asks.isEmpty()) {
      page.hanging(
          Style.OPEN,
          " ".repeat(INDENT) + label,
          asks.stream().map(Ask::words).distinct().collect(Collectors.joining("; ")));
    }
  }

  private void cautions(Option option) {
    var numbers = new ArrayList<String>();
    for (Option.RaisedCaution raised : option.cautions()) {
      int number = cautions.indexOf(raised.caution()) + 1;
      boolean isSure = raised.because().truth() == Truth.MET;
      numbers.add(
          Words.caution(raised.caution()) + " (C" + number + (isSure ? ")" : ", possibly)"));
    }
    if (!numbers.isEmpty()) {
      page.hanging(Style.AGAINST, " ".repeat(INDENT) + "Take care: ", String.join(", ", numbers));
    }
  }
}
