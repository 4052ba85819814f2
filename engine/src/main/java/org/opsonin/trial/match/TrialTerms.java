package org.opsonin.trial.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.eligibility.Item;

/// The terms of one trial as the compiled evaluator numbers them.
///
/// @param evaluated what must hold, of every requirement that is evaluated
/// @param termOf for every requirement its number in `evaluated`, or -1
/// @param cancers what is asked of the tumour type, of every requirement that asks
/// @param cancerOf for every term of `evaluated` its number in `cancers`, or -1
/// @param decisive for every term of `evaluated` whether it says whom the trial is for
/// @param includes for every term of `evaluated` whether it is something a person must have
/// @param notEvaluated number of requirements nobody has understood
/// @param decisiveNotEvaluated those of them that say whom the trial is for
/// @param includesNotEvaluated those of them that are no exclusions
record TrialTerms(
    List<Criterion> evaluated,
    List<Integer> termOf,
    List<Criterion> cancers,
    List<Integer> cancerOf,
    List<Boolean> decisive,
    List<Boolean> includes,
    int notEvaluated,
    int decisiveNotEvaluated,
    int includesNotEvaluated) {

  static TrialTerms of(List<Requirement> requirements) {
    var evaluated = new ArrayList<Criterion>();
    var termOf = new ArrayList<Integer>();
    var cancers = new ArrayList<Criterion>();
    var cancerOf = new ArrayList<Integer>();
    var decisive = new ArrayList<Boolean>();
    var includes = new ArrayList<Boolean>();
    int notEvaluated = 0;
    int includesNotEvaluated = 0;
    int decisiveNotEvaluated = 0;
    for (Requirement requirement : requirements) {
      boolean isIncluding = requirement.side() != Item.Side.EXCLUSION;
      if (requirement.mustHold().isPresent()) {
        termOf.add(evaluated.size());
        evaluated.add(requirement.mustHold().get());
        decisive.add(requirement.isDecisive());
        includes.add(isIncluding);
        Optional<Criterion> cancer = Diseases.asked(requirement);
        cancerOf.add(cancer.isPresent() ? cancers.size() : -1);
        cancer.ifPresent(cancers::add);
      } else {
        termOf.add(-1);
        notEvaluated++;
        decisiveNotEvaluated += requirement.isDecisive() ? 1 : 0;
        includesNotEvaluated += isIncluding ? 1 : 0;
      }
    }
    return new TrialTerms(
        evaluated,
        termOf,
        cancers,
        cancerOf,
        decisive,
        includes,
        notEvaluated,
        decisiveNotEvaluated,
        includesNotEvaluated);
  }
}
