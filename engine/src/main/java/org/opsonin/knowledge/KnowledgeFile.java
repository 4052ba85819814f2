package org.opsonin.knowledge;

import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;

/// One file of the knowledge base as text.
///
/// @param path from the root of the knowledge base, with `/`: `tumour/lung.yaml`
public record KnowledgeFile(String path, String text) {

  /// The text as a tree that knows its lines; empty if it is no YAML, which is reported.
  public Optional<Node> tree(Consumer<Problem> problems) {
    return YamlReader.read(this, problems);
  }
}
