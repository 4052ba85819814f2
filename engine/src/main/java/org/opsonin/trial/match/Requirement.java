package org.opsonin.trial.match;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.eligibility.Item;

/// One thing a trial asks, with the words it asks in.
///
/// @param origin where it stands
/// @param quote the words, a part of the eligibility text; for a field of the registry, the field
/// @param start UTF-16 offset of the quote in the eligibility text; empty for a field
/// @param side whether it includes or excludes
/// @param kind what it is about, such as `performance-status`
/// @param mustHold what must hold for the trial to stay open to a person: for an exclusion, the
///     opposite of what it says; empty if the words were not understood
public record Requirement(
    Origin origin,
    String quote,
    OptionalInt start,
    Item.Side side,
    String kind,
    Optional<Criterion> mustHold) {

  /// Where a requirement stands.
  public enum Origin {
    /// A structured field of the registry: age, sex.
    FIELD,
    /// The registry's free text.
    TEXT,
    /// This project's own words for it.
    OWN_WORDS
  }

  private static final Set<String> DECISIVE =
      Set.of(
          "age",
          "sex",
          "diagnosis",
          "stage",
          "setting",
          "disease-state",
          "metastasis",
          "biomarker",
          "prior-lines",
          "prior-treatment",
          "prior-therapy",
          "progression",
          "performance-status");

  /// What a trial's own doctors settle; not understood, it leaves open no question of whom the
  /// trial
  /// is for.
  private static final Set<String> SETTLED_THERE =
      Set.of(
          "consent",
          "compliance",
          "contraception",
          "pregnancy",
          "life-expectancy",
          "laboratory",
          "organ-function",
          "measurable-disease",
          "tissue",
          "swallowing",
          "oral-intake",
          "investigator-judgement",
          "concurrent-treatment",
          "vaccine",
          "washout");

  /// Whether the words were understood and can be held against a chart.
  public boolean isEvaluated() {
    return mustHold.isPresent();
  }

  /// Whether it says whom the trial is for: the cancer, its stage and markers, earlier treatment,
  /// fitness, another illness a person must have. A registry's sentence for inclusion that nobody
  /// understood may say so too. What remains is what a trial's own doctors check before anyone
  /// joins.
  public boolean isDecisive() {
    boolean mayBe = origin == Origin.TEXT && mustHold.isEmpty() && !SETTLED_THERE.contains(kind);
    boolean asksForIllness = mustHold.filter(Requirement::needsIllness).isPresent();
    return side != Item.Side.EXCLUSION && (mayBe || asksForIllness || DECISIVE.contains(kind));
  }

  private static boolean needsIllness(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Condition _ -> true;
      case Criterion.AllOf(var terms) -> terms.stream().anyMatch(Requirement::needsIllness);
      case Criterion.AnyOf(var terms) -> terms.stream().allMatch(Requirement::needsIllness);
      case Criterion _ -> false;
    };
  }
}
