package org.opsonin.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;

/// Everything the software knows, as entries with sources.
///
/// @param version version of the knowledge, `2026.11.1`, apart from the software's
/// @param asOf the day up to which its sources reach, ISO
/// @param entries by kind and id (`drug/cisplatin`), in the order of the files
/// @param problems what was refused or doubtful, with file and line
public record Knowledge(
    String version, String asOf, Map<String, Entry> entries, List<Problem> problems) {

  private static final String VERSION_FILE = "version.yaml";

  public Knowledge {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    problems = List.copyOf(problems);
  }

  /// The knowledge that ships with this software, from the form the build compiled.
  public static Knowledge load() {
    return CompiledKnowledge.shipped()
        .map(roots -> ofRoots(roots, new ArrayList<>()))
        .orElseGet(() -> read(KnowledgeFiles.shipped()));
  }

  /// Reads a knowledge base; what cannot be used is left out and listed in [#problems()].
  public static Knowledge read(List<KnowledgeFile> files) {
    var problems = new ArrayList<Problem>();
    return ofRoots(roots(files, problems::add), problems);
  }

  /// The files as trees; one that is no YAML is left out and reported.
  static List<Node> roots(List<KnowledgeFile> files, Consumer<Problem> problems) {
    return files.stream().flatMap(file -> YamlReader.read(file, problems).stream()).toList();
  }

  private static Knowledge ofRoots(List<Node> roots, List<Problem> problems) {
    var entries = new LinkedHashMap<String, Entry>();
    String version = "";
    String asOf = "";
    for (Node root : roots) {
      if (root.at().path().equals(VERSION_FILE)) {
        version = root.required("version", problems::add).orElse("");
        asOf = root.required("asOf", problems::add).orElse("");
      } else {
        readEntries(root, entries, problems::add);
      }
    }
    if (version.isEmpty()) {
      problems.add(
          new Problem(
              "KB-005", VERSION_FILE + ":1", "no version", "version and asOf of the knowledge"));
    }
    checkDocuments(entries, problems::add);
    return new Knowledge(version, asOf, entries, problems);
  }

  private static void readEntries(
      Node file, Map<String, Entry> entries, Consumer<Problem> problems) {
    var reader = new EntryReader(file, problems);
    if (EntryReader.entriesOf(file).isEmpty()) {
      problems.accept(
          new Problem(
              "KB-006", file.where(), "no `entries`", "at least one entry under `entries`"));
    }
    for (Node body : EntryReader.entriesOf(file)) {
      reader
          .read(body)
          .ifPresent(
              entry -> {
                Entry first = entries.putIfAbsent(key(entry.kind(), entry.id()), entry);
                if (first != null) {
                  problems.accept(
                      new Problem(
                          "KB-010",
                          body.where(),
                          "id `" + entry.id() + "` is taken by " + first.body().where(),
                          "an id no other entry of its kind has"));
                }
              });
    }
  }

  private static void checkDocuments(Map<String, Entry> entries, Consumer<Problem> problems) {
    for (Entry entry : entries.values()) {
      if (!entries.containsKey(key("source", entry.citation().document()))) {
        problems.accept(
            new Problem(
                "KB-034",
                entry.body().where(),
                "source document `" + entry.citation().document() + "` is not listed",
                "an entry of kind source with that id"));
      }
    }
  }

  /// The entries of one kind, in the order of the files.
  public List<Entry> ofKind(String kind) {
    return entries.values().stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  private static String key(String kind, String id) {
    return kind + "/" + id;
  }

  /// The entry of a kind with this id.
  public Optional<Entry> find(String kind, String id) {
    return Optional.ofNullable(entries.get(key(kind, id)));
  }

  /// Every entry with this id; a product and its drug may share one.
  public List<Entry> withId(String id) {
    return entries.values().stream().filter(entry -> entry.id().equals(id)).toList();
  }

  /// Title of the document an entry cites.
  public String documentOf(Entry entry) {
    return find("source", entry.citation().document())
        .map(Entry::claim)
        .orElse(entry.citation().document());
  }
}
