package org.opsonin.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns YAML text into [Node]s that know their line.
public final class YamlReader {

  private final String path;
  private final Consumer<Problem> problems;

  private YamlReader(String path, Consumer<Problem> problems) {
    this.path = path;
    this.problems = problems;
  }

  /// The tree of a file; empty, with a problem, where it is no YAML.
  public static Optional<Node> read(KnowledgeFile file, Consumer<Problem> problems) {
    return new YamlReader(file.path(), problems).root(file.text());
  }

  private Optional<Node> root(String text) {
    var settings =
        LoadSettings.builder()
            .setLabel(path)
            .setUseMarks(true)
            .setAllowDuplicateKeys(false)
            .build();
    try {
      return new Compose(settings).composeString(text).map(this::node);
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.accept(new Problem("KB-001", path + ":" + line, "not YAML", "well-formed YAML"));
      return Optional.empty();
    } catch (StackOverflowError tooDeep) {
      problems.accept(
          new Problem("KB-001", path + ":1", "nested without end", "a few levels, no circles"));
      return Optional.empty();
    } catch (YamlEngineException broken) {
      problems.accept(new Problem("KB-001", path + ":1", "not YAML", "well-formed YAML"));
      return Optional.empty();
    }
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node yaml) {
    return switch (yaml) {
      case MappingNode mapping -> mapping(mapping);
      case SequenceNode sequence -> {
        List<Node> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(node(item)));
        yield new Node.Sequence(at(yaml), items);
      }
      case ScalarNode scalar -> new Node.Text(at(yaml), scalar.getValue());
      default -> new Node.Text(at(yaml), "");
    };
  }

  private Node mapping(MappingNode mapping) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.accept(
            new Problem(
                "KB-001", at(tuple.getKeyNode()).toString(), "a key that is no text", "a text"));
      } else if (fields.put(key.getValue(), node(tuple.getValueNode())) != null) {
        problems.accept(
            new Problem(
                "KB-001", at(key).toString(), "`" + key.getValue() + "` twice", "each key once"));
      }
    }
    return new Node.Mapping(at(mapping), fields);
  }

  private Node.Place at(org.snakeyaml.engine.v2.nodes.Node yaml) {
    return new Node.Place(path, yaml.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
