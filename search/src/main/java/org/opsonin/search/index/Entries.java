package org.opsonin.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.opsonin.search.Age;
import org.opsonin.search.Document;
import org.opsonin.search.Facets;
import org.opsonin.search.Field;
import org.opsonin.search.words.Concepts;
import org.opsonin.search.words.Expansion;
import org.opsonin.search.words.Mention;
import org.opsonin.search.words.Words;

/// Documents as the index keeps them.
final class Entries {

  private static final FieldType COUNTED = counted(false);
  private static final FieldType COUNTED_BARE = counted(true);

  /// The parts that say what a document is about.
  private static final List<Field> SUBJECT = List.of(Field.TITLE, Field.CONDITIONS, Field.KEYWORDS);

  /// The parts that are asked where those name no disease.
  private static final List<Field> BODY = List.of(Field.SUMMARY, Field.INCLUSION);

  private static final List<Field> GIVEN = List.of(Field.TITLE, Field.INTERVENTIONS);

  private static final int ENOUGH = 500;
  private static final int LONGEST_MEANING = 2_000;

  private final Concepts concepts;
  private final Words words;

  Entries(Concepts concepts, Words words) {
    this.concepts = concepts;
    this.words = words;
  }

  private static FieldType counted(boolean bare) {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.setOmitNorms(bare);
    type.freeze();
    return type;
  }

  /// The entry of a document.
  ///
  /// @param vector its meaning; empty for an index without vectors
  org.apache.lucene.document.Document of(Document document, float[] vector) {
    var entry = new org.apache.lucene.document.Document();
    entry.add(new StringField(Keys.ID, document.id(), Store.YES));
    Profile profile = profile(document);
    entry.add(
        new org.apache.lucene.document.Field(Keys.WORDS, new Counted(profile.words()), COUNTED));
    entry.add(
        new org.apache.lucene.document.Field(
            Keys.CONCEPTS, new Counted(profile.names()), COUNTED_BARE));
    profile.entries().forEach((term, at) -> addPart(entry, term, at));
    entry.add(new BinaryDocValuesField(Keys.PROFILE, profile.write()));
    entry.add(new BinaryDocValuesField(Keys.CARD, Card.write(document)));
    addAbout(entry, about(document));
    addFacets(entry, document.facets());
    if (vector.length > 0) {
      entry.add(new KnnFloatVectorField(Keys.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
    return entry;
  }

  private Profile profile(Document document) {
    var terms = new Profile.Builder();
    for (Field field : Field.values()) {
      String text = document.text(field);
      words.of(text).forEach(word -> terms.add(word.stem(), field));
      for (Mention mention : concepts.mentions(text, false)) {
        if (!mention.denied()) {
          terms.add(Expansion.itself(mention.concept()), field);
          terms.add(Expansion.below(mention.concept()), field);
          concepts
              .above(mention.concept())
              .forEach(kind -> terms.add(Expansion.below(kind), field));
        }
      }
    }
    return terms.build();
  }

  /// What filters ask one part about: the disease, what is given.
  private static void addPart(
      org.apache.lucene.document.Document entry, String term, Profile.Entry at) {
    if (SUBJECT.stream().anyMatch(at.fields()::contains)) {
      entry.add(new StringField(Keys.SUBJECT, term, Store.NO));
    }
    if (GIVEN.stream().anyMatch(at.fields()::contains)) {
      entry.add(new StringField(Keys.GIVEN, term, Store.NO));
    }
  }

  private void addAbout(org.apache.lucene.document.Document entry, Set<String> about) {
    entry.add(new BinaryDocValuesField(Keys.ABOUT, new BytesRef(String.join(" ", about))));
    var below = new LinkedHashSet<String>(about);
    for (String tumour : about) {
      entry.add(new StringField(Keys.ABOUT_IS, tumour, Store.NO));
      below.addAll(concepts.above(tumour));
    }
    below.forEach(kind -> entry.add(new StringField(Keys.ABOUT_BELOW, kind, Store.NO)));
  }

  /// The diseases a document is about, by its title, conditions and keywords; where these name
  /// none, by its text. "Lung cancer" beside "small cell lung cancer" says nothing more.
  private Set<String> about(Document document) {
    var subject = tumours(document, SUBJECT);
    var all = subject.isEmpty() ? tumours(document, BODY) : subject;
    var about = new LinkedHashSet<>(all);
    all.forEach(tumour -> about.removeAll(concepts.above(tumour)));
    if (about.size() > 1) {
      about.remove(Concepts.anyCancer());
    }
    return about;
  }

  private Set<String> tumours(Document document, List<Field> fields) {
    var tumours = new LinkedHashSet<String>();
    for (Field field : fields) {
      for (Mention mention : concepts.mentions(document.text(field), false)) {
        if (!mention.denied() && concepts.isTumour(mention.concept())) {
          tumours.add(mention.concept());
        }
      }
    }
    return tumours;
  }

  private static void addFacets(org.apache.lucene.document.Document entry, Facets facets) {
    facets
        .recruitment()
        .ifPresent(status -> entry.add(new StringField(Keys.STATUS, status.name(), Store.NO)));
    facets
        .phases()
        .forEach(phase -> entry.add(new StringField(Keys.PHASE, phase.name(), Store.NO)));
    facets.admission().sex().ifPresent(sex -> entry.add(new StringField(Keys.SEX, sex, Store.NO)));
    int from = facets.admission().from().map(Age::days).orElse(0);
    int below =
        facets
            .admission()
            .to()
            .map(
                last ->
                    Age.days(
                        last.getYears() > 0
                            ? last.plusYears(1)
                            : last.getMonths() > 0 ? last.plusMonths(1) : last.plusDays(1)))
            .orElse(Integer.MAX_VALUE);
    entry.add(new IntPoint(Keys.FROM_DAYS, from));
    entry.add(new IntPoint(Keys.BELOW_DAYS, below));
    facets.places().stream()
        .map(place -> place.country().toLowerCase(Locale.ROOT))
        .distinct()
        .forEach(country -> entry.add(new StringField(Keys.COUNTRY, country, Store.NO)));
    facets.places().stream()
        .flatMap(place -> place.point().stream())
        .forEach(
            point -> entry.add(new LatLonPoint(Keys.WHERE, point.latitude(), point.longitude())));
    if (facets.places().isEmpty()
        || facets.places().stream().anyMatch(place -> place.point().isEmpty())) {
      entry.add(new StringField(Keys.SOME_PLACE_UNKNOWN, "yes", Store.NO));
    }
  }

  /// The text whose meaning stands for a document.
  static String meaningOf(Document document) {
    var whole = new StringBuilder();
    for (Field field :
        List.of(Field.TITLE, Field.CONDITIONS, Field.SUMMARY, Field.DESCRIPTION, Field.INCLUSION)) {
      boolean enough = field == Field.INCLUSION && whole.length() > ENOUGH;
      if (!document.text(field).isBlank() && !enough) {
        whole.append(document.text(field).strip()).append(". ");
      }
    }
    return whole.substring(0, Math.min(LONGEST_MEANING, whole.length())).strip();
  }
}
