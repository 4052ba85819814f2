package org.opsonin.search.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The words of the pages in Lucene, and how well each page speaks of each thing asked for.
final class PageScores {

  private static final float K1 = 1.2f;
  private static final float B = 0.5f;
  private static final float TIE = 0.1f;

  private final IndexSearcher searcher;
  private final int size;

  /// Parts of a page, with how much a word in them counts.
  private enum Part {
    TITLE(8),
    NAMES(6),
    SUMMARY(2.5f),
    ABOUT(2),
    BODY(0.8f);

    private final float weight;

    Part(float weight) {
      this.weight = weight;
    }

    String text(SearchPage page) {
      return switch (this) {
        case TITLE -> page.title();
        case NAMES -> String.join("\n", page.names());
        case SUMMARY -> page.summary();
        case ABOUT -> String.join("\n", page.about());
        case BODY -> page.body();
      };
    }
  }

  /// What was found, by page.
  ///
  /// @param sum how well it speaks of all that was asked for
  /// @param share how much of it, 0 to 1; rare words are more than common ones
  @SuppressWarnings("ArrayRecordComponent") // made for one answer, never compared
  record Scores(double[] sum, double[] share) {}

  PageScores(List<SearchPage> pages) throws IOException {
    size = pages.size();
    var directory = new ByteBuffersDirectory();
    var settings = new IndexWriterConfig(new WhitespaceAnalyzer());
    // keeps the pages in their order, so that their number is their place
    settings.setMergePolicy(new LogDocMergePolicy());
    settings.setSimilarity(new BM25Similarity(K1, B));
    try (var writer = new IndexWriter(directory, settings)) {
      for (SearchPage page : pages) {
        writer.addDocument(document(page));
      }
      writer.forceMerge(1);
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new BM25Similarity(K1, B));
    searcher.setQueryCache(null);
  }

  private static Document document(SearchPage page) {
    var wording = new Wording(page.language());
    var document = new Document();
    for (Part part : Part.values()) {
      String stems =
          Wording.withJoined(part.text(page)).stream()
              .map(wording::stem)
              .collect(Collectors.joining(" "));
      document.add(new TextField(part.name(), stems, Field.Store.NO));
    }
    return document;
  }

  Scores of(List<Unit> units) {
    var sum = new double[size];
    var share = new double[size];
    double whole = 0;
    for (Unit unit : units) {
      ScoreDoc[] found = found(unit);
      if (found.length == 0) {
        continue;
      }
      double weight = Math.log(1 + (double) size / found.length);
      whole += weight;
      double best = found[0].score;
      for (ScoreDoc one : found) {
        sum[one.doc] += one.score;
        share[one.doc] += weight * Math.min(1, 0.35 + one.score / best);
      }
    }
    for (int at = 0; at < size && whole > 0; at++) {
      share[at] /= whole;
    }
    return new Scores(sum, share);
  }

  private ScoreDoc[] found(Unit unit) {
    try {
      return size == 0
          ? new ScoreDoc[0]
          : searcher.search(new DisjunctionMaxQuery(queries(unit), TIE), size).scoreDocs;
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory could not be read", impossible);
    }
  }

  private static List<Query> queries(Unit unit) {
    var queries = new ArrayList<Query>();
    for (Unit.Way way : unit.ways()) {
      for (Part part : Part.values()) {
        float boost = (float) (part.weight * way.weight() / way.stems().size());
        queries.add(new BoostQuery(all(part, way.stems()), boost));
      }
    }
    return queries;
  }

  private static Query all(Part part, List<String> stems) {
    if (stems.size() == 1) {
      return new TermQuery(new Term(part.name(), stems.getFirst()));
    }
    var all = new BooleanQuery.Builder();
    stems.forEach(
        stem -> all.add(new TermQuery(new Term(part.name(), stem)), BooleanClause.Occur.MUST));
    return all.build();
  }
}
