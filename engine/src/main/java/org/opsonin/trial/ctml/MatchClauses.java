package org.opsonin.trial.ctml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.trial.ctml.tree.Tree;

/// Finds every `match` in a trial document, as MatchMiner's engine does: anywhere below
/// `treatment_list`, `_summary` and `status`, at a step, an arm or a dose level.
///
/// A `match` at the top of the document is not among what the engine loads.
final class MatchClauses {

  private static final List<String> LOADED = List.of("treatment_list", "_summary", "status");
  private static final String MATCH = "match";

  private final Reporter reporter;
  private final List<MatchClause> found = new ArrayList<>();
  private boolean broken;

  private MatchClauses(Reporter reporter) {
    this.reporter = reporter;
  }

  /// The clauses of a document; empty if one of them stands where the engine fails, which is
  /// reported.
  static Optional<List<MatchClause>> of(Tree document, Reporter reporter) {
    var finder = new MatchClauses(reporter);
    for (String key : LOADED) {
      document.get(key).ifPresent(tree -> finder.walk(tree, key, List.of()));
    }
    document
        .get(MATCH)
        .ifPresent(
            top ->
                reporter.say(
                    "CTML-005",
                    top,
                    "a `match` at the top of the trial, which MatchMiner does not read",
                    "`match` at a step, an arm or a dose level"));
    return finder.broken ? Optional.empty() : Optional.of(List.copyOf(finder.found));
  }

  /// @param above keys from the top to the container of `key`
  private void walk(Tree tree, String key, List<String> above) {
    var here = new ArrayList<>(above);
    here.add(key);
    switch (tree) {
      case Tree.Mapping mapping ->
          mapping
              .fields()
              .forEach(
                  (inner, value) -> {
                    if (inner.equals(MATCH)) {
                      clause(mapping, value, here);
                    } else {
                      walk(value, inner, here);
                    }
                  });
      case Tree.Sequence sequence -> {
        for (int index = 0; index < sequence.items().size(); index++) {
          walk(sequence.items().get(index), String.valueOf(index), here);
        }
      }
      case Tree.Text _, Tree.Amount _, Tree.Flag _, Tree.Nothing _ -> {
        return;
      }
    }
  }

  private void clause(Tree.Mapping part, Tree match, List<String> path) {
    Optional<MatchClause.Level> level =
        path.size() < 2 ? Optional.empty() : MatchClause.Level.of(path.get(path.size() - 2));
    if (level.isEmpty()) {
      broken = true;
      reporter.say(
          "CTML-005", match, "a `match` at no step, arm or dose level", "it in one of their lists");
      return;
    }
    boolean suspended =
        switch (level.get()) {
          case STEP -> hasNoOpenArm(part);
          case ARM -> isYes(part, "arm_suspended");
          case DOSE -> isYes(part, "level_suspended");
        };
    found.add(
        new MatchClause(
            level.get(),
            String.join(".", path) + "." + MATCH,
            suspended,
            part.text(level.get().code()),
            match));
  }

  private boolean hasNoOpenArm(Tree.Mapping step) {
    Optional<Tree> arms = step.get("arm");
    if (arms.isEmpty()) {
      return true;
    }
    if (!(arms.get() instanceof Tree.Sequence sequence)) {
      return refuse(arms.get(), "`arm` is " + arms.get().kind(), "a list of arms");
    }
    boolean all = true;
    for (Tree arm : sequence.items()) {
      all &=
          arm instanceof Tree.Mapping mapping
              ? isYes(mapping, "arm_suspended")
              : refuse(arm, "an arm that is " + arm.kind(), "an object");
    }
    return all;
  }

  private boolean isYes(Tree.Mapping part, String key) {
    Optional<Tree> flag = part.get(key);
    if (flag.isEmpty()) {
      return false;
    }
    return flag.get() instanceof Tree.Text text
        ? text.value().toLowerCase(Locale.ROOT).strip().equals("y")
        : refuse(flag.get(), "`" + key + "` is " + flag.get().kind(), "\"Y\" or \"N\"");
  }

  private boolean refuse(Tree at, String found, String expected) {
    broken = true;
    reporter.say("CTML-008", at, found, expected);
    return true;
  }
}
