package org.opsonin.library.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.article.Article;
import org.opsonin.library.article.Block;
import org.opsonin.library.article.Markdown;
import org.opsonin.library.glossary.Glossary;

/// Turns articles into pages.
public final class PageMaker {

  private final Knowledge knowledge;
  private final Glossary glossary;
  private final Map<String, TermLinker> linkers = new HashMap<>();

  public PageMaker(Knowledge knowledge, Glossary glossary) {
    this.knowledge = knowledge;
    this.glossary = glossary;
  }

  /// The page of an article.
  ///
  /// @param links where its links lead
  /// @param labels words for the boxes and `source`, in the language of the article
  public Page page(Article article, Links links, Map<String, String> labels) {
    String language = article.head().language();
    TermLinker linker =
        linkers.computeIfAbsent(language, _ -> new TermLinker(glossary.in(language)));
    var rendering = new BodyRenderer.Rendering(links, linker, labels);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(context -> new BodyRenderer(context, rendering))
            .build();
    String html = renderer.render(article.body());
    return new Page(
        article.head(),
        html,
        plain(article),
        rendering.headings(),
        sources(rendering.citations()),
        List.copyOf(rendering.terms()));
  }

  private static String plain(Article article) {
    return Block.of(article.body()).stream()
        .map(block -> Markdown.CITATION.matcher(block.text()).replaceAll(""))
        .collect(Collectors.joining("\n"));
  }

  private List<Entry> sources(SequencedMap<String, Integer> citations) {
    var sources = new ArrayList<Entry>();
    citations.keySet().forEach(id -> knowledge.find("source", id).ifPresent(sources::add));
    return sources;
  }
}
