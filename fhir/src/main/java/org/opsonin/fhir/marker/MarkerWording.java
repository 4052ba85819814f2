package org.opsonin.fhir.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.fhir.resource.Words;
import org.opsonin.fhir.wording.Wording;

/// What free text says of a marker, clause by clause.
record MarkerWording(Wording wording, Marker marker) {

  private static final String PERCENT = "%";
  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";

  /// The named values a text gives; none if it is not understood.
  ///
  /// @param isFailed whether the test gave nothing
  /// @param isUnread whether a word turns the text in a way that is not understood
  record Said(List<Marker.Value> values, boolean isFailed, boolean isUnread) {}

  /// What the clauses of one text add up to.
  private static final class Sum {
    private final Set<Marker.Value> affirmed = new LinkedHashSet<>();
    private final Set<Marker.Value> denied = new LinkedHashSet<>();
    private boolean yes;
    private boolean no;
    private boolean failed;
    private boolean unread;
  }

  /// Reads `text`.
  Said said(String text) {
    var sum = new Sum();
    if (wording.isFailed(text)) {
      sum.failed = true;
    } else {
      Wording.clauses(wording.results(text)).forEach(clause -> add(clause, sum));
    }
    return conclude(sum);
  }

  private void add(String clause, Sum sum) {
    Optional<Marker.Value> whole =
        whole(clause)
            .or(() -> whole(wording.rest(clause, marker.names())))
            .or(() -> whole(wording.withoutFillers(wording.rest(clause, marker.names()))));
    if (whole.isPresent()) {
      sum.affirmed.add(whole.get());
      return;
    }
    String phrase = longest(clause);
    Optional<Marker.Value> named = named(phrase);
    var subjects = new ArrayList<>(marker.subjects());
    subjects.add(phrase);
    switch (wording.tone(wording.rest(clause, subjects))) {
      case UNREAD -> sum.unread = true;
      case FAILED -> sum.failed = true;
      case DENIED -> named.ifPresentOrElse(sum.denied::add, () -> sum.no = true);
      case AFFIRMED -> named.ifPresentOrElse(sum.affirmed::add, () -> sum.yes = true);
      case PLAIN -> named.ifPresent(sum.affirmed::add);
    }
  }

  private Optional<Marker.Value> whole(String clause) {
    String padded = Words.padded(clause);
    return marker.values().stream()
        .filter(value -> telling(value).stream().map(Words::padded).anyMatch(padded::equals))
        .findFirst();
  }

  /// The longest name of a value within `clause`; empty if there is none.
  private String longest(String clause) {
    String best = "";
    String spaced = clause.replace("/", " / ");
    for (Marker.Value value : marker.values()) {
      for (String name : telling(value)) {
        if (name.length() > best.length() && Words.contain(spaced, List.of(name))) {
          best = name;
        }
      }
    }
    return best;
  }

  /// The names of a value without such as `her2-`, which is the marker's own once its sign is lost.
  private static List<String> telling(Marker.Value value) {
    return value.text().stream().filter(name -> !name.endsWith("-")).toList();
  }

  private Optional<Marker.Value> named(String phrase) {
    return marker.values().stream().filter(value -> value.text().contains(phrase)).findFirst();
  }

  private Said conclude(Sum sum) {
    if (sum.yes) {
      sum.affirmed.addAll(marker.value(POSITIVE).stream().toList());
    }
    if (sum.no) {
      sum.affirmed.addAll(marker.value(NEGATIVE).stream().toList());
      sum.unread |= marker.value(NEGATIVE).isEmpty();
    }
    if (sum.affirmed.isEmpty() && sum.denied.size() == 1) {
      sum.denied.iterator().next().opposite().flatMap(marker::value).ifPresent(sum.affirmed::add);
      sum.unread |= sum.affirmed.isEmpty();
    }
    long methods = sum.affirmed.stream().map(Marker.Value::method).distinct().count();
    boolean contradicts =
        sum.affirmed.size() != methods || sum.affirmed.stream().anyMatch(sum.denied::contains);
    if (sum.failed) {
      return new Said(List.of(), true, false);
    }
    return sum.unread || contradicts
        ? new Said(List.of(), false, true)
        : new Said(List.copyOf(sum.affirmed), false, false);
  }

  /// Whether a number is the marker's: it stands alone, has the marker's own unit, or stands beside
  /// the score's name or only such words as go with a score.
  boolean isScore(AmountText.Found number) {
    if (number.isAlone() || !(number.unit().isEmpty() || number.unit().equals(PERCENT))) {
      return true;
    }
    if (wording.meanings().isWorded(number.words(), "wording-not-a-score")) {
      return false;
    }
    return marker.scoreIn(number.words()).isPresent()
        || (!number.unit().isEmpty() && isPlain(number.words()));
  }

  private boolean isPlain(String words) {
    var known = new ArrayList<>(marker.subjects());
    marker.values().forEach(value -> known.addAll(value.text()));
    String rest = wording.rest(words, known);
    for (String word : rest.split("\\s+", -1)) {
      boolean letters = word.chars().anyMatch(Character::isLetter);
      if (letters && !wording.meanings().isWorded(word, "wording-beside-number")) {
        return false;
      }
    }
    return true;
  }
}
