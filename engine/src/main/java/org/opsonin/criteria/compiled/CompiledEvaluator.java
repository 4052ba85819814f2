package org.opsonin.criteria.compiled;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Evaluator;

/// Holds all lists against one chart after the other, as of one day.
///
/// A chart pays for what it talks about: only questions that hear one of its facts are asked anew,
/// everything else keeps the answer a silent chart gives. Safe to share between threads.
public final class CompiledEvaluator {

  private static final int MOST_TOPICS = 100_000;
  private static final int MOST_DIAGNOSES = 10_000;

  private final CompiledCriteria criteria;
  private final Evaluator evaluator;
  private final Subjects subjects;
  private final int[] ages;
  private final int[] sexes;
  private final int[] tumours;
  private final int[] others;
  private final Map<Subjects.Topic, int[]> byTopic = new ConcurrentHashMap<>();

  /// Leaves with the answers they get where those differ from silence, four
  /// times the leaf plus the answer.
  private final Map<List<String>, int[]> byDiagnoses = new ConcurrentHashMap<>();

  CompiledEvaluator(CompiledCriteria criteria, LocalDate day) {
    this.criteria = criteria;
    this.evaluator = new Evaluator(criteria.vocabulary, criteria.definitions, day);
    this.subjects = new Subjects(criteria.vocabulary);
    this.ages = leaves(Criterion.Age.class);
    this.sexes = leaves(Criterion.Sex.class);
    this.tumours = leaves(Criterion.Tumour.class);
    this.others =
        IntStream.range(0, criteria.nodes.length)
            .filter(node -> isHeardByTopic(criteria.nodes[node].criterion))
            .toArray();
  }

  private int[] leaves(Class<? extends Criterion.Leaf> kind) {
    return IntStream.range(0, criteria.nodes.length)
        .filter(node -> kind.isInstance(criteria.nodes[node].criterion))
        .toArray();
  }

  private static boolean isHeardByTopic(Criterion criterion) {
    return criterion instanceof Criterion.Leaf
        && !(criterion instanceof Criterion.Age)
        && !(criterion instanceof Criterion.Sex)
        && !(criterion instanceof Criterion.Tumour);
  }

  /// All answers for `chart`, which should hold no fact later than the day.
  public Verdicts on(Chart chart) {
    var verdicts = new Verdicts(criteria, evaluator.on(chart));
    if (chart.person().born().isKnown()) {
      verdicts.ask(ages);
    }
    if (chart.person().sex().isPresent()) {
      verdicts.ask(sexes);
    }
    diagnoses(chart, verdicts);
    var heard = new BitSet(criteria.nodes.length);
    Subjects.Topic last = null;
    for (Fact fact : chart.facts()) {
      Subjects.Topic topic = Subjects.topic(fact);
      if (!topic.equals(last)) {
        for (int leaf : hearing(topic, fact)) {
          heard.set(leaf);
        }
        last = topic;
      }
    }
    verdicts.ask(heard);
    verdicts.fold();
    return verdicts;
  }

  /// Questions about the type of tumour are many and depend on the recorded types alone.
  private void diagnoses(Chart chart, Verdicts verdicts) {
    var diagnoses = chart.all(Fact.Diagnosis.class);
    if (diagnoses.isEmpty()) {
      return;
    }
    var types = diagnoses.stream().map(Fact.Diagnosis::tumour).sorted().distinct().toList();
    int[] known = byDiagnoses.get(types);
    if (known == null) {
      known = ask(tumours, chart);
      if (byDiagnoses.size() < MOST_DIAGNOSES) {
        byDiagnoses.put(types, known);
      }
    }
    verdicts.take(known);
  }

  private int[] ask(int[] leaves, Chart chart) {
    var onChart = evaluator.on(chart);
    return IntStream.of(leaves)
        .map(leaf -> leaf << 2 | Node.code(onChart.truth(leaf(leaf))))
        .filter(packed -> (packed & 3) != criteria.silent[packed >> 2])
        .toArray();
  }

  private Criterion.Leaf leaf(int node) {
    return (Criterion.Leaf) criteria.nodes[node].criterion;
  }

  private int[] hearing(Subjects.Topic topic, Fact fact) {
    int[] known = byTopic.get(topic);
    if (known == null) {
      known = IntStream.of(others).filter(leaf -> subjects.hears(leaf(leaf), fact)).toArray();
      if (byTopic.size() < MOST_TOPICS) {
        byTopic.put(topic, known);
      }
    }
    return known;
  }
}
