package org.opsonin.trial.judge.vignette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.trial.judge.vignette.Findings.Named;
import org.opsonin.trial.judge.vignette.Phrases.Span;
import org.opsonin.trial.judge.vignette.Vignette.Measured;
import org.opsonin.trial.judge.vignette.Vignette.Seen;
import org.opsonin.trial.judge.vignette.Vignette.Sentence;
import org.opsonin.trial.judge.vignette.Vignette.Sex;
import org.opsonin.trial.judge.vignette.Vignette.Standing;
import org.opsonin.trial.judge.vignette.Vignette.Time;

/// Reads a note: numbered sentences, or plain text that is cut into sentences.
public final class VignetteReader {

  private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,4})\\.\\s+");
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z0-9])");
  private static final Pattern AGE =
      Pattern.compile(
          "\\b(\\d{1,3})\\s*[- ]?\\s*(years?|yrs?|months?|mos?|weeks?|wks?|days?|y)"
              + "[- /]*(?:of age|old|o\\b)|\\b(\\d{1,3})\\s*(yo|y/o|y\\.o\\.?)(?![a-z])"
              + "|\\b(?:aged?|age of)\\s*:?\\s*(\\d{1,3})\\b|\\b(\\d{1,3})\\s*([mf])\\b(?!\\w)");

  private final Findings findings;
  private final Wordings wordings;
  private final Measures measures;

  /// A reader with these words.
  public VignetteReader(Findings findings, Wordings wordings, Measures measures) {
    this.findings = findings;
    this.wordings = wordings;
    this.measures = measures;
  }

  /// What a note says, as far as it is understood.
  public Vignette read(String note) {
    List<Sentence> sentences = sentences(note);
    var seen = new ArrayList<Seen>();
    var measured = new ArrayList<Measured>();
    var times = new ArrayList<Time>();
    var promises = new ArrayList<Integer>();
    for (Sentence sentence : sentences) {
      if (wordings.of("promise").isIn(sentence.line())) {
        promises.add(sentence.number());
      } else {
        readFindings(sentence, seen);
        measured.addAll(measures.inNote(sentence));
        times.addAll(Times.in(sentence));
      }
    }
    return new Vignette(age(note), sex(sentences), sentences, seen, measured, times, promises);
  }

  private static List<Sentence> sentences(String note) {
    var sentences = new ArrayList<Sentence>();
    String[] lines = note.strip().split("\\R+", -1);
    boolean numbered = NUMBERED.matcher(lines[0]).find();
    for (String line : lines) {
      Matcher number = NUMBERED.matcher(line);
      if (numbered && number.find()) {
        sentences.add(
            new Sentence(Integer.parseInt(number.group(1)), Line.of(line.substring(number.end()))));
      } else {
        for (String part : END.split(line, -1)) {
          sentences.add(new Sentence(sentences.size(), Line.of(part)));
        }
      }
    }
    return sentences;
  }

  private static Optional<Double> age(String note) {
    Matcher age = AGE.matcher(note.toLowerCase(Locale.ROOT));
    if (!age.find()) {
      return Optional.empty();
    }
    for (int group : new int[] {1, 3, 5, 6}) {
      if (age.group(group) != null) {
        double number = Double.parseDouble(age.group(group));
        return Optional.of(group == 1 ? number * Times.years(age.group(2)) : number);
      }
    }
    return Optional.empty();
  }

  /// By the first noun that shows it, else by the pronouns.
  private Optional<Sex> sex(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Span> female = wordings.of("female-person").find(sentence.line());
      List<Span> male = wordings.of("male-person").find(sentence.line());
      if (!female.isEmpty() || !male.isEmpty()) {
        return Optional.of(
            male.isEmpty()
                    || (!female.isEmpty() && female.getFirst().from() < male.getFirst().from())
                ? Sex.FEMALE
                : Sex.MALE);
      }
    }
    int she = count(sentences, "female-pronoun");
    int he = count(sentences, "male-pronoun");
    return she == he ? Optional.empty() : Optional.of(she > he ? Sex.FEMALE : Sex.MALE);
  }

  private int count(List<Sentence> sentences, String wording) {
    return sentences.stream().mapToInt(s -> wordings.of(wording).find(s.line()).size()).sum();
  }

  private void readFindings(Sentence sentence, List<Seen> seen) {
    Line line = sentence.line();
    List<Span> ends = wordings.of("scope-end").find(line);
    List<Span> denials = wordings.of("denial").find(line);
    List<Span> denialsAfter = wordings.of("denial-after").find(line);
    List<Span> doubts = wordings.of("doubt").find(line);
    List<Span> families = wordings.of("family").find(line);
    List<Span> reporters = wordings.of("reporter").find(line);
    families =
        families.stream()
            .filter(
                span ->
                    reporters.stream()
                        .noneMatch(
                            reporter -> reporter.from() < span.to() && span.from() < reporter.to()))
            .toList();
    for (Named named : findings.find(line)) {
      Standing standing =
          isBefore(families, named, ends)
              ? Standing.FAMILY
              : isBefore(denials, named, ends) || isAfter(denialsAfter, named, ends)
                  ? Standing.DENIED
                  : isBefore(doubts, named, ends) ? Standing.DOUBTED : Standing.PRESENT;
      named.ids().forEach(id -> seen.add(new Seen(id, standing, sentence.number())));
    }
  }

  /// Whether one of `triggers` stands before the finding with no end of scope between.
  private static boolean isBefore(List<Span> triggers, Named named, List<Span> ends) {
    return triggers.stream()
        .anyMatch(
            trigger ->
                trigger.to() <= named.from()
                    && ends.stream()
                        .noneMatch(end -> end.from() >= trigger.to() && end.to() <= named.from()));
  }

  private static boolean isAfter(List<Span> triggers, Named named, List<Span> ends) {
    return triggers.stream()
        .anyMatch(
            trigger ->
                trigger.from() >= named.to()
                    && trigger.from() - named.to() <= 3
                    && ends.stream()
                        .noneMatch(end -> end.from() >= named.to() && end.to() <= trigger.from()));
  }
}
