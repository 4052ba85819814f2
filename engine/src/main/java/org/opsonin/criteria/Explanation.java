package org.opsonin.criteria;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Truth;

/// Why a criterion has the truth it has: a tree of the same shape as the criterion.
///
/// Holds data; `org.opsonin.wording` renders it when somebody wants to read it.
///
/// @param evidence facts of the chart that were weighed, oldest first
/// @param because explanations of the terms; empty at a leaf
/// @param missing facts that would settle it, sorted; empty unless unknown
/// @param worthAsking facts the label does not insist on, but a careful reader settles first
/// @param mayChange whether what is not met can become met: a lab may, a histology may not
public record Explanation(
    Criterion criterion,
    Truth truth,
    Reason reason,
    List<Fact> evidence,
    List<Explanation> because,
    SortedSet<Ask> missing,
    SortedSet<Ask> worthAsking,
    boolean mayChange) {

  static final SortedSet<Ask> NOTHING = Collections.unmodifiableSortedSet(new TreeSet<>());

  public Explanation {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
    missing = copy(missing);
    worthAsking = copy(worthAsking);
  }

  private static SortedSet<Ask> copy(SortedSet<Ask> asks) {
    return asks.isEmpty() ? NOTHING : Collections.unmodifiableSortedSet(new TreeSet<>(asks));
  }

  static Explanation leaf(
      Criterion criterion, Answer answer, SortedSet<Ask> asks, boolean mayChange) {
    return new Explanation(
        criterion,
        answer.truth(),
        answer.reason(),
        answer.evidence(),
        List.of(),
        answer.truth() == Truth.UNKNOWN ? asks : NOTHING,
        NOTHING,
        mayChange);
  }

  static Explanation compound(
      Criterion criterion, Truth truth, List<Explanation> because, boolean mayChange) {
    SortedSet<Ask> missing = NOTHING;
    SortedSet<Ask> worthAsking = NOTHING;
    for (Explanation term : because) {
      worthAsking = joined(worthAsking, term.worthAsking());
      if (truth == Truth.UNKNOWN && term.truth() == Truth.UNKNOWN) {
        missing = joined(missing, term.missing());
      }
    }
    return new Explanation(
        criterion, truth, Reason.TERMS, List.of(), because, missing, worthAsking, mayChange);
  }

  private static SortedSet<Ask> joined(SortedSet<Ask> some, SortedSet<Ask> more) {
    if (more.isEmpty() || some.isEmpty()) {
      return more.isEmpty() ? some : more;
    }
    var all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /// What a leaf found out.
  record Answer(Truth truth, Reason reason, List<Fact> evidence) {

    static Answer found(Truth truth, List<? extends Fact> evidence) {
      return new Answer(truth, Reason.RECORDED, List.copyOf(evidence));
    }

    static Answer found(boolean claim, Fact evidence) {
      return new Answer(Truth.of(claim), Reason.RECORDED, List.of(evidence));
    }

    static Answer unknown(Reason reason, List<? extends Fact> evidence) {
      return new Answer(Truth.UNKNOWN, reason, List.copyOf(evidence));
    }

    static Answer notRecorded() {
      return new Answer(Truth.UNKNOWN, Reason.NOT_RECORDED, List.of());
    }
  }
}
