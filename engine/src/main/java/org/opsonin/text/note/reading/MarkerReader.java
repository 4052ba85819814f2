package org.opsonin.text.note.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Range;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Node;
import org.opsonin.text.Assertion;
import org.opsonin.text.Measure;
import org.opsonin.text.Mention;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.text.note.passage.Scope;

/// Reads results of markers: PD-L1 scores, MSI and MMR, tumour mutational burden, receptors,
/// antigens, HLA.
public final class MarkerReader {

  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    for (Mention mention : passage.of(Mention.Kind.MARKER_VALUE)) {
      value(passage, mention, into);
    }
    for (Mention mention : passage.of(Mention.Kind.MARKER)) {
      Scope scope = Scope.after(passage, mention);
      if (!isNeeded(passage, mention) || into.doubted(mention, certain(passage.said(mention)))) {
        continue;
      }
      Marker marker = new Marker(passage, mention.id());
      if (!numbers(marker, mention, scope, into) && !words(marker, mention, scope, into)) {
        withoutResult(mention, into);
      }
    }
    new ScoreAlone(passage).read(into);
  }

  /// Two letters without a result may be anything: PR is a partial response too.
  private static void withoutResult(Mention mention, Gathered into) {
    if (mention.end() - mention.start() > 2) {
      into.doubt(mention, Doubt.Why.NO_RESULT);
    }
  }

  /// A plain doubt word may belong to the result ("equivocal"), which the values know better.
  private static Assertion certain(Assertion said) {
    return said == Assertion.UNCERTAIN ? Assertion.AFFIRMED : said;
  }

  /// Whether no value that names the marker stands in the same place.
  private static boolean isNeeded(Passage passage, Mention mention) {
    return passage.of(Mention.Kind.MARKER_VALUE).stream()
        .noneMatch(
            value ->
                value.firstToken() <= mention.firstToken()
                    && value.endToken() >= mention.endToken());
  }

  private static void value(Passage passage, Mention mention, Gathered into) {
    Assertion said = passage.said(mention);
    if (into.doubted(mention, said)) {
      return;
    }
    Marker marker = new Marker(passage, mention.subject());
    String value = mention.value();
    if (value.indexOf('*') >= 0) {
      alleles(marker, mention, value, said == Assertion.NEGATED, into);
      return;
    }
    Optional<String> id = said == Assertion.NEGATED ? marker.opposite(value) : Optional.of(value);
    if (id.isEmpty()) {
      into.doubt(mention, Doubt.Why.NO_RESULT);
      return;
    }
    marker.add(mention.firstToken(), mention.endToken(), "", new Fact.Result.Value(id.get()), into);
  }

  private static void alleles(
      Marker marker, Mention mention, String allele, boolean denied, Gathered into) {
    if (denied) {
      into.doubt(mention, Doubt.Why.NO_RESULT);
    } else {
      marker.add(
          mention.firstToken(),
          mention.endToken(),
          "",
          new Fact.Result.Alleles(List.of(allele)),
          into);
    }
  }

  /// Numbers with their score; a number of a marker that knows no scores by its categories.
  private static boolean numbers(Marker marker, Mention mention, Scope scope, Gathered into) {
    boolean found = false;
    for (Measure measure : scope.measures()) {
      boolean goal =
          marker
              .passage()
              .has(
                  marker.passage().words().role("note-goal"),
                  mention.endToken(),
                  measure.firstToken());
      Optional<Marker.Scored> scored = goal ? Optional.empty() : marker.scored(measure, scope);
      if (scored.isPresent()) {
        marker.add(
            mention.firstToken(),
            measure.endToken(),
            scored.get().score(),
            scored.get().result(),
            into);
        found = true;
      }
    }
    return found;
  }

  private static boolean words(Marker marker, Mention mention, Scope scope, Gathered into) {
    Passage passage = marker.passage();
    var values = new ArrayList<Passage.Cue>();
    int at = scope.from();
    while (at < scope.to()) {
      Optional<Passage.Cue> cue =
          passage.first(passage.words().values(mention.id()), at, scope.to());
      cue.ifPresent(values::add);
      at = cue.map(Passage.Cue::end).orElse(scope.to());
    }
    if (values.size() > 1) {
      values.removeIf(cue -> cue.means().equals("equivocal"));
    }
    if (values.isEmpty()) {
      return plain(marker, mention, scope, into);
    }
    Passage.Cue first = values.getFirst();
    boolean agree = values.stream().allMatch(cue -> cue.means().equals(first.means()));
    if (!agree || isTurned(passage, mention, first)) {
      return false;
    }
    marker.add(mention.firstToken(), first.end(), "", marker.result(first.means()), into);
    return true;
  }

  /// Whether a denial stands before the marker, so that "positive" after it does not count: "no
  /// PD-L1 positive cells".
  private static boolean isTurned(Passage passage, Mention mention, Passage.Cue cue) {
    boolean denied =
        passage
            .assertions()
            .allBefore(passage.tokens(), passage.sentence(), mention.firstToken())
            .contains(Assertion.NEGATED);
    return denied && !cue.means().equals(NEGATIVE);
  }

  /// `+` and `-` beside the name, and the general words for found and not found.
  private static boolean plain(Marker marker, Mention mention, Scope scope, Gathered into) {
    Passage passage = marker.passage();
    Tokens tokens = passage.tokens();
    int at = mention.endToken();
    Optional<String> means = Optional.empty();
    int end = at + 1;
    if (at < passage.last() && tokens.isGlued(at) && isSign(tokens, at)) {
      means =
          switch (tokens.word(at)) {
            case "+" -> Optional.of(POSITIVE);
            case "-", "−", "–" -> Optional.of(NEGATIVE);
            default -> Optional.empty();
          };
    }
    if (means.isEmpty()) {
      Optional<Passage.Cue> truth =
          passage.first(passage.words().answers("truth"), scope.from(), scope.to());
      means =
          truth.flatMap(
              cue ->
                  switch (cue.means()) {
                    case "met" -> Optional.of(POSITIVE);
                    case "not-met" -> Optional.of(NEGATIVE);
                    default -> Optional.empty();
                  });
      end = truth.map(Passage.Cue::end).orElse(end);
    }
    Optional<String> value = means.filter(marker::hasValue);
    if (value.isEmpty()) {
      return false;
    }
    marker.add(mention.firstToken(), end, "", new Fact.Result.Value(value.get()), into);
    return true;
  }

  /// Whether nothing that begins a word is glued to the mark at `at`.
  private static boolean isSign(Tokens tokens, int at) {
    return !tokens.isGlued(at + 1) || tokens.is(at + 1, Tokens.Kind.MARK);
  }

  /// A score that only PD-L1 has, in a sentence that does not name PD-L1.
  private record ScoreAlone(Passage passage) {

    void read(Gathered into) {
      boolean named =
          passage.mentions().stream().anyMatch(mention -> mention.subject().equals(Marker.PD_L1));
      if (named) {
        return;
      }
      Marker marker = new Marker(passage, Marker.PD_L1);
      for (Measure measure : passage.measures()) {
        int before = measure.firstToken() - 1;
        int word =
            passage.tokens().is(before, ":") || passage.tokens().is(before, "of")
                ? before - 1
                : before;
        boolean score =
            word >= passage.sentence().firstToken()
                && (passage.tokens().is(word, "tps") || passage.tokens().is(word, "cps"))
                && passage
                        .assertions()
                        .of(passage.tokens(), passage.sentence(), word, measure.endToken())
                    == Assertion.AFFIRMED;
        if (score) {
          marker
              .scored(measure, new Scope(passage, word, measure.endToken()))
              .ifPresent(
                  found ->
                      marker.add(word, measure.endToken(), found.score(), found.result(), into));
        }
      }
    }
  }

  /// Whether an amount falls into one of a marker's categories.
  static Optional<String> category(List<Node> categories, Range range) {
    for (Node category : categories) {
      Truth atLeast =
          category.text("atLeast").flatMap(Quantity::parse).map(range::isAtLeast).orElse(Truth.MET);
      Truth below =
          category
              .text("below")
              .flatMap(Quantity::parse)
              .map(bound -> range.isAtLeast(bound).negate())
              .orElse(Truth.MET);
      if (atLeast.and(below) == Truth.MET) {
        return category.text("value");
      }
    }
    return Optional.empty();
  }
}
