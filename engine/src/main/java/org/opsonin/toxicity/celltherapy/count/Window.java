package org.opsonin.toxicity.celltherapy.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.celltherapy.form.Lab;
import org.opsonin.toxicity.celltherapy.form.Labs;
import org.opsonin.toxicity.celltherapy.form.Question;
import org.opsonin.toxicity.celltherapy.scale.Numbers;

/// The rule of one stretch of time after an infusion.
///
/// @param result name of the finding
/// @param lab what is counted
/// @param from first day, 0 is the day of infusion
/// @param to last day; very large if there is none
/// @param isLongest whether the longest stretch decides, not the days in all
/// @param counts how many counts must be low; 0 where days decide
/// @param recoveryDays days in a row above a limit that end a stretch
/// @param transfusion field and days free of transfusion that a recovery needs; empty if the rule
///     does not ask
/// @param steps what makes which grade, mildest first
/// @param longestGap most unmeasured days a convention fills in; empty if there is none
record Window(
    Entry entry,
    String result,
    Lab lab,
    int from,
    int to,
    boolean isLongest,
    int counts,
    int recoveryDays,
    Optional<Free> transfusion,
    List<Step> steps,
    Optional<Integer> longestGap) {

  /// What a recovery needs.
  record Free(Question question, int days) {}

  /// One way to a grade.
  ///
  /// @param limit a count is low at or below it
  /// @param isIncluded whether the limit itself is low
  /// @param days low days it takes; 0 where the number of counts decides
  /// @param lowBy low from this day at the latest to the end of the window; empty where days
  ///     decide
  /// @param end what ends a low stretch
  record Step(
      int grade, BigDecimal limit, boolean isIncluded, int days, Optional<Integer> lowBy, End end) {

    boolean isLow(BigDecimal count) {
      int compared = count.compareTo(limit);
      return isIncluded ? compared <= 0 : compared < 0;
    }
  }

  /// What ends a low stretch.
  enum End {
    LAST_LOW_DAY,
    RECOVERY,
    /// The rule does not say which of the two.
    EITHER;

    /// Whether a stretch lasts until the recovery.
    ///
    /// @param isWorst what to take where the rule does not say
    boolean isRecovery(boolean isWorst) {
      return this == RECOVERY || (this == EITHER && isWorst);
    }

    static End of(Node node) {
      return switch (node.text("lowUntil").orElse("last low day")) {
        case "last low day" -> LAST_LOW_DAY;
        case "recovery" -> RECOVERY;
        case "either" -> EITHER;
        default -> throw new IllegalStateException(node.where() + ": `lowUntil`");
      };
    }
  }

  Window {
    steps = List.copyOf(steps);
  }

  static Window of(Entry entry, Labs labs) {
    Node body = entry.body();
    Lab lab = labs.lab(body.text("measure").orElse(""));
    Node days = body.get("days").orElse(body);
    return new Window(
        entry,
        body.text("result").orElse("grade"),
        lab,
        Numbers.whole(days, "from"),
        days.text("to").map(Integer::parseInt).orElse(Integer.MAX_VALUE - 1),
        body.text("count").filter("longest"::equals).isPresent(),
        body.text("counts").map(Integer::parseInt).orElse(0),
        Numbers.whole(body, "recoveryDays"),
        body.get("transfusion")
            .map(node -> new Free(Question.of(node), Numbers.whole(node, "freeDays"))),
        body.items("grades").stream().map(node -> step(node, lab.unit())).toList(),
        body.get("interpolate").map(node -> Numbers.whole(node, "longestGap")));
  }

  private static Step step(Node node, String unit) {
    Optional<BigDecimal> atMost = Numbers.amount(node, "atMost", unit);
    Optional<BigDecimal> below = Numbers.amount(node, "below", unit);
    return new Step(
        Numbers.whole(node, "grade"),
        atMost
            .or(() -> below)
            .orElseThrow(() -> new IllegalStateException(node.where() + ": no limit")),
        atMost.isPresent(),
        node.text("days").map(Integer::parseInt).orElse(0),
        node.text("lowBy").map(Integer::parseInt),
        End.of(node));
  }

  /// Highest grade there is.
  int most() {
    return steps.stream().mapToInt(Step::grade).max().orElse(0);
  }
}
