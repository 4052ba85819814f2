package org.opsonin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The part of an eligibility text that says who can join.
///
/// Cut by headings, and line by line: whatever stands under an exclusion heading, and every line
/// that keeps someone out in the inclusion list ("No prior immunotherapy"), is left away, because a
/// word there must never help a trial to be found. A text without headings is taken as inclusion,
/// its lines judged one by one. This is a rough cut for search; the reader of criteria decides
/// nothing from it.
public final class InclusionText {

  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)\\b(?:inclusion|exclusion|eligibility|ineligibility)\\b(?:\\s+criteria)?\\s*(?=:|$|\\R)"
              + "|\\b(?:in|ex)clusion\\s+criteria\\b"
              + "|\\bexclusions?\\s*:"
              + "|\\bexclude[ds]?\\b[^.\\n]{0,40}(?::|\\bif\\b|\\bfollowing\\b)"
              + "|\\b(?:not be (?:included|eligible|enrolled)|not eligible|ineligible)\\b[^.\\n]{0,40}"
              + "(?::|\\bif\\b|\\bfollowing\\b)",
          Pattern.MULTILINE);
  private static final Pattern KEEPS_OUT =
      Pattern.compile(
          "(?i)^\\W*(?:no|not|non|none|without|absence|lack|exclud\\w+|patients? (?:with|who) .*"
              + " (?:are|is|will be) (?:excluded|ineligible|not eligible))\\b.*"
              + "|.*\\b(?:must not|may not|should not|cannot|not eligible|ineligible|excluded|"
              + "exclusion|not allowed|not permitted|prohibited)\\b.*");
  private static final Pattern LINE = Pattern.compile("\\R|(?<=[.;])\\s+(?=[A-Z•*-])");

  private InclusionText() {}

  /// The inclusion part of `eligibility`, line by line; empty text if there is none.
  public static String of(String eligibility) {
    var kept = new ArrayList<String>();
    for (String part : including(eligibility)) {
      for (String line : LINE.split(part, -1)) {
        if (!line.isBlank() && !KEEPS_OUT.matcher(line).matches()) {
          kept.add(line.strip());
        }
      }
    }
    return String.join("\n", kept);
  }

  private static List<String> including(String text) {
    var parts = new ArrayList<String>();
    boolean includes = true;
    int from = 0;
    var heading = HEADING.matcher(text);
    while (heading.find()) {
      if (includes) {
        parts.add(text.substring(from, heading.start()));
      }
      String word = heading.group().toLowerCase(Locale.ROOT);
      includes = word.startsWith("inclusion") || word.startsWith("elig");
      from = heading.end();
    }
    if (includes) {
      parts.add(text.substring(from));
    }
    return parts;
  }
}
