package org.opsonin.biomarker.tmb;

import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;

/// Which variants count, as a rules file says.
///
/// @param entry id, name, source, certainty and review
/// @param version of these rules; changes when what they count changes
/// @param consequences what the change does to a protein; empty if that does not matter
/// @param filter which filter results are accepted
/// @param indels whether insertions and deletions count
/// @param minima least evidence in the reads
/// @param population how common a variant may be; empty if that does not matter
/// @param limits what a reader of the result must know
public record TmbRules(
    Entry entry,
    String version,
    Optional<ConsequenceRule> consequences,
    FilterRule filter,
    boolean indels,
    Minima minima,
    Optional<PopulationRule> population,
    List<String> limits) {

  public TmbRules {
    limits = List.copyOf(limits);
  }

  public String id() {
    return entry.id();
  }

  public String name() {
    return entry.body().text("name").orElse(entry.claim());
  }

  /// What happens where a whole file lacks what a rule asks for.
  public enum WhenAbsent {
    /// The file is refused, with the reason.
    REFUSE,
    /// No variant can be judged: the result is a range.
    UNKNOWN,
    /// The rule is passed over, and the result says so.
    ACCEPT
  }

  /// Which changes count by what they do to a protein.
  ///
  /// @param count ids of the classes that count
  /// @param pickedTranscriptOnly whether only the transcript the annotation picked is looked at,
  ///     where it picked one
  /// @param absent for files without annotation
  public record ConsequenceRule(
      List<String> count, boolean pickedTranscriptOnly, WhenAbsent absent) {
    public ConsequenceRule {
      count = List.copyOf(count);
    }
  }

  /// Which variants the caller must have passed.
  ///
  /// @param accept filter words that are accepted, `PASS` among them
  /// @param absent for a record whose filters were not applied; [WhenAbsent#REFUSE] is not possible
  /// @param noColumn for a MAF without a filter column
  public record FilterRule(List<String> accept, WhenAbsent absent, WhenAbsent noColumn) {
    public FilterRule {
      accept = List.copyOf(accept);
    }
  }

  /// Least evidence, inclusive; empty where none is asked for.
  ///
  /// @param fraction share of reads with the variant, in `%`
  /// @param depth reads at the position
  /// @param altReads reads with the variant
  public record Minima(
      Optional<Quantity> fraction, Optional<Quantity> depth, Optional<Quantity> altReads) {}

  /// How common a variant may be in the population.
  ///
  /// @param atMost inclusive, in `%`
  /// @param absent for files without population frequencies
  public record PopulationRule(Quantity atMost, WhenAbsent absent) {}
}
