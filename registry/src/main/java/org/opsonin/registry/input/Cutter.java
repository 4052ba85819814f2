package org.opsonin.registry.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// Cuts the studies out of a stream of JSON without understanding more than brackets and quotes:
/// one object, objects one after the other or one a line, arrays, pages with `studies`, and arrays
/// of these.
///
/// It holds one study at a time. After a broken one it goes on at the next line where there is one
/// value a line, and everywhere at the next `{"protocolSection"`, which cannot stand inside a
/// well-formed study.
final class Cutter {

  private static final byte[] STUDY_KEY = key("protocolSection");
  private static final byte[] PAGE_KEY = key("studies");
  private static final byte[] TOKEN_KEY = key("nextPageToken");

  /// How far back the opening bracket of a study may be from the end of its first key.
  private static final int TAIL = 128;

  private static final int CHUNK = 1 << 16;

  /// Where the values stand that are cut out: outside everything, in an array, in a page's
  /// `studies`, or in a page after those.
  private enum Level {
    TOP,
    ARRAY,
    STUDIES,
    PAGE
  }

  /// What the document was.
  ///
  /// @param values number of values cut out, broken ones among them
  /// @param pages number of pages with `studies`
  /// @param closed whether every bracket was closed at the end
  record Document(long values, long pages, boolean closed) {}

  private final InputStream in;
  private final Consumer<Cut> cuts;
  private final Consumer<byte[]> token;
  private final Value value;
  private final byte[] buffer = new byte[TAIL + CHUNK];

  private Level level = Level.TOP;
  private boolean isPageInArray;
  private boolean isOneALine;
  private boolean isJunk;
  private boolean endsStudies;
  private boolean endsToken;

  private long before; // bytes that came before the buffer
  private int taken; // up to where the buffer is copied into the value
  private long opened; // where the value's bracket stands
  private long openedOnLine;
  private long closedOnLine;
  private long line = 1;
  private long values;
  private long pages;

  /// @param longest most bytes of one value
  /// @param cuts takes each value, in order
  /// @param token takes the `nextPageToken` of a page, as JSON
  Cutter(InputStream in, int longest, Consumer<Cut> cuts, Consumer<byte[]> token) {
    this.in = in;
    this.cuts = cuts;
    this.token = token;
    this.value = new Value(longest);
  }

  private static byte[] key(String name) {
    return ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
  }

  /// Reads to the end.
  Document cut() throws IOException {
    int read = in.read(buffer, TAIL, CHUNK);
    while (read >= 0) {
      scan(TAIL + read);
      System.arraycopy(buffer, read, buffer, 0, TAIL);
      before += read;
      read = in.read(buffer, TAIL, CHUNK);
    }
    return end();
  }

  /// Gives up what is under way; after a stream that broke off.
  Document end() {
    boolean closed = level == Level.TOP && !value.isOpen();
    if (value.isOpen() && level != Level.PAGE) {
      broken(value.unclosed());
    }
    value.close();
    return new Document(values, pages, closed);
  }

  private void scan(int end) {
    taken = TAIL;
    for (int at = TAIL; at < end; at++) {
      byte next = buffer[at];
      if (next == '\n') {
        newline(at);
      } else if (!value.isOpen()) {
        between(at, next);
      } else if (value.inString) {
        inString(at, next);
      } else {
        outsideString(at, next);
      }
    }
    take(end);
  }

  private void take(int to) {
    if (value.isOpen()) {
      value.append(buffer, taken, to);
    }
    taken = to;
  }

  private void newline(int at) {
    line++;
    value.inString = false; // no string goes on in the next line
    value.escaped = false;
    if (isOneALine && (value.isOpen() || level != Level.TOP)) {
      take(at);
      broken(value.unclosed());
      value.close();
      level = Level.TOP;
    }
    if (level == Level.TOP && !value.isOpen() && closedOnLine == line - 1) {
      isOneALine |= openedOnLine == line - 1;
    }
    isJunk &= !isOneALine;
  }

  private void between(int at, byte next) {
    switch (next) {
      case ' ', '\t', '\r', ',' -> {}
      case '{' -> open(at);
      case '[' -> {
        if (level == Level.TOP) {
          level = Level.ARRAY;
          isJunk = false;
        } else {
          open(at);
        }
      }
      case ']' -> closeArray(at);
      default -> {
        if (!isJunk && next != '}') {
          isJunk = true;
          values++;
          cuts.accept(new Cut.Broken(Cut.Fault.NO_OBJECT, line, values));
        }
      }
    }
  }

  private void open(int at) {
    isJunk = false;
    taken = at;
    opened = before + at;
    openedOnLine = line;
    value.open(buffer[at]);
    endsStudies = false;
    endsToken = false;
  }

  private void closeArray(int at) {
    isJunk = false;
    if (level == Level.STUDIES) {
      level = Level.PAGE;
      taken = at + 1;
      value.open((byte) '{'); // the page goes on
      value.atKey = false;
      endsStudies = false;
    } else {
      level = Level.TOP;
      closedOnLine = line;
    }
  }

  private void inString(int at, byte next) {
    if (value.escaped) {
      value.escaped = false;
    } else if (next == '\\') {
      value.escaped = true;
    } else if (next == '"') {
      value.inString = false;
      if (value.isAtFirstLevel()) {
        endOfString(at);
      }
      restartAtStudy(at);
    }
  }

  private void outsideString(int at, byte next) {
    switch (next) {
      case '"' -> {
        value.inString = true;
        if (!restartAtStudy(at) && value.isAtFirstLevel() && endsToken) {
          take(at);
          value.stringFrom = value.length();
        }
      }
      case '{' -> value.down();
      case '[' -> {
        if (value.isAtFirstLevel() && endsStudies && level != Level.STUDIES) {
          isPageInArray = level == Level.ARRAY || (level == Level.PAGE && isPageInArray);
          level = Level.STUDIES;
          pages++;
          value.close();
        } else {
          value.down();
        }
      }
      case '}', ']' -> {
        if (value.up()) {
          closeValue(at);
        }
      }
      case ',' -> {
        if (value.isAtFirstLevel()) {
          value.atKey = true;
        }
      }
      case ':' -> {
        if (value.isAtFirstLevel()) {
          value.atKey = false;
        }
      }
      default -> {}
    }
  }

  /// A string at the first level: a key that matters, or the token.
  private void endOfString(int at) {
    if (value.atKey) {
      endsStudies = endsWith(at, PAGE_KEY);
      endsToken = endsWith(at, TOKEN_KEY);
    } else if (endsToken) {
      take(at + 1);
      endsToken = false;
      token.accept(value.string());
    }
  }

  private void closeValue(int at) {
    closedOnLine = line;
    if (level == Level.PAGE) {
      level = isPageInArray ? Level.ARRAY : Level.TOP;
    } else {
      take(at + 1);
      values++;
      cuts.accept(value.cut(openedOnLine, values));
    }
    value.close();
  }

  /// Where a study begins inside another value, that one is broken.
  private boolean restartAtStudy(int at) {
    if (buffer[at - 1] != 'n' || !endsWith(at, STUDY_KEY)) {
      return false;
    }
    int bracket = at - STUDY_KEY.length;
    while (bracket > 0 && isSpace(buffer[bracket])) {
      bracket--;
    }
    if (buffer[bracket] != '{' || before + bracket == opened) {
      return false;
    }
    if (level == Level.PAGE) {
      level = Level.STUDIES;
    } else {
      broken(value.unclosed());
    }
    open(bracket);
    value.atKey = true;
    return true;
  }

  private static boolean isSpace(byte one) {
    return one == ' ' || one == '\t' || one == '\r' || one == '\n';
  }

  private boolean endsWith(int at, byte[] key) {
    int from = at + 1 - key.length;
    return Arrays.equals(buffer, from, at + 1, key, 0, key.length);
  }

  private void broken(Cut.Fault fault) {
    values++;
    cuts.accept(new Cut.Broken(fault, openedOnLine, values));
  }
}
