package org.opsonin.trial.ctml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.trial.ctml.tree.TreeReader;

/// Reads MatchMiner's trials.
public final class Ctml {

  private static final String OPEN = "open to accrual";

  private Ctml() {}

  /// What a text gave.
  ///
  /// @param trials the trials that could be read, in order
  /// @param problems everything that is wrong, those of each trial included
  public record Reading(List<CtmlTrial> trials, List<Problem> problems) {
    public Reading {
      trials = List.copyOf(trials);
      problems = List.copyOf(problems);
    }
  }

  /// Whether a document is a CTML trial: it has a protocol number or a registry number, and a list
  /// of treatments.
  public static boolean isCtml(Tree document) {
    return document.get("treatment_list").filter(Tree.Mapping.class::isInstance).isPresent()
        && (document.text("protocol_no").isPresent() || document.text("nct_id").isPresent());
  }

  /// Reads a text with one trial, a list of trials, or trials one after another.
  ///
  /// @param path name of the file, for the places of problems
  public static Reading read(String path, String text) {
    var problems = new ArrayList<Problem>();
    List<Tree> documents = new TreeReader(path, problems::add).read(text);
    var trials = new ArrayList<CtmlTrial>();
    for (Tree document : documents) {
      List<Tree> several = document instanceof Tree.Sequence ? document.items() : List.of(document);
      for (Tree one : several) {
        var its = new ArrayList<Problem>();
        read(path, one, its).ifPresent(trials::add);
        problems.addAll(its);
      }
    }
    if (trials.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("CTML-003", path + ":1", "no trial", "a CTML trial"));
    }
    return new Reading(trials, problems);
  }

  /// Reads one document; empty, with the reason among the problems, if it is no CTML trial.
  ///
  /// @param path name of the file, for the places of problems
  /// @param problems takes what is wrong
  public static Optional<CtmlTrial> read(String path, Tree document, List<Problem> problems) {
    var own = new ArrayList<Problem>();
    var reporter = new Reporter(path, own::add);
    Optional<CtmlTrial> trial = trial(path, document, reporter, own);
    problems.addAll(own);
    return trial;
  }

  private static Optional<CtmlTrial> trial(
      String path, Tree document, Reporter reporter, List<Problem> own) {
    Optional<String> protocol =
        document.text("protocol_no").filter(number -> !number.isBlank()).map(String::strip);
    if (!(document instanceof Tree.Mapping)) {
      reporter.say("CTML-003", document, "a trial that is " + document.kind(), "an object");
      return Optional.empty();
    }
    if (protocol.isEmpty() && document.text("nct_id").isEmpty()) {
      reporter.say("CTML-003", document, "a trial without `protocol_no`", "its number");
      return Optional.empty();
    }
    if (document.get("treatment_list").isEmpty()) {
      reporter.say("CTML-004", document, "no `treatment_list`", "steps, arms and dose levels");
    }
    Optional<List<MatchClause>> clauses = MatchClauses.of(document, reporter);
    boolean open = isOpen(document, reporter);
    if (protocol.isEmpty()) {
      reporter.say("CTML-003", document, "no `protocol_no`", "the number MatchMiner knows it by");
    }
    boolean usable = clauses.isPresent() && protocol.isPresent();
    return Optional.of(
        new CtmlTrial(
            CtmlFields.trial(document, protocol),
            protocol.orElse(""),
            open,
            clauses.orElse(List.of()),
            usable,
            document,
            path,
            own));
  }

  /// Whether the summary says "open to accrual"; the field `status` beside it does not count.
  private static boolean isOpen(Tree document, Reporter reporter) {
    Optional<Tree> summary = document.get("_summary");
    Optional<Tree> status = summary.flatMap(part -> part.get("status"));
    if (status.isPresent() && status.get().items().isEmpty()) {
      reporter.say("CTML-008", status.get(), "`_summary.status` has no item", "a list of one");
    }
    return status.stream()
        .flatMap(list -> list.items().stream().limit(1))
        .anyMatch(
            first ->
                first.text("value").map(text -> text.toLowerCase(Locale.ROOT)).stream()
                    .anyMatch(OPEN::equals));
  }
}
