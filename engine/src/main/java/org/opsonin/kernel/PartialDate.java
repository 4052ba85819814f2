package org.opsonin.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// A date known to the day, the month, the year, or not at all.
///
/// @param earliest first day it can be, inclusive
/// @param latest last day it can be, inclusive; not before `earliest`
public record PartialDate(LocalDate earliest, LocalDate latest) implements Comparable<PartialDate> {

  /// A date nobody wrote down.
  public static final PartialDate UNKNOWN = new PartialDate(LocalDate.MIN, LocalDate.MAX);

  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2200;

  /// Checks the order.
  ///
  /// @throws IllegalArgumentException if `latest` is before `earliest`
  public PartialDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("latest must not be before earliest");
    }
  }

  /// Known to the day.
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day);
  }

  /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a FHIR dateTime, whose time of day is dropped; empty
  /// if the text is none of these or the year is outside 1850 to 2200.
  public static Optional<PartialDate> parse(String text) {
    String date = text.strip();
    int time = date.indexOf('T');
    date = time < 0 ? date : date.substring(0, time);
    try {
      return switch (date.length()) {
        case 4 -> year(Year.parse(date));
        case 7 -> month(YearMonth.parse(date));
        case 10 -> plausible(PartialDate.of(LocalDate.parse(date)));
        default -> Optional.empty();
      };
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> year(Year year) {
    return plausible(new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth()));
  }

  private static Optional<PartialDate> month(YearMonth month) {
    return plausible(new PartialDate(month.atDay(1), month.atEndOfMonth()));
  }

  private static Optional<PartialDate> plausible(PartialDate date) {
    int year = date.earliest.getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(date) : Optional.empty();
  }

  public boolean isKnown() {
    return !earliest.equals(LocalDate.MIN);
  }

  /// Whether it is surely later than `day`.
  public boolean isAfter(LocalDate day) {
    return isKnown() && earliest.isAfter(day);
  }

  /// Whether it is surely later than the whole of `other`.
  public boolean isAfter(PartialDate other) {
    return isKnown() && other.isKnown() && earliest.isAfter(other.latest);
  }

  /// Whether it can be on or after `other`; false if either is unknown.
  public boolean mayFollow(PartialDate other) {
    return isKnown() && other.isKnown() && !latest.isBefore(other.earliest);
  }

  @Override
  public int compareTo(PartialDate other) {
    int byStart = earliest.compareTo(other.earliest);
    return byStart != 0 ? byStart : latest.compareTo(other.latest);
  }

  /// As precise as it is known: `2018`, `2018-03`, `2018-03-16` or `undated`.
  @Override
  public String toString() {
    if (!isKnown()) {
      return "undated";
    }
    if (earliest.equals(latest)) {
      return earliest.toString();
    }
    return earliest.getMonth() == latest.getMonth()
        ? YearMonth.from(earliest).toString()
        : Year.from(earliest).toString();
  }
}
