package org.opsonin.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.search.Document;
import org.opsonin.search.Found;
import org.opsonin.search.Request;
import org.opsonin.search.TrialDocuments;
import org.opsonin.search.TrialSource;
import org.opsonin.search.meaning.Meaning;
import org.opsonin.search.words.Concepts;
import org.opsonin.search.words.Words;

/// The door to the search: opens the index of a registry, or builds it first where there is none of
/// this version or it is damaged.
///
/// The version is made of the form of the index, the knowledge, the trials and the model of
/// meaning.
public final class TrialSearch {

  private final Knowledge knowledge;
  private final Concepts concepts;
  private final Words words = new Words();
  private final Optional<Meaning> meaning;
  private final Steps steps;
  private final Consumer<String> notes;

  /// Reads the names of the vocabulary.
  ///
  /// @param meaning the model; empty to search by words and names alone
  /// @param steps hears how far a build has got
  /// @param notes hears in a sentence what is done that nobody asked for, such as a rebuild
  public TrialSearch(
      Knowledge knowledge, Optional<Meaning> meaning, Steps steps, Consumer<String> notes) {
    this.knowledge = knowledge;
    this.concepts = new Concepts(knowledge);
    this.meaning = meaning;
    this.steps = steps;
    this.notes = notes;
  }

  /// The index of `source`, kept under `folder`.
  ///
  /// @throws IOException if the folder can be neither read nor written
  public SearchIndex open(Path folder, TrialSource source) throws IOException {
    return open(
        folder,
        "trials " + source.stamp(),
        source.size(),
        () -> source.trials().map(TrialDocuments::of));
  }

  /// The index of any documents, kept under `folder`.
  ///
  /// @throws IOException if the folder can be neither read nor written
  public SearchIndex open(Path folder, String stamp, List<Document> documents) throws IOException {
    return open(folder, stamp, documents.size(), documents::stream);
  }

  /// Documents that can be read again.
  @FunctionalInterface
  private interface Documents {
    Stream<Document> read();
  }

  private SearchIndex open(Path folder, String stamp, long total, Documents documents)
      throws IOException {
    String version =
        String.join(
            "\n",
            Integer.toString(Keys.FORM),
            knowledge.version(),
            meaning.map(Meaning::model).orElse("no model"),
            stamp);
    var kept = new IndexFolder(folder);
    if (kept.has(version)) {
      try {
        return index(kept, version);
      } catch (IOException damaged) {
        notes.accept("The search index was damaged and is built anew.");
        kept.discard(version);
      }
    }
    kept.build(
        version,
        into -> {
          try (Stream<Document> all = documents.read()) {
            new IndexWriting(concepts, words, meaning).write(into, all, total, steps);
          }
        });
    return index(kept, version);
  }

  private SearchIndex index(IndexFolder kept, String version) throws IOException {
    return new SearchIndex(kept.of(version), concepts, words, meaning);
  }

  /// Deletes a folder of indexes.
  ///
  /// @throws IOException if it cannot be deleted
  public static void forget(Path folder) throws IOException {
    IndexFolder.delete(folder);
  }

  /// Opens, asks once and closes.
  ///
  /// @throws IOException if the folder can be neither read nor written
  public Found once(Path folder, TrialSource source, Request request) throws IOException {
    try (SearchIndex index = open(folder, source)) {
      return index.search(request);
    }
  }
}
