package org.opsonin.toxicity.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.toxicity.triage.Reports.TODAY;
import static org.opsonin.toxicity.triage.Reports.TRIAGE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opsonin.toxicity.triage.Outcome.Reason;
import org.opsonin.toxicity.triage.SelfReport.Answer;
import org.opsonin.toxicity.triage.SelfReport.Unread;

/// Values measured at home, and what of a report could not be read.
class MeasuredValuesTest {

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # analyte         | value        | regimen   | level
          body-temperature  | 37.9 Cel     | car-t     | GREEN
          body-temperature  | 38.0 Cel     | car-t     | RED
          body-temperature  | 38 °C        | bispecific | RED
          body-temperature  | 100.4 F      | car-t     | RED
          body-temperature  | 100.3 [degF] | car-t     | GREEN
          body-temperature  | 38.0 Cel     | -         | RED
          body-temperature  | 37.9 Cel     | pd-1      | GREEN
          body-temperature  | 38.0 Cel     | pd-1      | RED
          body-temperature  | 100.3 F      | pd-1      | GREEN
          body-temperature  | 100.4 F      | pd-1      | RED
          body-temperature  | 35.0 Cel     | pd-1      | GREEN
          body-temperature  | 34.9 Cel     | pd-1      | RED
          body-temperature  | 34.0 Cel     | car-t     | RED
          body-temperature  | 95 F         | pd-1      | GREEN
          body-temperature  | 94.9 F       | pd-1      | RED
          body-temperature  | 383 Cel      | pd-1      | GREEN_SO_FAR
          body-temperature  | 38.3 kg      | pd-1      | GREEN_SO_FAR
          oxygen-saturation | 92 %         | pd-1      | GREEN
          oxygen-saturation | 91.9 %       | pd-1      | RED
          oxygen-saturation | 0.9 1        | pd-1      | RED
          oxygen-saturation | 9.1 %        | pd-1      | GREEN_SO_FAR
          8310-5            | 39 Cel       | pd-1      | RED
          8310-5            | 37 Cel       | pd-1      | GREEN
          Body Temperature  | 39 Cel       | pd-1      | RED
          temp              | 39 Cel       | pd-1      | RED
          59408-5           | 88 %         | pd-1      | RED
          2708-6            | 97 %         | pd-1      | GREEN
          SpO2              | 88 %         | pd-1      | RED
          body-weight       | 70 kg        | pd-1      | GREEN_SO_FAR
          heart-rate        | 180 /min     | pd-1      | GREEN_SO_FAR
          fever             | 40 Cel       | pd-1      | GREEN_SO_FAR
          """)
  void measuredValuesAreReadWithTheirUnit(
      String analyte, String value, @Nullable String regimen, Level level) {
    Plan plan =
        regimen == null
            ? new Plan(Optional.empty(), OptionalInt.empty(), TRIAGE.proposal())
            : Reports.plan(regimen, TRIAGE.proposal());

    assertThat(TRIAGE.assess(Reports.measuring(analyte, value), History.NONE, plan).level())
        .isEqualTo(level);
  }

  @Test
  void oneTemperatureUnderTwoNamesIsOneFinding() {
    var reasons = Reports.assess(Reports.measuring("8310-5", "39 Cel")).reasons();

    assertThat(reasons).extracting(Reason::about).containsOnly("body-temperature");
  }

  @ParameterizedTest
  @EnumSource(Unread.class)
  void whatCouldNotBeReadIsAskedAgainAndLowersNothing(Unread part) {
    var unread = EnumSet.of(part);
    SelfReport well = Reports.with(TODAY);
    SelfReport ill = Reports.answering(well, "chest-pain", Answer.YES);

    Outcome green = Reports.assess(Reports.unread(well, unread));

    assertThat(green.level()).isEqualTo(Level.GREEN_SO_FAR);
    assertThat(green.open()).hasSize(1);
    assertThat(Reports.assess(Reports.unread(ill, unread)).level()).isEqualTo(Level.RED);
  }
}
