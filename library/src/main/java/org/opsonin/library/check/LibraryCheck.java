package org.opsonin.library.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.opsonin.kernel.Problem;
import org.opsonin.library.Library;
import org.opsonin.library.Outline;
import org.opsonin.library.article.Article;

/// Finds everything in a library that is not as it should be.
///
/// @param asOf the day reviews are measured against
public record LibraryCheck(Library library, LocalDate asOf) {

  /// Every problem, in the order of the files.
  public List<Problem> problems() {
    var problems = new TreeSet<Problem>();
    var places = new HashMap<String, Article>();
    for (Article article : library.articles()) {
      new ArticleCheck(library, article, problems::add).run(asOf);
      Article first =
          places.putIfAbsent(article.head().language() + "/" + article.head().id(), article);
      if (first != null) {
        problems.add(
            new Problem(
                "ART-003", article.path() + ":1", "the id of " + first.path(), "an id of its own"));
      }
    }
    library.glossary().check(problems::add);
    checkMore(problems);
    checkOutline(problems);
    return List.copyOf(problems);
  }

  /// How easy each article is to read.
  public List<Ease> ease() {
    var rows = new ArrayList<Ease>();
    library.articles().forEach(article -> rows.add(Ease.of(article, library.glossary())));
    return rows;
  }

  private void checkMore(TreeSet<Problem> problems) {
    for (String language : List.copyOf(library.glossary().terms().keySet())) {
      library
          .glossary()
          .in(language)
          .forEach(
              term ->
                  term.more()
                      .filter(id -> library.find("en", id).isEmpty())
                      .ifPresent(
                          id ->
                              problems.add(
                                  new Problem(
                                      "GLO-005",
                                      term.entry().body().where(),
                                      "no article `" + id + "`",
                                      "the id of an article under `more`"))));
    }
  }

  /// Every section has a page, and every article stands in the outline.
  private void checkOutline(TreeSet<Problem> problems) {
    Map<String, Outline.Section> byPage = new HashMap<>();
    for (Outline.Section section : library.outline().sections()) {
      section.pages().forEach(page -> byPage.put(page, section));
      if (library.in("en", section).isEmpty()) {
        problems.add(
            new Problem(
                "ART-012",
                "article/outline.yaml",
                "section `" + section.id() + "` is empty",
                "at least one article"));
      }
    }
    for (Article article : library.articles()) {
      Outline.Section section = byPage.get(article.head().id());
      if (section == null || !section.id().equals(article.head().section())) {
        problems.add(
            new Problem(
                "ART-012",
                article.path() + ":1",
                "not in the outline of section `" + article.head().section() + "`",
                "its id among the pages of that section in article/outline.yaml"));
      }
    }
  }
}
