package org.opsonin.criteria;

/// Why a criterion has the truth it has, where the truth alone does not say.
public enum Reason {
  /// A recorded fact decides.
  RECORDED,
  /// The terms below decide.
  TERMS,
  /// Nothing is recorded.
  NOT_RECORDED,
  /// Recorded facts disagree.
  CONFLICTING,
  /// The record is less precise than the question.
  NOT_PRECISE,
  /// A number exists, but of another score.
  OTHER_SCORE,
  /// A result exists, but by an assay the label does not name.
  OTHER_ASSAY,
  /// A recorded fact decides; which assay gave it is not recorded.
  ASSAY_NOT_STATED,
  /// A result exists, but from another kind of specimen.
  OTHER_SPECIMEN,
  /// The test gave no result.
  NO_RESULT,
  /// The last result is too old for the question.
  TOO_OLD,
  /// The result's report does not give its limit of normal.
  LIMIT_NOT_STATED,
  /// The units do not compare.
  UNIT,
  /// The label asks only that nothing be known.
  NOT_KNOWN
}
