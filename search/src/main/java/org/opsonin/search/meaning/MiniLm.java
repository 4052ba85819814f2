package org.opsonin.search.meaning;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;

/// all-MiniLM-L6-v2, quantised to bytes, from the jar it ships in.
public final class MiniLm implements Meaning {

  /// Longest text that is read, in characters; a longer one is cut. The model was trained on 256
  /// word pieces.
  static final int LONGEST = 2_000;

  private final EmbeddingModel model;

  /// Loads the model.
  public MiniLm() {
    keepQuiet();
    model = new AllMiniLmL6V2QuantizedEmbeddingModel();
  }

  /// Tells the library that runs the model to report to nobody (ADR 16).
  private static void keepQuiet() {
    try {
      OrtEnvironment.getEnvironment().setTelemetry(false);
    } catch (OrtException refused) {
      throw new IllegalStateException("the model's library does not keep quiet", refused);
    }
  }

  @Override
  public String model() {
    return "all-minilm-l6-v2-q/1";
  }

  @Override
  public List<float[]> of(List<String> texts) {
    var segments = texts.stream().map(text -> TextSegment.from(plain(text))).toList();
    return model.embedAll(segments).content().stream()
        .map(embedding -> Vectors.unit(embedding.vector()))
        .toList();
  }

  private static String plain(String text) {
    String cut = text.substring(0, Math.min(LONGEST, text.length())).strip();
    return cut.isEmpty() ? "-" : cut;
  }
}
