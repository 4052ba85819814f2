package org.opsonin.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.pro.ProItem;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.triage.History;
import org.opsonin.toxicity.triage.History.Earlier;
import org.opsonin.toxicity.triage.Plan;
import org.opsonin.toxicity.triage.SelfReport;
import org.opsonin.toxicity.triage.SelfReport.Answer;
import org.opsonin.toxicity.triage.Triage;

/// Reports triaged a second, in memory, on one thread.
///
/// Each report answers every red flag and 25 symptoms, with five earlier reports beside it.
/// `unwell` is the highest answer drawn: the more is wrong, the more there is to explain. Says
/// nothing of reading JSON.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TriageBenchmark {

  private static final int REPORTS = 500;
  private static final int SYMPTOMS = 25;
  private static final int EARLIER = 5;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Param({"0", "2", "4"})
  int unwell;

  private Triage triage = Triage.of(Knowledge.load());
  private List<SelfReport> reports = List.of();
  private List<History> histories = List.of();
  private Plan plan = new Plan(Optional.of(Set.of("pd-1")), OptionalInt.of(9), triage.proposal());

  @Setup
  public void draw() {
    Knowledge knowledge = Knowledge.load();
    triage = Triage.of(knowledge);
    plan = new Plan(Optional.of(Set.of("pd-1")), OptionalInt.of(9), triage.proposal());
    List<ProItem> items = items(knowledge);
    var random = new Random(20261123);
    var drawn = new ArrayList<SelfReport>();
    var before = new ArrayList<History>();
    for (int report = 0; report < REPORTS; report++) {
      drawn.add(report(TODAY, items, random));
      var earlier = new ArrayList<Earlier>();
      for (int week = 1; week <= EARLIER; week++) {
        earlier.add(new Earlier(report(TODAY.minusWeeks(week), items, random), week % 2 == 0));
      }
      before.add(new History(earlier));
    }
    reports = List.copyOf(drawn);
    histories = List.copyOf(before);
  }

  private List<ProItem> items(Knowledge knowledge) {
    List<ProItem> all = ProCtcae.of(knowledge).items();
    var items = new ArrayList<ProItem>();
    all.stream().filter(item -> triage.sentinels().contains(item.number())).forEach(items::add);
    all.stream()
        .filter(item -> !items.contains(item))
        .limit(SYMPTOMS - items.size())
        .toList()
        .forEach(items::add);
    return items;
  }

  private SelfReport report(LocalDate on, List<ProItem> items, Random random) {
    var symptoms = new ArrayList<ProReport>();
    for (ProItem item : items) {
      Map<ProAttribute, Integer> answers = new EnumMap<>(ProAttribute.class);
      item.attributes().forEach(asked -> answers.put(asked, random.nextInt(unwell + 1)));
      symptoms.add(new ProReport(item.number(), answers));
    }
    Map<String, Answer> flags = new TreeMap<>();
    triage.redFlags().forEach(flag -> flags.put(flag.id(), Answer.NO));
    return new SelfReport(on, symptoms, flags, List.of());
  }

  /// Triages all of them.
  @Benchmark
  @OperationsPerInvocation(REPORTS)
  public int assess() {
    int alerts = 0;
    for (int report = 0; report < REPORTS; report++) {
      alerts +=
          triage.assess(reports.get(report), histories.get(report), plan).level().isAlert() ? 1 : 0;
    }
    return alerts;
  }
}
