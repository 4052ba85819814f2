package org.opsonin.cli.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Entry;
import org.opsonin.report.WatchWords;
import org.opsonin.report.Words;
import org.opsonin.report.html.Html;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Plan;

/// One page to carry, as HTML that is also well-formed XML, so that a PDF can be made of it.
///
/// @param contact whom to call; empty for lines to fill in by hand
record Card(Plan plan, WatchWords words, Optional<String> contact) {

  private static final String NOTICE =
      "Not yet clinically reviewed: the facts come from the sources below; check them with your"
          + " team. This page informs; it is no medical device.";

  /// From how many lines on the page is set smaller.
  private static final int[] DENSITIES = {16, 22, 30};

  /// The whole page.
  String html() {
    var html = new Html();
    html.own("<!DOCTYPE html>\n").open("html", "lang", "en", "class", "dense" + density());
    head(html);
    html.open("body").open("main");
    html.open("header");
    html.element("h1", "My cancer treatment card");
    html.element(
        "p",
        "Carry this page. Show it to every doctor, nurse and emergency team, also months after the"
            + " last dose.",
        "class",
        "lead");
    html.close("header");
    emergency(html);
    medicines(html);
    signs(html);
    contacts(html);
    foot(html);
    return html.close("main").close("body").close("html").toString();
  }

  private int density() {
    int lines = plan.signs().size() + plan.regimen().medicines().size() + emergencyNotes().size();
    int density = 0;
    for (int most : DENSITIES) {
      density += lines > most ? 1 : 0;
    }
    return density;
  }

  private static void head(Html html) {
    html.open("head");
    html.own("<meta charset=\"utf-8\" />\n");
    html.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
    html.own("<meta name=\"referrer\" content=\"no-referrer\" />\n");
    html.own(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'\" />\n");
    html.element("title", "Cancer treatment card");
    html.own("<style>\n" + style() + "</style>\n").close("head");
  }

  private static String style() {
    try (InputStream stream = Card.class.getResourceAsStream("card.css")) {
      if (stream == null) {
        throw new IllegalStateException("the build left out card.css");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the style sheet", unreadable);
    }
  }

  private List<Plan.Note> emergencyNotes() {
    return plan.on("emergency");
  }

  private void emergency(Html html) {
    html.open("section", "class", "team", "aria-labelledby", "team");
    html.element("h2", "To the emergency team", "id", "team");
    for (Plan.Note note : emergencyNotes()) {
      html.open("p").text(note.words());
      number(html, note.entry());
      html.close("p");
    }
    html.close("section");
  }

  private void medicines(Html html) {
    html.open("section", "aria-labelledby", "medicines");
    html.element("h2", "What I am treated with", "id", "medicines");
    html.open("table").open("thead").open("tr");
    html.element("th", "Medicine", "scope", "col");
    html.element("th", "What it is", "scope", "col");
    html.element("th", "When", "scope", "col");
    html.close("tr").close("thead").open("tbody");
    for (Medicine medicine : plan.regimen().medicines()) {
      html.open("tr");
      html.element("th", Words.capital(medicine.title()), "scope", "row");
      html.element("td", Words.capital(medicine.kind()));
      html.element("td", when(medicine));
      html.close("tr");
    }
    html.close("tbody").close("table").close("section");
  }

  private String when(Medicine medicine) {
    if (medicine.start().isAfter(plan.asOf())) {
      return "planned for " + medicine.start();
    }
    if (medicine.singleDose() && medicine.start().isKnown()) {
      return "given " + medicine.start();
    }
    String start = medicine.start().isKnown() ? "since " + medicine.start() : "since ________";
    return medicine.lastDose().isKnown()
        ? start.replace("since", "from") + " to " + medicine.lastDose()
        : start;
  }

  private void signs(Html html) {
    html.open("section", "class", "signs", "aria-labelledby", "signs");
    html.element("h2", "Call at once, day or night, if you have", "id", "signs");
    int half = (plan.signs().size() + 1) / 2;
    half(html, plan.signs().subList(0, half));
    half(html, plan.signs().subList(half, plan.signs().size()));
    html.element(
        "p",
        "Do not wait for the next visit. In danger of life call the emergency number first.",
        "class",
        "call");
    html.close("section");
  }

  private void half(Html html, List<Plan.Sign> signs) {
    if (!signs.isEmpty()) {
      html.open("ul");
      for (Plan.Sign sign : signs) {
        html.open("li").text(sign.words());
        number(html, sign.entry());
        html.close("li");
      }
      html.close("ul");
    }
  }

  /// The number of the source of a fact, as the foot of the page lists it with its grade.
  private void number(Html html, Entry entry) {
    int number = sources().indexOf(words.document(entry)) + 1;
    html.space().element("sup", String.valueOf(number));
  }

  private List<String> sources() {
    var entries = new ArrayList<Entry>();
    emergencyNotes().forEach(note -> entries.add(note.entry()));
    plan.signs().forEach(sign -> entries.add(sign.entry()));
    return words.documents(entries);
  }

  private void contacts(Html html) {
    html.open("section", "aria-labelledby", "contacts");
    html.element("h2", "Whom to call", "id", "contacts");
    html.open("dl");
    line(html, "My cancer team", contact);
    line(html, "At night and weekends", Optional.empty());
    line(html, "My name", Optional.empty());
    line(html, "Other medicines, allergies", Optional.empty());
    html.close("dl").close("section");
  }

  private static void line(Html html, String label, Optional<String> text) {
    html.open("div").element("dt", label);
    if (text.isPresent()) {
      html.element("dd", text.get());
    } else {
      html.open("dd", "class", "blank").unseen("to fill in by hand").close("dd");
    }
    html.close("div");
  }

  private void foot(Html html) {
    html.open("footer");
    html.element("p", NOTICE);
    html.element(
        "p",
        "As of "
            + plan.asOf()
            + ". "
            + Words.capital(Versions.software())
            + ", knowledge "
            + words.knowledge().version()
            + " (up to "
            + words.knowledge().asOf()
            + ").");
    html.open("ol");
    sources().forEach(source -> html.element("li", source));
    html.close("ol");
    html.close("footer");
  }
}
