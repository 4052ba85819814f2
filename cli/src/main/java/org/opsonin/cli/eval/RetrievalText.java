package org.opsonin.cli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.opsonin.search.evaluation.Interval;
import org.opsonin.search.evaluation.Measures;
import org.opsonin.search.evaluation.RetrievalEvaluation.Result;
import org.opsonin.search.evaluation.RetrievalEvaluation.TopicResult;
import org.opsonin.search.index.Recipe;

/// The figures of an evaluation for a person.
final class RetrievalText {

  private RetrievalText() {}

  static String of(Result result, Recipe recipe) {
    var out = new StringBuilder();
    line(
        out,
        String.format(
            Locale.ROOT, "%,d documents, %d topics", result.documents(), result.topics().size()));
    if (!result.unused().isEmpty()) {
      line(
          out,
          String.format(
              Locale.ROOT,
              "%d more topics have no relevant document and are not counted: %s",
              result.unused().size(),
              String.join(", ", result.unused().stream().map(TopicResult::topic).toList())));
    }
    List<String> without = without(recipe);
    line(
        out,
        String.format(
            Locale.ROOT,
            "left out: %s",
            without.isEmpty() ? "nothing" : String.join(", ", without)));
    line(out, "\ntopic           judged relevant   pool NDCG  P@10   MRR    full NDCG  P@10   MRR");
    for (TopicResult topic : result.topics()) {
      line(
          out,
          String.format(
              Locale.ROOT,
              "%-16s %5d  %7d   %9.4f  %.2f  %.3f    %9.4f  %.2f  %.3f",
              topic.topic(),
              topic.judged(),
              topic.relevant(),
              topic.pool().ndcg(),
              topic.pool().precision(),
              topic.pool().reciprocalRank(),
              topic.full().ndcg(),
              topic.full().precision(),
              topic.full().reciprocalRank()));
    }
    line(out, "\nmean over topics [95 % bootstrap interval]");
    figures(out, "pool", result, TopicResult::pool);
    figures(out, "full", result, TopicResult::full);
    line(
        out,
        "\nNDCG: gain = grade, discount log2(rank + 1), best over all judged; exp: gain ="
            + " 2^grade - 1.\npool: judged documents only. full: what was not judged counts as not"
            + " relevant.");
    return out.toString();
  }

  /// The ingredients that were left out.
  static List<String> without(Recipe recipe) {
    var without = new ArrayList<String>();
    if (!recipe.names()) {
      without.add("names");
    }
    if (!recipe.meaning()) {
      without.add("meaning");
    }
    if (!recipe.feedback()) {
      without.add("feedback");
    }
    if (!recipe.order()) {
      without.add("order");
    }
    if (!recipe.person()) {
      without.add("person");
    }
    return without;
  }

  private interface Side {
    Measures of(TopicResult topic);
  }

  private static void figures(StringBuilder out, String name, Result result, Side side) {
    figure(out, name + " NDCG@10", result, topic -> side.of(topic).ndcg());
    figure(out, name + " NDCG@10 exp", result, topic -> side.of(topic).ndcgExponential());
    figure(out, name + " P@10", result, topic -> side.of(topic).precision());
    figure(out, name + " MRR", result, topic -> side.of(topic).reciprocalRank());
  }

  private static void figure(
      StringBuilder out, String name, Result result, ToDoubleFunction<TopicResult> figure) {
    Interval interval = result.over(figure);
    line(
        out,
        String.format(
            Locale.ROOT,
            "%-17s %.4f  [%.4f, %.4f]",
            name,
            interval.mean(),
            interval.low(),
            interval.high()));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
