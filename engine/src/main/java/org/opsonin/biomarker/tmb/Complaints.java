package org.opsonin.biomarker.tmb;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.kernel.Problem;

/// Problems of one file: the first hundred, and how many more there were.
final class Complaints {

  private static final int MOST_LISTED = 100;

  private final String format;
  private final List<Problem> listed = new ArrayList<>();
  private long more;

  /// @param format `VCF` or `MAF`; places are named by it, because a file's name may name a person
  Complaints(String format) {
    this.format = format;
  }

  /// Something wrong with one line.
  void atLine(String code, long line, String found, String expected) {
    if (listed.size() < MOST_LISTED) {
      listed.add(new Problem(code, format + " line " + line, found, expected));
    } else {
      more++;
    }
  }

  /// Something wrong with the whole file; listed even after a hundred others.
  void ofFile(String code, String found, String expected) {
    listed.add(new Problem(code, format, found, expected));
  }

  /// The file ends or cannot be unpacked after `line`.
  void brokenAfter(long line) {
    listed.add(
        new Problem(
            "TMB-003",
            format + " line " + (line + 1),
            "the packed file ends here or is damaged",
            "the whole file"));
  }

  List<Problem> listed() {
    return List.copyOf(listed);
  }

  long more() {
    return more;
  }
}
