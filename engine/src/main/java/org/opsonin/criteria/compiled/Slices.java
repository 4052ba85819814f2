package org.opsonin.criteria.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Evaluator;

/// Answers that one slice of a chart decides alone, whatever its dates: the types of tumour, the
/// stages, one marker's results. A clinic's charts have the same few over and over, so that the
/// answers are worked out once for each slice and then remembered.
final class Slices {

  private static final int MOST = 10_000;

  private final Map<Group, int[]> leaves = new HashMap<>();

  /// Leaves with the answers they get where those differ from silence: four times the leaf plus the
  /// answer.
  private final Map<Slice, int[]> known = new ConcurrentHashMap<>();

  private final CompiledCriteria criteria;

  /// Questions that hear the same facts.
  ///
  /// @param about id of the marker or analyte; empty where all facts of the kind count
  private record Group(Class<? extends Fact> kind, String about) {}

  /// What the facts of a group say, without where and when.
  private record Slice(Group group, List<Object> says) {}

  Slices(CompiledCriteria criteria) {
    this.criteria = criteria;
    for (int node = 0; node < criteria.nodes.length; node++) {
      int leaf = node;
      if (criteria.nodes[node].criterion instanceof Criterion.Leaf asked) {
        group(asked).ifPresent(group -> leaves.merge(group, new int[] {leaf}, Slices::joined));
      }
    }
  }

  private static int[] joined(int[] some, int[] more) {
    return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
  }

  /// Which facts alone decide a question; empty where others or dates have a say.
  static Optional<Group> group(Criterion.Leaf asked) {
    return switch (asked) {
      case Criterion.Tumour _, Criterion.Course _ -> group(Fact.Diagnosis.class, "");
      case Criterion.Stage _ -> group(Fact.Stage.class, "");
      case Criterion.Category _ -> group(Fact.Category.class, "");
      case Criterion.Performance _ -> group(Fact.Performance.class, "");
      case Criterion.Amount amount -> group(Fact.MarkerResult.class, amount.marker());
      case Criterion.Value value -> group(Fact.MarkerResult.class, value.marker());
      case Criterion.Allele allele -> group(Fact.MarkerResult.class, allele.marker());
      case Criterion.Lab lab when lab.maxAgeDays().isEmpty() ->
          group(Fact.LabResult.class, lab.analyte());
      case Criterion.Lab _,
          Criterion.Age _,
          Criterion.Sex _,
          Criterion.Spread _,
          Criterion.Direction _,
          Criterion.Altered _,
          Criterion.Treated _,
          Criterion.Recent _,
          Criterion.Lines _,
          Criterion.Condition _,
          Criterion.Steroids _,
          Criterion.Said _,
          Criterion.Stated _ ->
          Optional.empty();
    };
  }

  private static Optional<Group> group(Class<? extends Fact> kind, String about) {
    return Optional.of(new Group(kind, about));
  }

  /// Answers every question of its kind that `chart` says anything about.
  void answer(Chart chart, Evaluator.OnChart onChart, Verdicts into) {
    slices(chart)
        .forEach(
            (group, says) -> {
              int[] asked = leaves.get(group);
              if (asked != null) {
                into.take(answers(new Slice(group, says), asked, onChart));
              }
            });
  }

  private int[] answers(Slice slice, int[] asked, Evaluator.OnChart onChart) {
    int[] answers = known.get(slice);
    if (answers == null) {
      answers =
          IntStream.of(asked)
              .map(leaf -> leaf << 2 | Node.code(onChart.truth(criteria.leaf(leaf))))
              .filter(packed -> (packed & 3) != criteria.silent[packed >> 2])
              .toArray();
      if (known.size() < MOST) {
        known.put(slice, answers);
      }
    }
    return answers;
  }

  private static Map<Group, List<Object>> slices(Chart chart) {
    Map<Group, List<Object>> slices = new LinkedHashMap<>();
    for (Fact fact : chart.facts()) {
      switch (fact) {
        case Fact.Diagnosis(var tumour, var course, var origin) ->
            add(slices, fact, "", tumour, course);
        case Fact.Stage(var system, var group, var basis, var origin) ->
            add(slices, fact, "", system, group);
        case Fact.Category(var value, var basis, var origin) -> add(slices, fact, "", value);
        case Fact.MarkerResult(
                var marker,
                var score,
                var result,
                var assay,
                var specimen,
                var origin) ->
            add(slices, fact, marker, score, result, assay, specimen);
        case Fact.Performance(var scale, var score, var origin) ->
            replace(slices, fact, "", scale, score);
        case Fact.LabResult(var analyte, var range, var lower, var upper, var origin) ->
            replace(slices, fact, analyte, range, lower, upper);
        case Fact.Metastasis _,
            Fact.Alteration _,
            Fact.RegionStudied _,
            Fact.Treatment _,
            Fact.Comorbidity _,
            Fact.DiseaseStatus _,
            Fact.Statement _ -> {}
      }
    }
    return slices;
  }

  private static void add(
      Map<Group, List<Object>> slices, Fact fact, String about, Object... says) {
    slices
        .computeIfAbsent(new Group(fact.getClass(), about), group -> new ArrayList<>())
        .addAll(List.of(says));
  }

  /// Only the latest counts; facts come oldest first.
  private static void replace(
      Map<Group, List<Object>> slices, Fact fact, String about, Object... says) {
    slices.put(new Group(fact.getClass(), about), List.of(says));
  }
}
