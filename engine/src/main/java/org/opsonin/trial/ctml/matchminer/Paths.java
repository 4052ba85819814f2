package org.opsonin.trial.ctml.matchminer;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.tree.Tree;

/// The ways through one match clause, each a row of questions that must all be answered.
///
/// A way without any question is none: it would admit everyone.
final class Paths {

  /// More ways than this are matched, but their reasons are not counted.
  private static final int MOST_COUNTED = 20_000;

  private static final int OPEN = 1;
  private static final int ASKED = 2;

  private record Step(List<Question> questions, List<Integer> next) {}

  private final Map<Integer, Step> steps;
  private final boolean countable;

  private Paths(Map<Integer, Step> steps) {
    this.steps = steps;
    this.countable = number(steps) <= MOST_COUNTED;
  }

  /// Whether the sample gets through on at least one way.
  boolean matches(Sample sample) {
    var states = new HashMap<Integer, Integer>();
    for (int id : backwards()) {
      states.put(id, state(at(id), sample, states));
    }
    return (states.getOrDefault(0, 0) & ASKED) != 0;
  }

  /// @return bits: the sample can get from here to an end, without and with a question on the way
  private static int state(Step step, Sample sample, Map<Integer, Integer> states) {
    int onwards = step.next().isEmpty() ? OPEN : 0;
    for (int next : step.next()) {
      onwards |= states.getOrDefault(next, 0);
    }
    if (onwards == 0 || step.questions().isEmpty()) {
      return onwards;
    }
    return step.questions().stream().allMatch(question -> question.admits(sample)) ? ASKED : 0;
  }

  /// The match documents the engine writes for a sample that matches, over all ways; 0 if there are
  /// too many ways to go them one by one.
  int reasons(Sample sample) {
    if (!countable) {
      return 0;
    }
    int reasons = 0;
    Deque<List<Integer>> ways = new ArrayDeque<>();
    ways.push(List.of(0));
    while (!ways.isEmpty()) {
      List<Integer> way = ways.pop();
      Step last = at(way.getLast());
      if (!last.questions().stream().allMatch(question -> question.admits(sample))) {
        continue;
      }
      if (last.next().isEmpty()) {
        reasons += reasons(way, sample);
      }
      for (int next : last.next()) {
        var longer = new ArrayList<>(way);
        longer.add(next);
        ways.push(longer);
      }
    }
    return reasons;
  }

  private int reasons(List<Integer> way, Sample sample) {
    Map<Question.Key, Question> distinct = new LinkedHashMap<>();
    for (int id : way) {
      at(id).questions().forEach(question -> distinct.putIfAbsent(question.key(), question));
    }
    if (distinct.isEmpty()) {
      return 0;
    }
    int reasons = distinct.values().stream().mapToInt(one -> one.reasons(sample)).sum();
    return Math.max(1, reasons);
  }

  private Step at(int id) {
    return steps.getOrDefault(id, new Step(List.of(), List.of()));
  }

  private Collection<Integer> backwards() {
    return new TreeMap<>(steps).descendingKeySet();
  }

  private static double number(Map<Integer, Step> steps) {
    Map<Integer, Double> ways = new HashMap<>();
    for (int id : new TreeMap<>(steps).descendingKeySet()) {
      Step step = steps.getOrDefault(id, new Step(List.of(), List.of()));
      double sum = step.next().isEmpty() ? 1 : 0;
      for (int next : step.next()) {
        sum += ways.getOrDefault(next, 0.0);
      }
      ways.put(id, sum);
    }
    return ways.getOrDefault(0, 0.0);
  }

  /// Makes paths of match trees.
  static final class Compiler {

    private final ClinicalRules clinical;
    private final GenomicRules genomic;
    private final Reporter reporter;

    Compiler(TumourNames names, LocalDate ageReference, Reporter reporter) {
      this.clinical = new ClinicalRules(names, ageReference, reporter);
      this.genomic = new GenomicRules(reporter);
      this.reporter = reporter;
    }

    /// The paths of a match tree; empty if the engine would fail on it, which is reported.
    Optional<Paths> compile(Tree match) {
      Optional<List<MatchGraph.Node>> graph = MatchGraph.of(match, reporter);
      if (graph.isEmpty()) {
        return Optional.empty();
      }
      BitSet reachable = MatchGraph.reachable(graph.get());
      Map<Integer, Step> steps = new TreeMap<>();
      for (int id = reachable.nextSetBit(0); id >= 0; id = reachable.nextSetBit(id + 1)) {
        MatchGraph.Node node = graph.get().get(id);
        var questions = new ArrayList<Question>();
        for (Tree.Mapping criterion : node.criteria()) {
          if (!add(criterion, questions)) {
            return Optional.empty();
          }
        }
        steps.put(id, new Step(questions, List.copyOf(node.next())));
      }
      return Optional.of(new Paths(steps));
    }

    private boolean add(Tree.Mapping criterion, List<Question> into) {
      for (Map.Entry<String, Tree> part : new TreeMap<>(criterion.fields()).entrySet()) {
        Optional<List<Question>> questions = questions(part.getKey(), part.getValue());
        if (questions.isEmpty()) {
          return false;
        }
        into.addAll(questions.get());
      }
      return true;
    }

    private Optional<List<Question>> questions(String kind, Tree value) {
      if (!kind.equals("clinical") && !kind.equals("genomic")) {
        reporter.say(
            "CTML-006", value, Reporter.quote(kind) + " is no criterion", "clinical or genomic");
        return Optional.empty();
      }
      if (!(value instanceof Tree.Mapping criterion)) {
        reporter.say("CTML-006", value, "`" + kind + "` is " + value.kind(), "keys with values");
        return Optional.empty();
      }
      return kind.equals("clinical") ? clinical.questions(criterion) : genomic.questions(criterion);
    }
  }
}
