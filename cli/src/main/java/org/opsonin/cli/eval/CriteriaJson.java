package org.opsonin.cli.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opsonin.cli.eval.CriteriaRun.Judged;
import org.opsonin.cli.shell.Versions;
import org.opsonin.trial.judge.Label;
import org.opsonin.trial.judge.Side;

/// The result of a run for a machine; names of fields are stable.
record CriteriaJson(CriteriaRun run) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /// Scores, matrices and the dangerous errors.
  String scores() {
    var root = new LinkedHashMap<String, Object>();
    root.put("pairs", run.judged().size());
    root.put("ours", scores(run.ours(Optional.empty())));
    root.put("gpt4", scores(run.other(Optional.empty())));
    for (Side side : Side.values()) {
      root.put("ours, " + side.words(), scores(run.ours(Optional.of(side))));
      root.put("gpt4, " + side.words(), scores(run.other(Optional.of(side))));
    }
    root.put("wronglyIncludedOrExcluded", run.dangerous().stream().map(this::judged).toList());
    root.put("software", Versions.software());
    root.put("knowledge", new Versions().getVersion()[1]);
    return write(root);
  }

  private static Map<String, Object> scores(Confusion confusion) {
    var matrix = new LinkedHashMap<String, Object>();
    for (Label right : confusion.labels()) {
      var row = new LinkedHashMap<String, Object>();
      for (Label given : confusion.labels()) {
        row.put(given.words(), confusion.count(right, given));
      }
      matrix.put(right.words(), row);
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("pairs", confusion.total());
    fields.put("accuracy", confusion.accuracy());
    fields.put("macroF1", confusion.macroF1());
    fields.put("expertsThenGiven", matrix);
    return fields;
  }

  /// Every verdict: an array of `{annotation_id, verdict}`.
  String verdicts() {
    return write(run.judged().stream().map(CriteriaJson::verdict).toList());
  }

  private static Map<String, Object> verdict(Judged judged) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("annotation_id", judged.pair().id());
    fields.put("verdict", judged.label().words());
    return fields;
  }

  /// Every verdict with the judgement behind it.
  String reasons() {
    return write(run.judged().stream().map(this::judged).toList());
  }

  private Map<String, Object> judged(Judged judged) {
    Map<String, Object> fields = verdict(judged);
    judged.pair().expert().ifPresent(expert -> fields.put("expert", expert.words()));
    fields.put("truth", judged.judgement().truth().name());
    fields.put("ground", judged.judgement().ground().name());
    fields.put("topic", judged.judgement().topic());
    fields.put("sentences", judged.judgement().sentences());
    return fields;
  }

  private static String write(Object tree) {
    try {
      return JSON.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("writing JSON into memory", impossible);
    }
  }
}
