package org.opsonin.search.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.opsonin.search.Filters;
import org.opsonin.search.Request;
import org.opsonin.search.index.Recipe;
import org.opsonin.search.index.SearchIndex;
import org.opsonin.search.index.Steps;

/// Ranks a corpus for every topic and compares with the judgements, twice: over the whole corpus,
/// and over the judged documents only (the pool).
///
/// Documents that the limits of age and sex shut out come last, since the figures need an order of
/// everything. Topics without any relevant document say nothing about an order and are counted
/// apart.
public final class RetrievalEvaluation {

  private static final int RUN_DEPTH = 1_000;

  private final SearchIndex index;
  private final Recipe recipe;

  public RetrievalEvaluation(SearchIndex index, Recipe recipe) {
    this.index = index;
    this.recipe = recipe;
  }

  /// One topic's figures.
  ///
  /// @param judged how many documents were judged
  /// @param relevant how many of them with a grade of 1 or more
  /// @param run the first 1,000 of the whole ranking
  public record TopicResult(
      String topic, int judged, int relevant, Measures pool, Measures full, List<String> run) {

    public TopicResult {
      run = List.copyOf(run);
    }
  }

  /// The whole result.
  ///
  /// @param topics topics with at least one relevant document, in the order of the file
  /// @param unused ids of topics without one
  public record Result(List<TopicResult> topics, List<TopicResult> unused, int documents) {

    public Result {
      topics = List.copyOf(topics);
      unused = List.copyOf(unused);
    }

    /// Mean and interval of a figure over the topics.
    public Interval over(ToDoubleFunction<TopicResult> figure) {
      return Interval.of(topics.stream().mapToDouble(figure).toArray());
    }
  }

  /// Ranks and measures.
  ///
  /// @throws IOException if the index cannot be read
  public Result of(List<Topic> topics, Judgements judgements, Steps steps) throws IOException {
    var used = new ArrayList<TopicResult>();
    var unused = new ArrayList<TopicResult>();
    for (Topic topic : topics) {
      TopicResult result = one(topic, judgements.of(topic.id()));
      (result.relevant() > 0 ? used : unused).add(result);
      steps.at("ranking", used.size() + unused.size(), topics.size());
    }
    return new Result(used, unused, index.size());
  }

  private TopicResult one(Topic topic, Map<String, Integer> grades) throws IOException {
    List<String> ranking = ranking(topic);
    List<String> pool = ranking.stream().filter(grades::containsKey).toList();
    int relevant = (int) grades.values().stream().filter(grade -> grade > 0).count();
    return new TopicResult(
        topic.id(),
        grades.size(),
        relevant,
        Measures.of(pool, grades),
        Measures.of(ranking, grades),
        ranking.subList(0, Math.min(RUN_DEPTH, ranking.size())));
  }

  private List<String> ranking(Topic topic) throws IOException {
    Request asked = topic.request(index.size());
    Request request =
        recipe.person() ? asked : new Request(asked.text(), Filters.NONE, asked.limit());
    var whole = new LinkedHashSet<>(index.order(request, recipe));
    var open =
        new Recipe(recipe.names(), recipe.meaning(), recipe.feedback(), recipe.order(), false);
    whole.addAll(index.order(new Request(request.text(), Filters.NONE, request.limit()), open));
    return List.copyOf(whole);
  }
}
