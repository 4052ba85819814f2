package org.opsonin.fhir;

import org.opsonin.kernel.Problem;

/// What can be wrong with a chart; each has a page under docs/problems/.
public enum ChartProblem {
  NOT_JSON("CHART-001"),
  TRUNCATED("CHART-002"),
  EMPTY("CHART-003"),
  NOT_A_RESOURCE("CHART-004"),
  UNKNOWN_RESOURCE("CHART-005"),
  TOO_LARGE("CHART-006"),
  TOO_DEEP("CHART-007"),
  TOO_MANY_ENTRIES("CHART-008"),
  TEXT_TOO_LONG("CHART-009"),
  WRONG_TYPE("CHART-010"),
  FIELD_TWICE("CHART-011"),
  UNREADABLE_BYTES("CHART-012"),
  NO_PATIENT("CHART-020"),
  SEVERAL_PATIENTS("CHART-021"),
  OTHER_PATIENT("CHART-022"),
  NO_CANCER("CHART-023"),
  CANCER_ONLY_IN_ORDER("CHART-024"),
  BIRTH_DATE("CHART-025"),
  DATE("CHART-026"),
  BEFORE_BIRTH("CHART-027"),
  RESULT_BEFORE_SPECIMEN("CHART-028"),
  UNKNOWN_CONDITION("CHART-030"),
  UNKNOWN_DRUG("CHART-031"),
  CODES_DISAGREE("CHART-032"),
  UNKNOWN_GENE("CHART-033"),
  UNIT("CHART-040"),
  IMPLAUSIBLE("CHART-041"),
  UNREADABLE_VALUE("CHART-042"),
  NOT_CONFIRMED("CHART-050"),
  PRELIMINARY("CHART-051"),
  STAGE("CHART-052"),
  DANGLING("CHART-060"),
  UNREADABLE_RESOURCE("CHART-099");

  private final String code;

  ChartProblem(String code) {
    this.code = code;
  }

  /// The stable code a person can look up.
  public String code() {
    return code;
  }

  /// The problem at a place.
  ///
  /// @param found what is wrong, without any value of the chart
  public Problem at(String where, String found, String expected) {
    return new Problem(code, where, found, expected);
  }
}
