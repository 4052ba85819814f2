package org.opsonin.trial.ctml;

import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.ctml.tree.Tree;

/// Says what is wrong in one trial document, and where.
///
/// @param path name of the file
/// @param problems takes each problem
public record Reporter(String path, Consumer<Problem> problems) {

  /// Reports a problem at the line of `at`.
  public void say(String code, Tree at, String found, String expected) {
    problems.accept(new Problem(code, path + ":" + at.line(), shorten(found), expected));
  }

  /// What was written, short enough for one line and without characters that steer a terminal.
  public static String quote(String written) {
    return "`" + shorten(written.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?")) + "`";
  }

  /// The text, cut to one line of a report.
  static String shorten(String text) {
    int longest = 160;
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
