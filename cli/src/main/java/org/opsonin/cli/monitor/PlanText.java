package org.opsonin.cli.monitor;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opsonin.cli.shell.Versions;
import org.opsonin.report.Report;
import org.opsonin.report.WatchWords;
import org.opsonin.report.WatchWords.Line;
import org.opsonin.report.Words;
import org.opsonin.report.text.Page;
import org.opsonin.report.text.Page.Style;
import org.opsonin.toxicity.monitoring.Measurement;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Plan.Demand;

/// Writes a plan for a terminal.
final class PlanText {

  private static final int[] COLUMNS = {18, 58};
  private static final int INDENT = 4;

  private final Plan plan;
  private final WatchWords words;
  private final Page page;

  PlanText(Plan plan, WatchWords words, boolean inColour) {
    this.plan = plan;
    this.words = words;
    this.page = new Page(inColour);
  }

  /// The whole plan, ending in a line break.
  String write() {
    header();
    for (Phase phase : Phase.values()) {
      phase(phase);
    }
    signs();
    notes();
    page.heading("ABOUT THIS PLAN");
    page.paragraph(0, WatchWords.RULE);
    page.paragraph(0, WatchWords.PURPOSE);
    return page.toString();
  }

  private void header() {
    page.hanging(Style.STRONG, "OPSONIN  ", "what to watch, when, and why");
    page.row(0, COLUMNS, "As of", plan.asOf().toString());
    String label = "Therapy";
    for (Medicine medicine : plan.regimen().medicines()) {
      page.row(0, COLUMNS, label, medicine.title() + ": " + days(medicine));
      label = "";
    }
    var every = plan.regimen().everyDays();
    page.row(
        0,
        COLUMNS,
        "Doses",
        every.isPresent()
            ? "every " + Words.count(every.getAsInt(), "day", "days")
            : "days between doses not known");
    page.row(
        0,
        COLUMNS,
        "Versions",
        Versions.software()
            + ", knowledge "
            + words.knowledge().version()
            + " (up to "
            + words.knowledge().asOf()
            + ")");
    page.blank();
    page.paragraph(0, WatchWords.PURPOSE);
    page.paragraph(0, Report.UNREVIEWED);
    asks();
  }

  static String days(Medicine medicine) {
    String start = medicine.start().isKnown() ? "from " + medicine.start() : "first dose not known";
    return medicine.lastDose().isKnown() ? start + " to " + medicine.lastDose() : start;
  }

  private void asks() {
    var needs = WatchWords.needs(plan);
    if (!needs.isEmpty()) {
      page.blank();
      page.hanging(Style.OPEN, "More could be dated with: ", String.join("; ", needs));
    }
    if (!plan.withoutRules().isEmpty()) {
      page.hanging(
          Style.OPEN,
          "Nothing is known here about watching: ",
          plan.withoutRules().stream().map(Medicine::name).collect(Collectors.joining(", "))
              + ". Ask the team.");
    }
  }

  private void phase(Phase phase) {
    List<Line> lines = WatchWords.lines(plan, phase);
    if (lines.isEmpty()) {
      return;
    }
    page.heading(phase.words().toUpperCase(Locale.ROOT));
    for (Line line : lines) {
      line(line);
    }
  }

  private void line(Line line) {
    String event = line.first().event();
    page.hanging(
        Style.STRONG, "  - ", (event.isEmpty() ? "" : Words.capital(event) + ": ") + line.names());
    if (!line.first().scope().isEmpty()) {
      page.paragraph(INDENT, Words.sentence(line.first().scope()));
    }
    for (Plan.Acting acting : line.first().acting()) {
      demand(acting.demand());
      line.alsoSaid(acting.demand()).forEach((other, what) -> also(line, other, what));
    }
    seen(line);
  }

  private void also(Line line, Demand other, List<Measurement> what) {
    boolean isOfAll = what.size() == line.items().size();
    String of =
        isOfAll
            ? ""
            : what.stream().map(Measurement::name).collect(Collectors.joining("; ")) + ": ";
    page.hanging(
        Style.FAINT,
        "    Also: ",
        of + WatchWords.rhythm(other) + ", " + words.shortly(other.rule().entry()));
  }

  private void demand(Demand demand) {
    String who = WatchWords.medicines(demand.medicines(), plan);
    page.hanging(
        Style.PLAIN,
        "    When: ",
        WatchWords.when(demand, plan.asOf()) + (who.isEmpty() ? "" : " (for " + who + ")"));
    page.hanging(Style.FAINT, "    Why: ", demand.rule().entry().claim());
    page.hanging(Style.FAINT, "    Source: ", words.cited(demand.rule().entry()));
  }

  private void seen(Line line) {
    if (line.first().phase() == Phase.EVENT) {
      return;
    }
    var never =
        line.items().stream()
            .flatMap(item -> item.seen().stream())
            .flatMap(seen -> seen.never().stream())
            .map(Measurement.Analyte::name)
            .collect(Collectors.joining("; "));
    if (!never.isEmpty()) {
      page.hanging(Style.OPEN, "    Not in the chart: ", never);
    }
    var seen =
        line.items().stream()
            .filter(item -> item.seen().map(found -> found.complete().isKnown()).orElse(false))
            .map(item -> item.what().name() + " " + item.seen().orElseThrow().complete())
            .collect(Collectors.joining("; "));
    if (!seen.isEmpty()) {
      page.hanging(Style.GOOD, "    Last in the chart: ", seen);
    }
  }

  private void signs() {
    page.heading("WARNING SIGNS: CALL AT ONCE");
    for (String sign : WatchWords.signs(plan)) {
      page.hanging(Style.AGAINST, "  ! ", sign);
    }
    page.hanging(
        Style.FAINT,
        "    Sources: ",
        String.join("; ", words.documents(plan.signs().stream().map(Plan.Sign::entry).toList())));
  }

  private void notes() {
    Collection<String> topics =
        plan.notes().stream().map(Plan.Note::topic).distinct().sorted().toList();
    for (String topic : topics) {
      page.heading(title(topic));
      for (Plan.Note note : plan.on(topic)) {
        String who = WatchWords.medicines(note.medicines(), plan);
        page.hanging(
            Style.PLAIN,
            "  - ",
            (who.isEmpty() ? "" : Words.capital(who) + ": ")
                + note.words()
                + note.until().map(day -> " Until at least " + day + ".").orElse(""));
        page.hanging(Style.FAINT, "    Source: ", words.cited(note.entry()));
      }
    }
  }

  static String title(String topic) {
    return switch (topic) {
      case "emergency" -> "WHAT AN EMERGENCY TEAM SHOULD HEAR";
      case "late" -> "LATE EFFECTS";
      case "pregnancy" -> "PREGNANCY";
      case "vaccination" -> "VACCINES";
      default -> topic.toUpperCase(Locale.ROOT);
    };
  }
}
