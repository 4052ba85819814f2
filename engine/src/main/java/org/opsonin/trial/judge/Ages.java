package org.opsonin.trial.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.kernel.Truth;
import org.opsonin.trial.judge.vignette.Times;

/// The limits of age a criterion sets, in years.
final class Ages {

  private static final String UNIT =
      "(years?|yrs?|y\\.?/?o\\.?|y|months?|mos?|weeks?|wks?|days?|hours?)";
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d+)?)";
  private static final Pattern CONTEXT =
      Pattern.compile(
          "\\bage[sd]?\\b|\\bold(er)?\\b|\\byounger\\b|\\bof age\\b|\\badults?\\b|\\bchildren\\b|\\by/?o\\b"
              + "|\\b(years?|yrs?) (and|or|&) (over|older|above|up|under|younger|below)\\b"
              + "|^\\W*[<>=]*\\s*\\d+\\s*-?\\s*\\d*\\s*(years?|yrs?)\\W*$");
  private static final Pattern RANGE =
      Pattern.compile(
          NUMBER
              + "\\s*-?"
              + UNIT
              + "?\\s*(?:old\\s*)?(?:\\(inclusive\\)\\s*)?(?:-|–|—|~|to|and|through|until)\\s*(?:<=?|under|age)?\\s*"
              + NUMBER
              + "\\s*-?"
              + UNIT
              + "?(?![\\d/%])");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(>\\s*or\\s*=|<\\s*or\\s*=|>\\s*=|=\\s*>|<\\s*=|=\\s*<|>|<|at least|not less than|minimum(?: age)?(?: of)?|older than or equal to|greater than or equal to|less than or equal to|older th[ae]n|over|above|greater th[ae]n|more th[ae]n|exceeding|younger th[ae]n|less th[ae]n|under|below|not older than|up to|before|at most)(?: the)?(?: age)?(?: of)?\\s*"
              + NUMBER
              + "\\s*-?"
              + UNIT
              + "?(?![\\d/%])");
  private static final Pattern AFTER =
      Pattern.compile(
          NUMBER
              + "\\s*-?"
              + UNIT
              + "?\\s*(?:of age|old)?\\s*(?:\\+|(?:or|and|&)\\s*(older|over|above|more|greater|up|younger|under|less|below))");
  private static final Pattern ADULT = Pattern.compile("\\badults?\\b");
  private static final Pattern CHILD =
      Pattern.compile("\\b(children|child|paediatric|pediatric|minors?)\\b");
  private static final double ADULTHOOD = 18;

  private Ages() {}

  /// @param from first offset in the criterion
  /// @param to offset after the last character
  record Limit(double atLeast, double below, int from, int to) {}

  /// The limits found; empty if the criterion sets none.
  static List<Limit> in(String criterion) {
    String text = criterion.toLowerCase(Locale.ROOT).replace('≥', '\u0001').replace('≤', '\u0002');
    return numbered(text.replace('\u0001', '>').replace('\u0002', '<'), criterion);
  }

  private static List<Limit> numbered(String text, String written) {
    var limits = new ArrayList<Limit>();
    if (CONTEXT.matcher(text).find()) {
      range(text).or(() -> after(text)).or(() -> before(text, written)).ifPresent(limits::add);
      Matcher second = BEFORE.matcher(text);
      int bounds = 0;
      while (second.find()) {
        bounds++;
      }
      if (bounds == 2 && limits.size() == 1) {
        second.reset();
        second.find();
        second.find();
        bound(second, written)
            .filter(l -> l.from() >= limits.getFirst().to())
            .ifPresent(limits::add);
      }
    }
    if (limits.isEmpty()) {
      Matcher adult = ADULT.matcher(text);
      Matcher child = CHILD.matcher(text);
      if (adult.find() && !CHILD.matcher(text).find()) {
        limits.add(new Limit(ADULTHOOD, 999, adult.start(), adult.end()));
      } else if (!ADULT.matcher(text).find() && child.find()) {
        limits.add(new Limit(0, ADULTHOOD, child.start(), child.end()));
      }
    }
    return limits;
  }

  private static Optional<Limit> range(String text) {
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      String unit = range.group(4) == null ? range.group(2) : range.group(4);
      double upper = years(range.group(3), unit);
      double lower = years(range.group(1), range.group(2) == null ? unit : range.group(2));
      if (lower < upper && near(text, range.start(), range.end())) {
        return Optional.of(
            new Limit(lower, upper + (upper >= 2 ? 1 : 0.01), range.start(), range.end()));
      }
    }
    return Optional.empty();
  }

  /// Whether the words around say that the number is an age.
  private static boolean near(String text, int from, int to) {
    String around = text.substring(Math.max(0, from - 30), Math.min(text.length(), to + 14));
    return CONTEXT.matcher(around).find();
  }

  private static Optional<Limit> after(String text) {
    Matcher after = AFTER.matcher(text);
    if (after.find() && near(text, after.start(), after.end())) {
      double years = years(after.group(1), after.group(2));
      String way = after.group(3) == null ? "older" : after.group(3);
      boolean young = way.matches("younger|under|less|below");
      return Optional.of(
          new Limit(young ? 0 : years, young ? years + 1 : 999, after.start(), after.end()));
    }
    return Optional.empty();
  }

  private static Optional<Limit> before(String text, String written) {
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      if (near(text, before.start(), before.end())) {
        return bound(before, written);
      }
    }
    return Optional.empty();
  }

  private static Optional<Limit> bound(Matcher before, String written) {
    double years = years(before.group(2), before.group(3));
    String sign = before.group(1).replaceAll("\\s", "");
    boolean equal =
        sign.contains("=")
            || sign.matches(".*(least|notless|minimum|most|upto|notolder|equal).*")
            || "≥≤".indexOf(written.charAt(before.start())) >= 0;
    boolean below =
        sign.startsWith("<")
            || sign.equals("=<")
            || sign.matches("younger.*|lessth.*|under|below|notolder.*|upto|before|atmost");
    if (below) {
      return Optional.of(new Limit(0, equal ? years + 1 : years, before.start(), before.end()));
    }
    return Optional.of(
        new Limit(equal ? years : Math.nextUp(years), 999, before.start(), before.end()));
  }

  private static double years(String number, String unit) {
    return Double.parseDouble(number)
        * (unit == null ? 1 : Times.years(unit.replaceAll("[./]", "")));
  }

  /// Whether the age is within every limit; unknown if the note gives none.
  static Truth truth(List<Limit> limits, Optional<Double> age) {
    if (age.isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean within =
        limits.stream().allMatch(l -> age.get() >= l.atLeast() && age.get() < l.below());
    return within ? Truth.MET : Truth.NOT_MET;
  }
}
