package org.opsonin.fhir.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  private final Terms codes;
  private final Map<String, Entry> local = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, List<Phrase>> byField = new HashMap<>();

  private final Map<String, Guard> guards = new HashMap<>();

  private record Phrase(String padded, Entry entry) {}

  private record Guard(List<String> phrases, List<String> endings) {}

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
              entry.body().texts("endings")));
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
    String padded = Words.padded(text);
    Phrase best = null;
    for (Phrase phrase : byField.getOrDefault(field, List.of())) {
      boolean longer = best == null || phrase.padded().length() > best.padded().length();
      if (longer && padded.contains(phrase.padded())) {
        best = phrase;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Meaning(best.entry(), Origin.Reading.TEXT));
  }

  /// Codes first, then whole words, then the longest phrase within the words.
  public Optional<Meaning> loosely(Concept concept, String field) {
    Optional<Meaning> exact = of(concept, field);
    return exact.isPresent() ? exact : within(concept.allWords(), field);
  }

  /// Whether `text` carries wording of the guard entry `id`.
  public boolean isWorded(String text, String id) {
    Guard guard = guards.get(id);
    if (guard == null) {
      return false;
    }
    String padded = Words.padded(text);
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
