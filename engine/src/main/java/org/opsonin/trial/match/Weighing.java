package org.opsonin.trial.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Explanation;
import org.opsonin.criteria.compiled.Verdicts;
import org.opsonin.kernel.Truth;
import org.opsonin.trial.Trial;
import org.opsonin.trial.match.CriterionMatch.Answer;

/// One chart before all trials: verdicts at once, reasons when asked for. Not for several threads.
public final class Weighing {

  private static final BitSet NONE = new BitSet(); // never written

  private final Matcher matcher;
  private final Verdicts verdicts;
  private final Prospects prospects;
  private final List<Truth> registered;

  Weighing(Matcher matcher, Chart chart, Verdicts verdicts, Prospects prospects) {
    this.matcher = matcher;
    this.verdicts = verdicts;
    this.prospects = prospects;
    this.registered = matcher.diseases().registered(chart);
  }

  /// Where a trial stands.
  ///
  /// @param trial position in the registry, from 0
  public Standing standing(int trial, Wishes wishes) {
    TrialTerms terms = matcher.terms(trial);
    BitSet forOthers = forOthers(trial);
    int spared = forOthers.cardinality();
    Truth asked = cancer(trial, forOthers);
    int decisiveOpen = decisiveOpen(trial, forOthers) + terms.decisiveNotEvaluated();
    int notMet = verdicts.notMet(trial) - spared;
    boolean fits =
        decisiveOpen == 0 && isForThisCancer(trial, asked) && isMostlyShown(trial, forOthers);
    Fit fit =
        asked == Truth.NOT_MET || (asked != Truth.MET && registered.get(trial) == Truth.NOT_MET)
            ? Fit.OTHER_CANCER
            : notMet > 0 ? against(trial, forOthers) : fits ? Fit.FITS_SO_FAR : Fit.NEEDS;
    OptionalDouble km = wishes.distance(matcher.trial(trial).trial());
    return new Standing(
        trial,
        fit,
        verdicts.met(trial),
        notMet,
        verdicts.unknown(trial) + spared,
        terms.notEvaluated(),
        decisiveOpen,
        asked,
        registered.get(trial),
        km);
  }

  /// Shown by what the trial asks of the tumour, or by the registry where it asks nothing; one
  /// against the other leaves it open.
  private boolean isForThisCancer(int trial, Truth asked) {
    return matcher.terms(trial).cancers().isEmpty()
        ? registered.get(trial) == Truth.MET
        : asked == Truth.MET && registered.get(trial) != Truth.NOT_MET;
  }

  /// Whether at least half of all criteria were understood, and at least half of what a person must
  /// have is shown: otherwise too little is known to say that anything fits.
  private boolean isMostlyShown(int trial, BitSet forOthers) {
    TrialTerms terms = matcher.terms(trial);
    if (terms.notEvaluated() > terms.evaluated().size()) {
      return false;
    }
    int met = 0;
    int open = terms.includesNotEvaluated();
    for (int term = 0; term < terms.evaluated().size(); term++) {
      if (terms.includes().get(term)) {
        Truth truth = verdicts.of(trial, term);
        met += truth == Truth.MET ? 1 : 0;
        open += truth == Truth.UNKNOWN || forOthers.get(term) ? 1 : 0;
      }
    }
    return met >= open;
  }

  /// What the requirements together say about the tumour type; met if none asks for one.
  private Truth cancer(int trial, BitSet forOthers) {
    int size = matcher.size();
    Truth cancer = Truth.UNKNOWN;
    TrialTerms terms = matcher.terms(trial);
    for (int term = 0; term < terms.evaluated().size(); term++) {
      int asks = terms.cancerOf().get(term);
      if (asks >= 0 && !forOthers.get(term)) {
        Truth one = verdicts.of(size + trial, asks);
        if (one == Truth.NOT_MET) {
          return Truth.NOT_MET;
        }
        cancer = one == Truth.MET ? Truth.MET : cancer;
      }
    }
    return cancer;
  }

  /// Requirements that ask for another cancer than a neighbouring one that is met, and for none
  /// within it: they seem to be about another group of the trial.
  private BitSet forOthers(int trial) {
    TrialTerms terms = matcher.terms(trial);
    if (terms.cancers().size() < 2) {
      return NONE;
    }
    var forOthers = new BitSet();
    int list = matcher.size() + trial;
    var shown = new ArrayList<String>();
    for (int asks = 0; asks < terms.cancers().size(); asks++) {
      if (verdicts.of(list, asks) == Truth.MET) {
        shown.addAll(Diseases.types(terms.cancers().get(asks)));
      }
    }
    for (int term = 0; term < terms.evaluated().size() && !shown.isEmpty(); term++) {
      int asks = terms.cancerOf().get(term);
      if (asks >= 0
          && verdicts.of(list, asks) == Truth.NOT_MET
          && !matcher.diseases().areWithin(Diseases.types(terms.cancers().get(asks)), shown)) {
        forOthers.set(term);
      }
    }
    return forOthers;
  }

  private int decisiveOpen(int trial, BitSet forOthers) {
    TrialTerms terms = matcher.terms(trial);
    int open = 0;
    for (int term = 0; term < terms.evaluated().size(); term++) {
      boolean isOpen = verdicts.of(trial, term) == Truth.UNKNOWN || forOthers.get(term);
      open += isOpen && terms.decisive().get(term) ? 1 : 0;
    }
    return open;
  }

  private Fit against(int trial, BitSet forOthers) {
    int count = matcher.terms(trial).evaluated().size();
    for (int term = 0; term < count; term++) {
      if (verdicts.of(trial, term) == Truth.NOT_MET
          && !forOthers.get(term)
          && !prospects.mayComeTrue(verdicts.explain(trial, term))) {
        return Fit.EXCLUDED;
      }
    }
    return Fit.EXCLUDED_FOR_NOW;
  }

  Trial trial(Standing standing) {
    return matcher.trial(standing.trial()).trial();
  }

  /// A trial with a reason for every requirement.
  public TrialMatch explain(Standing standing) {
    int trial = standing.trial();
    BitSet forOthers = forOthers(trial);
    List<Requirement> requirements = matcher.requirements(trial);
    var criteria = new ArrayList<CriterionMatch>();
    for (int i = 0; i < requirements.size(); i++) {
      int term = matcher.terms(trial).termOf().get(i);
      criteria.add(
          term < 0
              ? new CriterionMatch(
                  requirements.get(i), Answer.NOT_EVALUATED, Optional.empty(), false, false)
              : weighed(requirements.get(i), verdicts.explain(trial, term), forOthers.get(term)));
    }
    return new TrialMatch(matcher.trial(trial).trial(), standing, criteria);
  }

  private CriterionMatch weighed(
      Requirement requirement, Explanation explanation, boolean forOthers) {
    Answer answer =
        forOthers
            ? Answer.UNKNOWN
            : switch (explanation.truth()) {
              case MET -> Answer.MET;
              case NOT_MET -> Answer.NOT_MET;
              case UNKNOWN -> Answer.UNKNOWN;
            };
    boolean mayChange = answer == Answer.NOT_MET && prospects.mayComeTrue(explanation);
    return new CriterionMatch(requirement, answer, Optional.of(explanation), mayChange, forOthers);
  }
}
