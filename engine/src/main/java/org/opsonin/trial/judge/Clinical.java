package org.opsonin.trial.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.opsonin.kernel.Truth;
import org.opsonin.trial.judge.Judgement.Ground;
import org.opsonin.trial.judge.vignette.Findings;
import org.opsonin.trial.judge.vignette.Findings.Named;
import org.opsonin.trial.judge.vignette.Line;
import org.opsonin.trial.judge.vignette.Phrases.Span;
import org.opsonin.trial.judge.vignette.Times;
import org.opsonin.trial.judge.vignette.Vignette;
import org.opsonin.trial.judge.vignette.Wordings;

/// Diseases, symptoms, procedures and drugs of a criterion, put to a note.
///
/// A criterion is cut into clauses that must all hold ("pneumonia **requiring** ventilation"), and
/// each clause into alternatives ("asthma **or** COPD"). An alternative is met if all its findings
/// are in the note, and every other word of it is understood or in the note too.
final class Clinical {

  private static final Set<String> OR = Set.of("or", ";", "and/or", "/");
  private static final Set<String> LIST =
      Set.of("or", ";", "and/or", ",", "and", ":", "(", ")", ".");
  private static final int NEARBY = 4;

  private final Wordings wordings;
  private final Evidence evidence;

  Clinical(Findings findings, Wordings wordings) {
    this.wordings = wordings;
    this.evidence = new Evidence(findings);
  }

  /// @param topic of the judgement where the note is silent
  Judgement judge(Vignette note, Side side, Asked asked, String topic) {
    return clauses(asked, side).stream()
        .map(clause -> clause(note, side, asked, clause, topic))
        .reduce(Clinical::and)
        .orElse(Judgement.silent(topic));
  }

  private static Judgement and(Judgement all, Judgement one) {
    var sentences = new ArrayList<Integer>(all.sentences());
    sentences.addAll(one.sentences());
    if (all.truth() == Truth.NOT_MET || one.truth() == Truth.NOT_MET) {
      return Judgement.stated(Truth.NOT_MET, sentences);
    }
    if (all.truth() == Truth.MET && one.truth() == Truth.MET) {
      return Judgement.stated(Truth.MET, sentences);
    }
    boolean silent = all.ground() == Ground.SILENT && one.ground() == Ground.SILENT;
    return silent ? all : Judgement.near("partly", sentences);
  }

  /// Stretches that must all hold. In an exclusion everything after the first is a list.
  private List<Span> clauses(Asked asked, Side side) {
    var clauses = new ArrayList<Span>();
    int from = 0;
    boolean list = wanted(asked, new Span(0, asked.line().size())).isPresent();
    if (side == Side.INCLUSION && !list) {
      for (Span joint : wordings.of("joint").find(asked.line())) {
        if (asked.names(from, joint.from())
            && asked.names(joint.to(), asked.line().size())
            && !asked.isFinding(joint.from())) {
          clauses.add(new Span(from, joint.from()));
          from = joint.to();
        }
      }
    }
    clauses.add(new Span(from, asked.line().size()));
    return clauses;
  }

  private Judgement clause(Vignette note, Side side, Asked asked, Span clause, String topic) {
    OptionalInt wanted = wanted(asked, clause);
    Set<String> breaks = side == Side.EXCLUSION || wanted.isPresent() ? LIST : OR;
    var parts = new ArrayList<Judgement>();
    int from = clause.from();
    for (int at = from; at <= clause.to(); at++) {
      if (at == clause.to() || (breaks.contains(asked.line().stem(at)) && !asked.isFinding(at))) {
        if (asked.names(from, at)) {
          parts.add(part(note, side, asked, new Span(from, at), topic));
        }
        from = at + 1;
      }
    }
    return any(parts, topic, wanted.orElse(1));
  }

  /// How many of a list are asked for; empty if the words do not say that it is a list.
  private OptionalInt wanted(Asked asked, Span clause) {
    for (int number = 3; number >= 1; number--) {
      for (Span span : wordings.of("at-least-" + number).find(asked.line())) {
        if (clause.covers(span.from())) {
          return OptionalInt.of(number);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static Judgement any(List<Judgement> parts, String topic, int wanted) {
    Judgement near = Judgement.silent(topic);
    int met = 0;
    boolean allDenied = !parts.isEmpty();
    var sentences = new ArrayList<Integer>();
    for (Judgement part : parts) {
      met += part.truth() == Truth.MET ? 1 : 0;
      allDenied &= part.truth() == Truth.NOT_MET;
      near = part.ground() == Ground.NEAR ? part : near;
      sentences.addAll(part.truth() == Truth.UNKNOWN ? List.of() : part.sentences());
    }
    if (met >= wanted) {
      return Judgement.stated(Truth.MET, sentences);
    }
    return allDenied ? Judgement.stated(Truth.NOT_MET, sentences) : near;
  }

  private Judgement part(Vignette note, Side side, Asked asked, Span part, String topic) {
    Truth truth = Truth.MET;
    String near = "";
    var sentences = new ArrayList<Integer>();
    for (Named named : asked.findings()) {
      if (named.from() >= part.from() && named.to() <= part.to()) {
        Judgement one = evidence.of(note, side, asked, named);
        truth = truth.and(isDenied(asked, part, named) ? one.truth().negate() : one.truth());
        near =
            one.ground() == Ground.NEAR ? one.topic() : one.truth() == Truth.MET ? "partly" : near;
        sentences.addAll(one.sentences());
      }
    }
    if (truth == Truth.MET && side == Side.EXCLUSION && isOnlyExamined(asked, part)) {
      return Judgement.near("partly", sentences);
    }
    if (truth == Truth.MET && strange(note, asked, part) > 0) {
      return Judgement.near(isGraded(asked, part) ? "severity" : "degree", sentences);
    }
    truth = truth == Truth.MET ? inTime(note, asked, sentences) : truth;
    if (truth != Truth.UNKNOWN) {
      return Judgement.stated(truth, sentences);
    }
    return near.isEmpty() ? Judgement.silent(topic) : Judgement.near(near, sentences);
  }

  /// Whether all that is asked for is the absence of findings.
  boolean isAllDenied(Asked asked) {
    var whole = new Span(0, asked.line().size());
    return !asked.findings().isEmpty()
        && asked.findings().stream().allMatch(named -> isDenied(asked, whole, named));
  }

  /// Whether a word of denial stands right before the finding.
  private boolean isDenied(Asked asked, Span part, Named named) {
    return wordings.of("denied").find(asked.line()).stream()
        .anyMatch(
            span ->
                span.from() >= part.from()
                    && span.to() <= named.from()
                    && named.from() - span.to() <= NEARBY);
  }

  /// Whether the words name examinations alone: that one was done excludes nobody.
  private boolean isOnlyExamined(Asked asked, Span part) {
    return asked.findings().stream()
        .filter(named -> named.from() >= part.from() && named.to() <= part.to())
        .allMatch(named -> evidence.isExamination(named));
  }

  /// Whether the criterion asks for a degree: severe, uncontrolled, active.
  private boolean isGraded(Asked asked, Span part) {
    return wordings.of("severity").find(asked.line()).stream()
        .anyMatch(span -> part.covers(span.from()));
  }

  private static Truth inTime(Vignette note, Asked asked, List<Integer> sentences) {
    OptionalDouble window = Times.window(asked.line());
    OptionalDouble least = Times.lastsAtLeast(asked.line());
    for (Vignette.Time time : note.times()) {
      if (sentences.contains(time.sentence())) {
        if (!time.lasting() && window.isPresent() && time.days() > window.getAsDouble()) {
          return Truth.NOT_MET;
        }
        if (time.lasting() && least.isPresent() && time.days() < least.getAsDouble()) {
          return Truth.NOT_MET;
        }
      }
    }
    return Truth.MET;
  }

  /// How many words of the criterion are neither understood nor in the note.
  int strange(Vignette note, Asked asked) {
    return strange(note, asked, new Span(0, asked.line().size()));
  }

  private int strange(Vignette note, Asked asked, Span part) {
    List<Span> generic = wordings.of("generic").find(asked.line());
    Set<String> words = words(note);
    int strange = 0;
    for (int at = part.from(); at < part.to(); at++) {
      int place = at;
      Line.Word word = asked.line().words().get(at);
      boolean understood =
          word.isMark()
              || word.number()
              || asked.isFinding(at)
              || asked.isExcepted(at)
              || word.stem().length() == 1
              || generic.stream().anyMatch(span -> span.covers(place))
              || words.contains(word.stem());
      strange += understood ? 0 : 1;
    }
    return strange;
  }

  private static Set<String> words(Vignette note) {
    var words = new HashSet<String>();
    for (Vignette.Sentence sentence : note.sentences()) {
      if (!note.promises().contains(sentence.number())) {
        words.addAll(sentence.line().stems());
      }
    }
    return words;
  }
}
