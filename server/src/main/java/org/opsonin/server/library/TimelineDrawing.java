package org.opsonin.server.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.server.site.Language;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/// When each immune side effect tends to begin, drawn from the onset windows in the knowledge.
record TimelineDrawing(Knowledge knowledge, MessageSource words) {

  private static final int LAST_WEEK = 26;
  private static final int LEFT = 250;
  private static final int WIDTH = 720;
  private static final int ROW = 30;

  /// @param from first week of the window
  /// @param to last week, cut at the end of the drawing
  private record Window(String name, double from, double to) {}

  String draw(Language language) {
    List<Window> windows = windows(language);
    int height = 70 + windows.size() * ROW;
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">"
            .formatted(WIDTH, height));
    svg.append("<title>").append(say("timeline.title", language)).append("</title>");
    for (int week = 0; week <= LAST_WEEK; week += 4) {
      int x = x(week);
      svg.append(
          "<line x1=\"%d\" y1=\"10\" x2=\"%d\" y2=\"%d\" stroke=\"currentColor\" stroke-opacity=\"0.2\"/>"
              .formatted(x, x, height - 45));
      svg.append(text(x, height - 24, "middle", Integer.toString(week)));
    }
    svg.append(text((LEFT + WIDTH) / 2, height - 4, "middle", say("timeline.weeks", language)));
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      int y = 18 + i * ROW;
      svg.append(text(LEFT - 12, y + 14, "end", window.name()));
      svg.append(
          "<rect class=\"accent\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" rx=\"9\" fill=\"#0b6161\"/>"
              .formatted(x(window.from()), y, Math.max(10, x(window.to()) - x(window.from()))));
    }
    return svg.append("</svg>").toString();
  }

  private String say(String key, Language language) {
    return HtmlUtils.htmlEscape(words.getMessage(key, null, language.locale()));
  }

  private static String text(int x, int y, String anchor, String words) {
    return "<text class=\"ink\" x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"16\" fill=\"currentColor\">%s</text>"
        .formatted(x, y, anchor, words);
  }

  private static int x(double week) {
    return (int) Math.round(LEFT + week * (WIDTH - LEFT - 20) / LAST_WEEK);
  }

  private List<Window> windows(Language language) {
    var windows = new ArrayList<Window>();
    for (Entry entry : knowledge.ofKind("irae")) {
      String key = "timeline." + entry.id();
      String name = words.getMessage(key, null, "", language.locale());
      if (name != null && !name.isEmpty()) {
        window(entry)
            .ifPresent(
                weeks ->
                    windows.add(
                        new Window(
                            HtmlUtils.htmlEscape(name),
                            weeks.getKey(),
                            Math.min(LAST_WEEK, weeks.getValue()))));
      }
    }
    windows.sort(Comparator.comparingDouble(Window::from).thenComparing(Window::name));
    return windows;
  }

  private static Optional<Map.Entry<Double, Double>> window(Entry entry) {
    Optional<Node> onset =
        entry.body().get("onset").stream()
            .flatMap(node -> node.items("windows").stream())
            .filter(node -> node.text("spread").filter("typical"::equals).isPresent())
            .findFirst();
    Optional<Double> from =
        onset.flatMap(node -> node.text("from")).flatMap(TimelineDrawing::weeks);
    Optional<Double> to = onset.flatMap(node -> node.text("to")).flatMap(TimelineDrawing::weeks);
    return from.isPresent() && to.isPresent()
        ? Optional.of(Map.entry(from.get(), to.get()))
        : Optional.empty();
  }

  /// `6 wk`, `3 mo`, `10 d` in weeks.
  private static Optional<Double> weeks(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split(" ", 2);
    try {
      double number = Double.parseDouble(parts[0]);
      String unit = parts.length < 2 ? "wk" : parts[1];
      return Optional.of(
          switch (unit) {
            case "d" -> number / 7;
            case "mo" -> number * 52 / 12;
            case "a" -> number * 52;
            default -> number;
          });
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }
}
