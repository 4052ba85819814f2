package org.opsonin.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.opsonin.search.meaning.Vectors;

/// The documents worth ordering, each with both scores: the best by words and the best by meaning.
final class Candidates {

  private final IndexSearcher searcher;

  Candidates(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// A document with its scores; `meaning` is 0 in an index without vectors.
  record Candidate(int document, float words, float meaning) {}

  /// Finds them.
  ///
  /// @param words question by words and names
  /// @param vector question by meaning; empty for none
  /// @param filter what may be found
  /// @param mostByWords how many of the best by words
  /// @param mostByMeaning how many of the best by meaning
  List<Candidate> of(Query words, float[] vector, Query filter, int mostByWords, int mostByMeaning)
      throws IOException {
    var found = new TreeMap<Integer, float[]>();
    for (ScoreDoc hit : searcher.search(words, mostByWords).scoreDocs) {
      found.computeIfAbsent(hit.doc, doc -> new float[2])[0] = hit.score;
    }
    if (vector.length > 0) {
      var close = new KnnFloatVectorQuery(Keys.VECTOR, vector, mostByMeaning, filter);
      var missing = new ArrayList<Integer>();
      for (ScoreDoc hit : searcher.search(close, mostByMeaning).scoreDocs) {
        if (!found.containsKey(hit.doc)) {
          found.put(hit.doc, new float[2]);
          missing.add(hit.doc);
        }
      }
      missing.sort(null);
      scoreWords(words, missing, found);
      scoreMeaning(vector, found);
    }
    return found.entrySet().stream()
        .map(each -> new Candidate(each.getKey(), each.getValue()[0], each.getValue()[1]))
        .toList();
  }

  private void scoreWords(Query words, List<Integer> documents, NavigableMap<Integer, float[]> into)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
    int leafOrdinal = -1;
    Scorer scorer = null;
    LeafReaderContext leaf = null;
    for (int document : documents) {
      int ordinal = ReaderUtil.subIndex(document, searcher.getIndexReader().leaves());
      if (ordinal != leafOrdinal) {
        leafOrdinal = ordinal;
        leaf = searcher.getIndexReader().leaves().get(ordinal);
        scorer = weight.scorer(leaf);
      }
      if (scorer == null || leaf == null) {
        continue;
      }
      int inLeaf = document - leaf.docBase;
      DocIdSetIterator at = scorer.iterator();
      if (at.docID() < inLeaf) {
        at.advance(inLeaf);
      }
      if (at.docID() == inLeaf) {
        score(into, document)[0] = scorer.score();
      }
    }
  }

  private void scoreMeaning(float[] vector, NavigableMap<Integer, float[]> into)
      throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Keys.VECTOR);
      if (vectors == null) {
        continue;
      }
      KnnVectorValues.DocIndexIterator at = vectors.iterator();
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (var each : into.subMap(leaf.docBase, end).entrySet()) {
        int inLeaf = each.getKey() - leaf.docBase;
        if (at.docID() < inLeaf) {
          at.advance(inLeaf);
        }
        if (at.docID() == inLeaf) {
          each.getValue()[1] = Vectors.dot(vector, vectors.vectorValue(at.index()));
        }
      }
    }
  }

  private static float[] score(NavigableMap<Integer, float[]> scores, int document) {
    return scores.computeIfAbsent(document, doc -> new float[2]);
  }

  /// The stored vector of a document; empty if it has none.
  float[] vectorOf(int document) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Keys.VECTOR);
    if (vectors == null) {
      return new float[0];
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    int inLeaf = document - leaf.docBase;
    return at.advance(inLeaf) == inLeaf ? vectors.vectorValue(at.index()).clone() : new float[0];
  }
}
