package org.opsonin.fhir.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.Code;
import org.opsonin.vocabulary.Terms;

/// Finds which marker a question is about: by code, else by the longest name in its words.
public final class Markers {

  private static final int SHORT = 3;

  /// A marker, the use its code has, and how it was found.
  public record Match(Marker marker, Optional<Marker.Use> use, Origin.Reading by) {}

  private final List<Marker> all;
  private final Map<String, Match> byCode = new HashMap<>();
  private final Meanings meanings;
  private final List<Name> names = new ArrayList<>();

  /// A name of a marker, longest first; `capitals` where a short one must be written so.
  private record Name(Marker marker, String padded, Optional<Pattern> capitals) {}

  public Markers(Terms markers, Meanings meanings) {
    this.meanings = meanings;
    this.all = markers.all().stream().map(Marker::new).toList();
    for (Marker marker : all) {
      for (Marker.Use use : marker.uses()) {
        byCode.putIfAbsent(
            use.system() + "|" + use.code(),
            new Match(marker, Optional.of(use), Origin.Reading.CODED));
      }
      marker.names().forEach(name -> names.add(name(marker, name)));
    }
    names.sort(Comparator.comparingInt((Name name) -> -name.padded().length()));
  }

  private static Name name(Marker marker, String name) {
    Optional<Pattern> capitals =
        name.length() > SHORT || name.chars().anyMatch(Character::isDigit)
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    "(?<![A-Za-z0-9])"
                        + Pattern.quote(name.toUpperCase(Locale.ROOT))
                        + "(?![A-Za-z0-9])"));
    return new Name(marker, Words.padded(name), capitals);
  }

  /// The marker `code` asks for.
  public Optional<Match> find(Concept code) {
    for (Coding coding : code.codings()) {
      Optional<Match> coded = coding.code().flatMap(this::byCode);
      if (coded.isPresent()) {
        return coded;
      }
    }
    return code.words().stream().flatMap(words -> inWords(words).stream()).findFirst();
  }

  private Optional<Match> byCode(Code code) {
    return Optional.ofNullable(
        byCode.get(code.system().name().toLowerCase(Locale.ROOT) + "|" + code.value()));
  }

  /// The marker that `words` name; tests for antibodies in the blood are none.
  public Optional<Match> inWords(String words) {
    String padded = Words.padded(words);
    for (Name name : names) {
      if (padded.contains(name.padded()) && isMeant(words, padded, name)) {
        return meanings.isWorded(words, "wording-antibody-test")
            ? Optional.empty()
            : Optional.of(new Match(name.marker(), Optional.empty(), Origin.Reading.TEXT));
      }
    }
    return Optional.empty();
  }

  /// Short names without a digit are common letters: they count as the whole text, or in capitals.
  private static boolean isMeant(String words, String padded, Name name) {
    return name.capitals().isEmpty()
        || padded.equals(name.padded())
        || name.capitals().get().matcher(words).find();
  }
}
