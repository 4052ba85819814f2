package org.opsonin.search.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what somebody typed: corrects words nobody uses, finds names, leaves out what says
/// nothing.
final class QuestionReader {

  private static final int MOST_WORDS = 16;
  private static final double OTHER_NAME = 0.85;
  private static final double PART_OF_NAME = 0.3;
  private static final double BEGUN = 0.6;

  private final Spelling spelling;
  private final SameNames names;
  private final List<Wording> wordings;

  /// @param wordings of every language the pages are in
  QuestionReader(Spelling spelling, SameNames names, List<Wording> wordings) {
    this.spelling = spelling;
    this.names = names;
    this.wordings = List.copyOf(wordings);
  }

  /// What was read.
  ///
  /// @param units what it speaks of, in order
  /// @param words as they were understood, in order
  /// @param taken those words that stand for others that nobody uses
  record Read(List<Unit> units, List<String> words, Set<String> taken) {}

  /// @param likes what it may have meant; itself first where it is a word the pages use
  private record Typed(String word, List<Unit.Way> likes, boolean corrected) {}

  Read read(String text, boolean stillTyping) {
    List<Wording.Word> found = joined(text);
    var typed = new ArrayList<Typed>();
    for (int at = 0; at < Math.min(found.size(), MOST_WORDS); at++) {
      boolean last = stillTyping && at == found.size() - 1 && found.get(at).to() == text.length();
      typed.add(typed(found.get(at).folded(), last));
    }
    List<String> words = typed.stream().map(Typed::word).toList();
    var units = new ArrayList<Unit>();
    for (int at = 0; at < words.size(); ) {
      SameNames.Named named = names.at(words, at);
      List<Typed> part = typed.subList(at, at + named.words());
      boolean says = named.words() > 1 || !Wording.isCommon(words.get(at));
      if (says) {
        units.add(unit(part, named.others()));
      }
      at += named.words();
    }
    if (units.isEmpty()) {
      typed.forEach(one -> units.add(unit(List.of(one), List.of())));
    }
    Set<String> taken =
        typed.stream().filter(Typed::corrected).map(Typed::word).collect(Collectors.toSet());
    return new Read(units, words, taken);
  }

  /// Two short neighbours that the pages know as one word are read as one.
  private List<Wording.Word> joined(String text) {
    List<Wording.Word> words = Wording.of(text);
    var joined = new ArrayList<Wording.Word>();
    for (int at = 0; at < words.size(); at++) {
      Optional<Wording.Word> both =
          at + 1 < words.size() ? both(text, words, at) : Optional.empty();
      joined.add(both.orElse(words.get(at)));
      at += both.isPresent() ? 1 : 0;
    }
    return joined;
  }

  private Optional<Wording.Word> both(String text, List<Wording.Word> words, int at) {
    Wording.Word one = words.get(at);
    Wording.Word next = words.get(at + 1);
    String both = one.folded() + next.folded();
    return Wording.areOne(text, one, next) && spelling.knows(both)
        ? Optional.of(new Wording.Word(both, one.from(), next.to()))
        : Optional.empty();
  }

  private Typed typed(String word, boolean maybeUnfinished) {
    boolean known = spelling.knows(word) || Wording.isCommon(word);
    var ways = new ArrayList<Unit.Way>(ways(List.of(word), 1));
    if (maybeUnfinished || !known) {
      spelling.beginning(word).forEach(longer -> ways.addAll(ways(List.of(longer), BEGUN)));
    }
    boolean begun = ways.size() > wordings.size();
    if (known || begun) {
      return new Typed(word, ways, false);
    }
    List<Spelling.Like> likes = spelling.like(word);
    for (Spelling.Like like : likes) {
      ways.addAll(ways(List.of(like.word()), 1 - 0.15 * like.edits()));
    }
    return likes.isEmpty()
        ? new Typed(word, ways, false)
        : new Typed(likes.getFirst().word(), ways, true);
  }

  private Unit unit(List<Typed> part, List<List<String>> others) {
    var ways = new ArrayList<Unit.Way>();
    if (part.size() == 1) {
      ways.addAll(part.getFirst().likes());
    } else {
      ways.addAll(ways(part.stream().map(Typed::word).toList(), 1));
      part.stream()
          .filter(one -> !Wording.isCommon(one.word()) && one.word().length() > 2)
          .forEach(one -> ways.addAll(ways(List.of(one.word()), PART_OF_NAME)));
    }
    others.forEach(other -> ways.addAll(ways(other, OTHER_NAME)));
    return new Unit(ways);
  }

  private List<Unit.Way> ways(List<String> words, double weight) {
    Set<List<String>> stems = new LinkedHashSet<>();
    wordings.forEach(wording -> stems.add(words.stream().map(wording::stem).toList()));
    return stems.stream().map(way -> new Unit.Way(way, weight)).toList();
  }
}
