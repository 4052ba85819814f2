package org.opsonin.fhir.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.opsonin.fhir.Limits;
import org.opsonin.kernel.Problem;

/// Finds the JSON documents in a stream: one, or one a line; plain or gzip. It looks at the bytes,
/// not at a file's name.
public final class Documents {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final byte[] UNFINISHED = {',', '[', '{', ':'};

  private final Limits limits;
  private final Parsing parsing;
  private final Faults faults;

  /// Documents within `limits`.
  public Documents(Limits limits) {
    this.limits = limits;
    this.parsing = new Parsing(limits);
    this.faults = new Faults(limits);
  }

  /// Reads every document of `in` and hands it over; a broken one as refused, with its problem.
  ///
  /// @throws UncheckedIOException if the stream itself fails
  public void read(InputStream in, Consumer<Document> into) {
    try {
      InputStream plain = plain(new BufferedInputStream(in));
      if (plain == null) {
        into.accept(Document.refused("", emptyInput()));
      } else {
        split(plain, into);
      }
    } catch (IOException fault) {
      into.accept(Document.refused("", blame(fault, "")));
    }
  }

  private static Problem emptyInput() {
    return org.opsonin.fhir.ChartProblem.EMPTY.at(
        "document", "nothing in it", "a FHIR Bundle or resource");
  }

  private static @org.jspecify.annotations.Nullable InputStream plain(BufferedInputStream in)
      throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first < 0) {
      return null;
    }
    return first == GZIP_FIRST && second == GZIP_SECOND
        ? new BufferedInputStream(new GZIPInputStream(in))
        : in;
  }

  private void split(InputStream in, Consumer<Document> into) throws IOException {
    byte[] firstLine = line(in);
    while (firstLine.length > 0 && isBlank(firstLine)) {
      firstLine = line(in);
    }
    in.mark(1 << 16);
    int next = nextVisible(in);
    in.reset();
    if (areLines(firstLine, next)) {
      lines(firstLine, in, into);
    } else {
      var whole = new SequenceInputStream(new ByteArrayInputStream(firstLine), in);
      into.accept(document(new Bounded(whole, limits.documentBytes()), ""));
    }
  }

  private void lines(byte[] firstLine, InputStream in, Consumer<Document> into) throws IOException {
    byte[] line = firstLine;
    for (int number = 1; line.length > 0; number++) {
      if (!isBlank(line)) {
        into.accept(document(new ByteArrayInputStream(line), "line " + number));
      }
      try {
        line = line(in);
      } catch (Bounded.TooLarge tooLarge) {
        into.accept(Document.refused("", blame(tooLarge, "line " + (number + 1))));
        return;
      }
    }
  }

  private Document document(InputStream in, String place) {
    try {
      return parsing.read(in, place);
    } catch (Refused refused) {
      return Document.refused(place, refused.problem());
    } catch (IOException fault) {
      return Document.refused(place, blame(fault, place));
    }
  }

  private Problem blame(IOException fault, String place) {
    return faults
        .of(fault, place)
        .orElseThrow(() -> new UncheckedIOException("reading a chart", fault));
  }

  /// The next line with its end; empty at the end of the stream.
  private byte[] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      line.write(next);
      if (line.size() > limits.documentBytes()) {
        throw new Bounded.TooLarge();
      }
      if (next == '\n') {
        break;
      }
      next = in.read();
    }
    return line.toByteArray();
  }

  private static int nextVisible(InputStream in) throws IOException {
    for (int read = 0; read < (1 << 16) - 1; read++) {
      int next = in.read();
      if (next < 0 || !isBlank(next)) {
        return next;
      }
    }
    return -1;
  }

  /// Several documents, one a line, if the first line is whole and something follows; or if it is
  /// broken but the next line starts a document of its own.
  private static boolean areLines(byte[] firstLine, int next) {
    byte[] text = stripped(firstLine);
    if (text.length < 2 || text[0] != '{' || next < 0) {
      return false;
    }
    byte last = text[text.length - 1];
    boolean unfinished = false;
    for (byte mark : UNFINISHED) {
      unfinished |= last == mark;
    }
    boolean whole = last == '}' && next != ',' && next != '}' && next != ']' && next != '"';
    return whole || (next == '{' && !unfinished);
  }

  private static byte[] stripped(byte[] line) {
    int from = startsWithMark(line) ? 3 : 0;
    int to = line.length;
    while (from < to && isBlank(line[from])) {
      from++;
    }
    while (to > from && isBlank(line[to - 1])) {
      to--;
    }
    return Arrays.copyOfRange(line, from, to);
  }

  private static boolean startsWithMark(byte[] line) {
    return line.length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }

  private static boolean isBlank(byte[] line) {
    return stripped(line).length == 0;
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }
}
