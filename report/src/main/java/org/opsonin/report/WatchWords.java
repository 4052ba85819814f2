package org.opsonin.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.monitoring.Measurement;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Plan.Demand;
import org.opsonin.toxicity.monitoring.Rhythm;
import org.opsonin.toxicity.monitoring.Timing;

/// The words of a monitoring plan, the same in every format.
public record WatchWords(Knowledge knowledge) {

  /// What every plan says of itself.
  public static final String PURPOSE =
      "This plan informs a conversation. The treating team decides what is measured and when; it is"
          + " no medical device and no order.";

  /// How several sources and medicines are put together.
  public static final String RULE =
      "Where medicines or sources ask for the same thing, the shorter interval acts and the others"
          + " are named. A date that does not follow from what is known is not invented.";

  /// Things watched in the same rhythm, for the same reason.
  ///
  /// @param items at least one
  public record Line(List<Plan.Item> items) {
    public Line {
      items = List.copyOf(items);
    }

    public Plan.Item first() {
      return items.getFirst();
    }

    /// What is watched, for a clinician.
    public String names() {
      return items.stream().map(Plan.Item::what).map(Measurement::name).collect(SEMICOLON);
    }

    /// What other sources say of the same, with what they say it of where that is not all.
    ///
    /// @param demand one of those acting
    public Map<Demand, List<Measurement>> alsoSaid(Demand demand) {
      var also = new LinkedHashMap<Demand, List<Measurement>>();
      for (Plan.Item item : items) {
        for (Plan.Acting acting : item.acting()) {
          if (acting.demand().equals(demand)) {
            acting
                .alsoSaid()
                .forEach(
                    other ->
                        also.computeIfAbsent(other, key -> new ArrayList<>()).add(item.what()));
          }
        }
      }
      return also;
    }
  }

  private static final Collector<CharSequence, ?, String> COMMA = Collectors.joining(", ");
  private static final Collector<CharSequence, ?, String> SEMICOLON = Collectors.joining("; ");

  /// The lines of one phase.
  public static List<Line> lines(Plan plan, Phase phase) {
    Map<List<Object>, List<Plan.Item>> lines = new LinkedHashMap<>();
    for (Plan.Item item : plan.in(phase)) {
      lines
          .computeIfAbsent(
              List.of(
                  item.scope(),
                  item.event(),
                  item.acting().stream().map(Plan.Acting::demand).toList()),
              key -> new ArrayList<>())
          .add(item);
    }
    return lines.values().stream().map(Line::new).toList();
  }

  /// The heading a report gives to what it shows of plans.
  public static final String TITLE = "What to watch";

  private static final int NAMES_IN_BRIEF = 6;

  /// One phase in a line or two for a report: what everybody is to be watched for, in plain words.
  /// What a source limits to some people, and what follows only a side effect, is in the plan.
  public static List<String> brief(Plan plan, Phase phase) {
    return lines(plan, phase).stream()
        .filter(line -> line.first().scope().isEmpty())
        .map(WatchWords::brief)
        .toList();
  }

  private static String brief(Line line) {
    var names = line.items().stream().map(item -> item.what().words()).toList();
    int more = names.size() - NAMES_IN_BRIEF;
    String words =
        names.stream().limit(NAMES_IN_BRIEF).collect(COMMA)
            + (more > 0 ? ", " + more + " more" : "");
    String often =
        line.first().acting().stream()
            .map(acting -> graded(rhythm(acting.demand()), acting.demand().rule().entry()))
            .distinct()
            .collect(SEMICOLON);
    return words + " (" + often + ")";
  }

  /// The warning signs, each with its grade where its source was not read.
  public static List<String> signs(Plan plan) {
    return plan.signs().stream().map(sign -> graded(sign.words(), sign.entry())).toList();
  }

  /// Every entry a report's brief words rest on.
  public static List<Entry> entries(Plan plan) {
    var entries = new ArrayList<Entry>();
    for (Plan.Item item : plan.items()) {
      if (item.scope().isEmpty() && item.phase() != Phase.EVENT) {
        item.acting().forEach(acting -> entries.add(acting.demand().rule().entry()));
      }
    }
    plan.signs().forEach(sign -> entries.add(sign.entry()));
    return entries.stream().distinct().toList();
  }

  /// How often and on which days.
  public static String when(Demand demand, LocalDate asOf) {
    String often = demand.rule().rhythm().words();
    return switch (demand.timing()) {
      case Timing.OneDay(LocalDate day) ->
          demand.rule().phase() == Phase.BEFORE ? "once, by " + day : "on " + day;
      case Timing.Series series -> often + ": " + series(series, asOf);
      case Timing.Stretch(LocalDate first, Optional<LocalDate> last) ->
          "from "
              + first
              + last.map(day -> " until at least " + day).orElse(", no end stated; " + often);
      case Timing.NotDated(String needs) ->
          rhythm(demand) + ", dates not known (missing: " + needs + ")";
      case Timing.IfItComes() -> often;
    };
  }

  /// How often and for how long, without days.
  public static String rhythm(Demand demand) {
    Optional<String> atLeast = demand.rule().until().map(until -> "for at least " + until.words());
    String often = demand.rule().rhythm().words();
    boolean isStated = !(demand.rule().rhythm() instanceof Rhythm.Unstated);
    return atLeast.map(end -> isStated ? often + ", " + end : end).orElse(often);
  }

  private static String series(Timing.Series series, LocalDate asOf) {
    String end = series.goesOn() ? ", and on" : "";
    return series
        .next(asOf)
        .map(
            next ->
                (next.equals(series.first()) ? "first " : "next ")
                    + next
                    + ", then up to "
                    + series.days().getLast()
                    + end)
        .orElse("the last was on " + series.days().getLast());
  }

  /// The medicines that ask for it, where the regimen has more than one.
  public static String medicines(List<Medicine> some, Plan plan) {
    return plan.regimen().medicines().size() < 2
        ? ""
        : some.stream().map(Medicine::name).collect(COMMA);
  }

  /// What no date follows for, each thing once: `the day of the first dose`.
  public static Set<String> needs(Plan plan) {
    var needs = new LinkedHashSet<String>();
    for (Plan.Item item : plan.items()) {
      for (Plan.Acting acting : item.acting()) {
        if (acting.demand().timing() instanceof Timing.NotDated(String missing)) {
          needs.add(missing);
        }
      }
    }
    return needs;
  }

  /// Where an entry was read, with its grade where it was not read in the source itself.
  public Source source(Entry entry) {
    return Source.of(entry, knowledge);
  }

  /// Title, section, day and grade in one line.
  public String cited(Entry entry) {
    Source source = source(entry);
    return source.line() + source.grade().map(grade -> "; " + grade).orElse("");
  }

  /// The documents entries rest on, each once with its grade where it was not read itself.
  public List<String> documents(List<Entry> entries) {
    return entries.stream().map(this::document).distinct().toList();
  }

  /// The document an entry rests on: its title, and the grade where it was not read itself.
  public String document(Entry entry) {
    return graded(source(entry).title(), entry);
  }

  /// Words with the grade of what they rest on, where the source itself was not read.
  public static String graded(String words, Entry entry) {
    return entry.certainty().isRead() ? words : words + " [" + entry.certainty().words() + "]";
  }

  /// Title and section, short, with the grade where it was not read in the source itself.
  public String shortly(Entry entry) {
    Source source = source(entry);
    return source.title()
        + (source.section().isEmpty() ? "" : ", " + source.section())
        + source.grade().map(grade -> " [" + grade + "]").orElse("");
  }
}
