package org.opsonin.server.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.server.site.Language;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.irae.Onset;
import org.opsonin.toxicity.irae.Onset.Window;
import org.springframework.context.MessageSource;

/// The drawing of when side effects begin, made from the onset windows in the knowledge.
///
/// Days run on a scale of square roots, so that the first weeks, when most begin, have room.
///
/// @param rows those with known days, the earliest first
/// @param anyTime titles of those that begin at any time
record Timeline(List<Row> rows, List<String> anyTime, MessageSource words, Language language) {

  static final String NAME = "side-effect-timeline";

  private static final int WIDTH = 420;
  private static final int LEFT = 12;
  private static final int RIGHT = 404;
  private static final int TOP = 92;
  private static final int ROW = 44;
  private static final int THICK = 10;
  private static final int THIN = 4;
  private static final int YEAR = 365;
  private static final int[] MONTHS = {1, 3, 6, 12};
  private static final double DAYS_A_MONTH = YEAR / 12.0;
  private static final int TWO_WEEKS = 14;

  Timeline {
    rows = List.copyOf(rows);
    anyTime = List.copyOf(anyTime);
  }

  /// One side effect.
  ///
  /// @param usual the days when most, or the middle half, begin
  /// @param range from the first to the last case
  /// @param median day by which half have begun
  record Row(
      String title, Optional<Window> usual, Optional<Window> range, Optional<Integer> median) {

    private Optional<Window> shown() {
      return usual.or(() -> range);
    }

    private int first() {
      return shown().flatMap(Window::from).or(() -> median).orElse(0);
    }
  }

  /// The drawing for one language.
  static Timeline of(Knowledge knowledge, Iraes iraes, MessageSource words, Language language) {
    var rows = new ArrayList<Row>();
    var anyTime = new ArrayList<String>();
    for (Irae irae : iraes.all()) {
      Optional<Row> row = row(title(knowledge, irae, language), irae.onset());
      row.ifPresent(rows::add);
      if (row.isEmpty()) {
        anyTime.add(title(knowledge, irae, language));
      }
    }
    rows.sort(
        Comparator.<Row>comparingInt(Row::first)
            .thenComparingInt(row -> row.shown().flatMap(Window::to).orElse(0))
            .thenComparing(Row::title));
    return new Timeline(rows, anyTime, words, language);
  }

  private static String title(Knowledge knowledge, Irae irae, Language language) {
    return knowledge
        .find("symptom-page", irae.id())
        .flatMap((Entry entry) -> entry.body().get("titles"))
        .flatMap(titles -> titles.text(language.code()))
        .orElse(irae.name());
  }

  /// Counted from the first dose; what is counted from the last dose has no place on this scale.
  private static Optional<Row> row(String title, Onset onset) {
    List<Window> windows =
        onset.windows().stream()
            .filter(window -> window.since() == Onset.Since.FIRST_DOSE)
            .filter(window -> window.from().isPresent() || window.median().isPresent())
            .toList();
    Optional<Window> usual =
        first(windows, Onset.Spread.TYPICAL).or(() -> first(windows, Onset.Spread.IQR));
    Optional<Window> range = first(windows, Onset.Spread.RANGE);
    Optional<Integer> median =
        windows.stream().flatMap(window -> window.median().stream()).findFirst();
    return windows.isEmpty() ? Optional.empty() : Optional.of(new Row(title, usual, range, median));
  }

  private static Optional<Window> first(List<Window> windows, Onset.Spread spread) {
    return windows.stream().filter(window -> window.spread() == spread).findFirst();
  }

  /// The drawing, to be put into a page as it is.
  String svg() {
    int bottom = TOP + rows.size() * ROW;
    var svg = new StringBuilder();
    svg.append(
        """
        <svg class="timeline" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
        aria-labelledby="timeline-title timeline-desc">
        <title id="timeline-title">%s</title>
        <desc id="timeline-desc">%s</desc>
        """
            .formatted(WIDTH, bottom + 12, text("timeline.title"), escaped(description())));
    legend(svg);
    scale(svg, bottom);
    for (int place = 0; place < rows.size(); place++) {
      draw(rows.get(place), TOP + place * ROW, svg);
    }
    return svg.append("</svg>").toString();
  }

  private void legend(StringBuilder svg) {
    svg.append(bar(LEFT, LEFT + 28, 10, THICK, "accent"))
        .append(words(LEFT + 36, 19, "timeline.usual"));
    svg.append(bar(LEFT, LEFT + 28, 34, THIN, "soft"))
        .append(words(LEFT + 36, 41, "timeline.range"));
    svg.append(dot(LEFT + 14, 58)).append(words(LEFT + 36, 63, "timeline.median"));
  }

  private void scale(StringBuilder svg, int bottom) {
    tick(svg, 0, bottom, text("timeline.start"), "start");
    tick(svg, TWO_WEEKS, bottom, text("timeline.weeks"), "middle");
    for (int months : MONTHS) {
      int day = (int) Math.round(months * DAYS_A_MONTH);
      tick(svg, day, bottom, text("timeline.months", months), day == YEAR ? "end" : "middle");
    }
  }

  private static void tick(StringBuilder svg, int day, int bottom, String label, String anchor) {
    svg.append(
        """
        <line x1="%1$d" x2="%1$d" y1="%2$d" y2="%3$d" stroke="currentColor" stroke-opacity=".25"/>\
        <text class="ink" x="%1$d" y="%4$d" font-size="13" text-anchor="%5$s">%6$s</text>
        """
            .formatted(x(day), TOP - 4, bottom, TOP - 9, anchor, label));
  }

  private static void draw(Row row, int y, StringBuilder svg) {
    svg.append(
        "<text class=\"ink\" x=\"%d\" y=\"%d\" font-size=\"14\">%s</text>"
            .formatted(LEFT, y + 16, escaped(row.title())));
    row.range().ifPresent(window -> svg.append(bar(window, y + 29, THIN, "soft")));
    row.usual().ifPresent(window -> svg.append(bar(window, y + 26, THICK, "accent")));
    row.median().ifPresent(day -> svg.append(dot(x(day), y + 31)));
    svg.append('\n');
  }

  private static String bar(Window window, int y, int height, String style) {
    int to = window.to().orElse(YEAR);
    String more =
        to > YEAR
            ? "<path class=\"%s\" d=\"M%d %dl10 5l-10 5z\"/>"
                .formatted(style, RIGHT + 2, y + height / 2 - 5)
            : "";
    return bar(x(window.from().orElse(0)), x(to), y, height, style) + more;
  }

  private static String bar(int from, int to, int y, int height, String style) {
    return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
        .formatted(style, from, y, Math.max(6, to - from), height);
  }

  private static String dot(int x, int y) {
    return "<circle class=\"warm\" cx=\"%d\" cy=\"%d\" r=\"6\" stroke=\"currentColor\"/>"
        .formatted(x, y);
  }

  private String words(int x, int y, String key) {
    return "<text class=\"ink\" x=\"%d\" y=\"%d\" font-size=\"13\">%s</text>\n"
        .formatted(x, y, text(key));
  }

  private static int x(int day) {
    double share = Math.sqrt(Math.min(day, YEAR) / (double) YEAR);
    return LEFT + (int) Math.round(share * (RIGHT - LEFT));
  }

  /// The same in words, for those who do not see it.
  private String description() {
    var sentences = new ArrayList<String>();
    sentences.add(say("timeline.desc"));
    for (Row row : rows) {
      sentences.add(
          row.shown()
              .map(
                  window ->
                      say(
                          "timeline.words",
                          row.title(),
                          window.from().orElse(0),
                          window.to().orElse(0)))
              .orElseGet(() -> say("timeline.point", row.title(), row.median().orElse(0))));
    }
    if (!anyTime.isEmpty()) {
      sentences.add(say("timeline.any", String.join("; ", anyTime)));
    }
    return String.join(" ", sentences);
  }

  private String text(String key, Object... values) {
    return escaped(say(key, values));
  }

  private String say(String key, Object... values) {
    return words.getMessage(key, values, language.locale());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
