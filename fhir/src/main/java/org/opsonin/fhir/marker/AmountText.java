package org.opsonin.fhir.marker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.fhir.json.Element;

/// Numbers in running text: `60%`, `<1 %`, `1-49%`, `>= 50 %`, `TPS: 60 %, CPS 65`.
final class AmountText {

  private static final int LONGEST = 4_000;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(<=|>=|≤|≥|<|>|less than or equal to|less than|fewer than|greater than or equal"
              + " to|greater than|more than|at least|up to)?\\s*"
              + "(?<![A-Za-z0-9.,*/-])(\\d{1,12}(?:\\.\\d{1,8})?)"
              + "(?:\\s*(?:-|–|to)\\s*(\\d{1,12}(?:\\.\\d{1,8})?))?"
              + "(?![A-Za-z0-9+:*]|[.,]\\d)\\s*(%|percent|(?:\\{?mutations?\\}?|muts?|m)? ?/"
              + " ?(?:Mb|megabase)|mutations? per megabase)?",
          Pattern.CASE_INSENSITIVE);

  private AmountText() {}

  /// A number as found.
  ///
  /// @param bound `<`, `<=`, `>`, `>=` or empty
  /// @param to upper end of a span
  /// @param unit as written; empty if none
  /// @param words the text around it, within its sentence and up to the numbers beside it
  /// @param isAlone whether the text is nothing but this number
  record Found(
      String bound,
      BigDecimal number,
      Optional<BigDecimal> to,
      String unit,
      String words,
      boolean isAlone) {}

  /// The numbers of `text`, without the digits that `names` carry.
  static List<Found> in(String text, List<String> names) {
    String plain = without(text.length() > LONGEST ? text.substring(0, LONGEST) : text, names);
    var found = new ArrayList<Found>();
    Matcher matcher = NUMBER.matcher(plain);
    int last = 0;
    while (matcher.find()) {
      int next = nextNumber(plain, matcher.end());
      String words =
          afterStop(plain.substring(last, matcher.start()))
              + " ; "
              + clause(plain.substring(matcher.end(), next));
      boolean alone =
          plain.substring(0, matcher.start()).isBlank() && plain.substring(matcher.end()).isBlank();
      Optional<BigDecimal> to = Optional.ofNullable(matcher.group(3)).flatMap(Element::parse);
      Element.parse(matcher.group(2))
          .filter(from -> to.isEmpty() || to.get().compareTo(from) >= 0)
          .ifPresent(
              from ->
                  found.add(
                      new Found(
                          bound(matcher.group(1)),
                          from,
                          to,
                          unit(matcher.group(4)),
                          words,
                          alone)));
      last = matcher.end();
    }
    return found;
  }

  private static String unit(@org.jspecify.annotations.Nullable String written) {
    return written == null ? "" : written.strip();
  }

  private static String bound(@org.jspecify.annotations.Nullable String words) {
    if (words == null) {
      return "";
    }
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "<", "less than", "fewer than" -> "<";
      case "<=", "≤", "less than or equal to", "up to" -> "<=";
      case ">", "greater than", "more than" -> ">";
      default -> ">=";
    };
  }

  private static int nextNumber(String text, int from) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find(from) ? matcher.start() : text.length();
  }

  /// What follows a number belongs to it only up to the next comma: in `TPS 60%, CPS 65` the second
  /// name is the next number's.
  private static String clause(String text) {
    int end = text.length();
    for (char mark : new char[] {',', ';', '.', '\n'}) {
      int at = text.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    return text.substring(0, end);
  }

  /// What stands before a number belongs to it only from the last stop on.
  private static String afterStop(String text) {
    int stop = Math.max(text.lastIndexOf(';'), text.lastIndexOf('\n'));
    return text.substring(stop + 1);
  }

  private static String without(String text, List<String> names) {
    String plain = text;
    for (String name : names) {
      plain =
          Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE)
              .matcher(plain)
              .replaceAll(" ");
    }
    return plain;
  }
}
