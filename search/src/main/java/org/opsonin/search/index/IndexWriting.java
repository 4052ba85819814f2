package org.opsonin.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.opsonin.search.Document;
import org.opsonin.search.meaning.Meaning;
import org.opsonin.search.words.Concepts;
import org.opsonin.search.words.Words;

/// Writes an index into an empty folder.
final class IndexWriting {

  private static final int BATCH = 64;
  private static final double BUFFER_MEGABYTES = 64;

  private final Entries entries;
  private final Optional<Meaning> meaning;

  IndexWriting(Concepts concepts, Words words, Optional<Meaning> meaning) {
    this.entries = new Entries(concepts, words);
    this.meaning = meaning;
  }

  /// Writes all of `documents`.
  ///
  /// @param total how many there are, for the progress
  /// @throws IOException if the folder cannot be written
  void write(Path folder, Stream<Document> documents, long total, Steps steps) throws IOException {
    Scoring.quiet();
    try (Directory directory = MMapDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config())) {
      long done = 0;
      var batch = new ArrayList<Document>(BATCH);
      for (Iterator<Document> each = documents.iterator(); each.hasNext(); ) {
        batch.add(each.next());
        if (batch.size() == BATCH || !each.hasNext()) {
          add(batch, writer);
          done += batch.size();
          steps.at("indexing", done, Math.max(total, done));
          batch.clear();
        }
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setSimilarity(Scoring.bm25());
  }

  private void add(List<Document> batch, IndexWriter writer) throws IOException {
    List<String> texts = batch.stream().map(Entries::meaningOf).toList();
    Optional<List<float[]>> vectors = meaning.map(model -> model.of(texts));
    for (int at = 0; at < batch.size(); at++) {
      int place = at;
      float[] vector = vectors.map(all -> all.get(place)).orElse(new float[0]);
      writer.addDocument(entries.of(batch.get(at), vector));
    }
  }
}
