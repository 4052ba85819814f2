package org.opsonin.trial.eligibility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Cuts an eligibility text into blocks and finds which is nested in which, in one pass.
///
/// Line breaks and bullets make blocks; a line that goes on with the sentence before it is joined
/// to
/// it. Tags of HTML count as line breaks.
final class Outline {

  /// Most blocks that are told apart; what follows is one block that nobody reads.
  static final int MOST_BLOCKS = 50_000;

  private static final int FULL_LINE = 60;
  private static final int TAB = 4;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private int lastLineLength;

  private Outline(String text) {
    this.text = text;
  }

  static List<Block> of(String text) {
    var outline = new Outline(text);
    outline.lines();
    return outline.nested();
  }

  private void lines() {
    int at = 0;
    boolean blankBefore = true;
    while (at < text.length() && blocks.size() < MOST_BLOCKS) {
      int end = lineEnd(at);
      boolean blank = isBlank(at, end);
      if (!blank) {
        line(at, end, blankBefore);
      }
      blankBefore = blank;
      at = afterLine(end);
    }
    if (at < text.length() && !isBlank(at, text.length())) {
      blocks.add(new Block(trimLeft(at, text.length()), trimRight(at, text.length()), 0, ' ', -1));
    }
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (sign == '\n' || sign == '\r' || (sign == '<' && Tag.end(text, at) > at)) {
        return at;
      }
      at++;
    }
    return at;
  }

  private int afterLine(int end) {
    if (end >= text.length()) {
      return end;
    }
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return text.charAt(end) == '<' ? Tag.end(text, end) : end + 1;
  }

  private void line(int from, int to, boolean blankBefore) {
    int at = from;
    int indent = 0;
    while (at < to && isSpace(text.charAt(at))) {
      indent += text.charAt(at) == '\t' ? TAB : 1;
      at++;
    }
    char kind = Block.NONE;
    int content = Bullet.end(text, at, to);
    if (content > at) {
      kind = Bullet.kind(text, at);
    }
    while (content > at) {
      at = content;
      content = Bullet.end(text, at, to);
    }
    int end = trimRight(at, to);
    if (end <= at) {
      return;
    }
    if (kind == Block.NONE && !blankBefore && continues(at, indent)) {
      blocks.set(blocks.size() - 1, blocks.getLast().upTo(end));
    } else {
      blocks.add(new Block(at, end, indent, kind, -1));
    }
    lastLineLength = end - at;
  }

  /// Whether the line at `at` goes on with the block before it.
  private boolean continues(int at, int indent) {
    if (blocks.isEmpty()) {
      return false;
    }
    Block before = blocks.getLast();
    char last = text.charAt(before.to() - 1);
    if (last == ':') {
      return false;
    }
    boolean goesOn = Character.isLowerCase(text.charAt(at)) || last == ',' || last == '/';
    boolean isWrapped = lastLineLength >= FULL_LINE && last != '.' && last != ';';
    boolean isInside = !before.isParagraph() && indent > before.indent();
    return goesOn || isWrapped || isInside;
  }

  private List<Block> nested() {
    var all = new ArrayList<Block>(blocks.size());
    var open = new ArrayDeque<Integer>();
    for (Block block : blocks) {
      while (!open.isEmpty() && !isInside(block, all.get(open.peek()))) {
        open.pop();
      }
      all.add(block.in(open.isEmpty() ? -1 : open.peek()));
      if (!block.isParagraph()) {
        open.push(all.size() - 1);
      }
    }
    return all;
  }

  /// A point with letters under one with numbers is nested even without being set in, where the
  /// outer one announces it.
  private boolean isInside(Block inner, Block outer) {
    if (inner.indent() != outer.indent()) {
      return inner.indent() > outer.indent();
    }
    return outer.bullet() == '1'
        && (inner.bullet() == 'a' || inner.bullet() == '*' || inner.bullet() == 'i')
        && text.charAt(outer.to() - 1) == ':';
  }

  private boolean isBlank(int from, int to) {
    return trimLeft(from, to) == to;
  }

  private int trimLeft(int from, int to) {
    int at = from;
    while (at < to && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int trimRight(int from, int to) {
    int at = to;
    while (at > from && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static boolean isSpace(char sign) {
    return sign <= ' ' || sign == '\u00a0' || sign == '\u200b' || sign == '\ufeff';
  }
}
