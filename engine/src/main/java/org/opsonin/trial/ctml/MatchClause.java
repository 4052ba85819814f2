package org.opsonin.trial.ctml;

import java.util.Optional;
import org.opsonin.trial.ctml.tree.Tree;

/// One `match` of a trial: what a sample must show for this step, arm or dose level.
///
/// @param level where in the trial it stands
/// @param path keys from the top of the document, `treatment_list.step.0.arm.1.match`
/// @param suspended whether this part is closed: an arm or dose level marked so, a step without an
///     open arm
/// @param code `step_code`, `arm_code` or `level_code`; empty if not given
/// @param match the match tree as written
public record MatchClause(
    Level level, String path, boolean suspended, Optional<String> code, Tree match) {

  /// The part of a trial a clause stands in.
  public enum Level {
    STEP("step", "step_code"),
    ARM("arm", "arm_code"),
    DOSE("dose_level", "level_code");

    private final String key;
    private final String code;

    Level(String key, String code) {
      this.key = key;
      this.code = code;
    }

    /// The key of the list such parts stand in.
    public String key() {
      return key;
    }

    String code() {
      return code;
    }

    /// The level a list's key names; empty for any other key.
    static Optional<Level> of(String key) {
      for (Level level : values()) {
        if (level.key.equals(key)) {
          return Optional.of(level);
        }
      }
      return Optional.empty();
    }
  }
}
