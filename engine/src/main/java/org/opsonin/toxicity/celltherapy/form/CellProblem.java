package org.opsonin.toxicity.celltherapy.form;

import org.opsonin.kernel.Problem;

/// What can be wrong with a record for the scales of cell therapy.
public enum CellProblem {
  NOT_JSON("CELL-001"),
  TOO_LONG("CELL-002"),
  NO_ID("CELL-003"),
  NOT_UNDERSTOOD("CELL-004"),
  NO_UNIT("CELL-005"),
  IMPOSSIBLE("CELL-006"),
  DISAGREE("CELL-007"),
  NO_TIME("CELL-008");

  private final String code;

  CellProblem(String code) {
    this.code = code;
  }

  /// The problem at a place; neither text may hold what was recorded.
  public Problem at(String where, String found, String expected) {
    return new Problem(code, where, found, expected);
  }
}
