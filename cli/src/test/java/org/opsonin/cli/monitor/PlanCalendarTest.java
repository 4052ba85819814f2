package org.opsonin.cli.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Plan;

class PlanCalendarTest {

  static Stream<String> regimens() {
    return MadeUpPlans.regimens();
  }

  private static String written(Plan plan) {
    return new PlanCalendar(plan, MadeUpPlans.WORDS).write();
  }

  private static List<VEvent> events(String text) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate(true).hasErrors()).isFalse();
    return calendar.getComponents("VEVENT");
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse("");
  }

  @ParameterizedTest
  @MethodSource("regimens")
  void isReadBackByItsOwnReader(String regimen) throws IOException, ParserException {
    Plan plan = MadeUpPlans.of(regimen, 21);
    if (PlanCalendar.hasDays(plan)) {
      List<VEvent> events = events(written(plan));

      assertThat(events).isNotEmpty();
      assertThat(events).extracting(event -> value(event, "UID")).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("regimens")
  void namesNoMedicine(String regimen) {
    Plan plan = MadeUpPlans.of(regimen, 21);
    String text = written(plan).replace("\r\n ", "").toLowerCase(Locale.ROOT);

    for (Medicine medicine : plan.regimen().medicines()) {
      assertThat(text).doesNotContain(medicine.drug().toLowerCase(Locale.ROOT));
      if (!medicine.brand().isEmpty()) {
        assertThat(text).doesNotContain(medicine.brand().toLowerCase(Locale.ROOT));
      }
    }
  }

  @Test
  void dosesRepeatEveryThreeWeeks() throws IOException, ParserException {
    List<VEvent> events = events(written(MadeUpPlans.of("pembrolizumab", 21)));
    VEvent doses =
        events.stream()
            .filter(event -> value(event, "RRULE").contains("INTERVAL=21"))
            .findFirst()
            .orElseThrow();
    DtStart<LocalDate> start = doses.<DtStart<LocalDate>>getProperty("DTSTART").orElseThrow();
    RRule<LocalDate> rule = doses.<RRule<LocalDate>>getProperty("RRULE").orElseThrow();

    assertThat(start.getDate()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(
            rule.getRecur()
                .getDates(start.getDate(), start.getDate(), start.getDate().plusYears(1)))
        .startsWith(
            LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 12));
  }

  private static List<VEvent> about(List<VEvent> events, String words) {
    return events.stream().filter(event -> value(event, "SUMMARY").contains(words)).toList();
  }

  @Test
  void remindsEveryMonthAfterTheLastDoseUpToTheEndThatIsStated()
      throws IOException, ParserException {
    Plan plan = MadeUpPlans.ended("pembrolizumab", LocalDate.of(2026, 10, 31));
    List<VEvent> symptoms = about(events(written(plan)), "new symptoms");
    List<VEvent> sugar = about(events(written(plan)), "sugar");

    assertThat(symptoms)
        .extracting(event -> value(event, "DTSTART"))
        .startsWith("20261031", "20261130", "20261231", "20270131", "20270228")
        .endsWith("20271031")
        .hasSize(13);
    assertThat(sugar)
        .extracting(event -> value(event, "DTSTART"))
        .startsWith("20261031", "20261130")
        .endsWith("20270430");
    assertThat(value(symptoms.getLast(), "DESCRIPTION")).contains("once a month");
  }

  @Test
  void remindersGoOnWhereNoEndIsStatedAndPastOnesAreLeftOut() throws IOException, ParserException {
    List<VEvent> late =
        about(events(written(MadeUpPlans.of("axicabtagene", 1))), "new blood cancer");

    assertThat(late)
        .extracting(event -> value(event, "DTSTART"))
        .startsWith("20260831", "20261130", "20261231")
        .endsWith("20270430");
  }

  @Test
  void whatIsKeptToIsOneSpan() throws IOException, ParserException {
    List<VEvent> events = events(written(MadeUpPlans.of("axicabtagene", 1)));

    assertThat(about(events, "driv"))
        .extracting(event -> value(event, "DTSTART") + " " + value(event, "DTEND"))
        .containsExactly("20260831 20261027");
    assertThat(about(events, "near"))
        .extracting(event -> value(event, "DTSTART") + " " + value(event, "DTEND"))
        .containsExactly("20260831 20260929");
  }

  @Test
  void isTheSameInEveryRunAndKeepsItsUidsOnALaterDay() throws IOException, ParserException {
    String first = written(MadeUpPlans.of("nivolumab,ipilimumab", 21));

    assertThat(written(MadeUpPlans.of("nivolumab,ipilimumab", 21))).isEqualTo(first);
    assertThat(first).contains("DTSTAMP:20261123T000000Z").doesNotContain("VTIMEZONE");
  }
}
