package org.opsonin.knowledge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Problem;

/// The shipped knowledge as one binary file, so that a command need not parse hundreds of YAML
/// files
/// at every start. Made by the build from the YAML, which stays the only source.
///
/// Layout: number of texts and the texts; number of files and their trees. A node is its kind, its
/// path and line, and its content, with texts as indexes.
public final class CompiledKnowledge {

  private static final String RESOURCE = "compiled-knowledge.bin";
  private static final int MAPPING = 0;
  private static final int SEQUENCE = 1;
  private static final int TEXT = 2;

  private CompiledKnowledge() {}

  /// Compiles the shipped YAML into the folder given as the only argument. Refuses knowledge that
  /// is
  /// no YAML; what an entry means is for `knowledge check` and the tests to judge.
  public static void main(String[] arguments) throws IOException {
    var problems = new ArrayList<Problem>();
    List<Node> roots = Knowledge.roots(KnowledgeFiles.shipped(), problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          problems.size() + " problems, the first: " + problems.getFirst());
    }
    Path folder = Path.of(arguments[0], "org", "opsonin", "knowledge");
    Files.createDirectories(folder);
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(RESOURCE))))) {
      new Writer().write(roots, out);
    }
  }

  /// The trees of the shipped files; empty if the build made none.
  static Optional<List<Node>> shipped() {
    try (InputStream stream = CompiledKnowledge.class.getResourceAsStream(RESOURCE)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(read(new DataInputStream(new BufferedInputStream(stream, 1 << 16))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the compiled knowledge", unreadable);
    }
  }

  private static List<Node> read(DataInputStream in) throws IOException {
    var texts = new String[in.readInt()];
    for (int index = 0; index < texts.length; index++) {
      texts[index] = in.readUTF();
    }
    int files = in.readInt();
    var roots = new ArrayList<Node>(files);
    for (int file = 0; file < files; file++) {
      roots.add(node(in, texts, texts[in.readInt()]));
    }
    return roots;
  }

  private static Node node(DataInputStream in, String[] texts, String path) throws IOException {
    int kind = in.readByte();
    var at = new Node.Place(path, in.readInt());
    if (kind == TEXT) {
      return new Node.Text(at, texts[in.readInt()]);
    }
    int size = in.readInt();
    if (kind == SEQUENCE) {
      var items = new ArrayList<Node>(size);
      for (int item = 0; item < size; item++) {
        items.add(node(in, texts, path));
      }
      return new Node.Sequence(at, items);
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (int field = 0; field < size; field++) {
      String key = texts[in.readInt()];
      fields.put(key, node(in, texts, path));
    }
    return new Node.Mapping(at, fields);
  }

  private static final class Writer {
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    void write(List<Node> roots, DataOutputStream out) throws IOException {
      roots.forEach(this::collect);
      out.writeInt(texts.size());
      for (String text : texts.keySet()) {
        out.writeUTF(text);
      }
      out.writeInt(roots.size());
      for (Node root : roots) {
        out.writeInt(index(root.at().path()));
        write(root, out);
      }
    }

    private int index(String text) {
      Integer known = texts.get(text);
      if (known == null) {
        throw new IllegalStateException("a text that was not collected");
      }
      return known;
    }

    private void collect(Node node) {
      add(node.at().path());
      switch (node) {
        case Node.Text(var at, var value) -> add(value);
        case Node.Sequence(var at, var items) -> items.forEach(this::collect);
        case Node.Mapping(var at, var fields) ->
            fields.forEach(
                (key, value) -> {
                  add(key);
                  collect(value);
                });
      }
    }

    private void add(String text) {
      texts.putIfAbsent(text, texts.size());
    }

    private void write(Node node, DataOutputStream out) throws IOException {
      switch (node) {
        case Node.Text(var at, var value) -> {
          head(TEXT, at, out);
          out.writeInt(index(value));
        }
        case Node.Sequence(var at, var items) -> {
          head(SEQUENCE, at, out);
          out.writeInt(items.size());
          for (Node item : items) {
            write(item, out);
          }
        }
        case Node.Mapping(var at, var fields) -> {
          head(MAPPING, at, out);
          out.writeInt(fields.size());
          for (Map.Entry<String, Node> field : fields.entrySet()) {
            out.writeInt(index(field.getKey()));
            write(field.getValue(), out);
          }
        }
      }
    }

    private static void head(int kind, Node.Place at, DataOutputStream out) throws IOException {
      out.writeByte(kind);
      out.writeInt(at.line());
    }
  }
}
