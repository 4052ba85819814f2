package org.opsonin.trial.eligibility.grammar;

import java.util.Arrays;

/// Where each rule can end when it begins at a place: every way of reading a sentence at once.
///
/// A set of ends is the bits of a `long`; each rule is worked out once a place, so the work is
/// bounded by rules times places.
final class Matcher {

  private static final int PLACES = Sentence.LONGEST + 1;

  private final Program program;
  private final Reach reach;
  private final Sentence sentence;
  private final Needs needs;
  private final long[] known;
  private final int[] knownFor;
  private final int[] possibleFor;
  private final int firstRepetition;
  private int round;

  Matcher(Grammar grammar, Sentence sentence) {
    this.program = grammar.program();
    this.reach = grammar.reach();
    this.needs = grammar.needs();
    this.sentence = sentence;
    this.firstRepetition = grammar.rules().size();
    int kept = (firstRepetition + program.repetitions) * PLACES;
    this.known = new long[kept];
    this.knownFor = new int[kept];
    this.possibleFor = new int[needs.size()];
  }

  /// Forgets the sentence before.
  void begin() {
    round++;
    if (round == Integer.MAX_VALUE) {
      Arrays.fill(knownFor, 0);
      Arrays.fill(possibleFor, 0);
      round = 1;
    }
    note(needs.always());
    int categories = 0;
    for (int at = 0; at < sentence.size(); at++) {
      note(needs.withWord(sentence.word(at)));
      categories |= sentence.categories(at);
    }
    for (int open = categories; open != 0; open &= open - 1) {
      note(needs.withCategory(Integer.numberOfTrailingZeros(open)));
    }
  }

  private void note(int[] possible) {
    for (int alternative : possible) {
      possibleFor[alternative] = round;
    }
  }

  /// Whether the sentence holds what this alternative of a rule needs.
  boolean isPossible(int rule, int index) {
    return possibleFor[needs.number(rule, index)] == round;
  }

  long rule(int rule, int at) {
    if (!reach.canBegin(rule, sentence.word(at), sentence.categories(at))) {
      return reach.canBeEmpty(rule) ? 1L << at : 0;
    }
    int place = rule * PLACES + at;
    if (knownFor[place] == round) {
      return known[place];
    }
    long ends = 0;
    int[] alternatives = program.alternatives[rule];
    for (int index = 0; index < alternatives.length; index++) {
      if (isPossible(rule, index)) {
        ends |= ends(alternatives[index], at);
      }
    }
    known[place] = ends;
    knownFor[place] = round;
    return ends;
  }

  long ends(int node, int at) {
    int argument = program.arguments[node];
    return switch (program.operations[node]) {
      case Program.WORD -> sentence.word(at) == argument ? 1L << (at + 1) : 0;
      case Program.WORDS -> {
        int word = sentence.word(at);
        yield word >= 0 && program.words[argument].get(word) ? 1L << (at + 1) : 0;
      }
      case Program.TERMINAL -> sentence.ends(argument, at);
      case Program.RULE -> rule(argument, at);
      case Program.SEQUENCE -> sequence(program.parts[node], at);
      case Program.CHOICE -> choice(program.parts[node], at);
      case Program.MAYBE -> 1L << at | ends(program.parts[node][0], at);
      default -> many(node, at);
    };
  }

  private long choice(int[] parts, int at) {
    long ends = 0;
    for (int part : parts) {
      ends |= ends(part, at);
    }
    return ends;
  }

  private long sequence(int[] parts, int at) {
    long ends = 1L << at;
    for (int part : parts) {
      ends = after(part, ends);
      if (ends == 0) {
        return 0;
      }
    }
    return ends;
  }

  /// Where `part` can end when it begins at any of `starts`.
  long after(int part, long starts) {
    long ends = 0;
    for (long open = starts; open != 0; open &= open - 1) {
      ends |= ends(part, Long.numberOfTrailingZeros(open));
    }
    return ends;
  }

  /// Where a repetition that begins at `at` can end, after one turn or more.
  long many(int node, int at) {
    int place = (firstRepetition + program.arguments[node]) * PLACES + at;
    if (knownFor[place] == round) {
      return known[place];
    }
    int part = program.parts[node][0];
    long reached = 0;
    long open = 1L << at;
    while (open != 0) {
      int next = Long.numberOfTrailingZeros(open);
      open &= open - 1;
      long fresh = ends(part, next) & ~reached;
      reached |= fresh;
      open |= fresh & ~(1L << at);
    }
    known[place] = reached;
    knownFor[place] = round;
    return reached;
  }

  /// The sets of ends before each part of a sequence, and after the last.
  long[] steps(int[] parts, int at) {
    long[] steps = new long[parts.length + 1];
    steps[0] = 1L << at;
    for (int part = 0; part < parts.length; part++) {
      steps[part + 1] = after(parts[part], steps[part]);
    }
    return steps;
  }
}
