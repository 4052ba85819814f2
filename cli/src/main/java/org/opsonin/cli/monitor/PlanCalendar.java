package org.opsonin.cli.monitor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.opsonin.report.WatchWords;
import org.opsonin.report.Words;
import org.opsonin.toxicity.monitoring.Measurement;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Span;
import org.opsonin.toxicity.monitoring.Timing;

/// Writes the dated part of a plan as iCalendar (RFC 5545).
///
/// Days, not times, so that no time zone is needed. Events say what to check; they name no person,
/// no result and no medicine, because calendars are shared. An event keeps its UID as long as its
/// rules and first day stay, so that a later export replaces it.
record PlanCalendar(Plan plan, WatchWords words) {

  private static final int NAMES_IN_SUMMARY = 2;
  private static final Span MONTH = new Span(1, Span.Unit.MONTH);

  /// What falls on the same days.
  private record Slot(Phase phase, String scope, Timing timing) {}

  /// What is checked in a slot, and the rules that ask for it.
  private record Checks(Set<Measurement> what, Set<Plan.Demand> because) {
    Checks() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /// Whether a plan has any day to write.
  static boolean hasDays(Plan plan) {
    return !slots(plan).isEmpty();
  }

  /// The calendar, lines ending as RFC 5545 wants them.
  String write() {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Opsonin//Monitoring plan//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    slots(plan).forEach((slot, checks) -> events(slot, checks).forEach(calendar::add));
    var text = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing a calendar into memory", impossible);
    }
    return text.toString();
  }

  private static Map<Slot, Checks> slots(Plan plan) {
    var slots = new LinkedHashMap<Slot, Checks>();
    for (Plan.Item item : plan.items()) {
      for (Plan.Acting acting : item.acting()) {
        Timing timing = acting.demand().timing();
        if (!(timing instanceof Timing.NotDated) && !(timing instanceof Timing.IfItComes)) {
          Checks checks =
              slots.computeIfAbsent(
                  new Slot(item.phase(), item.scope(), timing), key -> new Checks());
          checks.what().add(item.what());
          checks.because().add(acting.demand());
        }
      }
    }
    return slots;
  }

  private Stream<VEvent> events(Slot slot, Checks checks) {
    return switch (slot.timing()) {
      case Timing.OneDay(LocalDate day) -> Stream.of(event(slot, checks, day));
      case Timing.Stretch stretch when slot.phase() == Phase.AFTER ->
          reminders(stretch).stream().map(day -> event(slot, checks, day));
      case Timing.Stretch(LocalDate first, Optional<LocalDate> last)
          when last.isPresent() && isAdvice(checks) ->
          Stream.of(spanning(event(slot, checks, first), last.get()));
      case Timing.Stretch(LocalDate first, Optional<LocalDate> _) ->
          Stream.of(event(slot, checks, first));
      case Timing.Series series when isInMonths(series) ->
          series.days().stream().map(day -> event(slot, checks, day));
      case Timing.Series series -> Stream.of(repeated(slot, checks, series));
      case Timing.NotDated _, Timing.IfItComes _ -> Stream.of();
    };
  }

  /// Whether it is something to keep to, as staying near the centre, and nothing that is measured.
  private static boolean isAdvice(Checks checks) {
    return checks.what().stream().allMatch(what -> what.entry().body().isTrue("keptUp"));
  }

  /// Once a month, because a source that says how long does not say how often. Days that are past
  /// are left out, but the first.
  private List<LocalDate> reminders(Timing.Stretch stretch) {
    LocalDate last = stretch.last().orElse(plan.through());
    var monthly = new Timing.Series(stretch.first(), MONTH, last, stretch.last().isEmpty());
    return monthly.days().stream()
        .filter(day -> day.equals(stretch.first()) || !day.isBefore(plan.asOf()))
        .toList();
  }

  /// All days up to `last`; the end of an event of whole days is the day after.
  private static VEvent spanning(VEvent event, LocalDate last) {
    event.add(new DtEnd<>(last.plusDays(1)));
    return event;
  }

  /// A rule by months would skip those without a 31st.
  private static boolean isInMonths(Timing.Series series) {
    return series.every().unit() == Span.Unit.MONTH;
  }

  private VEvent repeated(Slot slot, Checks checks, Timing.Series series) {
    VEvent event = event(slot, checks, series.first());
    boolean inWeeks = series.every().unit() == Span.Unit.WEEK;
    var recur =
        new Recur.Builder<LocalDate>()
            .frequency(inWeeks ? Frequency.WEEKLY : Frequency.DAILY)
            .interval(series.every().count())
            .count(series.days().size())
            .build();
    event.add(new RRule<>(recur));
    return event;
  }

  private VEvent event(Slot slot, Checks checks, LocalDate day) {
    var event = new VEvent(false);
    event.add(new Uid(uid(slot, checks, day)));
    event.add(new DtStamp(plan.asOf().atStartOfDay().toInstant(ZoneOffset.UTC)));
    event.add(new DtStart<>(day));
    event.add(new Summary(summary(slot, checks, day)));
    event.add(new Description(description(slot, checks)));
    event.add(ImmutableTransp.TRANSPARENT);
    return event;
  }

  private static String uid(Slot slot, Checks checks, LocalDate day) {
    var key = new ArrayList<String>(List.of("opsonin", slot.phase().name(), slot.scope()));
    key.add(day.toString());
    checks.because().stream().map(demand -> demand.rule().id()).sorted().forEach(key::add);
    checks.what().stream().map(Measurement::id).sorted().forEach(key::add);
    if (slot.timing() instanceof Timing.Series series) {
      key.add(series.every().words());
    }
    return UUID.nameUUIDFromBytes(String.join("|", key).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static String summary(Slot slot, Checks checks, LocalDate day) {
    List<String> names = checks.what().stream().map(Measurement::words).toList();
    int more = names.size() - NAMES_IN_SUMMARY;
    String head =
        switch (slot.phase()) {
          case BEFORE -> "Before treatment: ";
          case DURING -> slot.timing() instanceof Timing.Stretch ? "From today: " : "To check: ";
          case AFTER ->
              slot.timing() instanceof Timing.Stretch(LocalDate first, Optional<LocalDate> _)
                      && first.equals(day)
                  ? "From today: "
                  : "To check: ";
          case EVENT -> "If it happens: ";
        };
    return head
        + String.join(", ", names.subList(0, Math.min(NAMES_IN_SUMMARY, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private String description(Slot slot, Checks checks) {
    var lines = new ArrayList<String>();
    lines.add(
        slot.phase().words()
            + ": "
            + String.join(", ", checks.what().stream().map(Measurement::words).toList())
            + ".");
    if (!slot.scope().isEmpty()) {
      lines.add(Words.sentence(slot.scope()));
    }
    if (slot.timing() instanceof Timing.Stretch(LocalDate _, Optional<LocalDate> last)) {
      lines.add(last.map(day -> "Until at least " + day + ".").orElse("No end is stated."));
      if (slot.phase() == Phase.AFTER) {
        lines.add("How often is not stated; this calendar reminds once a month.");
      }
    } else if (slot.timing() instanceof Timing.Series series && series.goesOn()) {
      lines.add("Dated up to " + plan.through() + "; it goes on.");
    }
    checks.because().stream()
        .map(demand -> "Source: " + withoutMedicine(words.cited(demand.rule().entry())) + ".")
        .distinct()
        .forEach(lines::add);
    lines.add(
        "As of "
            + plan.asOf()
            + ", knowledge "
            + words.knowledge().version()
            + ", not yet clinically reviewed. The treating team decides.");
    return String.join("\n", lines);
  }

  /// The words, or a pointer to the plan where they would name a medicine.
  private String withoutMedicine(String cited) {
    String text = cited.toLowerCase(Locale.ROOT);
    for (Medicine medicine : plan.regimen().medicines()) {
      for (String name : List.of(medicine.drug(), medicine.brand(), medicine.name())) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
          if (word.length() > 3 && text.contains(word)) {
            return "a document on this medicine, named in the plan";
          }
        }
      }
    }
    return cited;
  }
}
