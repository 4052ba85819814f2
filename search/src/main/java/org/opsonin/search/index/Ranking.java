package org.opsonin.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.opsonin.search.Hit.Fit;
import org.opsonin.search.index.Candidates.Candidate;
import org.opsonin.search.words.Question;

/// Puts documents in order.
///
/// The best by words (BM25 over all parts, weighted) and the best by meaning are brought together,
/// each score measured in standard deviations over these candidates, and added. What the first ten
/// have in common widens the question once. Last, what is about other diseases than the one asked
/// for goes behind everything else.
final class Ranking {

  private static final int BY_WORDS = 400;
  private static final int BY_MEANING = 200;
  private static final float NAME_WEIGHT = 1.5f;
  private static final double MEANING_OF_STORY = 0.8;
  private static final double MEANING_OF_NAMES = 0.15;
  private static final double MEANING_OF_WORDS = 0.5;
  private static final double ANY_TUMOUR_PENALTY = 0.2;
  private static final double NOT_SAID_PENALTY = 0.5;

  /// Least likeness at which a document is a hit though it shares no word with the question.
  private static final float ALIKE = 0.45f;

  private final IndexSearcher searcher;
  private final Candidates candidates;
  private final Feedback feedback;
  private final Shelf shelf;
  private final Fits fits;

  Ranking(IndexSearcher searcher, Shelf shelf, Fits fits) {
    this.searcher = searcher;
    this.candidates = new Candidates(searcher);
    this.feedback = new Feedback(searcher.getIndexReader());
    this.shelf = shelf;
    this.fits = fits;
  }

  /// A document in its place.
  record Ranked(int document, double score, Fit fit) {}

  /// The documents in order, best first.
  ///
  /// @param vector meaning of the question; empty for none
  /// @param most how many are wanted
  List<Ranked> of(Question question, float[] vector, Query filter, Recipe recipe, int most)
      throws IOException {
    Map<String, Float> names = recipe.names() ? question.concepts() : Map.of();
    Query words = words(question.words(), names, filter);
    List<Candidate> found = candidates.of(words, vector, filter, BY_WORDS, BY_MEANING);
    List<Ranked> ranked = fused(found, question, recipe);
    if (recipe.feedback() && !question.brief() && ranked.size() > Feedback.HITS) {
      List<Feedback.Teacher> teachers = teachers(ranked);
      words = words(feedback.words(question.words(), teachers), names, filter);
      float[] moved = vector.length == 0 ? vector : Feedback.meaning(vector, teachers);
      found = candidates.of(words, moved, filter, BY_WORDS, BY_MEANING);
      ranked = fused(found, question, recipe);
    }
    return most <= ranked.size()
        ? ranked.subList(0, most)
        : withTail(ranked, words, question, most);
  }

  /// Any of the words and names; more and rarer ones count more.
  private static Query words(Map<String, Float> words, Map<String, Float> names, Query filter) {
    var any = new BooleanQuery.Builder();
    words.forEach((stem, weight) -> any.add(term(Keys.WORDS, stem, weight), Occur.SHOULD));
    names.forEach(
        (name, weight) -> any.add(term(Keys.CONCEPTS, name, weight * NAME_WEIGHT), Occur.SHOULD));
    any.add(filter, Occur.FILTER);
    any.setMinimumNumberShouldMatch(1);
    return any.build();
  }

  private static Query term(String field, String text, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), weight);
  }

  private List<Ranked> fused(List<Candidate> found, Question question, Recipe recipe)
      throws IOException {
    boolean anyWord = found.stream().anyMatch(one -> one.words() > 0);
    List<Candidate> kept =
        anyWord ? found : found.stream().filter(one -> one.meaning() >= ALIKE).toList();
    var byWords = Spread.of(kept.stream().mapToDouble(Candidate::words).toArray());
    var byMeaning = Spread.of(kept.stream().mapToDouble(Candidate::meaning).toArray());
    var ranked = new ArrayList<Ranked>(kept.size());
    for (Candidate one : kept) {
      Fit fit = recipe.order() ? fit(one.document(), question) : Fit.NOT_ASKED;
      double score =
          byWords.place(one.words()) + meaningWeight(question) * byMeaning.place(one.meaning());
      ranked.add(new Ranked(one.document(), score - penalty(fit, question.brief()), fit));
    }
    ranked.sort(
        Comparator.comparing((Ranked one) -> one.fit() == Fit.OTHER)
            .thenComparing(Comparator.comparingDouble(Ranked::score).reversed())
            .thenComparing(Ranked::document));
    return ranked;
  }

  private Fit fit(int document, Question question) throws IOException {
    return question.tumours().isEmpty()
        ? Fit.NOT_ASKED
        : fits.of(question.tumours(), shelf.about(document));
  }

  /// A story of symptoms rarely uses a trial's words, so its meaning counts nearly as much as they
  /// do; where a disease or gene is named, names say it better than likeness.
  private static double meaningWeight(Question question) {
    if (!question.brief()) {
      return MEANING_OF_STORY;
    }
    return question.concepts().isEmpty() ? MEANING_OF_WORDS : MEANING_OF_NAMES;
  }

  private static double penalty(Fit fit, boolean brief) {
    return switch (fit) {
      case NOT_ASKED, SAME -> 0;
      case ANY_TUMOUR -> ANY_TUMOUR_PENALTY;
      case NOT_SAID -> brief ? NOT_SAID_PENALTY : 0;
      case OTHER -> 0; // behind all others anyway
    };
  }

  private List<Feedback.Teacher> teachers(List<Ranked> ranked) throws IOException {
    double best = ranked.getFirst().score();
    double last = ranked.get(Feedback.HITS - 1).score();
    var teachers = new ArrayList<Feedback.Teacher>(Feedback.HITS);
    for (Ranked hit : ranked.subList(0, Feedback.HITS)) {
      double weight = Math.max(0, hit.score() - last) + 0.3 * Math.abs(best - last) + 1e-6;
      teachers.add(
          new Feedback.Teacher(
              shelf.profile(hit.document()), candidates.vectorOf(hit.document()), weight));
    }
    return teachers;
  }

  /// Everything that passes, where nothing was asked for in words.
  List<Ranked> all(Query filter, int most) throws IOException {
    var all = new ArrayList<Ranked>();
    for (ScoreDoc hit : searcher.search(filter, most).scoreDocs) {
      all.add(new Ranked(hit.doc, 0, Fit.NOT_ASKED));
    }
    return all;
  }

  /// Behind the candidates, whatever else shares a word, by words alone.
  private List<Ranked> withTail(List<Ranked> ranked, Query words, Question question, int most)
      throws IOException {
    var whole = new ArrayList<>(ranked);
    var seen = new HashSet<Integer>();
    ranked.forEach(one -> seen.add(one.document()));
    double floor = ranked.isEmpty() ? 0 : ranked.getLast().score();
    for (ScoreDoc hit : searcher.search(words, most).scoreDocs) {
      if (whole.size() < most && seen.add(hit.doc)) {
        Fit fit = fit(hit.doc, question);
        whole.add(new Ranked(hit.doc, floor - 1 / (1e-3 + hit.score), fit));
      }
    }
    return whole;
  }
}
