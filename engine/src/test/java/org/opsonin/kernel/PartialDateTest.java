package org.opsonin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest(name = "{0} is {1} to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018                      | 2018-01-01 | 2018-12-31
          2018-02                   | 2018-02-01 | 2018-02-28
          2018-03-16                | 2018-03-16 | 2018-03-16
          2018-03-16T10:00:00+02:00 | 2018-03-16 | 2018-03-16
          """)
  void knowsHowPreciseItIs(String text, LocalDate earliest, LocalDate latest) {
    assertThat(PartialDate.parse(text)).contains(new PartialDate(earliest, latest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "18", "2018-13", "2018-02-30", "0201-01-01", "9999", "yesterday"})
  void refusesWhatIsNoPlausibleDate(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void isLaterOnlyIfSurelyLater() {
    var year = PartialDate.parse("2018").orElseThrow();
    var day = PartialDate.parse("2018-06-01").orElseThrow();

    assertThat(year.isAfter(day)).isFalse();
    assertThat(year.mayFollow(day)).isTrue();
    assertThat(day.isAfter(PartialDate.parse("2017").orElseThrow())).isTrue();
    assertThat(PartialDate.UNKNOWN.isAfter(day)).isFalse();
    assertThat(PartialDate.UNKNOWN.mayFollow(day)).isFalse();
  }

  @Test
  void showsNoMoreThanIsKnown() {
    assertThat(PartialDate.parse("2018").orElseThrow()).hasToString("2018");
    assertThat(PartialDate.parse("2018-03").orElseThrow()).hasToString("2018-03");
    assertThat(PartialDate.UNKNOWN).hasToString("undated");
  }
}
