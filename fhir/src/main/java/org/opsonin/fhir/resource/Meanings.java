package org.opsonin.fhir.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Origin;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.vocabulary.Terms;

/// What the questions and answers of a chart mean, by the knowledge's chart codes: codes first,
/// then local codes, then words.
public final class Meanings {

  /// A meaning, and whether a code or only words said so.
  public record Meaning(Entry entry, Origin.Reading reading) {

    /// A field of the entry.
    public Optional<String> field(String name) {
      return entry.body().text(name);
    }
  }

  /// Fields whose words a denial can turn round: `no progression` is not progression.
  private static final Set<String> DENIABLE = Set.of("status", "outcome");

  private static final String DOUBTED = "wording-doubted";

  private final Terms codes;
  private final Map<String, Entry> local = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, List<Phrase>> byField = new HashMap<>();

  private final Map<String, Guard> guards = new HashMap<>();

  private record Phrase(String padded, Entry entry) {}

  private record Guard(List<String> phrases, List<String> endings, List<String> harmless) {}

  public Meanings(Terms codes) {
    this.codes = codes;
    for (Entry entry : codes.all()) {
      entry.body().texts("local").forEach(code -> local.putIfAbsent(code, entry));
      entry
          .body()
          .text("ucum")
          .ifPresent(
              ucum -> {
                units.put(ucum.toLowerCase(Locale.ROOT), ucum);
                entry.body().texts("spellings").forEach(way -> units.put(spelling(way), ucum));
              });
      guards.put(
          entry.id(),
          new Guard(
              entry.body().texts("text").stream().map(Words::padded).toList(),
              entry.body().texts("endings"),
              entry.body().texts("except").stream().map(Words::padded).toList()));
      for (String field : entry.body().keys()) {
        var phrases = byField.computeIfAbsent(field, key -> new ArrayList<>());
        phrases.add(new Phrase(Words.padded(entry.claim()), entry));
        entry
            .body()
            .texts("text")
            .forEach(text -> phrases.add(new Phrase(Words.padded(text), entry)));
      }
    }
  }

  private static String spelling(String unit) {
    return unit.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /// The UCUM code of a unit as people write it; empty if unknown.
  public Optional<String> unit(String written) {
    return Optional.ofNullable(units.get(spelling(written)));
  }

  /// What `concept` means, of the entries that have `field`; a code before words, and words only if
  /// they are the whole text.
  public Optional<Meaning> of(Concept concept, String field) {
    Optional<Meaning> coded = coded(concept, field);
    return coded.isPresent() ? coded : worded(concept, field);
  }

  /// What a code of `concept` means, of the entries that have `field`.
  public Optional<Meaning> coded(Concept concept, String field) {
    for (Coding coding : concept.codings()) {
      Optional<Entry> entry =
          coding
              .code()
              .flatMap(codes::find)
              .flatMap(codes::entry)
              .or(
                  () ->
                      coding.code().isPresent() ? Optional.empty() : coding.value().map(local::get))
              .filter(one -> one.body().get(field).isPresent());
      if (entry.isPresent()) {
        return Optional.of(new Meaning(entry.get(), Origin.Reading.CODED));
      }
    }
    return Optional.empty();
  }

  private Optional<Meaning> worded(Concept concept, String field) {
    for (String words : concept.words()) {
      String padded = Words.padded(words);
      for (Phrase phrase : byField.getOrDefault(field, List.of())) {
        if (phrase.padded().equals(padded)) {
          return Optional.of(new Meaning(phrase.entry(), Origin.Reading.TEXT));
        }
      }
    }
    return Optional.empty();
  }

  /// What words within `text` mean, of the entries that have `field`: the longest phrase wins, so
  /// that `not detected` is not `detected`.
  public Optional<Meaning> within(String text, String field) {
    return longest(Words.padded(text), field)
        .map(best -> new Meaning(best.entry(), Origin.Reading.TEXT));
  }

  private Optional<Phrase> longest(String padded, String field) {
    Phrase best = null;
    for (Phrase phrase : byField.getOrDefault(field, List.of())) {
      boolean longer = best == null || phrase.padded().length() > best.padded().length();
      if (longer && padded.contains(phrase.padded())) {
        best = phrase;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Codes first, then whole words, then the longest phrase within the words.
  ///
  /// Where a denial would turn the meaning round, words say only what no part of them denies or
  /// contradicts; otherwise the status is unknown, and there is no outcome.
  public Optional<Meaning> loosely(Concept concept, String field) {
    Optional<Meaning> exact = of(concept, field);
    if (exact.isPresent()) {
      return exact;
    }
    return DENIABLE.contains(field)
        ? undenied(concept.allWords(), field)
        : within(concept.allWords(), field);
  }

  private Optional<Meaning> undenied(String text, String field) {
    var said = new LinkedHashMap<String, Meaning>();
    boolean doubtful = false;
    for (String clause : Words.clauses(text)) {
      Optional<Phrase> phrase = longest(Words.padded(clause), field);
      if (phrase.isEmpty()) {
        continue;
      }
      if (isDoubtful(clause, phrase.get(), field)) {
        doubtful = true;
      } else {
        said.putIfAbsent(
            value(phrase.get(), field), new Meaning(phrase.get().entry(), Origin.Reading.TEXT));
      }
    }
    if (said.size() == 1) {
      return Optional.of(said.values().iterator().next());
    }
    return doubtful || said.size() > 1
        ? codes
            .entry(field + "-not-understood")
            .map(entry -> new Meaning(entry, Origin.Reading.TEXT))
        : Optional.empty();
  }

  /// Whether the words beside `phrase` deny it, or say something else.
  private boolean isDoubtful(String clause, Phrase phrase, String field) {
    String rest = Words.padded(clause).replace(phrase.padded(), " ");
    return isWorded(rest, DOUBTED)
        || longest(rest, field)
            .map(other -> !value(other, field).equals(value(phrase, field)))
            .orElse(false);
  }

  private static String value(Phrase phrase, String field) {
    return phrase.entry().body().text(field).orElse("");
  }

  /// Whether `text` carries wording of the guard entry `id`, outside of its harmless phrases.
  public boolean isWorded(String text, String id) {
    Guard guard = guards.get(id);
    if (guard == null) {
      return false;
    }
    String padded = Words.padded(text);
    for (String harmless : guard.harmless()) {
      padded = padded.replace(harmless, " ");
    }
    return Words.containPadded(padded, guard.phrases())
        || Words.endInPadded(padded, guard.endings());
  }

  /// Whether an answer says yes, no or neither; empty if it says nothing of the kind.
  public Optional<Truth> truth(Concept answer) {
    return loosely(answer, "truth")
        .flatMap(meaning -> meaning.field("truth"))
        .map(
            truth ->
                switch (truth) {
                  case "met" -> Truth.MET;
                  case "not-met" -> Truth.NOT_MET;
                  default -> Truth.UNKNOWN;
                });
  }
}
