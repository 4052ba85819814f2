package org.opsonin.criteria.compiled;

import java.time.LocalDate;
import java.util.BitSet;
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

  private final CompiledCriteria criteria;
  private final Evaluator evaluator;
  private final Subjects subjects;
  private final int[] ages;
  private final int[] sexes;
  private final Slices slices;
  private final int[] others;
  private final Map<Subjects.Topic, int[]> byTopic = new ConcurrentHashMap<>();

  CompiledEvaluator(CompiledCriteria criteria, LocalDate day) {
    this.criteria = criteria;
    this.evaluator = new Evaluator(criteria.vocabulary, criteria.definitions, day);
    this.subjects = new Subjects(criteria.vocabulary);
    this.ages = leaves(Criterion.Age.class);
    this.sexes = askingSex();
    this.slices = new Slices(criteria);
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

  /// Questions about the sex, and about illnesses only one sex can have.
  private int[] askingSex() {
    return IntStream.range(0, criteria.nodes.length)
        .filter(
            node ->
                switch (criteria.nodes[node].criterion) {
                  case Criterion.Sex _ -> true;
                  case Criterion.Condition condition ->
                      condition.anyOf().stream()
                          .anyMatch(id -> criteria.vocabulary.onlySexOf(id).isPresent());
                  case Criterion _ -> false;
                })
        .toArray();
  }

  private static boolean isHeardByTopic(Criterion criterion) {
    return criterion instanceof Criterion.Leaf leaf
        && !(criterion instanceof Criterion.Age)
        && !(criterion instanceof Criterion.Sex)
        && Slices.group(leaf).isEmpty();
  }

  /// All answers for `chart`, which should hold no fact later than the day.
  public Verdicts on(Chart chart) {
    Evaluator.OnChart onChart = evaluator.on(chart);
    var verdicts = new Verdicts(criteria, onChart);
    if (chart.person().born().isKnown()) {
      verdicts.ask(ages);
    }
    if (chart.person().sex().isPresent()) {
      verdicts.ask(sexes);
    }
    slices.answer(chart, onChart, verdicts);
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

  private int[] hearing(Subjects.Topic topic, Fact fact) {
    int[] known = byTopic.get(topic);
    if (known == null) {
      known =
          IntStream.of(others).filter(leaf -> subjects.hears(criteria.leaf(leaf), fact)).toArray();
      if (byTopic.size() < MOST_TOPICS) {
        byTopic.put(topic, known);
      }
    }
    return known;
  }
}
