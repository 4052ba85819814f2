package org.opsonin.trial.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.trial.judge.vignette.Findings;
import org.opsonin.trial.judge.vignette.Findings.Named;
import org.opsonin.trial.judge.vignette.Line;
import org.opsonin.trial.judge.vignette.Measures;
import org.opsonin.trial.judge.vignette.Phrases;
import org.opsonin.trial.judge.vignette.Phrases.Span;
import org.opsonin.trial.judge.vignette.Vignette.Sex;
import org.opsonin.trial.judge.vignette.Wordings;

/// A criterion as far as it was understood.
///
/// @param findings named, but for the roots such as "disease" and those of exceptions
/// @param exceptions words after "except" and the like
/// @param excepted findings that exceptions name
/// @param subject findings the trial's title names
/// @param ages limits of age
/// @param limits limits of measures
/// @param sex whom it asks for; empty if either or not said
record Asked(
    Line line,
    List<Named> findings,
    List<Span> exceptions,
    List<String> excepted,
    List<String> subject,
    List<Ages.Limit> ages,
    List<Measures.Limit> limits,
    Optional<Sex> sex,
    Wordings wordings) {

  private static final int HEAD = 4;

  static Asked read(
      String text, String title, Findings findings, Wordings wordings, Measures measures) {
    Line line = Line.of(text);
    List<Span> exceptions = exceptions(line, wordings);
    var named = new ArrayList<Named>();
    var excepted = new ArrayList<String>();
    for (Named finding : findings.find(line)) {
      if (exceptions.stream().anyMatch(span -> span.covers(finding.from()))) {
        excepted.addAll(finding.ids());
      } else if (!finding.ids().stream().allMatch(findings::isRoot)) {
        named.add(finding);
      }
    }
    var subject = new ArrayList<String>();
    findings.find(Line.of(title)).forEach(finding -> subject.addAll(finding.ids()));
    subject.removeIf(findings::isRoot);
    return new Asked(
        line,
        named,
        exceptions,
        excepted,
        subject,
        Ages.in(text),
        measures.limits(line),
        sex(line, wordings),
        wordings);
  }

  /// From the words of exception to the end of the sentence.
  private static List<Span> exceptions(Line line, Wordings wordings) {
    var spans = new ArrayList<Span>();
    for (Span start : wordings.of("exception").find(line)) {
      int end = start.to();
      while (end < line.size() && !line.stem(end).equals(";") && !line.stem(end).equals(".")) {
        end++;
      }
      spans.add(new Span(start.from(), end));
    }
    return spans;
  }

  /// A sex the first words name, and only that.
  private static Optional<Sex> sex(Line line, Wordings wordings) {
    boolean female = isAtHead(wordings.of("female-only"), line);
    boolean male = isAtHead(wordings.of("male-only"), line);
    return female == male || wordings.of("both-sexes").isIn(line)
        ? Optional.empty()
        : Optional.of(female ? Sex.FEMALE : Sex.MALE);
  }

  private static boolean isAtHead(Phrases phrases, Line line) {
    return phrases.find(line).stream().anyMatch(span -> span.from() < HEAD);
  }

  boolean says(String wording) {
    return wordings.of(wording).isIn(line);
  }

  /// Whether the first or second word begins such a phrase.
  boolean starts(String wording) {
    return wordings.of(wording).find(line).stream().anyMatch(span -> span.from() <= 1);
  }

  boolean isFinding(int at) {
    return findings.stream().anyMatch(named -> named.covers(at));
  }

  boolean isExcepted(int at) {
    return exceptions.stream().anyMatch(span -> span.covers(at));
  }

  /// Whether a finding lies within the words from `from` up to but excluding `to`.
  boolean names(int from, int to) {
    return findings.stream().anyMatch(named -> named.from() >= from && named.to() <= to);
  }
}
