package org.opsonin.biomarker.tmb.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a tab-separated file, one at a time, in a buffer that is used again.
///
/// Memory does not grow with the file, only with its longest line, and that has a limit.
public final class Lines {

  /// Longest line that is read, in bytes.
  public static final int LONGEST = 1 << 25;

  /// What came next.
  public enum Next {
    /// A line; its columns can be asked for.
    LINE,
    /// A line longer than [#LONGEST], passed over.
    TOO_LONG,
    /// Nothing: the file is at its end.
    END
  }

  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int limit;
  private int following;
  private int start;
  private int end;
  private int[] tabs = new int[64];
  private int tabCount;
  private long number;

  public Lines(InputStream in) {
    this.in = in;
  }

  /// Goes to the next line.
  ///
  /// @throws BrokenFile if the packed file is cut off or damaged here
  /// @throws IOException if the file cannot be read
  public Next next() throws IOException {
    start = following;
    tabCount = 0;
    int at = start;
    while (true) {
      at = scan(at);
      if (at < limit) {
        return line(at, at + 1);
      }
      if (at - start >= LONGEST) {
        return skip();
      }
      int length = at - start;
      if (!fill()) {
        return length == 0 ? Next.END : line(limit, limit);
      }
      at = start + length;
    }
  }

  /// Looks for the end of the line from `at` on and notes the tabs on the way.
  private int scan(int at) {
    int from = Bytes.findControl(buffer, at, limit);
    while (from < limit && buffer[from] != '\n') {
      if (buffer[from] == '\t') {
        note(from - start);
      }
      from = Bytes.findControl(buffer, from + 1, limit);
    }
    return from;
  }

  private void note(int tab) {
    if (tabCount == tabs.length) {
      tabs = Arrays.copyOf(tabs, 2 * tabs.length);
    }
    tabs[tabCount++] = tab;
  }

  private Next line(int newline, int next) {
    end = newline > start && buffer[newline - 1] == '\r' ? newline - 1 : newline;
    following = next;
    number++;
    return Next.LINE;
  }

  private Next skip() throws IOException {
    number++;
    while (true) {
      for (int at = 0; at < limit; at++) {
        if (buffer[at] == '\n') {
          following = at + 1;
          return Next.TOO_LONG;
        }
      }
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
      if (limit == 0) {
        following = 0;
        return Next.TOO_LONG;
      }
      start = 0;
    }
  }

  /// Moves the begun line to the front and reads more behind it; false at the end.
  private boolean fill() throws IOException {
    int begun = limit - start;
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, begun);
      start = 0;
      limit = begun;
      following = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int got = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, got);
    return got > 0;
  }

  /// Number of the current line, from 1.
  public long number() {
    return number;
  }

  public boolean isBlank() {
    return end == start;
  }

  /// Whether the current line begins with `first`.
  public boolean beginsWith(char first) {
    return end > start && buffer[start] == first;
  }

  /// How many columns the current line has; at least 1.
  public int columns() {
    return tabCount + 1;
  }

  /// The buffer the current line lies in; valid until [#next()].
  public byte[] bytes() {
    return buffer;
  }

  /// First byte of a column, from 0.
  public int from(int column) {
    return column == 0 ? start : start + tabs[column - 1] + 1;
  }

  /// The byte after the last of a column.
  public int to(int column) {
    return column == tabCount ? end : start + tabs[column];
  }

  /// A column as text.
  public String text(int column) {
    return new String(buffer, from(column), to(column) - from(column), StandardCharsets.UTF_8);
  }

  /// The whole line as text.
  public String text() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }
}
