package org.opsonin.library.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.Node;
import org.opsonin.knowledge.Review;
import org.opsonin.knowledge.YamlReader;

/// Reads one article: its head between two lines `---`, then its text.
public final class ArticleReader {

  private static final String FENCE = "---\n";
  private static final List<String> FIELDS =
      List.of(
          "id",
          "section",
          "language",
          "title",
          "summary",
          "audience",
          "journey",
          "cancers",
          "treatments",
          "symptoms",
          "codes",
          "sources",
          "author",
          "funding",
          "written",
          "next-review",
          "review");

  /// Code systems an article may name, the same words as in the rest of the knowledge.
  public static final List<String> SYSTEMS =
      List.of("snomed", "icd10cm", "rxnorm", "loinc", "ncit");

  private final Consumer<Problem> problems;

  public ArticleReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /// The article in a file; empty, with problems, where its head cannot be used.
  public Optional<Article> read(KnowledgeFile file) {
    String text = file.text().replace("\r\n", "\n");
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!text.startsWith(FENCE) || end < 0) {
      problems.accept(
          new Problem("ART-001", file.path() + ":1", "no head", "YAML between two lines of ---"));
      return Optional.empty();
    }
    var yaml = new KnowledgeFile(file.path(), "\n" + text.substring(FENCE.length(), end + 1));
    String body = text.substring(end + 1 + FENCE.length());
    int linesBefore = (int) text.substring(0, text.length() - body.length()).lines().count();
    return YamlReader.read(yaml, problems)
        .flatMap(this::head)
        .map(
            head ->
                new Article(head, Markdown.parse("\n".repeat(linesBefore) + body), file.path()));
  }

  private Optional<Head> head(Node node) {
    node.onlyKnows(FIELDS, problems);
    var missing = new ArrayList<String>();
    for (String field :
        List.of("id", "section", "language", "title", "summary", "author", "funding")) {
      if (node.required(field, problems).isEmpty()) {
        missing.add(field);
      }
    }
    Optional<LocalDate> written = day(node, "written");
    Optional<LocalDate> next = day(node, "next-review");
    Optional<Review> review = review(node);
    if (!missing.isEmpty() || written.isEmpty() || next.isEmpty() || review.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Head(
            node.text("id").orElseThrow(),
            node.text("section").orElseThrow(),
            node.text("language").orElseThrow(),
            node.text("title").orElseThrow(),
            node.text("summary").orElseThrow(),
            constants(node, "audience", Head.Audience.class, true),
            constants(node, "journey", Head.Journey.class, false),
            node.texts("cancers"),
            node.texts("treatments"),
            node.texts("symptoms"),
            codes(node),
            node.texts("sources"),
            node.text("author").orElseThrow(),
            node.text("funding").orElseThrow(),
            written.get(),
            next.get(),
            review.get()));
  }

  private Optional<LocalDate> day(Node node, String key) {
    Optional<LocalDate> day = node.text(key).flatMap(ArticleReader::parsed);
    if (day.isEmpty()) {
      problems.accept(
          new Problem("ART-002", node.where(), "no usable `" + key + "`", "a day, YYYY-MM-DD"));
    }
    return day;
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private Optional<Review> review(Node node) {
    Optional<Node> review = node.get("review");
    if (review.flatMap(found -> found.text("status")).filter("unreviewed"::equals).isPresent()) {
      return Optional.of(new Review.Unreviewed());
    }
    Optional<String> by = review.flatMap(found -> found.text("by"));
    Optional<LocalDate> on =
        review.flatMap(found -> found.text("on")).flatMap(ArticleReader::parsed);
    Optional<LocalDate> again =
        review.flatMap(found -> found.text("again")).flatMap(ArticleReader::parsed);
    if (by.isPresent() && on.isPresent() && again.isPresent()) {
      return Optional.of(new Review.Signed(by.get(), on.get(), again.get()));
    }
    problems.accept(
        new Problem(
            "ART-002",
            node.where(),
            "no usable `review`",
            "{status: unreviewed} or {by, on, again}"));
    return Optional.empty();
  }

  private <E extends Enum<E>> List<E> constants(
      Node node, String key, Class<E> type, boolean needed) {
    var found = new ArrayList<E>();
    for (String text : node.texts(key)) {
      Optional<E> constant =
          Stream.of(type.getEnumConstants())
              .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
              .findFirst();
      constant.ifPresentOrElse(found::add, () -> unknown(node, key, text, type));
    }
    if (needed && found.isEmpty()) {
      unknown(node, key, "nothing", type);
    }
    return found;
  }

  private <E extends Enum<E>> void unknown(Node node, String key, String text, Class<E> type) {
    List<String> known =
        Stream.of(type.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    problems.accept(
        new Problem(
            "ART-002",
            node.get(key).orElse(node).where(),
            "`" + text + "` under `" + key + "`",
            "one of " + String.join(", ", known)));
  }

  private Map<String, List<String>> codes(Node node) {
    var codes = new LinkedHashMap<String, List<String>>();
    node.get("codes")
        .ifPresent(
            found -> {
              found.onlyKnows(SYSTEMS, problems);
              found.keys().forEach(system -> codes.put(system, found.texts(system)));
            });
    return codes;
  }
}
