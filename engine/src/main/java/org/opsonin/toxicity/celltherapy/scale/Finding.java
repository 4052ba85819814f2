package org.opsonin.toxicity.celltherapy.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;

/// What one scale says about one moment, or why it says nothing.
///
/// @param name what it is called in a result: `grade`, `score`, `m_easix`, `neutropenia_early`
/// @param value the grade, score or index; empty unless settled
/// @param word an outcome that is no number, such as `not_crs`; empty if there is none
/// @param possible every value that is still possible; empty for an index or a prompt
/// @param signs whether anything of it is there at all, for the time it took to go
/// @param group the group of people a score belongs to; empty if the scale has none
/// @param borderline fields whose value is exactly at a limit papers put on either side
/// @param because what it follows from, in sentences or phrases
/// @param missing fields that would settle it; empty if it is settled
/// @param cautions what must be said with it: assumptions, limits, what is not verified
/// @param entry the scale, with its source
public record Finding(
    String name,
    Optional<BigDecimal> value,
    Optional<String> word,
    Optional<Span> possible,
    Truth signs,
    Optional<String> group,
    List<String> borderline,
    List<String> because,
    List<String> missing,
    List<String> cautions,
    Entry entry) {

  public Finding {
    borderline = List.copyOf(borderline);
    because = List.copyOf(because);
    missing = List.copyOf(missing);
    cautions = List.copyOf(cautions);
  }

  /// Whether there is a value or an outcome.
  public boolean isSettled() {
    return value.isPresent() || word.isPresent();
  }

  /// Whether the rules were read in their source; otherwise it is shown as not verified.
  public boolean isVerified() {
    return !entry.body().isTrue("unverified");
  }

  /// Year and makers of the rules.
  public String edition() {
    return entry.body().text("edition").orElse("");
  }

  /// Says nothing about the person, so that a log cannot.
  @Override
  public String toString() {
    return "Finding[" + name + ", not shown]";
  }
}
