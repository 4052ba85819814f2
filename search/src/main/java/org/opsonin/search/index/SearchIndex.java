package org.opsonin.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.opsonin.search.Facets;
import org.opsonin.search.Field;
import org.opsonin.search.Filters;
import org.opsonin.search.Found;
import org.opsonin.search.Hit;
import org.opsonin.search.Request;
import org.opsonin.search.meaning.Meaning;
import org.opsonin.search.words.Concepts;
import org.opsonin.search.words.Expansion;
import org.opsonin.search.words.Question;
import org.opsonin.search.words.Understanding;
import org.opsonin.search.words.Words;
import org.opsonin.trial.Site;

/// An index that is open for questions; any number of threads may ask at once.
public final class SearchIndex implements Closeable {

  private static final int MOST_SHOWN = 6;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Concepts concepts;
  private final Understanding understanding;
  private final Filtering filtering;
  private final Ranking ranking;
  private final Shelf shelf;
  private final Optional<Meaning> meaning;

  /// Opens a folder an [IndexWriting] has filled.
  ///
  /// @param meaning the model the index was built with; empty to search by words alone
  /// @throws IOException if it cannot be read or is damaged
  SearchIndex(Path folder, Concepts concepts, Words words, Optional<Meaning> meaning)
      throws IOException {
    Scoring.quiet();
    this.directory = MMapDirectory.open(folder);
    try {
      this.reader = DirectoryReader.open(directory);
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (IOException | RuntimeException damaged) {
      directory.close();
      throw new IOException("the search index is damaged", damaged);
    }
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(Scoring.bm25());
    this.concepts = concepts;
    this.understanding = new Understanding(concepts, words);
    this.filtering = new Filtering(concepts, words);
    this.shelf = new Shelf(reader);
    this.ranking = new Ranking(searcher, shelf, new Fits(concepts));
    this.meaning = meaning;
  }

  /// How many documents there are.
  public int size() {
    return reader.numDocs();
  }

  /// Answers a request; total for any text.
  ///
  /// @throws IOException if the index cannot be read any more
  public Found search(Request request) throws IOException {
    return search(request, Recipe.ALL);
  }

  /// Answers with some ingredients left out.
  public Found search(Request request, Recipe recipe) throws IOException {
    Question question = understanding.of(request.text());
    Filters filters =
        recipe.person()
            ? request.filters().orPerson(question.person().age(), question.person().sex())
            : request.filters();
    Query filter = filtering.of(filters);
    var ranked = ranked(question, filter, recipe, request.limit());
    var hits = new ArrayList<Hit>(ranked.size());
    for (Ranking.Ranked one : ranked) {
      hits.add(hit(one, question, filters));
    }
    if (filters.near().isPresent()) {
      hits.sort(Comparator.comparing(hit -> hit.km().isEmpty()));
    }
    return new Found(
        hits,
        reader.numDocs(),
        searcher.count(filter),
        filters.age(),
        filters.sex(),
        question.names());
  }

  /// The ids in order, best first, without what a list of hits shows.
  ///
  /// @throws IOException if the index cannot be read any more
  public List<String> order(Request request, Recipe recipe) throws IOException {
    Question question = understanding.of(request.text());
    Filters filters =
        recipe.person()
            ? request.filters().orPerson(question.person().age(), question.person().sex())
            : request.filters();
    var ids = new ArrayList<String>();
    for (Ranking.Ranked one : ranked(question, filtering.of(filters), recipe, request.limit())) {
      ids.add(shelf.id(one.document()));
    }
    return ids;
  }

  private List<Ranking.Ranked> ranked(Question question, Query filter, Recipe recipe, int most)
      throws IOException {
    int wanted = Math.min(most, Math.max(1, reader.maxDoc()));
    boolean isBlank = question.text().isBlank();
    if (isBlank) {
      return ranking.all(filter, wanted);
    }
    float[] vector =
        recipe.meaning() && meaning.isPresent()
            ? meaning.get().ofQuestion(question.text())
            : new float[0];
    return ranking.of(question, vector, filter, recipe, wanted);
  }

  private Hit hit(Ranking.Ranked ranked, Question question, Filters filters) throws IOException {
    Card card = shelf.card(ranked.document());
    Facets facets = card.facets();
    boolean unknown =
        facets.places().isEmpty()
            || facets.places().stream().anyMatch(place -> place.point().isEmpty());
    return new Hit(
        shelf.id(ranked.document()),
        card.title(),
        ranked.score(),
        ranked.fit(),
        matched(shelf.profile(ranked.document()), question),
        facets,
        filters.near().flatMap(here -> nearest(here, facets)),
        unknown);
  }

  private static Optional<Double> nearest(Site.Point here, Facets facets) {
    return facets.places().stream()
        .flatMap(place -> place.point().stream())
        .map(here::kmTo)
        .min(Comparator.naturalOrder());
  }

  private Map<Field, List<String>> matched(Profile profile, Question question) {
    var matched = new EnumMap<Field, List<String>>(Field.class);
    question
        .concepts()
        .forEach(
            (term, weight) -> note(profile, term, concepts.name(Expansion.concept(term)), matched));
    question
        .written()
        .forEach(
            (stem, written) -> {
              if (written.length() > 1) {
                note(profile, stem, written, matched);
              }
            });
    return matched;
  }

  private static void note(
      Profile profile, String term, String shown, Map<Field, List<String>> into) {
    for (Field field : profile.partsWith(term)) {
      List<String> sofar = into.computeIfAbsent(field, key -> new ArrayList<>());
      if (sofar.size() < MOST_SHOWN && sofar.stream().noneMatch(one -> isWithin(shown, one))) {
        sofar.add(shown);
      }
    }
  }

  /// Whether a word says no more than a name beside it: `lung` in "Lung cancer".
  private static boolean isWithin(String word, String name) {
    return name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
