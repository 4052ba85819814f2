package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;

/// Collects why a finding is what it is, until it is made.
public final class Grounds {

  private final Entry entry;
  private final List<String> because = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<String> borderline = new ArrayList<>();
  private Optional<String> group = Optional.empty();
  private final Set<String> cautions = new LinkedHashSet<>();

  /// Begins with the cautions that go with every finding of the scale.
  public Grounds(Entry entry) {
    this.entry = entry;
    cautions.addAll(entry.body().texts("cautions"));
  }

  /// One thing it follows from.
  public void because(String words) {
    because.add(words);
  }

  /// One field that would help to settle it.
  public void missing(String field) {
    missing.add(field);
  }

  /// One thing that must be said with it.
  public void caution(String words) {
    cautions.add(words);
  }

  /// The group of people a score belongs to.
  void group(Optional<String> named) {
    group = named;
  }

  /// A field whose value is exactly at a limit.
  void borderline(String field) {
    borderline.add(field);
  }

  /// A grade or score that may not be settled; what is missing is told only where it is not.
  public Finding ranged(String name, Span span, Truth signs) {
    Optional<BigDecimal> value =
        span.isSettled() ? Optional.of(BigDecimal.valueOf(span.low())) : Optional.empty();
    return finding(name, value, Optional.empty(), Optional.of(span), signs);
  }

  /// An outcome in a word.
  public Finding worded(String name, String word, Optional<Span> span, Truth signs) {
    return finding(name, Optional.empty(), Optional.of(word), span, signs);
  }

  /// A number, or none where something is missing for it.
  public Finding numbered(String name, Optional<BigDecimal> number) {
    return finding(name, number, Optional.empty(), Optional.empty(), Truth.UNKNOWN);
  }

  /// Nothing that could be said.
  public Finding open(String name) {
    return finding(name, Optional.empty(), Optional.empty(), Optional.empty(), Truth.UNKNOWN);
  }

  private Finding finding(
      String name,
      Optional<BigDecimal> value,
      Optional<String> word,
      Optional<Span> span,
      Truth signs) {
    boolean settled = value.isPresent() || word.isPresent();
    return new Finding(
        name,
        value,
        word,
        span,
        signs,
        group,
        borderline,
        because,
        settled ? List.of() : List.copyOf(missing),
        List.copyOf(cautions),
        entry);
  }
}
