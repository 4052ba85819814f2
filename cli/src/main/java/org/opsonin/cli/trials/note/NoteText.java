package org.opsonin.cli.trials.note;

import java.util.List;
import org.opsonin.report.text.Page;
import org.opsonin.report.text.Page.Style;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.NoteReading;
import org.opsonin.text.note.Understood;
import org.opsonin.vocabulary.Vocabulary;
import org.opsonin.wording.Wording;

/// What was understood of a note, for the person who knows whether it is right.
record NoteText(Vocabulary vocabulary, boolean inColour) {

  private static final int INDENT = 4;
  private static final int MOST_UNREAD = 40;
  private static final int LONGEST_STRETCH = 300;
  private static final String FROM_TEXT = ", read from text";

  String page(NoteInput.Read read) {
    var page = new Page(inColour);
    page.heading("What was understood of the note");
    page.blank();
    page.paragraph(0, about(read));
    understood(page, read.reading());
    doubts(page, read.reading().doubts());
    unread(page, read);
    page.blank();
    page.paragraph(
        0,
        "To mend it: --facts-out FILE writes these facts as lines; change them, and give them back"
            + " with trials match --facts FILE.");
    return page.toString();
  }

  private static String about(NoteInput.Read read) {
    String day =
        read.dayAssumed()
            ? "The note names no day, so today stands for the day it was written (--written)."
            : "Written " + read.reading().written() + ".";
    return day
        + " A program read it and makes mistakes: check every line against the note before you"
        + " rely on anything below.";
  }

  private void understood(Page page, NoteReading reading) {
    page.subheading(Style.STRONG, "Facts");
    if (reading.understood().isEmpty()) {
      page.paragraph(0, "None.");
    }
    for (Understood one : reading.understood()) {
      page.hanging(Style.GOOD, "- ", words(one, reading));
      page.hanging(Style.FAINT, " ".repeat(INDENT), "\"" + quote(one.quote()) + "\"");
    }
  }

  private String words(Understood one, NoteReading reading) {
    return switch (one.what()) {
      case Understood.What.Age(var years) -> years + " years old (" + reading.written() + ")";
      case Understood.What.Sex(var sex) -> sex;
      case Understood.What.OfChart(var fact) ->
          Wording.words(fact, vocabulary).replace(FROM_TEXT, "");
    };
  }

  private static void doubts(Page page, List<Doubt> doubts) {
    if (doubts.isEmpty()) {
      return;
    }
    page.subheading(Style.STRONG, "Named, and not taken for a fact");
    for (Doubt doubt : doubts) {
      page.hanging(Style.OPEN, "- ", "\"" + quote(doubt.quote()) + "\": " + why(doubt.why()));
    }
  }

  static String why(Doubt.Why why) {
    return switch (why) {
      case UNCERTAIN -> "possible, not certain";
      case FAMILY -> "said of a relative";
      case NOT_YET -> "planned, advised or a condition";
      case ONLY_NEWS_DENIED -> "only something new is denied";
      case NO_RESULT -> "no result, unit or course that is understood";
      case CONTRADICTED -> "the note says two things";
    };
  }

  private static void unread(Page page, NoteInput.Read read) {
    List<NoteReading.Stretch> stretches = read.reading().unread();
    if (stretches.isEmpty()) {
      return;
    }
    page.subheading(Style.STRONG, "Not understood");
    for (NoteReading.Stretch stretch :
        stretches.subList(0, Math.min(MOST_UNREAD, stretches.size()))) {
      int end = Math.min(stretch.end(), stretch.start() + LONGEST_STRETCH);
      page.hanging(Style.FAINT, "- ", quote(read.text().substring(stretch.start(), end)));
    }
    if (stretches.size() > MOST_UNREAD) {
      page.paragraph(0, (stretches.size() - MOST_UNREAD) + " more stretches.");
    }
  }

  private static String quote(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
