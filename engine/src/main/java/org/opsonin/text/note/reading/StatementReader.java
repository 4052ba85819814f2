package org.opsonin.text.note.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Truth;
import org.opsonin.text.Assertion;
import org.opsonin.text.Measure;
import org.opsonin.text.Mention;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;

/// Reads what a letter states of a cancer, metastatic or unresectable, the number of prior lines,
/// and whether the disease grew, shrank or stayed.
public final class StatementReader {

  private static final String LINES = "prior-lines";
  private static final int MOST_LINES = 20;
  private static final int SHORT_STATUS = 3;

  private final Set<String> told = new HashSet<>();

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    for (Mention mention : passage.of(Mention.Kind.STATEMENT)) {
      if (mention.id().equals(LINES)) {
        lines(passage, mention, into);
      } else if (passage.words().mayState(mention.id())) {
        state(passage, mention, into);
      }
    }
    status(passage, into);
  }

  private void state(Passage passage, Mention mention, Gathered into) {
    Assertion said = passage.said(mention);
    boolean about =
        switch (said) {
          case AFFIRMED, HISTORICAL -> true;
          case NEGATED -> !SpreadReader.deniesOnlyNews(passage, mention);
          case UNCERTAIN, FAMILY, HYPOTHETICAL -> false;
        };
    Truth truth = Truth.of(said != Assertion.NEGATED);
    if (about && told.add(mention.id() + truth)) {
      into.fact(
          mention.firstToken(),
          mention.endToken(),
          passage.dateNear(mention.endToken()),
          origin -> new Fact.Statement(mention.id(), truth, OptionalInt.empty(), origin));
    }
  }

  private static void lines(Passage passage, Mention mention, Gathered into) {
    Optional<Measure> number =
        passage.measures().stream()
            .filter(one -> one.endToken() == mention.firstToken() && one.unit().isEmpty())
            .filter(Measure::isExact)
            .findFirst();
    boolean affirmed =
        switch (passage.said(mention)) {
          case AFFIRMED, HISTORICAL -> true;
          case NEGATED, UNCERTAIN, FAMILY, HYPOTHETICAL -> false;
        };
    if (number.isPresent()
        && affirmed
        && number.get().number().scale() <= 0
        && number.get().number().intValue() <= MOST_LINES) {
      int count = number.get().number().intValue();
      into.fact(
          number.get().firstToken(),
          mention.endToken(),
          passage.dateOrNow(mention.endToken()),
          origin -> new Fact.Statement(LINES, Truth.MET, OptionalInt.of(count), origin));
    }
  }

  /// The direction of the disease, in a sentence about no drug; short forms in capitals only.
  private static void status(Passage passage, Gathered into) {
    boolean drug = !passage.of(Mention.Kind.DRUG, Mention.Kind.DRUG_CLASS).isEmpty();
    Optional<Passage.Cue> cue =
        passage.first(
            passage.words().answers("status"), passage.sentence().firstToken(), passage.last());
    if (drug || cue.isEmpty() || into.isRead(cue.get().at(), cue.get().end())) {
      return;
    }
    Passage.Cue found = cue.get();
    Tokens tokens = passage.tokens();
    boolean brief =
        found.end() == found.at() + 1 && tokens.word(found.at()).length() <= SHORT_STATUS;
    boolean affirmed =
        passage.assertions().of(tokens, passage.sentence(), found.at(), found.end())
            == Assertion.AFFIRMED;
    boolean grown = tokens.is(found.at(), "improving") || tokens.is(found.at(), "worsening");
    PartialDate on = passage.dateOrNow(found.at());
    if (affirmed && !grown && (!brief || tokens.isCapitals(found.at()))) {
      Fact.Status status = Fact.Status.valueOf(found.means().toUpperCase(Locale.ROOT));
      into.fact(found.at(), found.end(), on, origin -> new Fact.DiseaseStatus(status, origin));
    }
  }
}
