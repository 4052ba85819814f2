package org.opsonin.text.note.treatment;

import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.text.Assertion;
import org.opsonin.text.Sentence;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.text.note.treatment.Group.Named;
import org.opsonin.text.note.treatment.Therapies.Given;
import org.opsonin.text.note.treatment.Therapies.Stage;

/// Reads drugs, radiotherapy, operations on the cancer and transplants, with how far they got and
/// what came of them.
///
/// Names joined by "and", "plus", commas or doses share what is said of them. A drug that the note
/// only names, without a word of whether it was given, is doubted; so is one that is planned.
public final class TreatmentReader {

  private final Therapies therapies;

  public TreatmentReader(Therapies therapies) {
    this.therapies = therapies;
  }

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    for (Group group : Group.of(passage)) {
      if (passage.sentence().section() == Sentence.Section.ALLERGY) {
        into.mark(group.first(), group.end());
      } else {
        read(passage, group, into);
      }
    }
  }

  private void read(Passage passage, Group group, Gathered into) {
    var telling = new Telling(passage, group);
    Set<Assertion> said =
        passage.assertions().all(passage.tokens(), passage.sentence(), group.first(), group.end());
    Optional<Fact.Outcome> outcome = telling.outcome();
    Optional<Stage> stage = telling.stage(said, outcome.isPresent());
    Telling.Span span = telling.span();
    boolean ahead = passage.written().isKnown() && span.start().isAfter(passage.written().latest());
    if (said.contains(Assertion.FAMILY)) {
      doubt(group, Doubt.Why.FAMILY, into);
    } else if (ahead || stage.filter(one -> one == Stage.PLANNED).isPresent()) {
      doubt(group, Doubt.Why.NOT_YET, into);
    } else if (stage.isEmpty()) {
      boolean unsure = said.contains(Assertion.UNCERTAIN);
      doubt(group, unsure ? Doubt.Why.UNCERTAIN : Doubt.Why.NO_RESULT, into);
    } else {
      for (Named name : group.names()) {
        into.mark(name.first(), name.end());
        therapies.add(
            new Given(
                name.what(),
                stage.get(),
                telling.intent(name.isDrug()),
                span.start(),
                span.end(),
                outcome.orElse(Fact.Outcome.UNSPECIFIED),
                therapies.isSteroid(name.what()) ? telling.dose(name) : Optional.empty(),
                group.first(),
                name.first(),
                name.end()));
      }
    }
  }

  private static void doubt(Group group, Doubt.Why why, Gathered into) {
    group.names().forEach(name -> into.doubt(name.first(), name.end(), why));
  }
}
