package org.opsonin.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.search.Age;

class PersonTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # text                                              | age in years | sex
          A 36-year-old woman presents with pain              | 36           | female
          64 yo male with cough                               | 64           | male
          A 47 year old male who fell                         | 47           | male
          45-year-old female                                  | 45           | female
          The patient, aged 71, is a retired man              | 71           | male
          She was well until her fall                         | -            | female
          14 workers, three of the women are pregnant         | -            | -
          Melanoma after nivolumab                            | -            | -
          A previously healthy 8-year-old boy with a limp     | 8            | male
          His brother had surgery at age 22                   | 22           | male
          """)
  void readsAgeAndSex(String text, Integer years, String sex) {
    Person person = Person.in(text);

    assertThat(person.age()).isEqualTo(Optional.ofNullable(years).map(Age::ofYears));
    assertThat(person.sex()).isEqualTo(Optional.ofNullable(sex));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A 6-month-old girl  | 6
          an infant of 3 months of age | 3
          """)
  void readsTheAgeOfInfants(String text, int months) {
    assertThat(Person.in(text).age()).contains(Age.ofMonths(months));
  }
}
