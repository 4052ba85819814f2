package org.opsonin.cli.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.opsonin.cli.shell.Versions;
import org.opsonin.search.evaluation.Interval;
import org.opsonin.search.evaluation.Measures;
import org.opsonin.search.evaluation.RetrievalEvaluation.Result;
import org.opsonin.search.evaluation.RetrievalEvaluation.TopicResult;
import org.opsonin.search.index.Recipe;

/// The figures of an evaluation for a machine; names of fields are stable.
final class RetrievalJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private RetrievalJson() {}

  static String of(Result result, Recipe recipe) {
    var root = new LinkedHashMap<String, Object>();
    root.put("documents", result.documents());
    root.put("topics", result.topics().size());
    root.put("topicsWithoutRelevant", result.unused().stream().map(TopicResult::topic).toList());
    root.put("leftOut", RetrievalText.without(recipe));
    root.put("pool", figures(result, TopicResult::pool));
    root.put("full", figures(result, TopicResult::full));
    root.put("perTopic", result.topics().stream().map(RetrievalJson::topic).toList());
    root.put("software", Versions.software());
    root.put("knowledge", new Versions().getVersion()[1]);
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("writing JSON into memory", impossible);
    }
  }

  private static Map<String, Object> figures(Result result, Function<TopicResult, Measures> side) {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("ndcg@10", interval(result.over(topic -> side.apply(topic).ndcg())));
    figures.put(
        "ndcg@10-exponential", interval(result.over(topic -> side.apply(topic).ndcgExponential())));
    figures.put("p@10", interval(result.over(topic -> side.apply(topic).precision())));
    figures.put("mrr", interval(result.over(topic -> side.apply(topic).reciprocalRank())));
    return figures;
  }

  private static Map<String, Object> interval(Interval interval) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("mean", interval.mean());
    fields.put("low", interval.low());
    fields.put("high", interval.high());
    return fields;
  }

  private static Map<String, Object> topic(TopicResult topic) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("topic", topic.topic());
    fields.put("judged", topic.judged());
    fields.put("relevant", topic.relevant());
    fields.put("pool", measures(topic.pool()));
    fields.put("full", measures(topic.full()));
    return fields;
  }

  private static Map<String, Object> measures(Measures measures) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("ndcg@10", measures.ndcg());
    fields.put("ndcg@10-exponential", measures.ndcgExponential());
    fields.put("p@10", measures.precision());
    fields.put("mrr", measures.reciprocalRank());
    return fields;
  }
}
