package org.opsonin.registry.study;

import org.opsonin.kernel.Problem;

/// What can be wrong with studies and with the place they come from; each has a page under
/// docs/problems/.
public enum RegistryProblem {
  NOT_JSON("REG-001"),
  BREAKS_OFF("REG-002"),
  EMPTY("REG-003"),
  NO_STUDY("REG-004"),
  NO_ID("REG-005"),
  NO_TITLE("REG-006"),
  TOO_LARGE("REG-007"),
  TOO_DEEP("REG-008"),
  ENCODING("REG-009"),
  READ_AS_WINDOWS("REG-010"),
  WRONG_TYPE("REG-011"),
  UNKNOWN_WORD("REG-012"),
  AGE("REG-013"),
  DATE("REG-014"),
  PLACE("REG-015"),
  PACKED_FILE_BROKEN("REG-020"),
  EXPANDS_TOO_FAR("REG-021"),
  OTHER_KIND("REG-022"),
  UNREADABLE("REG-023"),
  CTML("REG-024"),
  READING_FAILED("REG-025"),
  REGISTRY_REFUSED("REG-030"),
  REGISTRY_GARBAGE("REG-031"),
  REGISTRY_SILENT("REG-032"),
  REGISTRY_ENDLESS("REG-033");

  private final String code;

  RegistryProblem(String code) {
    this.code = code;
  }

  /// The stable code a person can look up.
  public String code() {
    return code;
  }

  /// The problem at a place.
  public Problem at(String where, String found, String expected) {
    return new Problem(code, where, found, expected);
  }
}
