package org.opsonin.text.unit;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers as people write them: `1,500`, `0.5`, `2,5`.
public final class Numbers {

  private static final int GROUP = 3;

  private Numbers() {}

  /// The value of a number token; empty if points and commas stand in no known order.
  public static Optional<BigDecimal> read(String written) {
    int commas = count(written, ',');
    int points = count(written, '.');
    if (commas == 0) {
      return points <= 1 ? Optional.of(new BigDecimal(written)) : grouped(written, '.');
    }
    if (commas == 1 && points == 0 && written.length() - written.indexOf(',') - 1 != GROUP) {
      return Optional.of(new BigDecimal(written.replace(',', '.')));
    }
    int point = written.indexOf('.');
    String whole = point < 0 ? written : written.substring(0, point);
    String rest = point < 0 ? "" : written.substring(point);
    return points > 1 || rest.indexOf(',') >= 0
        ? Optional.empty()
        : grouped(whole, ',').map(value -> new BigDecimal(value.toPlainString() + rest));
  }

  private static Optional<BigDecimal> grouped(String written, char mark) {
    String[] groups = written.split(mark == '.' ? "\\." : ",", -1);
    for (int at = 1; at < groups.length; at++) {
      if (groups[at].length() != GROUP) {
        return Optional.empty();
      }
    }
    return groups[0].length() > GROUP
        ? Optional.empty()
        : Optional.of(new BigDecimal(String.join("", groups)));
  }

  private static int count(String written, char mark) {
    return (int) written.chars().filter(letter -> letter == mark).count();
  }
}
