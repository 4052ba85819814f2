package org.opsonin.library.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.opsonin.kernel.Problem;
import org.opsonin.library.Library;
import org.opsonin.library.article.Article;
import org.opsonin.library.article.Block;
import org.opsonin.library.article.Box;
import org.opsonin.library.article.Markdown;

/// Checks one article.
record ArticleCheck(Library library, Article article, Consumer<Problem> problems) {

  /// A number in running text; the digit of a name such as PD-1 or CD19 is none.
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}]|\\p{L}[-.])\\d");

  /// `1 in 8`, or `1 out of` anything but a hundred, a thousand, ten thousand.
  private static final Pattern ONE_IN =
      Pattern.compile(
          "(?i)\\b(?:1|one) (?:in (?:every )?|out of (?:every )?(?!10{2,4}\\b|10{0,1},0{3}\\b))\\d");
  private static final List<String> BOXES = List.of("emergency", "call", "ask", "unknown", "tip");
  private static final Set<String> DRAWN = Set.of("side-effect-timeline");

  void run(LocalDate asOf) {
    checkHead(asOf);
    checkEase();
    checkCitations();
    checkNodes();
  }

  private void checkHead(LocalDate asOf) {
    String path =
        "article/%s/%s/%s.md"
            .formatted(article.head().language(), article.head().section(), article.head().id());
    if (!article.path().equals(path)) {
      report("ART-003", 1, "a file of another name", path);
    }
    if (!article.head().nextReview().isAfter(article.head().written())) {
      report("ART-004", 1, "a next review that is not after `written`", "a later day");
    }
    if (article.head().nextReview().isBefore(asOf)) {
      report("ART-004", 1, "a review that is overdue", "somebody reads it again, then a new date");
    }
  }

  private void checkEase() {
    Ease ease = Ease.of(article, library.glossary());
    if (!ease.isEasyEnough()) {
      boolean spanish = article.head().language().equals("es");
      String found =
          spanish
              ? "Crawford %.1f, Szigriszt-Pazos %.0f"
                  .formatted(ease.withTerms().crawford(), ease.withTerms().szigrisztPazos())
              : "Flesch-Kincaid %.1f, SMOG %.1f"
                  .formatted(ease.withTerms().fleschKincaid(), ease.withTerms().smog());
      report(
          "ART-007",
          1,
          found + ", " + ease.plain().words() + " words",
          spanish
              ? "at most %.1f, at least %.0f, at most %d words"
                  .formatted(Ease.CRAWFORD, Ease.SZIGRISZT_PAZOS, Ease.WORDS)
              : "at most %.1f and %.1f, at most %d words"
                  .formatted(Ease.FLESCH_KINCAID, Ease.SMOG, Ease.WORDS));
    }
  }

  private void checkCitations() {
    var cited = new HashSet<String>();
    for (Block block : Block.of(article.body())) {
      String words = Markdown.CITATION.matcher(block.text()).replaceAll("");
      boolean hasSource = !words.equals(block.text());
      Markdown.CITATION.matcher(block.text()).results().forEach(one -> cited.add(one.group(1)));
      if (block.kind() != Block.Kind.HEADING && !hasSource && NUMBER.matcher(words).find()) {
        report("ART-006", block.line(), "a number without a source", "[@source] after it");
      }
      if (ONE_IN.matcher(words).find()) {
        report("ART-016", block.line(), "`1 in x`", "x out of 100, with one denominator");
      }
    }
    for (String source : cited) {
      if (library.knowledge().find("source", source).isEmpty()) {
        report("ART-005", 1, "no document `" + source + "`", "an entry of kind source");
      }
      if (!article.head().sources().contains(source)) {
        report("ART-010", 1, "`" + source + "` is cited only in the text", "it under `sources`");
      }
    }
    for (String source : article.head().sources()) {
      if (!cited.contains(source)) {
        report("ART-010", 1, "`" + source + "` is never cited", "[@" + source + "] in the text");
      }
    }
  }

  private void checkNodes() {
    var boxes = new HashSet<String>();
    article
        .body()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                checkLink(link);
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                checkDrawing(image);
              }

              @Override
              public void visit(HtmlBlock html) {
                report("ART-011", 1, "HTML", "Markdown only");
              }

              @Override
              public void visit(HtmlInline html) {
                report("ART-011", 1, "HTML", "Markdown only");
              }

              @Override
              public void visit(CustomBlock block) {
                if (block instanceof Box box) {
                  boxes.add(box.kind());
                }
                visitChildren(block);
              }
            });
    boxes.stream()
        .filter(kind -> !BOXES.contains(kind))
        .forEach(
            kind ->
                report("ART-013", 1, "a box `" + kind + "`", "one of " + String.join(", ", BOXES)));
    boolean isSideEffect =
        article.head().section().equals("side-effects") && article.head().isForPatients();
    if (isSideEffect && !(boxes.contains("emergency") && boxes.contains("call"))) {
      report("ART-014", 1, "no box that says when to call", "> [!emergency] and > [!call]");
    }
  }

  private void checkLink(Link link) {
    String[] parts = link.getDestination().split(":", 2);
    String target = parts.length == 2 ? parts[1] : "";
    String language = article.head().language();
    boolean leads =
        switch (parts[0].toLowerCase(Locale.ROOT)) {
          case "page" ->
              library.find(language, target).or(() -> library.find("en", target)).isPresent();
          case "product" -> library.knowledge().find("product", target).isPresent();
          case "term" -> library.glossary().find(language, target).isPresent();
          default -> false;
        };
    if (!leads) {
      report(
          "ART-009",
          1,
          "a link to `" + link.getDestination() + "`",
          "page:, product: or term: and an id");
    }
  }

  private void checkDrawing(Image image) {
    String name = image.getDestination().replaceFirst("^drawing:", "");
    boolean known =
        library.drawing(article.head().language(), name).isPresent() || DRAWN.contains(name);
    if (!known || !hasWords(image)) {
      report("ART-015", 1, "a drawing `" + name + "`", "a drawing that is there, told in words");
    }
  }

  private static boolean hasWords(Node image) {
    return Block.words(image).length() > 20;
  }

  private void report(String code, int line, String found, String expected) {
    problems.accept(new Problem(code, article.path() + ":" + line, found, expected));
  }
}
