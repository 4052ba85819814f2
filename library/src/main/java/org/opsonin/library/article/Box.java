package org.opsonin.library.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// A box in an article: a block quote that opens with a mark such as `[!call]`.
///
/// A class, because the nodes of the Markdown library are.
public final class Box extends CustomBlock {

  private static final Pattern MARK = Pattern.compile("^\\[!([a-z]+)]\\s*");

  private final String kind;

  private Box(String kind) {
    this.kind = kind;
  }

  /// What it is for: `emergency`, `call`, `ask`, `unknown`, `tip`.
  public String kind() {
    return kind;
  }

  /// The tree with its marked block quotes turned into boxes.
  static Node in(Node body) {
    body.accept(
        new AbstractVisitor() {
          @Override
          public void visit(BlockQuote quote) {
            box(quote);
          }
        });
    return body;
  }

  private static void box(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return;
    }
    var opening = new StringBuilder();
    while (paragraph.getFirstChild() instanceof Text text && opening.indexOf("]") < 0) {
      opening.append(text.getLiteral());
      text.unlink();
    }
    Matcher mark = MARK.matcher(opening);
    boolean isBox = mark.find();
    String rest = isBox ? opening.substring(mark.end()) : opening.toString();
    if (!rest.isEmpty()) {
      paragraph.prependChild(new Text(rest));
    } else if (paragraph.getFirstChild() instanceof SoftLineBreak lineBreak) {
      lineBreak.unlink();
    }
    if (paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
    if (isBox) {
      var box = new Box(mark.group(1));
      box.setSourceSpans(quote.getSourceSpans());
      while (quote.getFirstChild() != null) {
        box.appendChild(quote.getFirstChild());
      }
      quote.insertAfter(box);
      quote.unlink();
    }
  }
}
