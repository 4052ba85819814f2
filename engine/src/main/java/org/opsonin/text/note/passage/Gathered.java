package org.opsonin.text.note.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.kernel.PartialDate;
import org.opsonin.text.Assertion;
import org.opsonin.text.Mention;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.Understood;

/// Collects what the readers find in one note. One note, one thread.
public final class Gathered {

  private static final int LONGEST_QUOTE = 240;

  private final Tokens tokens;
  private final List<Understood> understood = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final BitSet read = new BitSet();

  public Gathered(Tokens tokens) {
    this.tokens = tokens;
  }

  /// Adds a fact that the tokens from `first` up to but excluding `end` say.
  public void fact(int first, int end, PartialDate on, Function<Origin, Fact> fact) {
    int start = tokens.start(first);
    int stop = tokens.end(end - 1);
    var origin =
        new Origin("note " + start + "-" + stop, on, Origin.Reading.TEXT, Optional.empty());
    what(first, end, new Understood.What.OfChart(fact.apply(origin)));
  }

  /// Adds anything else that is understood.
  public void what(int first, int end, Understood.What what) {
    int start = tokens.start(first);
    int stop = tokens.end(end - 1);
    understood.add(new Understood(start, stop, quote(start, stop), what));
    mark(first, end);
  }

  /// Notes a mention that is no fact.
  public void doubt(int first, int end, Doubt.Why why) {
    int start = tokens.start(first);
    int stop = tokens.end(end - 1);
    doubts.add(new Doubt(start, stop, quote(start, stop), why));
    mark(first, end);
  }

  /// Notes a mention that is no fact.
  public void doubt(Mention mention, Doubt.Why why) {
    doubt(mention.firstToken(), mention.endToken(), why);
  }

  /// Notes a mention as doubted where its sentence does not affirm it for the patient; false where
  /// it does, or denies it, or tells of the past.
  public boolean doubted(Mention mention, Assertion said) {
    switch (said) {
      case UNCERTAIN -> doubt(mention, Doubt.Why.UNCERTAIN);
      case FAMILY -> doubt(mention, Doubt.Why.FAMILY);
      case HYPOTHETICAL -> doubt(mention, Doubt.Why.NOT_YET);
      case AFFIRMED, NEGATED, HISTORICAL -> {
        return false;
      }
    }
    return true;
  }

  /// Takes back what another passage contradicts; it becomes a doubt.
  public void contradict(Understood one) {
    understood.remove(one);
    doubts.add(new Doubt(one.start(), one.end(), one.quote(), Doubt.Why.CONTRADICTED));
  }

  /// Puts other findings in the place of those gathered so far.
  public void replace(List<Understood> others) {
    understood.clear();
    understood.addAll(others);
  }

  /// Notes that the tokens were made use of.
  public void mark(int first, int end) {
    read.set(first, end);
  }

  /// Whether any of the tokens was made use of.
  public boolean isRead(int first, int end) {
    int next = read.nextSetBit(first);
    return next >= 0 && next < end;
  }

  private String quote(int start, int end) {
    return tokens.text().substring(start, Math.min(end, start + LONGEST_QUOTE));
  }

  public List<Understood> understood() {
    return understood;
  }

  public List<Doubt> doubts() {
    return doubts;
  }

  /// The facts gathered so far.
  public List<Fact> facts() {
    return understood.stream()
        .flatMap(
            one ->
                one.what() instanceof Understood.What.OfChart(var fact)
                    ? Stream.of(fact)
                    : Stream.empty())
        .toList();
  }
}
