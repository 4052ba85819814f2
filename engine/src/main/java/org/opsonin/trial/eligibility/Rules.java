package org.opsonin.trial.eligibility;

import org.opsonin.trial.eligibility.grammar.Grammar;

/// The rules of the grammar the reader starts from.
///
/// @param inclusion a sentence of an inclusion list as a whole
/// @param exclusion a sentence of an exclusion list as a whole
/// @param heading a heading that says which list follows, or that none changes
/// @param intro words before a nested list, saying how its points hang together
/// @param hint words of an introduction to a list of limits
/// @param illnessHint words of an introduction to a list of illnesses
/// @param doubt words that make such a list hold for some only
/// @param illnessDoubt the same, and words that are true of each point
/// @param remark a sentence that asks for nothing
/// @param modifier words that take back or narrow what stands beside them
/// @param opening such words at the beginning
/// @param cue words that tell what a sentence is about even where it is not understood
/// @param link a word that ties a point to its neighbour
record Rules(
    int inclusion,
    int exclusion,
    int heading,
    int intro,
    int hint,
    int illnessHint,
    int doubt,
    int illnessDoubt,
    int remark,
    int modifier,
    int opening,
    int cue,
    int link) {

  static Rules of(Grammar grammar) {
    return new Rules(
        grammar.rule("inclusion"),
        grammar.rule("exclusion"),
        grammar.rule("heading"),
        grammar.rule("intro"),
        grammar.rule("intro-hint"),
        grammar.rule("intro-illness-hint"),
        grammar.rule("intro-doubt"),
        grammar.rule("intro-illness-doubt"),
        grammar.rule("remark"),
        grammar.rule("modifier"),
        grammar.rule("modifier-opening"),
        grammar.rule("cue"),
        grammar.rule("link"));
  }
}
