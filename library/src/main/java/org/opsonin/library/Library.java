package org.opsonin.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.KnowledgeFiles;
import org.opsonin.library.article.Article;
import org.opsonin.library.article.ArticleReader;
import org.opsonin.library.glossary.Glossary;

/// Everything the library holds.
///
/// @param knowledge what its pages rest on
/// @param outline its parts and their order
/// @param articles in the order of their files
/// @param glossary its words
/// @param drawings SVG by file: `en/drawing/checkpoint`
public record Library(
    Knowledge knowledge,
    Outline outline,
    List<Article> articles,
    Glossary glossary,
    Map<String, String> drawings) {

  private static final String FOLDER = "article/";
  private static final String SVG = ".svg";

  public Library {
    articles = List.copyOf(articles);
    drawings = new LinkedHashMap<>(drawings);
  }

  /// The library that ships with this software; what cannot be used is left out and reported.
  public static Library shipped(Knowledge knowledge, Consumer<Problem> problems) {
    return of(knowledge, KnowledgeFiles.shippedArticles(), problems);
  }

  /// The library made of these files.
  public static Library of(
      Knowledge knowledge, List<KnowledgeFile> files, Consumer<Problem> problems) {
    var reader = new ArticleReader(problems);
    var articles = new ArrayList<Article>();
    var drawings = new LinkedHashMap<String, String>();
    for (KnowledgeFile file : files) {
      if (file.path().endsWith(SVG)) {
        String name = file.path().substring(0, file.path().length() - SVG.length());
        drawings.put(name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name, file.text());
      } else {
        reader.read(file).ifPresent(articles::add);
      }
    }
    return new Library(
        knowledge, Outline.of(knowledge), articles, Glossary.of(knowledge, problems), drawings);
  }

  /// The article with this id in a language.
  public Optional<Article> find(String language, String id) {
    return articles.stream()
        .filter(article -> article.head().language().equals(language))
        .filter(article -> article.head().id().equals(id))
        .findFirst();
  }

  /// The articles of a section in a language, in the order of the outline.
  public List<Article> in(String language, Outline.Section section) {
    return section.pages().stream().flatMap(id -> find(language, id).stream()).toList();
  }

  /// A drawing in a language, or in English where there is none.
  public Optional<String> drawing(String language, String name) {
    return Optional.ofNullable(drawings.get(language + "/drawing/" + name))
        .or(() -> Optional.ofNullable(drawings.get("en/drawing/" + name)));
  }
}
