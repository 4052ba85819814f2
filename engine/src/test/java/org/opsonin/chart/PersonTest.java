package org.opsonin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;

class PersonTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest(name = "born {0}, 18 years on 2026-11-23: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2008-11-22 | MET
          2008-11-23 | MET
          2008-11-24 | NOT_MET
          2008-11    | UNKNOWN
          2008       | UNKNOWN
          2007       | MET
          2009       | NOT_MET
          """)
  void comesOfAgeOnTheBirthday(String born, Truth adult) {
    assertThat(person(born).hasReached(Period.ofYears(18), TODAY)).isEqualTo(adult);
  }

  @Test
  void hasNoAgeWithoutABirthDateOrBeforeIt() {
    assertThat(new Person(Optional.empty(), PartialDate.UNKNOWN, false).ageInYears(TODAY))
        .isEmpty();
    assertThat(person("2027-01-01").ageInYears(TODAY)).isEmpty();
    assertThat(person("1960-05-01").ageInYears(TODAY)).contains(66);
    assertThat(person("1960").ageInYears(TODAY)).isEmpty();
  }

  @Test
  void saysNothingInALog() {
    assertThat(person("1960-05-01").toString()).doesNotContain("1960");
  }

  private static Person person(String born) {
    return new Person(Optional.of("female"), PartialDate.parse(born).orElseThrow(), false);
  }
}
