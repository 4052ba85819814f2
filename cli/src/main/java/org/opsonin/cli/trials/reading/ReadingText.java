package org.opsonin.cli.trials.reading;

import java.util.List;
import org.opsonin.report.text.Page;
import org.opsonin.report.text.Page.Style;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.eligibility.Item.Side;
import org.opsonin.trial.eligibility.Item.Status;
import org.opsonin.wording.Wording;

/// A reading for a person: the sentence as published and, below it, what was understood.
public final class ReadingText {

  private static final int INDENT = 4;
  private static final String LAYOUT = "layout";

  private final Wording wording;
  private final boolean inColour;

  public ReadingText(Wording wording, boolean inColour) {
    this.wording = wording;
    this.inColour = inColour;
  }

  /// A study by itself.
  public String page(Trial trial, List<Item> items) {
    var page = new Page(inColour);
    page.heading(trial.id());
    items(page, trial.eligibility(), items);
    return page.toString();
  }

  /// Every item of a text, and how many were understood.
  public void items(Page page, String text, List<Item> items) {
    if (items.isEmpty()) {
      page.blank();
      page.paragraph(0, "No eligibility text.");
    }
    for (Item item : items) {
      if (!item.kind().equals(LAYOUT)) {
        item(page, text.substring(item.start(), item.end()), item);
      }
    }
    page.blank();
    page.paragraph(0, summary(items));
  }

  private void item(Page page, String quoted, Item item) {
    page.blank();
    if (item.status() == Status.STRUCTURAL) {
      page.hanging(Style.STRONG, "", quoted.strip());
      return;
    }
    page.paragraph(0, "\"" + quoted.strip() + "\"");
    if (item.criterion().isPresent()) {
      String question = wording.question(item.criterion().get());
      page.hanging(Style.GOOD, " ".repeat(INDENT), verb(item.side()) + ": " + question);
    } else {
      page.hanging(
          Style.OPEN, " ".repeat(INDENT), "not evaluated (" + item.kind().replace('-', ' ') + ")");
    }
  }

  private static String verb(Side side) {
    return switch (side) {
      case INCLUSION -> "asks for";
      case EXCLUSION -> "excludes";
      case NONE -> "says";
    };
  }

  private static String summary(List<Item> items) {
    long parsed = items.stream().filter(item -> item.status() == Status.PARSED).count();
    long open = items.stream().filter(item -> item.status() == Status.NOT_EVALUATED).count();
    return "%d of %d criteria understood. What is not evaluated must be read by a person."
        .formatted(parsed, parsed + open);
  }
}
