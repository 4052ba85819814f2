package org.opsonin.search.index;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// BM25 with its usual constants, the same when an index is written and when it is read.
final class Scoring {

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  /// Held, so that it is not forgotten: Lucene advises to switch on a preview of the JDK, which is
  /// of no use to who searches.
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Scoring() {}

  /// To be called before Lucene is.
  static void quiet() {
    ADVICE.setLevel(Level.OFF);
  }

  static Similarity bm25() {
    return new BM25Similarity(K1, B);
  }
}
