package org.opsonin.text.note.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.vocabulary.Terms;

/// The treatments of a note in the order it tells them, put together at its end.
///
/// What was begun is under way unless a later systemic treatment took its place; a bare mention of
/// a drug that is told in full elsewhere is told once.
public final class Therapies {

  private static final String STEROIDS = "corticosteroid";
  private static final int MOST = 1_000;
  private static final String SYSTEMIC = "systemic-therapy";

  /// How far a treatment got, in the words of letters.
  enum Stage {
    PLANNED,
    BEGUN,
    UNDER_WAY,
    COMPLETED,
    STOPPED,
    NOT_GIVEN;

    static Stage of(String means) {
      return switch (means) {
        case "planned" -> PLANNED;
        case "begun" -> BEGUN;
        case "under-way" -> UNDER_WAY;
        case "stopped" -> STOPPED;
        case "not-given" -> NOT_GIVEN;
        default -> COMPLETED;
      };
    }
  }

  /// One treatment as a sentence tells it.
  ///
  /// @param group first token of the names told together with it
  /// @param first first token of its name
  /// @param endToken token after its name
  record Given(
      String what,
      Stage stage,
      Fact.Intent intent,
      PartialDate start,
      PartialDate end,
      Fact.Outcome outcome,
      Optional<Quantity> dose,
      int group,
      int first,
      int endToken) {

    boolean isBare() {
      return !start.isKnown()
          && !end.isKnown()
          && outcome == Fact.Outcome.UNSPECIFIED
          && intent == Fact.Intent.UNSPECIFIED
          && dose.isEmpty();
    }
  }

  private final Terms drugs;
  private final List<Given> given = new ArrayList<>();

  public Therapies(Terms drugs) {
    this.drugs = drugs;
  }

  boolean isSteroid(String what) {
    return drugs.isA(what, STEROIDS);
  }

  void add(Given one) {
    boolean again = given.stream().anyMatch(other -> isSame(one, other));
    if (!again && given.size() < MOST) {
      given.add(one);
    }
  }

  /// Adds one fact for each treatment.
  public void finish(Gathered into) {
    for (int at = 0; at < given.size(); at++) {
      Given one = given.get(at);
      boolean elsewhere = one.isBare() && isToldInFull(one);
      if (!elsewhere) {
        add(one, progress(one, at), into);
      }
    }
  }

  private boolean isToldInFull(Given bare) {
    return given.stream()
        .anyMatch(
            other ->
                other.what.equals(bare.what)
                    && !other.isBare()
                    && (other.stage == bare.stage
                        || bare.stage == Stage.COMPLETED
                        || bare.stage == Stage.BEGUN));
  }

  private static boolean isSame(Given one, Given other) {
    return one.what.equals(other.what)
        && one.stage == other.stage
        && one.intent == other.intent
        && one.start.equals(other.start)
        && one.end.equals(other.end)
        && one.outcome == other.outcome
        && one.dose.equals(other.dose);
  }

  private Fact.Progress progress(Given one, int at) {
    return switch (one.stage) {
      case PLANNED -> Fact.Progress.PLANNED;
      case UNDER_WAY -> one.end.isKnown() ? Fact.Progress.COMPLETED : Fact.Progress.UNDER_WAY;
      case COMPLETED -> Fact.Progress.COMPLETED;
      case STOPPED -> Fact.Progress.STOPPED;
      case NOT_GIVEN -> Fact.Progress.NOT_GIVEN;
      case BEGUN -> {
        boolean over =
            one.end.isKnown()
                || one.outcome == Fact.Outcome.PROGRESSION
                || !drugs.contains(one.what);
        yield over
            ? Fact.Progress.COMPLETED
            : isReplaced(one, at) ? Fact.Progress.STOPPED : Fact.Progress.UNDER_WAY;
      }
    };
  }

  /// Whether another systemic treatment is told of after this one, or after what was given with it.
  private boolean isReplaced(Given one, int at) {
    boolean systemic =
        given.stream()
            .anyMatch(other -> other.group == one.group && drugs.isA(other.what, SYSTEMIC));
    return systemic
        && given.subList(at + 1, given.size()).stream()
            .filter(other -> other.group != one.group)
            .filter(other -> other.stage != Stage.NOT_GIVEN && other.stage != Stage.PLANNED)
            .filter(other -> drugs.isA(other.what, SYSTEMIC))
            .anyMatch(other -> !other.start.equals(one.start));
  }

  private static void add(Given one, Fact.Progress progress, Gathered into) {
    PartialDate on = one.end.isKnown() ? one.end : one.start;
    into.fact(
        one.first,
        one.endToken,
        on,
        origin ->
            new Fact.Treatment(
                one.what, progress, one.intent, one.start, one.end, one.outcome, one.dose, origin));
  }
}
