package org.opsonin.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opsonin.knowledge.Entry;
import org.opsonin.text.Sentence.Section;
import org.opsonin.vocabulary.Terms;

/// Cuts a text into sentences and knows the sections of a note.
///
/// A point ends a sentence unless it ends an abbreviation, stands in a number or is followed by a
/// small letter. A line ends one unless the next goes on with a small letter or the line was full.
/// Bullets and list numbers are left out. No sentence is longer than 400 tokens, so that what reads
/// sentences ends in time on text that is none.
public final class Sentences {

  private static final int LONGEST = 400;
  private static final int FULL_LINE = 60;
  private static final int LONGEST_HEADING = 6;
  private static final String BULLETS = "-*•·–—▪◦‣○●►";

  private final Trie<Section> headings = new Trie<>();
  private final Set<String> abbreviations = new HashSet<>();

  /// Reads headings and abbreviations from the knowledge.
  public Sentences(Terms wordings) {
    for (Entry entry : wordings.all()) {
      switch (entry.body().text("role").orElse("")) {
        case "section" -> {
          Section section =
              Section.valueOf(entry.body().text("section").orElse("none").toUpperCase(Locale.ROOT));
          entry
              .body()
              .texts("text")
              .forEach(text -> headings.node(Forms.phrase(text)).add(section));
        }
        case "abbreviation" -> abbreviations.addAll(entry.body().texts("text"));
        default -> {}
      }
    }
  }

  /// The sentences of `tokens` in order; together they hold every token but bullets.
  public List<Sentence> of(Tokens tokens) {
    var found = new ArrayList<Sentence>();
    Section section = Section.NONE;
    int from = 0;
    while (from < tokens.size()) {
      int first = tokens.beginsLine(from) ? afterBullet(tokens, from) : from;
      int heading = tokens.beginsLine(from) ? headingEnd(tokens, first) : first;
      if (heading > first) {
        section = headings.longest(tokens, first, heading).meanings().getFirst();
        found.add(new Sentence(first, heading, section, true));
        from = heading;
      } else {
        int end = sentenceEnd(tokens, first);
        if (end > first) {
          found.add(new Sentence(first, end, section, false));
        }
        from = Math.max(end, from + 1);
      }
    }
    return List.copyOf(found);
  }

  /// The token after a bullet or list number that begins a line, or `at`.
  static int afterBullet(Tokens tokens, int at) {
    int next = at + 1;
    if (next >= tokens.size() || tokens.beginsLine(next)) {
      return at;
    }
    boolean mark = tokens.is(at, Tokens.Kind.MARK);
    if (mark && BULLETS.contains(tokens.word(at)) && !tokens.isGlued(next)) {
      return next;
    }
    boolean brief = tokens.end(at) - tokens.start(at) <= 2;
    boolean numbered = !mark && brief && (tokens.is(next, ")") || tokens.is(next, "."));
    boolean goesOn = next + 1 < tokens.size() && !tokens.beginsLine(next + 1);
    return numbered && goesOn && tokens.isGlued(next) && !tokens.isGlued(next + 1) ? next + 1 : at;
  }

  /// The token after a heading and its colon; `first` where no heading stands.
  private int headingEnd(Tokens tokens, int first) {
    Trie.Found<Section> found =
        headings.longest(tokens, first, Math.min(tokens.size(), first + LONGEST_HEADING));
    int end = found.end();
    if (end == first) {
      return first;
    }
    if (tokens.is(end, ":")) {
      return end + 1;
    }
    boolean wholeLine = end == tokens.size() || tokens.beginsLine(end);
    boolean rule = end < tokens.size() && (tokens.is(end, "-") || tokens.is(end, "="));
    return wholeLine || (rule && !tokens.isGlued(end)) ? end : first;
  }

  private int sentenceEnd(Tokens tokens, int first) {
    int last = Math.min(tokens.size(), first + LONGEST);
    for (int at = first + 1; at < last; at++) {
      if (endsBefore(tokens, at, first)) {
        return at;
      }
    }
    return last;
  }

  private boolean endsBefore(Tokens tokens, int at, int first) {
    if (tokens.beginsParagraph(at)) {
      return true;
    }
    if (tokens.beginsLine(at)) {
      return !goesOn(tokens, at);
    }
    return switch (tokens.word(at - 1)) {
      case "." -> isStop(tokens, at - 1, first);
      case "!", "?", ";" -> !tokens.isGlued(at);
      default -> false;
    };
  }

  private boolean isStop(Tokens tokens, int point, int first) {
    int next = point + 1;
    if (tokens.isGlued(next)) {
      return false;
    }
    if (point > first && tokens.isGlued(point) && tokens.is(point - 1, Tokens.Kind.WORD)) {
      String before = tokens.word(point - 1);
      boolean initial = before.length() == 1 && tokens.is(point - 2, ".");
      if (initial || abbreviations.contains(before)) {
        return false;
      }
    }
    return !tokens.is(next, Tokens.Kind.WORD)
        || !Character.isLowerCase(tokens.text().charAt(tokens.start(next)));
  }

  /// Whether the line that begins at `at` continues the one before.
  private boolean goesOn(Tokens tokens, int at) {
    String before = tokens.word(at - 1);
    if (before.equals(":") || afterBullet(tokens, at) > at || headingEnd(tokens, at) > at) {
      return false;
    }
    boolean stopped = before.equals(".") && isStop(tokens, at - 1, 0);
    if (stopped || before.equals("!") || before.equals(";")) {
      return false;
    }
    char letter = tokens.text().charAt(tokens.start(at));
    return Character.isLowerCase(letter)
        || before.equals(",")
        || before.equals("(")
        || isFull(tokens, at - 1);
  }

  private static boolean isFull(Tokens tokens, int last) {
    int end = tokens.end(last);
    int begin = Math.max(0, end - FULL_LINE);
    return tokens.text().lastIndexOf('\n', end - 1) < begin && begin > 0;
  }
}
