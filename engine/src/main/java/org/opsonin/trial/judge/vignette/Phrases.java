package org.opsonin.trial.judge.vignette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases of the knowledge, found in a [Line].
///
/// A phrase is words; `#` stands for a number, `word*` for any word that begins so, `..` for up to
/// six words of the same clause.
public final class Phrases {

  private static final int WIDEST_GAP = 6;
  private static final String GAP = "..";

  private final Map<String, List<List<String>>> byFirst = new HashMap<>();
  private final List<List<String>> open = new ArrayList<>();

  private Phrases() {}

  /// The phrases that texts of the knowledge write.
  public static Phrases of(List<String> texts) {
    var phrases = new Phrases();
    for (String text : texts) {
      List<String> parts = parts(text);
      String first = parts.getFirst();
      if (first.endsWith("*") || first.equals("#")) {
        phrases.open.add(parts);
      } else {
        phrases.byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(parts);
      }
    }
    return phrases;
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    for (String part : text.strip().split("\\s+", -1)) {
      if (part.equals(GAP) || part.equals("#") || part.endsWith("*")) {
        parts.add(part);
      } else {
        parts.addAll(Line.of(part).stems());
      }
    }
    return List.copyOf(parts);
  }

  /// Words `from` up to but excluding `to`.
  public record Span(int from, int to) {

    /// Whether the word at `at` is among them.
    public boolean covers(int at) {
      return at >= from && at < to;
    }
  }

  /// Whether one of the phrases stands in the line.
  public boolean isIn(Line line) {
    return !find(line).isEmpty();
  }

  /// Every place, the longest phrase at each word.
  public List<Span> find(Line line) {
    var found = new ArrayList<Span>();
    for (int at = 0; at < line.size(); at++) {
      int end = longest(line, at);
      if (end > at) {
        found.add(new Span(at, end));
      }
    }
    return List.copyOf(found);
  }

  private int longest(Line line, int at) {
    int end = at;
    for (List<String> parts : byFirst.getOrDefault(line.stem(at), List.of())) {
      end = Math.max(end, match(line, at, parts, 0));
    }
    for (List<String> parts : open) {
      end = Math.max(end, match(line, at, parts, 0));
    }
    return end;
  }

  /// Word after the match of `parts` from `part` on; -1 if there is none.
  private static int match(Line line, int at, List<String> parts, int part) {
    if (part == parts.size()) {
      return at;
    }
    String wanted = parts.get(part);
    if (wanted.equals(GAP)) {
      for (int skip = 0; skip <= WIDEST_GAP && at + skip <= line.size(); skip++) {
        if (skip > 0 && isEnd(line.stem(at + skip - 1))) {
          return -1;
        }
        int end = match(line, at + skip, parts, part + 1);
        if (end > 0) {
          return end;
        }
      }
      return -1;
    }
    return at < line.size() && isMatch(line, at, wanted)
        ? match(line, at + 1, parts, part + 1)
        : -1;
  }

  private static boolean isEnd(String stem) {
    return stem.equals(";") || stem.equals(".");
  }

  private static boolean isMatch(Line line, int at, String wanted) {
    if (wanted.equals("#")) {
      return line.isNumber(at);
    }
    String stem = line.stem(at);
    return wanted.endsWith("*")
        ? stem.startsWith(wanted.substring(0, wanted.length() - 1))
        : stem.equals(wanted);
  }
}
