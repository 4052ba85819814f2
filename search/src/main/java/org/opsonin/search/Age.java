package org.opsonin.search;

import java.time.Period;

/// A person's age as far as it is known: "5 years" may be the day of the birthday or the day before
/// the next.
///
/// @param atLeastDays youngest the person can be
/// @param belowDays first age, in days, the person has not reached
public record Age(int atLeastDays, int belowDays) {

  private static final double YEAR_DAYS = 365.25;
  private static final double MONTH_DAYS = YEAR_DAYS / 12;

  /// Checks the order.
  ///
  /// @throws IllegalArgumentException if the bounds are negative or crossed
  public Age {
    if (atLeastDays < 0 || belowDays <= atLeastDays) {
      throw new IllegalArgumentException("an age is 0 days or more");
    }
  }

  public static Age ofYears(int years) {
    return new Age(days(Period.ofYears(years)), days(Period.ofYears(years + 1)));
  }

  public static Age ofMonths(int months) {
    return new Age(days(Period.ofMonths(months)), days(Period.ofMonths(months + 1)));
  }

  public static Age ofDays(int days) {
    return new Age(days, days + 1);
  }

  /// Length of an age limit in days, by the mean year.
  public static int days(Period period) {
    return (int)
        Math.round(
            period.getYears() * YEAR_DAYS + period.getMonths() * MONTH_DAYS + period.getDays());
  }
}
