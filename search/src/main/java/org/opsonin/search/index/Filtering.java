package org.opsonin.search.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.opsonin.search.Filters;
import org.opsonin.search.words.Concepts;
import org.opsonin.search.words.Expansion;
import org.opsonin.search.words.Mention;
import org.opsonin.search.words.Words;

/// Filters as a question to the index: what passes, without an order.
final class Filtering {

  private static final double METRES = 1_000;

  private final Concepts concepts;
  private final Words words;

  Filtering(Concepts concepts, Words words) {
    this.concepts = concepts;
    this.words = words;
  }

  /// What passes all of `filters`.
  Query of(Filters filters) {
    var all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    filters.condition().ifPresent(name -> all.add(about(name), Occur.FILTER));
    filters
        .intervention()
        .ifPresent(name -> all.add(named(name, List.of(Keys.GIVEN)), Occur.FILTER));
    filters
        .biomarker()
        .ifPresent(name -> all.add(named(name, List.of(Keys.WORDS, Keys.CONCEPTS)), Occur.FILTER));
    anyOf(Keys.PHASE, names(filters.phases())).ifPresent(phase -> all.add(phase, Occur.FILTER));
    anyOf(Keys.STATUS, names(filters.recruitments()))
        .ifPresent(status -> all.add(status, Occur.FILTER));
    anyOf(Keys.COUNTRY, lowerCase(filters.countries()))
        .ifPresent(country -> all.add(country, Occur.FILTER));
    addPerson(filters, all);
    addPlace(filters, all);
    return all.build();
  }

  private static Set<String> lowerCase(List<String> names) {
    return names.stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static void addPerson(Filters filters, BooleanQuery.Builder all) {
    filters
        .age()
        .ifPresent(
            age -> {
              // out only if every day of the age is outside the limits
              all.add(IntPoint.newRangeQuery(Keys.FROM_DAYS, 0, age.belowDays() - 1), Occur.FILTER);
              all.add(
                  IntPoint.newRangeQuery(Keys.BELOW_DAYS, age.atLeastDays() + 1, Integer.MAX_VALUE),
                  Occur.FILTER);
            });
    filters
        .sex()
        .ifPresent(
            sex ->
                all.add(
                    new TermQuery(new Term(Keys.SEX, sex.equals("female") ? "male" : "female")),
                    Occur.MUST_NOT));
  }

  private static void addPlace(Filters filters, BooleanQuery.Builder all) {
    if (filters.near().isPresent() && filters.withinKm().isPresent()) {
      var here = filters.near().get();
      var near =
          new BooleanQuery.Builder()
              .add(
                  LatLonPoint.newDistanceQuery(
                      Keys.WHERE,
                      here.latitude(),
                      here.longitude(),
                      filters.withinKm().get() * METRES),
                  Occur.SHOULD)
              .add(new TermQuery(new Term(Keys.SOME_PLACE_UNKNOWN, "yes")), Occur.SHOULD);
      all.add(near.build(), Occur.FILTER);
    }
  }

  private static Set<String> names(List<? extends Enum<?>> choices) {
    return choices.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static Optional<Query> anyOf(String field, Set<String> terms) {
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList()));
  }

  /// Trials about a disease, a kind of it, a wider one that includes it, or any tumour of its sort;
  /// where the vocabulary does not know the name, all its words together in title or conditions.
  private Query about(String name) {
    var diseases =
        concepts.mentions(name, true).stream()
            .map(Mention::concept)
            .filter(concepts::isTumour)
            .toList();
    if (diseases.isEmpty()) {
      return named(name, List.of(Keys.SUBJECT));
    }
    var either = new BooleanQuery.Builder();
    for (String disease : diseases) {
      either.add(new TermQuery(new Term(Keys.ABOUT_BELOW, disease)), Occur.SHOULD);
      concepts.including(disease).stream()
          .map(wider -> new TermQuery(new Term(Keys.ABOUT_IS, wider)))
          .forEach(wider -> either.add(wider, Occur.SHOULD));
    }
    return either.build();
  }

  /// A name of the vocabulary with all its kinds, or where it has none, all the words together.
  private Query named(String name, List<String> fields) {
    List<Mention> mentions = concepts.mentions(name, true);
    var either = new BooleanQuery.Builder();
    for (String field : fields) {
      if (mentions.isEmpty()) {
        either.add(allWords(name, field), Occur.SHOULD);
      }
      for (Mention mention : mentions) {
        either.add(
            new TermQuery(new Term(field, Expansion.below(mention.concept()))), Occur.SHOULD);
      }
    }
    return either.build();
  }

  private Query allWords(String name, String field) {
    var whole = new BooleanQuery.Builder();
    words
        .of(name)
        .forEach(word -> whole.add(new TermQuery(new Term(field, word.stem())), Occur.MUST));
    return whole.build();
  }
}
