package org.opsonin.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.opsonin.search.meaning.Vectors;
import org.opsonin.search.words.Expansion;

/// Learns from the first hits: the words and the direction of meaning they share are added to the
/// question, because a story of symptoms rarely uses the words a trial does.
///
/// After the relevance model of Lavrenko and Croft (2001) as RM3, for vectors after Rocchio (1971);
/// terms are weighed by rarity as well, common ones are left out.
final class Feedback {

  /// How many of the first hits are read.
  static final int HITS = 10;

  private static final int TERMS = 20;
  private static final double WORDS_SHARE = 0.3;
  private static final float MEANING_SHARE = 0.4f;
  private static final double COMMON = 0.15;
  private static final int SHORT_DOCUMENT = 50;
  private static final int MOST_REMEMBERED = 200_000;

  private final IndexReader reader;
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

  Feedback(IndexReader reader) {
    this.reader = reader;
  }

  /// A first hit: its profile, its vector (empty for none) and how far it counts.
  static final class Teacher {
    private final Profile profile;
    private final float[] vector;
    private final double weight;

    Teacher(Profile profile, float[] vector, double weight) {
      this.profile = profile;
      this.vector = vector;
      this.weight = weight;
    }
  }

  /// The words of the question with those the teachers share.
  Map<String, Float> words(Map<String, Float> asked, List<Teacher> teachers) throws IOException {
    var learned = new HashMap<String, Double>();
    for (Teacher teacher : teachers) {
      double length = SHORT_DOCUMENT;
      for (Profile.Entry entry : teacher.profile.entries().values()) {
        length += entry.count();
      }
      for (var each : teacher.profile.entries().entrySet()) {
        String term = each.getKey();
        if (term.length() > 2 && !Expansion.isName(term)) {
          double share = teacher.weight * each.getValue().count() / length;
          learned.merge(term, share, Double::sum);
        }
      }
    }
    return merged(asked, best(learned));
  }

  private List<Map.Entry<String, Double>> best(Map<String, Double> learned) throws IOException {
    var best = new ArrayList<Map.Entry<String, Double>>();
    int documents = Math.max(1, reader.numDocs());
    for (var each : learned.entrySet()) {
      int frequency = frequency(each.getKey());
      if (frequency > 0 && frequency < Math.max(2, documents * COMMON)) {
        double rarity = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
        best.add(Map.entry(each.getKey(), each.getValue() * rarity));
      }
    }
    best.sort(
        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return best.subList(0, Math.min(TERMS, best.size()));
  }

  private int frequency(String term) throws IOException {
    Integer known = frequencies.get(term);
    if (known == null) {
      known = reader.docFreq(new Term(Keys.WORDS, term));
      if (frequencies.size() < MOST_REMEMBERED) {
        frequencies.put(term, known);
      }
    }
    return known;
  }

  private static Map<String, Float> merged(
      Map<String, Float> asked, List<Map.Entry<String, Double>> learned) {
    double whole = asked.values().stream().mapToDouble(Float::doubleValue).sum();
    double all = learned.stream().mapToDouble(Map.Entry::getValue).sum();
    var merged = new LinkedHashMap<String, Float>();
    asked.forEach((term, weight) -> merged.put(term, (float) (weight * (1 - WORDS_SHARE))));
    for (var each : learned) {
      merged.merge(
          each.getKey(), (float) (WORDS_SHARE * whole * each.getValue() / all), Float::sum);
    }
    return merged;
  }

  /// The meaning of the question moved towards that of the teachers.
  static float[] meaning(float[] asked, List<Teacher> teachers) {
    var moved = new float[asked.length];
    double all = 0;
    for (Teacher teacher : teachers) {
      for (int at = 0; at < teacher.vector.length; at++) {
        moved[at] += (float) (teacher.weight * teacher.vector[at]);
      }
      all += teacher.weight;
    }
    if (all == 0) {
      return asked;
    }
    for (int at = 0; at < asked.length; at++) {
      moved[at] = (1 - MEANING_SHARE) * asked[at] + MEANING_SHARE * (float) (moved[at] / all);
    }
    return Vectors.unit(moved);
  }
}
