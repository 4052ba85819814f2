package org.opsonin.report.text;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.report.Plain;

/// Lines of at most 80 columns, with or without colour.
public final class Page {

  /// Columns a line may have.
  public static final int WIDTH = 80;

  private static final String RESET = "\u001b[0m";

  /// How a piece of text is set apart where colour is on; the words never depend on it.
  public enum Style {
    PLAIN(""),
    STRONG("\u001b[1m"),
    FAINT("\u001b[2m"),
    GOOD("\u001b[32m"),
    OPEN("\u001b[33m"),
    AGAINST("\u001b[31m");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final boolean inColour;

  public Page(boolean inColour) {
    this.inColour = inColour;
  }

  /// A heading with a rule below it.
  public void heading(String text) {
    blank();
    line(Style.STRONG, text);
    line(Style.FAINT, "=".repeat(Math.min(WIDTH, text.length())));
  }

  /// A heading of the second rank.
  public void subheading(Style style, String text) {
    blank();
    line(style, text);
    line(Style.FAINT, "-".repeat(Math.min(WIDTH, text.length())));
  }

  public void blank() {
    out.append('\n');
  }

  /// A paragraph, every line indented by `indent` columns.
  public void paragraph(int indent, String text) {
    hanging(Style.PLAIN, " ".repeat(indent), text);
  }

  /// A paragraph whose first line begins with `prefix` and whose others are indented as far.
  public void hanging(Style style, String prefix, String text) {
    String indent = " ".repeat(prefix.length());
    boolean first = true;
    for (String line : wrap(text, WIDTH - prefix.length())) {
      if (first) {
        int start = prefix.length() - prefix.stripLeading().length();
        String label = prefix.substring(start);
        out.append(" ".repeat(start))
            .append(styled(style, line.isEmpty() ? label.stripTrailing() : label));
      } else {
        out.append(indent);
      }
      out.append(line).append('\n');
      first = false;
    }
  }

  /// A row of a table: cells side by side, each wrapped to its width, two columns apart.
  ///
  /// @param widths as many as cells, together with the gaps at most 80 less `indent`
  public void row(int indent, int[] widths, String... cells) {
    var columns = new ArrayList<List<String>>();
    int height = 0;
    for (int i = 0; i < cells.length; i++) {
      columns.add(wrap(cells[i], widths[i]));
      height = Math.max(height, columns.getLast().size());
    }
    for (int y = 0; y < height; y++) {
      var line = new StringBuilder(" ".repeat(indent));
      for (int x = 0; x < cells.length; x++) {
        String cell = y < columns.get(x).size() ? columns.get(x).get(y) : "";
        line.append(cell).append(" ".repeat(widths[x] - length(cell) + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private void line(Style style, String text) {
    for (String line : wrap(text, WIDTH)) {
      out.append(styled(style, line)).append('\n');
    }
  }

  private String styled(Style style, String text) {
    return inColour && style != Style.PLAIN && !text.isEmpty() ? style.code + text + RESET : text;
  }

  /// The text in lines of at most `width` columns; words longer than that are cut.
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : Plain.of(text).split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
