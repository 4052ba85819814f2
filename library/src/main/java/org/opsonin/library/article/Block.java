package org.opsonin.library.article;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// A paragraph, item, heading or row of an article as plain text.
///
/// @param kind what it is
/// @param text its words; citations stand in it as [Markdown#CITATION]
/// @param line of the file, counted from the first line of the text
public record Block(Kind kind, String text, int line) {

  /// What a block is.
  public enum Kind {
    PROSE,
    HEADING,
    ROW
  }

  /// The blocks of an article in reading order.
  public static List<Block> of(Node body) {
    var blocks = new ArrayList<Block>();
    collect(body, blocks);
    return blocks;
  }

  private static void collect(Node node, List<Block> blocks) {
    switch (node) {
      case Heading heading -> blocks.add(block(Kind.HEADING, heading));
      case Paragraph paragraph -> {
        Block block = block(Kind.PROSE, paragraph);
        if (!block.text().isBlank()) {
          blocks.add(block);
        }
      }
      case TableRow row -> blocks.add(block(Kind.ROW, row));
      default -> {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          collect(child, blocks);
        }
      }
    }
  }

  private static Block block(Kind kind, Node node) {
    var text = new StringBuilder();
    append(node, text);
    Node placed = node;
    while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
      placed = placed.getParent();
    }
    int line =
        placed.getSourceSpans().isEmpty()
            ? 1
            : placed.getSourceSpans().getFirst().getLineIndex() + 1;
    return new Block(kind, text.toString().strip(), line);
  }

  /// The words below a node, without marks and citations.
  public static String words(Node node) {
    var text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      append(child, text);
    }
    return Markdown.CITATION.matcher(text).replaceAll("").strip();
  }

  private static void append(Node node, StringBuilder text) {
    switch (node) {
      case Text words -> text.append(words.getLiteral());
      case Code words -> text.append(words.getLiteral());
      case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
      case Image _ -> {}
      default -> {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          append(child, text);
          if (node instanceof TableRow || node instanceof TableBlock) {
            text.append(' ');
          }
        }
      }
    }
  }
}
