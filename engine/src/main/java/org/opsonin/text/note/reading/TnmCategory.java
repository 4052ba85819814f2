package org.opsonin.text.note.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsonin.chart.Fact;

/// One TNM category as written: `cT2a`, `pN1`, `M0`.
///
/// @param value without its prefix, in capitals: `T2A`
/// @param basis what the prefix says
/// @param afterTreatment whether the prefix says that treatment came first: `yp`
record TnmCategory(String value, Fact.Basis basis, boolean afterTreatment) {

  private static final String PREFIXES = "cpyarm";

  /// The categories a word is made of, `T2N0M0` of three; empty if any part of it is none.
  static List<TnmCategory> read(String word) {
    var found = new ArrayList<TnmCategory>();
    int at = 0;
    while (at < word.length()) {
      int axis = at;
      while (axis < word.length() && PREFIXES.indexOf(word.charAt(axis)) >= 0) {
        axis++;
      }
      int end = axis < word.length() ? end(word, axis) : axis;
      if (end <= axis + 1) {
        return List.of();
      }
      String prefix = word.substring(at, axis);
      Fact.Basis basis =
          prefix.contains("p")
              ? Fact.Basis.PATHOLOGIC
              : prefix.contains("c") ? Fact.Basis.CLINICAL : Fact.Basis.UNSPECIFIED;
      found.add(
          new TnmCategory(
              word.substring(axis, end).toUpperCase(Locale.ROOT), basis, prefix.contains("y")));
      at = end;
    }
    return found;
  }

  /// The offset after the category that begins at `axis`; `axis` if none does.
  private static int end(String word, int axis) {
    char letter = word.charAt(axis);
    if (letter != 'T' && letter != 'N' && letter != 'M') {
      return axis;
    }
    int at = axis + 1;
    if (word.startsWith("is", at) && letter == 'T') {
      return at + 2;
    }
    if (at >= word.length() || "01234xX".indexOf(word.charAt(at)) < 0) {
      return axis;
    }
    at++;
    if (at < word.length() && word.charAt(at) >= 'a' && word.charAt(at) <= 'e') {
      at++;
    }
    if (at < word.length() && word.charAt(at) >= '1' && word.charAt(at) <= '3') {
      at++;
    }
    return at;
  }
}
