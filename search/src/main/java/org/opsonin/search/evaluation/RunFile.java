package org.opsonin.search.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsonin.search.evaluation.RetrievalEvaluation.Result;
import org.opsonin.search.evaluation.RetrievalEvaluation.TopicResult;

/// A ranking in TREC's form: topic, Q0, document, rank, score, name of the run.
public final class RunFile {

  private static final String NAME = "opsonin";

  private RunFile() {}

  /// Writes the first 1,000 of every topic. Scores fall with the rank, since trec_eval sorts by
  /// them.
  ///
  /// @throws IOException if the file cannot be written
  public static void write(Path file, Result result) throws IOException {
    var lines = new ArrayList<String>();
    Stream.concat(result.topics().stream(), result.unused().stream())
        .forEach(topic -> lines.addAll(lines(topic)));
    Files.write(file, lines);
  }

  private static List<String> lines(TopicResult topic) {
    var lines = new ArrayList<String>();
    for (int at = 0; at < topic.run().size(); at++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s Q0 %s %d %.6f %s",
              topic.topic(),
              topic.run().get(at),
              at + 1,
              1.0 / (at + 1),
              NAME));
    }
    return lines;
  }
}
