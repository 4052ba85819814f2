package org.opsonin.search.index;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Terms with their weighted counts, as the index takes them: one posting a term, however many
/// parts of the document it stands in.
final class Counted extends TokenStream {

  private final Map<String, Integer> counts;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private Iterator<Map.Entry<String, Integer>> left;

  Counted(Map<String, Integer> counts) {
    this.counts = counts;
    this.left = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    var next = left.next();
    term.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    return true;
  }

  @Override
  public void reset() {
    left = counts.entrySet().iterator();
  }
}
