package org.opsonin.biomarker.tmb.file;

import java.util.List;

/// Finds wanted entries in a record's INFO column, once and only if one is asked for.
public final class InfoFields {

  private static final int INFO = 7;

  private final byte[][] names;
  private final int[] from;
  private final int[] to;
  private final Lines lines;
  private boolean scanned;

  /// @param wanted names of INFO fields; their positions in this list are the slots
  public InfoFields(Lines lines, List<String> wanted) {
    this.lines = lines;
    names = wanted.stream().map(Bytes::of).toArray(byte[][]::new);
    from = new int[names.length];
    to = new int[names.length];
  }

  /// Forgets the record before.
  public void next() {
    scanned = false;
  }

  /// Whether the record has the field, with a value or as a flag.
  public boolean has(int slot) {
    scan();
    return from[slot] >= 0;
  }

  /// First byte of the value; empty for a flag.
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
    for (int slot = 0; slot < names.length; slot++) {
      from[slot] = -1;
    }
    byte[] bytes = lines.bytes();
    int at = lines.from(INFO);
    int stop = lines.to(INFO);
    while (at < stop) {
      int end = Bytes.find(bytes, at, stop, ';');
      note(bytes, at, end);
      at = end + 1;
    }
  }

  private void note(byte[] bytes, int at, int end) {
    for (int slot = 0; slot < names.length; slot++) {
      int after = at + names[slot].length;
      if (after <= end
          && (after == end || bytes[after] == '=')
          && from[slot] < 0
          && Bytes.are(bytes, at, after, names[slot])) {
        from[slot] = Math.min(after + 1, end);
        to[slot] = end;
        return;
      }
    }
  }
}
