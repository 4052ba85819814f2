package org.opsonin.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsonin.chart.Person;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.match.CriterionMatch;
import org.opsonin.trial.match.Fit;
import org.opsonin.trial.match.Requirement;
import org.opsonin.trial.match.Standing;
import org.opsonin.trial.match.TrialMatch;

/// The words of matches, the same in every format. No output says that a person can join: only a
/// trial's own doctors decide that.
///
/// @param grounds renders what the chart says
/// @param person whose age and sex the answers name
/// @param asOf the day the chart is looked at
public record TrialWords(Grounds grounds, Person person, LocalDate asOf) {

  /// What every list of trials says of itself.
  public static final String PURPOSE =
      "Nothing here says that you can join a trial: only its own doctors decide that, after their"
          + " own tests. What was not understood or is not in the chart is an open question, never"
          + " counted as met.";

  /// What the marks mean.
  public static final String MARKS =
      "Marks: + holds, - speaks against it, ? not known from the chart, ! not evaluated: read it"
          + " yourself.";

  private static final int LONGEST_QUOTE = 300;

  /// The verdict and its counts in one sentence.
  public String verdict(Standing standing) {
    int all = standing.met() + standing.notMet() + standing.unknown() + standing.notEvaluated();
    var counts = new ArrayList<String>();
    counts.add(standing.met() + " of " + Words.count(all, "criterion", "criteria") + " met");
    if (standing.notMet() > 0) {
      counts.add(standing.notMet() + " not met");
    }
    counts.add(standing.unknown() + " not known");
    counts.add(standing.notEvaluated() + " to read yourself");
    return Words.capital(standing.fit().words()) + ": " + String.join(", ", counts) + ".";
  }

  /// Whether and where it runs: status, phase, nearest site.
  public String about(Trial trial, Standing standing) {
    var parts = new ArrayList<String>();
    Recruitment recruitment = trial.recruitment();
    parts.add(
        recruitment.isOpen() ? recruitment.words() : recruitment.words().toUpperCase(Locale.ROOT));
    if (trial.onlyObserves()) {
      parts.add("only observes, gives no treatment");
    }
    if (!trial.phases().isEmpty()) {
      parts.add(
          "phase " + trial.phases().stream().map(Phase::words).collect(Collectors.joining("/")));
    }
    standing.km().ifPresent(km -> parts.add("nearest site about " + Math.round(km) + " km away"));
    var countries = trial.sites().stream().map(site -> site.country()).distinct().toList();
    if (!countries.isEmpty()) {
      String more = countries.size() > 3 ? " and " + (countries.size() - 3) + " more" : "";
      parts.add(String.join(", ", countries.subList(0, Math.min(3, countries.size()))) + more);
    }
    trial.asOf().ifPresent(day -> parts.add("as of " + day));
    return Words.capital(String.join("; ", parts));
  }

  /// The mark in front of a criterion, see [#MARKS].
  public static char mark(CriterionMatch match) {
    return switch (match.answer()) {
      case MET -> '+';
      case NOT_MET -> '-';
      case UNKNOWN -> '?';
      case NOT_EVALUATED -> '!';
    };
  }

  /// A criterion's own words, and what the chart says.
  public String line(CriterionMatch match) {
    return words(match.requirement()) + ": " + finding(match);
  }

  /// A criterion's own words, at most three lines of them.
  public static String words(Requirement requirement) {
    String plain =
        Plain.of(requirement.quote())
            .replaceFirst("^(?:[-*•·]+|\\d+[.)])\\s+", "")
            .replaceFirst("[.;:,]+$", "");
    String quote =
        plain.length() > LONGEST_QUOTE
            ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_QUOTE - 20)) + " ..."
            : plain;
    String marked = requirement.origin() == Requirement.Origin.TEXT ? "\"" + quote + "\"" : quote;
    return requirement.side() == Item.Side.EXCLUSION ? "Excludes: " + marked : marked;
  }

  /// What the chart says about a criterion, or what to do where nothing does.
  public String finding(CriterionMatch match) {
    if (match.explanation().isEmpty()) {
      return "not evaluated, read it yourself";
    }
    if (match.forOthers()) {
      return "seems to be about another group of this trial, read it yourself";
    }
    var lines = new ArrayList<String>();
    Explanation explanation = match.explanation().get();
    for (Ground ground : grounds.of(explanation)) {
      lines.add(finding(ground));
    }
    boolean isGrounded = !lines.isEmpty() || explanation.truth() == Truth.UNKNOWN;
    personal(explanation.criterion(), isGrounded).ifPresent(lines::add);
    String found =
        lines.stream().filter(line -> !line.isEmpty()).distinct().collect(Collectors.joining("; "));
    String shown = found.isEmpty() ? words(explanation.truth()) : found;
    return match.mayChange() ? shown + " (may change)" : shown;
  }

  /// Age and sex are no facts with a place of their own. The sex also answers for an illness only
  /// the other sex can have.
  private Optional<String> personal(Criterion asked, boolean isGrounded) {
    boolean asksAge = asked.nodes().anyMatch(Criterion.Age.class::isInstance);
    boolean asksSex =
        asked
            .nodes()
            .anyMatch(
                node ->
                    node instanceof Criterion.Sex
                        || (!isGrounded && node instanceof Criterion.Condition));
    Optional<String> sex = asksSex ? person.sex() : Optional.empty();
    return asksAge ? person.ageInYears(asOf).map(age -> "age " + age) : sex;
  }

  private static String finding(Ground ground) {
    if (ground.parts().isEmpty()) {
      return ground.finding();
    }
    return ground.parts().stream()
        .map(
            part ->
                finding(part).isEmpty() ? part.question() : part.question() + ": " + finding(part))
        .collect(Collectors.joining(", "));
  }

  private static String words(Truth truth) {
    return switch (truth) {
      case MET -> "holds";
      case NOT_MET -> "does not hold";
      case UNKNOWN -> "not recorded";
    };
  }

  /// Why a trial is not offered, one reason a line; empty for one that is.
  public List<String> reasons(TrialMatch match) {
    var reasons = new ArrayList<String>();
    if (match.fit() == Fit.OTHER_CANCER && match.standing().registered() == Truth.NOT_MET) {
      reasons.add("registered for " + String.join(", ", match.trial().conditions()));
    }
    match.against().forEach(one -> reasons.add(line(one)));
    return reasons;
  }
}
