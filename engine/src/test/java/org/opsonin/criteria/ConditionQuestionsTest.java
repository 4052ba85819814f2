package org.opsonin.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.criteria.compiled.CompiledCriteria;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;

/// When an illness is there as asked, is ruled out, or stays open.
class ConditionQuestionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Person NOBODY = new Person(Optional.empty(), PartialDate.UNKNOWN, false);
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final Evaluator EVALUATOR =
      new Evaluator(NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), TODAY);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "pregnancy,                pregnancy:over,                              -,      NOT_MET",
        "pregnancy,                pregnancy:active,                            -,      MET",
        "active-infection,         active-infection:over,                       -,      NOT_MET",
        "hepatitis-b,              hepatitis-b:over,                            -,      MET",
        "hepatitis-b,              hepatitis-b:over,                            active, NOT_MET",
        "hepatitis-b hepatitis-c,  hepatitis-b:over,                            active, UNKNOWN",
        "hepatitis-b hepatitis-c,  hepatitis-b:over hepatitis-c:over,           active, NOT_MET",
        "hepatitis-b hepatitis-c,  hepatitis-b:over hepatitis-c:absent,         active, NOT_MET",
        "hepatitis-b hepatitis-c,  hepatitis-b:absent,                          -,      UNKNOWN",
        "hepatitis-b hepatitis-c,  hepatitis-b:absent hepatitis-c:absent,       -,      NOT_MET",
        "hepatitis-b hepatitis-c,  hepatitis-b:absent hepatitis-c:active,       -,      MET",
        "hepatitis-b,              hepatitis-b:absent hepatitis-b:active,       -,      UNKNOWN"
      })
  void aConditionIsRuledOutOnlyWhereEachOfThemIs(
      String asked, String recorded, @Nullable String qualifier, Truth expected) {
    List<Fact> facts =
        Arrays.stream(recorded.split(" "))
            .map(one -> one.split(":"))
            .<Fact>map(
                one ->
                    new Fact.Comorbidity(
                        one[0],
                        !one[1].equals("absent"),
                        one[1].equals("active"),
                        at("2026-01-01")))
            .toList();
    var criterion =
        new Criterion.Condition(
            List.of(asked.split(" ")),
            qualifier == null ? List.of() : List.of(qualifier),
            OptionalInt.empty());
    var chart = new Chart(NOBODY, facts);

    assertThat(EVALUATOR.explain(criterion, chart).truth()).isEqualTo(expected);
    assertThat(compiled(criterion).asOf(TODAY).on(chart).of(0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "male,   pregnancy,                false, NOT_MET",
    "female, pregnancy,                false, UNKNOWN",
    "-,      pregnancy,                false, UNKNOWN",
    "male,   pregnancy breastfeeding,  false, NOT_MET",
    "male,   pregnancy hiv,            false, UNKNOWN",
    "male,   pregnancy,                true,  MET"
  })
  void nobodyIsAskedForWhatOnlyTheOtherSexCanHave(
      String sex, String conditions, boolean recorded, Truth expected) {
    var person =
        new Person(
            Optional.of(sex).filter(known -> !known.equals("-")), PartialDate.UNKNOWN, false);
    List<Fact> facts =
        recorded
            ? List.of(new Fact.Comorbidity("pregnancy", true, true, at("2026-11-01")))
            : List.of();
    var asked = new Criterion.Condition(List.of(conditions.split(" ")));
    var chart = new Chart(person, facts);

    assertThat(EVALUATOR.explain(asked, chart).truth()).isEqualTo(expected);
    assertThat(compiled(asked).asOf(TODAY).on(chart).of(0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          true  | true  | 2026-10-01 | -            | 180 | MET
          true  | false | 2026-10-01 | -            | 180 | MET
          true  | false | 2026-01-01 | -            | 180 | NOT_MET
          true  | true  | 2026-01-01 | -            | 180 | UNKNOWN
          true  | false | -          | -            | 180 | UNKNOWN
          true  | true  | -          | active       | -   | MET
          true  | false | -          | active       | -   | NOT_MET
          true  | true  | -          | uncontrolled | -   | UNKNOWN
          false | false | -          | uncontrolled | -   | NOT_MET
          """,
      delimiter = '|')
  void anIllnessIsWeighedWithItsQualifiersAndItsTime(
      boolean present, boolean active, String on, String qualifier, String days, Truth expected) {
    var illness = new Fact.Comorbidity("hypertension", present, active, at(on));
    var asked =
        new Criterion.Condition(
            List.of("hypertension"),
            qualifier.equals("-") ? List.of() : List.of(qualifier),
            days.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days)));

    assertThat(truth(asked, illness)).isEqualTo(expected);
  }

  private static CompiledCriteria compiled(Criterion asked) {
    return CompiledCriteria.of(
        List.of(List.of(asked)), NAVIGATOR.vocabulary(), NAVIGATOR.definitions());
  }

  private static Truth truth(Criterion asked, Fact fact) {
    return EVALUATOR.explain(asked, chart(fact)).truth();
  }

  private static Chart chart(Fact fact) {
    return new Chart(NOBODY, List.of(fact));
  }

  private static Origin at(String on) {
    return Origin.coded("fact", date(on));
  }

  private static PartialDate date(String text) {
    return text.equals("-") ? PartialDate.UNKNOWN : PartialDate.parse(text).orElseThrow();
  }
}
