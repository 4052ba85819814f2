package org.opsonin.biomarker.tmb.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Words and numbers in bytes.
public final class Bytes {

  private static final int EIGHT = Long.BYTES;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EXACT = 1L << 53;
  private static final int EXACT_POWERS = 22;
  private static final double[] POWERS = powers();

  private Bytes() {}

  private static double[] powers() {
    double[] powers = new double[EXACT_POWERS + 1];
    powers[0] = 1;
    for (int exponent = 1; exponent <= EXACT_POWERS; exponent++) {
      powers[exponent] = powers[exponent - 1] * 10;
    }
    return powers;
  }

  /// The bytes of a word of a format.
  public static byte[] of(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }

  public static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /// Whether the bytes from `from` up to but excluding `to` are `word`.
  public static boolean are(byte[] bytes, int from, int to, byte[] word) {
    if (to - from != word.length) {
      return false;
    }
    for (int at = 0; at < word.length; at++) {
      if (bytes[from + at] != word[at]) {
        return false;
      }
    }
    return true;
  }

  /// Whether nothing is there, or the one point by which VCF says so.
  public static boolean isMissing(byte[] bytes, int from, int to) {
    return from >= to || (to - from == 1 && bytes[from] == '.');
  }

  /// Position of `wanted`, an ASCII character, or `to`. Looks at eight bytes at a time.
  public static int find(byte[] bytes, int from, int to, char wanted) {
    long eightTimes = ONES * wanted;
    int at = from;
    while (at + EIGHT <= to) {
      long other = (long) EIGHT_BYTES.get(bytes, at) ^ eightTimes;
      if (((other - ONES) & ~other & HIGH_BITS) != 0) {
        break;
      }
      at += EIGHT;
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /// First byte from `from` on that is a tab, a line feed or another control character up to it;
  /// `to` if there is none.
  static int findControl(byte[] bytes, int from, int to) {
    int at = from;
    while (at + EIGHT <= to) {
      long eight = (long) EIGHT_BYTES.get(bytes, at);
      if (((eight - ONES * ('\n' + 1)) & ~eight & HIGH_BITS) != 0) {
        break;
      }
      at += EIGHT;
    }
    while (at < to && (bytes[at] > '\n' || bytes[at] < 0)) {
      at++;
    }
    return at;
  }

  /// How many values a list separated by `separator` has; at least 1.
  public static int count(byte[] bytes, int from, int to, char separator) {
    int values = 1;
    for (int at = from; at < to; at++) {
      if (bytes[at] == separator) {
        values++;
      }
    }
    return values;
  }

  /// First byte of the value at `index` of a list; `to + 1` if there are fewer.
  public static int item(byte[] bytes, int from, int to, char separator, int index) {
    int at = from;
    for (int passed = 0; passed < index; passed++) {
      at = find(bytes, at, to, separator) + 1;
      if (at > to) {
        return to + 1;
      }
    }
    return at;
  }

  /// A number as nearest double, `NaN` where it is missing.
  ///
  /// @throws NumberFormatException if it is neither a number nor missing
  public static double number(byte[] bytes, int from, int to) {
    if (isMissing(bytes, from, to)) {
      return Double.NaN;
    }
    long digits = 0;
    int decimals = 0;
    boolean point = false;
    for (int at = from; at < to; at++) {
      byte next = bytes[at];
      if (next >= '0' && next <= '9' && digits < EXACT / 10) {
        digits = 10 * digits + next - '0';
        decimals += point ? 1 : 0;
      } else if (next == '.' && !point && to - from > 1) {
        point = true;
      } else {
        return exotic(bytes, from, to);
      }
    }
    return decimals <= EXACT_POWERS ? digits / POWERS[decimals] : exotic(bytes, from, to);
  }

  private static double exotic(byte[] bytes, int from, int to) {
    String text = text(bytes, from, to);
    if (text.equalsIgnoreCase("na") || text.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
      throw new NumberFormatException("not a number");
    }
    double value = Double.parseDouble(text);
    return value >= 0 && !Double.isInfinite(value) ? value : Double.NaN;
  }
}
