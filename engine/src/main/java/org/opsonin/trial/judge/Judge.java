package org.opsonin.trial.judge;

import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.judge.vignette.Findings;
import org.opsonin.trial.judge.vignette.Measures;
import org.opsonin.trial.judge.vignette.Vignette;
import org.opsonin.trial.judge.vignette.Vignette.Sex;
import org.opsonin.trial.judge.vignette.VignetteReader;
import org.opsonin.trial.judge.vignette.Wordings;

/// Judges one criterion against a free-text note, in three values with the sentences it rests on.
public final class Judge {

  private static final double CHILDHOOD_ENDS = 11;
  private static final double FERTILITY_ENDS = 60;
  private static final List<String> REPRODUCTIVE =
      List.of("gyn-state", "gyn-surgery", "hormone-therapy", "catheter");
  private static final List<String> TOPICS =
      List.of("staff", "language", "other-trial", "suitability", "inability", "investigator");

  private final Findings findings;
  private final Wordings wordings;
  private final Measures measures;
  private final Clinical clinical;

  /// A judge with the words of this knowledge.
  public Judge(Knowledge knowledge) {
    findings = new Findings(knowledge);
    wordings = new Wordings(knowledge);
    measures = new Measures(knowledge);
    clinical = new Clinical(findings, wordings);
  }

  /// Reads a note once for all criteria.
  public Vignette read(String note) {
    return new VignetteReader(findings, wordings, measures).read(note);
  }

  /// Whether what a criterion says is so for the patient of a note.
  ///
  /// @param criterion its text
  /// @param title of the trial, which says what it is about; may be empty
  public Judgement judge(Vignette note, Side side, String criterion, String title) {
    Asked asked = Asked.read(criterion, title, findings, wordings, measures);
    return blank(asked)
        .or(() -> reproduction(note, side, asked))
        .or(() -> otherSex(note, side, asked))
        .or(() -> ages(note, side, asked))
        .or(() -> consent(note, side, asked))
        .or(() -> limits(note, side, asked))
        .or(() -> hypersensitivity(note, asked))
        .or(() -> aside(asked))
        .orElseGet(() -> clinical.judge(note, side, asked, topic(asked, side)));
  }

  private String topic(Asked asked, Side side) {
    if (asked.starts("inability")) {
      return "inability";
    }
    if (asked.starts("denied") || clinical.isAllDenied(asked)) {
      return "denied";
    }
    if (side == Side.INCLUSION && asked.says("under-way") && isAllProcedures(asked)) {
      return "procedure";
    }
    boolean measured = asked.findings().isEmpty() && !measures.named(asked.line()).isEmpty();
    return measured ? "measure" : asked.findings().isEmpty() ? "other" : "finding";
  }

  private boolean isAllProcedures(Asked asked) {
    return asked.findings().stream()
        .allMatch(named -> named.ids().stream().allMatch(id -> findings.isA(id, "procedure")));
  }

  private static Optional<Judgement> blank(Asked asked) {
    boolean empty = asked.line().size() == 0;
    return empty || (asked.line().size() <= 3 && asked.says("blank"))
        ? Optional.of(Judgement.silent("blank"))
        : Optional.empty();
  }

  /// Pregnancy and contraception: nothing to ask of men, children and old women.
  private Optional<Judgement> reproduction(Vignette note, Side side, Asked asked) {
    boolean only =
        asked.says("reproduction")
            && asked.findings().stream()
                .allMatch(named -> named.ids().stream().anyMatch(this::isReproductive));
    if (!only || (asked.says("both-sexes") && !asked.ages().isEmpty())) {
      return Optional.empty();
    }
    boolean outOfAge =
        note.age().filter(age -> age < CHILDHOOD_ENDS || age >= FERTILITY_ENDS).isPresent();
    if (note.sex().equals(Optional.of(Sex.MALE)) || outOfAge) {
      return Optional.of(Judgement.inapplicable(List.of(0)));
    }
    Judgement told = clinical.judge(note, side, asked, "reproduction");
    return Optional.of(told.truth() == Truth.UNKNOWN ? Judgement.silent("reproduction") : told);
  }

  private boolean isReproductive(String id) {
    return REPRODUCTIVE.stream().anyMatch(kind -> findings.isA(id, kind));
  }

  private static Optional<Judgement> otherSex(Vignette note, Side side, Asked asked) {
    if (asked.sex().isEmpty() || note.sex().isEmpty() || asked.sex().equals(note.sex())) {
      return Optional.empty();
    }
    return Optional.of(
        side == Side.INCLUSION && asked.findings().isEmpty()
            ? Judgement.stated(Truth.NOT_MET, List.of(0))
            : Judgement.inapplicable(List.of(0)));
  }

  private Optional<Judgement> ages(Vignette note, Side side, Asked asked) {
    boolean sexes = asked.says("both-sexes");
    if (asked.ages().isEmpty() && !sexes && asked.sex().isEmpty()) {
      return Optional.empty();
    }
    Truth age = asked.ages().isEmpty() ? Truth.MET : Ages.truth(asked.ages(), note.age());
    boolean bare =
        asked.findings().isEmpty()
            && asked.limits().isEmpty()
            && clinical.strange(note, asked) <= 1;
    return bare || (side == Side.INCLUSION && age == Truth.NOT_MET)
        ? Optional.of(
            age == Truth.UNKNOWN ? Judgement.silent("age") : Judgement.stated(age, List.of(0)))
        : Optional.empty();
  }

  private static Optional<Judgement> consent(Vignette note, Side side, Asked asked) {
    if (!asked.says("consent") || !asked.findings().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        note.promises().isEmpty()
            ? Judgement.silent("consent")
            : Judgement.stated(Truth.of(side == Side.INCLUSION), note.promises()));
  }

  private Optional<Judgement> limits(Vignette note, Side side, Asked asked) {
    boolean headed =
        asked.findings().stream()
            .anyMatch(
                named ->
                    (asked.limits().isEmpty()
                            || named.from() < asked.limits().getFirst().named().from())
                        && named.ids().stream().anyMatch(id -> !findings.isA(id, "procedure")));
    if (asked.limits().isEmpty() || headed) {
      return Optional.empty();
    }
    boolean all = side == Side.INCLUSION && !asked.line().stems().contains("or");
    Truth truth = all ? Truth.MET : Truth.NOT_MET;
    for (Measures.Limit limit : asked.limits()) {
      Truth one = Measures.truth(limit, note);
      truth = all ? truth.and(one) : truth.or(one);
    }
    return Optional.of(
        truth == Truth.UNKNOWN
            ? Judgement.silent("measure")
            : Judgement.stated(truth, Measures.sentences(asked.limits(), note)));
  }

  private Optional<Judgement> hypersensitivity(Vignette note, Asked asked) {
    boolean told = note.seen().stream().anyMatch(seen -> findings.isA(seen.id(), "allergy"));
    return asked.says("hypersensitivity") && !told
        ? Optional.of(Judgement.silent("hypersensitivity"))
        : Optional.empty();
  }

  /// What notes do not speak of: other studies, the investigator's judgement, language.
  private Optional<Judgement> aside(Asked asked) {
    for (String topic : TOPICS) {
      boolean free =
          topic.equals("other-trial")
              || (topic.equals("suitability")
                  ? isAllProcedures(asked)
                  : asked.findings().isEmpty());
      if (asked.says(topic) && free) {
        return Optional.of(Judgement.silent(topic));
      }
    }
    return Optional.empty();
  }
}
