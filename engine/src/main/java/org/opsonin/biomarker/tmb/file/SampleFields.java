package org.opsonin.biomarker.tmb.file;

import java.util.Arrays;
import java.util.List;

/// Finds wanted entries in one sample's column, by the FORMAT of the record.
///
/// FORMAT repeats from record to record, so where each entry lies is remembered.
public final class SampleFields {

  private static final int FORMAT = 8;

  private final byte[][] names;
  private final int[] from;
  private final int[] to;
  private final Lines lines;
  private final int column;
  private byte[] format = new byte[0];
  private int[] slots = new int[0];
  private boolean scanned;

  /// @param column the sample's column in the file
  /// @param wanted names of FORMAT fields; their positions in this list are the slots
  public SampleFields(Lines lines, int column, List<String> wanted) {
    this.lines = lines;
    this.column = column;
    names = wanted.stream().map(Bytes::of).toArray(byte[][]::new);
    from = new int[names.length];
    to = new int[names.length];
  }

  /// Forgets the record before.
  public void next() {
    scanned = false;
  }

  /// Whether the sample has a value for the field; a lone point is none.
  public boolean has(int slot) {
    scan();
    return from[slot] >= 0 && !Bytes.isMissing(lines.bytes(), from[slot], to[slot]);
  }

  /// First byte of the value.
  public int from(int slot) {
    return from[slot];
  }

  /// The byte after the last of the value.
  public int to(int slot) {
    return to[slot];
  }

  private void scan() {
    if (scanned) {
      return;
    }
    scanned = true;
    readFormat();
    Arrays.fill(from, -1);
    byte[] bytes = lines.bytes();
    int at = lines.from(column);
    int stop = lines.to(column);
    for (int slot : slots) {
      if (at > stop) {
        return;
      }
      int end = Bytes.find(bytes, at, stop, ':');
      if (slot >= 0) {
        from[slot] = at;
        to[slot] = end;
      }
      at = end + 1;
    }
  }

  private void readFormat() {
    byte[] bytes = lines.bytes();
    int start = lines.from(FORMAT);
    int stop = lines.to(FORMAT);
    if (Bytes.are(bytes, start, stop, format)) {
      return;
    }
    format = Arrays.copyOfRange(bytes, start, stop);
    var found = new int[Bytes.count(format, 0, format.length, ':')];
    int wantedUpTo = 0;
    int at = 0;
    for (int index = 0; index < found.length; index++) {
      int end = Bytes.find(format, at, format.length, ':');
      found[index] = slot(at, end);
      wantedUpTo = found[index] >= 0 ? index + 1 : wantedUpTo;
      at = end + 1;
    }
    slots = Arrays.copyOf(found, wantedUpTo);
  }

  private int slot(int start, int end) {
    for (int slot = 0; slot < names.length; slot++) {
      if (Bytes.are(format, start, end, names[slot])) {
        return slot;
      }
    }
    return -1;
  }
}
