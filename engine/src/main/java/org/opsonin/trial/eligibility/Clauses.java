package org.opsonin.trial.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.criteria.Criterion;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.eligibility.Item.Side;
import org.opsonin.trial.eligibility.grammar.Parse;
import org.opsonin.trial.eligibility.grammar.Parse.Reading;
import org.opsonin.trial.eligibility.grammar.token.Tokens;

/// What the grammar makes of one block of text: as a heading, an introduction or criteria. For one
/// thread.
final class Clauses {

  private static final String OTHER = "other";
  private static final String CONDITION = "condition";

  /// Signs a sentence may end with, narrow and wide.
  private static final String FINAL_STOPS = ".;,:。；，：";

  private final Parse parse;
  private final Rules rules;
  private final Meaning meaning;
  private final Tokens tokens = new Tokens();
  private String text = "";
  private int begin;
  private int end;

  Clauses(Parse parse, Rules rules, Meaning meaning) {
    this.parse = parse;
    this.rules = rules;
    this.meaning = meaning;
  }

  /// A stretch of text with what it says.
  ///
  /// @param kind what it is about
  /// @param criterion empty if it was not understood
  /// @param isRemark whether it was understood and asks for nothing
  /// @param modifies whether it may narrow or take back what stands beside it
  record Clause(
      int from,
      int to,
      String kind,
      Optional<Criterion> criterion,
      boolean isRemark,
      boolean modifies) {

    Clause notEvaluated() {
      return new Clause(from, to, kind, Optional.empty(), false, modifies);
    }
  }

  void take(String whole, int from, int to) {
    text = whole;
    begin = from;
    end = to;
    parse.tokens(whole, from, to, tokens);
  }

  /// Whether the text taken up has any word.
  boolean hasWords() {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.isWord(at)) {
        return true;
      }
    }
    return false;
  }

  /// The text taken up as a heading.
  Optional<Node> heading() {
    return whole(rules.heading());
  }

  /// The text taken up as the introduction of nested points.
  Optional<Node> intro() {
    return whole(rules.intro());
  }

  /// Whether the text taken up ends with a colon.
  boolean announces() {
    return end > begin && text.charAt(end - 1) == ':';
  }

  /// Whether the text taken up looks like the introduction of points that each hold by themselves,
  /// though not every word of it is known: limits of normal function for an inclusion, illnesses
  /// for an exclusion.
  boolean leadsTo(Side side) {
    parse.take(tokens, 0, tokens.size());
    return switch (side) {
      case INCLUSION -> parse.contains(rules.hint()) && !parse.contains(rules.doubt());
      case EXCLUSION ->
          parse.contains(rules.illnessHint()) && !parse.contains(rules.illnessDoubt());
      case NONE -> false;
    };
  }

  /// Offset after the heading with which the text taken up begins, or -1.
  int headingEnd() {
    int most = Math.min(tokens.size() - 1, 16);
    for (int at = 0; at < most; at++) {
      if (text.charAt(tokens.start(at)) == ':') {
        return parse.take(tokens, 0, at) && parse.is(rules.heading()) ? tokens.end(at) : -1;
      }
    }
    return -1;
  }

  private Optional<Node> whole(int rule) {
    int size = withoutEnd(0, tokens.size());
    return parse.take(tokens, 0, size) ? parse.read(rule).map(Reading::meaning) : Optional.empty();
  }

  /// Whether the text taken up ends with a word that ties it to the next point, or begins with one
  /// that ties it to the one before.
  boolean isLinkedOn() {
    int size = withoutEnd(0, tokens.size());
    return size > 0 && isLink(size - 1);
  }

  boolean isLinkedBack() {
    return tokens.size() > 0 && isLink(0);
  }

  private boolean isLink(int at) {
    parse.take(tokens, at, at + 1);
    return parse.is(rules.link());
  }

  /// Whether the text taken up begins as a remark on what stands before it.
  boolean looksBack() {
    parse.take(tokens, 0, tokens.size());
    return tokens.size() > 0 && parse.begins(rules.opening(), 0);
  }

  /// Whether the text taken up says nothing but what is understood by itself.
  boolean isUnderstood(Side side) {
    return clauses(side).stream()
        .allMatch(clause -> clause.isRemark() || clause.criterion().isPresent());
  }

  /// The clauses of the text taken up: the whole if it is understood as one, otherwise sentence by
  /// sentence.
  List<Clause> clauses(Side side) {
    if (tokens.size() == 0) {
      return List.of();
    }
    Clause whole = clause(0, tokens.size(), side);
    if (whole.criterion().isPresent() || whole.isRemark()) {
      return List.of(whole);
    }
    var cuts = cuts();
    if (cuts.size() == 1) {
      return List.of(whole);
    }
    var clauses = new ArrayList<Clause>();
    int from = 0;
    for (int cut : cuts) {
      clauses.add(clause(from, cut, side));
      from = cut;
    }
    boolean narrowed = clauses.stream().anyMatch(Clause::modifies);
    return narrowed ? clauses.stream().map(Clause::notEvaluated).toList() : clauses;
  }

  private Clause clause(int first, int last, Side side) {
    int from = first == 0 ? begin : tokens.start(first);
    int to = last == tokens.size() ? end : tokens.end(last - 1);
    boolean known = parse.take(tokens, first, withoutEnd(first, last));
    if (known && side != Side.NONE) {
      Optional<Reading> reading =
          parse.read(side == Side.INCLUSION ? rules.inclusion() : rules.exclusion());
      Optional<Criterion> criterion = reading.map(Reading::meaning).flatMap(meaning::of);
      if (criterion.isPresent()) {
        return new Clause(from, to, topic(reading.orElseThrow()), criterion, false, false);
      }
    }
    boolean isRemark = known && parse.is(rules.remark());
    String topic = isRemark ? "remark" : parse.topic(rules.cue()).orElse(OTHER);
    return new Clause(
        from, to, topic, Optional.empty(), isRemark, !isRemark && parse.contains(rules.modifier()));
  }

  /// The rule's own subject; where that is any illness, the one the words tell.
  private String topic(Reading reading) {
    return reading.topic().equals(CONDITION)
        ? parse.topic(rules.cue()).orElse(CONDITION)
        : reading.topic();
  }

  /// Index after the last token that is no final stop.
  private int withoutEnd(int first, int last) {
    int size = last;
    while (size > first && FINAL_STOPS.indexOf(text.charAt(tokens.start(size - 1))) >= 0) {
      size--;
    }
    return size;
  }

  private boolean hasWord(int from) {
    for (int at = from; at < tokens.size() && at < from + 4; at++) {
      if (tokens.isWord(at)) {
        return true;
      }
    }
    return false;
  }

  /// Where sentences end: after a full stop before a capital or a sign, and after a semicolon.
  private List<Integer> cuts() {
    var cuts = new ArrayList<Integer>();
    int depth = 0;
    for (int at = 0; at < tokens.size() - 1; at++) {
      char sign = text.charAt(tokens.start(at));
      depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
      boolean stops = sign == ';' || sign == '；' || (sign == '.' && !tokens.isWord(at + 1));
      boolean begins = sign == '.' && tokens.startsWithCapital(at + 1);
      if ((stops || begins) && depth <= 0 && hasWord(at + 1)) {
        cuts.add(at + 1);
      }
    }
    cuts.add(tokens.size());
    return cuts;
  }
}
