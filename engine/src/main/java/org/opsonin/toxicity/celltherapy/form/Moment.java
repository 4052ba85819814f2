package org.opsonin.toxicity.celltherapy.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// When something was recorded: a date, a date with a time, or a number of days after the infusion.
///
/// @param text as written
/// @param days days since the infusion, or for a date since 1970 in UTC
/// @param isDate whether it is a date
public record Moment(String text, BigDecimal days, boolean isDate) implements Comparable<Moment> {

  /// The field it stands in.
  public static final Question QUESTION =
      Question.of("at", List.of("day", "date", "time", "datetime"));

  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final int DECIMALS = 6;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  /// Reads one; empty if it is none.
  public static Optional<Moment> of(Given given) {
    Optional<BigDecimal> number = Answers.number(given);
    if (number.isPresent()) {
      return number
          .filter(days -> days.abs().compareTo(MOST) < 0)
          .map(days -> new Moment(days.toPlainString(), days, false));
    }
    return given instanceof Given.Word(var text) ? date(text.strip()) : Optional.empty();
  }

  private static Optional<Moment> date(String text) {
    try {
      if (text.length() <= 10) {
        return Optional.of(of(text, LocalDate.parse(text).atStartOfDay()));
      }
      String iso = text.replace(' ', 'T');
      boolean hasZone = iso.endsWith("Z") || iso.substring(11).matches(".*[+-].*");
      return Optional.of(
          of(
              text,
              hasZone
                  ? OffsetDateTime.parse(iso)
                      .withOffsetSameInstant(ZoneOffset.UTC)
                      .toLocalDateTime()
                  : LocalDateTime.parse(iso)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Moment of(String text, LocalDateTime when) {
    BigDecimal seconds = BigDecimal.valueOf(when.toEpochSecond(ZoneOffset.UTC));
    return new Moment(text, seconds.divide(SECONDS, DECIMALS, RoundingMode.HALF_UP), true);
  }

  /// Whether a number of days is whole.
  public boolean isWholeDay() {
    return days.stripTrailingZeros().scale() <= 0;
  }

  /// The day without its time.
  public int wholeDay() {
    return days.setScale(0, RoundingMode.FLOOR).intValueExact();
  }

  /// Whether nobody can say which of the two was earlier: the same time, or the same day where one
  /// of them has no time of day.
  public boolean mayBeWith(Moment other) {
    return compareTo(other) == 0
        || (wholeDay() == other.wholeDay() && (isWholeDay() || other.isWholeDay()));
  }

  @Override
  public int compareTo(Moment other) {
    return days.compareTo(other.days);
  }
}
