package org.opsonin.library.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.opsonin.library.article.Block;
import org.opsonin.library.article.Box;
import org.opsonin.library.article.Markdown;
import org.opsonin.library.glossary.Term;

/// Writes the nodes of an article that mean more here than in plain Markdown.
final class BodyRenderer implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Rendering rendering;

  /// What one article brings and what its rendering finds.
  ///
  /// @param labels headings of the boxes by kind, in the language of the article
  record Rendering(
      Links links,
      TermLinker linker,
      Map<String, String> labels,
      List<Page.Heading> headings,
      SequencedMap<String, Integer> citations,
      Set<Term> terms) {
    Rendering(Links links, TermLinker linker, Map<String, String> labels) {
      this(links, linker, labels, new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    }
  }

  BodyRenderer(HtmlNodeRendererContext context, Rendering rendering) {
    this.context = context;
    this.html = context.getWriter();
    this.rendering = rendering;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Text.class, Link.class, Image.class, Box.class, Heading.class, TableBlock.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case Text text -> text(text.getLiteral(), mayLink(text));
      case Link link -> link(link);
      case Image image -> drawing(image);
      case Box box -> box(box);
      case Heading heading -> heading(heading);
      case TableBlock table -> table(table);
      default -> throw new IllegalStateException("a node this does not write");
    }
  }

  private static boolean mayLink(Node node) {
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof Link || up instanceof Heading) {
        return false;
      }
    }
    return true;
  }

  private void text(String literal, boolean mayLink) {
    Matcher citation = Markdown.CITATION.matcher(literal);
    int from = 0;
    while (citation.find()) {
      words(literal.substring(from, citation.start()), mayLink);
      cite(citation.group(1));
      from = citation.end();
    }
    words(literal.substring(from), mayLink);
  }

  private void words(String words, boolean mayLink) {
    if (!mayLink) {
      html.text(words);
      return;
    }
    for (TermLinker.Stretch stretch : rendering.linker().stretches(words, rendering.terms())) {
      if (stretch.terms().isEmpty()) {
        html.text(stretch.words());
      } else {
        html.tag(
            "button",
            Map.of(
                "type", "button",
                "class", "term",
                "popovertarget", "term-" + stretch.terms().getFirst().slug()));
        html.text(stretch.words());
        html.tag("/button");
      }
    }
  }

  private void cite(String source) {
    int number =
        rendering.citations().computeIfAbsent(source, _ -> rendering.citations().size() + 1);
    html.tag("sup", Map.of("class", "cite"));
    html.tag("a", Map.of("href", "#source-" + number));
    html.tag("span", Map.of("class", "hidden"));
    html.text(rendering.labels().getOrDefault("source", "source") + " ");
    html.tag("/span");
    html.text(Integer.toString(number));
    html.tag("/a");
    html.tag("/sup");
  }

  private void link(Link link) {
    String[] parts = link.getDestination().split(":", 2);
    Optional<String> address =
        parts.length < 2
            ? Optional.empty()
            : switch (parts[0]) {
              case "page" -> rendering.links().page(parts[1]);
              case "product" -> rendering.links().product(parts[1]);
              case "term" -> rendering.links().term(parts[1]);
              default -> Optional.empty();
            };
    address.ifPresent(href -> html.tag("a", Map.of("href", href)));
    children(link);
    address.ifPresent(_ -> html.tag("/a"));
  }

  private void drawing(Image image) {
    String name = image.getDestination().replaceFirst("^drawing:", "");
    String words = Block.words(image);
    rendering
        .links()
        .drawing(name)
        .ifPresent(
            svg -> {
              // a wide drawing scrolls sideways on a phone, also by keyboard
              html.tag("span", Map.of("class", "drawing", "tabindex", "0"));
              html.raw(svg);
              html.tag("/span");
              html.tag("span", Map.of("class", "drawing-words"));
              html.text(words);
              html.tag("/span");
            });
  }

  private void box(Box box) {
    String label = rendering.labels().getOrDefault(box.kind(), box.kind());
    html.line();
    html.tag("aside", Map.of("class", "box " + box.kind(), "aria-label", label));
    html.tag("p", Map.of("class", "box-title"));
    html.text(label);
    html.tag("/p");
    children(box);
    html.tag("/aside");
    html.line();
  }

  private void heading(Heading heading) {
    String words = Block.words(heading);
    String tag = "h" + Math.max(2, heading.getLevel());
    String anchor =
        words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    html.line();
    html.tag(tag, Map.of("id", anchor));
    children(heading);
    html.tag("/" + tag);
    html.line();
    if (heading.getLevel() <= 2) {
      rendering.headings().add(new Page.Heading(anchor, words));
    }
  }

  private void table(TableBlock table) {
    html.line();
    html.tag("div", Map.of("class", "wide", "tabindex", "0", "role", "group"));
    html.tag("table");
    children(table);
    html.tag("/table");
    html.tag("/div");
    html.line();
  }

  private void children(Node parent) {
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      context.render(child);
      child = next;
    }
  }
}
