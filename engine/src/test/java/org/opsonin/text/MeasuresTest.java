package org.opsonin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

  private static String written(Measure measure) {
    String low =
        measure.low().map(value -> (measure.lowIncluded() ? ">=" : ">") + value).orElse("");
    String high =
        measure.high().map(value -> (measure.highIncluded() ? "<=" : "<") + value).orElse("");
    String bounds =
        measure.isExact() ? measure.number().toPlainString() : (low + " " + high).strip();
    return (bounds + " " + measure.unit()).strip();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                                     | measures, a semicolon between two
          ≥ 1,500/mm3                                | >=1500 /uL
          ANC at least 1.5 x 10^9/L                  | >=1.5 10*9/L
          1.5 × 109/L                                | 1.5 10*9/L
          100.000/mm3                                | 100000 /uL
          4.5 K/uL                                   | 4.5 10*3/uL
          >= 9 g/dL                                  | >=9 g/dL
          =>9 g/dl                                   | >=9 g/dL
          </= 2                                      | <=2
          ≤ 1.5 x ULN                                | <=1.5 {ULN}
          <=3 times the upper limit of normal        | <=3 {ULN}
          AST ≤ ULN                                  | <=1 {ULN}
          greater than or equal to 50 mL/min         | >=50 mL/min
          > 30 mL/min/1.73 m2                        | >30 mL/min/{1.73_m2}
          no more than 2 prior lines                 | <=2
          between 18 and 75 years                    | >=18 <=75 a
          aged 18-70 years                           | >=18 <=70 a
          ≥ 18 years and < 76 years                  | >=18 <76 a
          18 years of age or older                   | >=18 a
          at least two weeks                         | >=2 wk
          four (4) weeks                             | 4 wk
          within 28 days of                          | 28 d
          a 6-month course                           | 6 mo
          10 mg/day of prednisone                    | 10 mg/d
          4 mg bid                                   | 8 mg/d
          TPS 60%                                    | 60 %
          12 mut/Mb                                  | 12 {mutations}/Mb
          2,5 mg                                     | 2.5 mg
          ECOG 0 or 1                                | 0; 1
          one or more                                | >=1
          life expectancy greater than 12 weeks      | >12 wk
          """)
  void readComparisonNumberAndUnit(String text, String expected) {
    var found = Language.MEASURES.find(Tokens.of(text));

    assertThat(String.join("; ", found.stream().map(MeasuresTest::written).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PD-1 blockade", "COVID-19", "seen 12/03/2024", "on 2024-03-12", "CD19 and IL-2"})
  void leaveOutDigitsOfNamesAndDates(String text) {
    assertThat(Language.MEASURES.find(Tokens.of(text))).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1} days")
  @CsvSource({"28 days,28", "two weeks,14", "6 months,180", "1 year,365", "72 hours,3"})
  void countDays(String text, int days) {
    assertThat(Language.MEASURES.find(Tokens.of(text)).getFirst().days()).hasValue(days);
  }
}
