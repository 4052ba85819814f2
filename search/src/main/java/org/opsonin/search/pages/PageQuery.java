package org.opsonin.search.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A question as a query: each word as it is, as the beginning of a word, or with a slip of the
/// pen.
final class PageQuery {

  private static final Map<String, Float> FIELDS =
      Map.of("title", 8f, "names", 6f, "summary", 3f, "body", 1f);

  private static final int EXPANSIONS = 30;

  private PageQuery() {}

  static Query of(List<String> words) {
    var all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      all.add(word(words.get(i), i == words.size() - 1), BooleanClause.Occur.SHOULD);
    }
    // two of three words, three of five: people tell stories
    all.setMinimumNumberShouldMatch(words.size() <= 2 ? words.size() : (words.size() * 3 + 4) / 5);
    return all.build();
  }

  private static Query word(String word, boolean isLast) {
    var ways = new ArrayList<Query>();
    FIELDS.forEach(
        (field, weight) -> {
          var term = new Term(field, word);
          ways.add(new BoostQuery(new TermQuery(term), weight));
          if (isLast && word.length() >= 3) {
            ways.add(new BoostQuery(new PrefixQuery(term), weight * 0.4f));
          }
          int slips = slips(word);
          if (slips > 0) {
            ways.add(
                new BoostQuery(new FuzzyQuery(term, slips, 1, EXPANSIONS, true), weight * 0.3f));
          }
        });
    return new DisjunctionMaxQuery(ways, 0.1f);
  }

  /// How many letters may be wrong.
  static int slips(String word) {
    if (word.length() < 4 || word.chars().anyMatch(Character::isDigit)) {
      return 0;
    }
    return word.length() < 7 ? 1 : 2;
  }
}
