package org.opsonin.server.infobutton;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Review;
import org.opsonin.library.Outline;
import org.opsonin.library.article.Head;
import org.opsonin.library.page.Page;
import org.opsonin.server.infobutton.Feed.Category;
import org.opsonin.server.infobutton.Feed.Item;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Makes the answer to a query.
@Component
class FeedMaker {

  private static final int MOST = 6;
  private static final String TAG = "tag:opsonin.org,2026:";

  private final Shelf shelf;
  private final CodeMap codes;
  private final MessageSource words;

  FeedMaker(Shelf shelf, CodeMap codes, MessageSource words) {
    this.shelf = shelf;
    this.codes = codes;
    this.words = words;
  }

  /// @param base the address of the site: `https://library.example`
  Feed feed(Query query, String base) {
    var targets = new LinkedHashSet<Target>();
    boolean byName = false;
    for (Query.Criterion one : query.criteria()) {
      List<Target> found = codes.find(one.system(), one.code());
      if (found.isEmpty() && !one.name().isEmpty()) {
        found = codes.named(one.name());
        byName |= !found.isEmpty();
      }
      targets.addAll(found);
    }
    List<Item> items =
        suited(targets.stream().flatMap(target -> found(target, query).stream()).toList(), query)
            .limit(MOST)
            .map(found -> item(found, query.language(), base))
            .toList();
    Language language = query.language();
    return new Feed(
        TAG + "infobutton/" + language.code(),
        say("infobutton.title", language),
        say("infobutton.subtitle", language),
        "Opsonin",
        day(shelf.knowledge().asOf()),
        language.code(),
        categories(query, items, byName),
        items);
  }

  /// A page that answers.
  private record Found(
      String path,
      String title,
      String summary,
      String language,
      String written,
      Review review,
      List<Head.Audience> audience) {}

  private Optional<Found> found(Target target, Query query) {
    Language language = query.language();
    return switch (target) {
      case Target.Article(var id) -> shelf.nearest(language, id).map(FeedMaker::article);
      case Target.Section(var id) -> shelf.outline().find(id).map(one -> section(one, language));
      case Target.Product(var id) -> shelf.knowledge().find("product", id).map(this::product);
    };
  }

  private static Found article(Page page) {
    Head head = page.head();
    return new Found(
        "/" + head.section() + "/" + head.id(),
        head.title(),
        head.summary(),
        head.language(),
        head.written().toString(),
        head.review(),
        head.audience());
  }

  private Found section(Outline.Section section, Language language) {
    return new Found(
        "/" + section.id(),
        section.titles().getOrDefault(language.code(), section.id()),
        section.summaries().getOrDefault(language.code(), ""),
        language.code(),
        shelf.knowledge().asOf(),
        new Review.Unreviewed(),
        List.of());
  }

  private Found product(Entry product) {
    String name = product.body().text("name").orElse(product.id());
    return new Found(
        "/products/" + product.id(),
        product.body().text("brand").map(brand -> name + " (" + brand + ")").orElse(name),
        product.body().text("words").orElse(product.claim()),
        Language.EN.code(),
        product.citation().retrieved().toString(),
        product.review(),
        List.of());
  }

  /// Pages for whoever reads; all of them where none is written for that reader.
  private static Stream<Found> suited(List<Found> all, Query query) {
    List<Found> fitting =
        all.stream().filter(one -> one.audience().isEmpty() || isFor(one, query)).toList();
    return query.forClinician()
        ? Stream.concat(fitting.stream(), all.stream()).distinct()
        : (fitting.isEmpty() ? all : fitting).stream();
  }

  private static boolean isFor(Found one, Query query) {
    return query.forClinician()
        ? one.audience().contains(Head.Audience.CLINICIAN)
        : one.audience().contains(Head.Audience.PATIENT)
            || one.audience().contains(Head.Audience.CAREGIVER);
  }

  private Item item(Found found, Language language, String base) {
    String path = "/" + language.code() + found.path();
    String standing =
        switch (found.review()) {
          case Review.Unreviewed _ -> say("review.none", language);
          case Review.Signed(var by, var on, _) -> say("review.signed", language, by, on);
        };
    return new Item(
        TAG + path.substring(1),
        found.title(),
        base + path,
        day(found.written()),
        "<p>"
            + HtmlUtils.htmlEscape(found.summary(), "UTF-8")
            + "</p><p>"
            + HtmlUtils.htmlEscape(standing, "UTF-8")
            + "</p>",
        found.language());
  }

  private static List<Category> categories(Query query, List<Item> items, boolean byName) {
    var categories = new ArrayList<Category>();
    for (Query.Criterion one : query.criteria()) {
      categories.add(new Category("mainSearchCriteria.v.c", one.code()));
      categories.add(new Category("mainSearchCriteria.v.cs", one.address()));
      if (!one.name().isEmpty()) {
        categories.add(new Category("mainSearchCriteria.v.dn", one.name()));
      }
    }
    if (!query.task().isEmpty()) {
      categories.add(new Category("taskContext.c.c", query.task()));
    }
    categories.add(new Category("informationRecipient", query.forClinician() ? "PROV" : "PAT"));
    categories.add(
        new Category(
            "informationRecipient.languageCode.c",
            query.asked().isEmpty() ? query.language().code() : query.asked()));
    String answered = query.language().code();
    boolean isOther =
        !query.asked().isEmpty()
            && !query.asked().toLowerCase(java.util.Locale.ROOT).startsWith(answered);
    boolean isMixed = items.stream().anyMatch(item -> !item.language().equals(answered));
    if (isOther || isMixed) {
      categories.add(new Category("languageFallback", Language.EN.code()));
    }
    if (byName) {
      categories.add(new Category("foundBy", "mainSearchCriteria.v.dn"));
    }
    return categories;
  }

  private static String day(String day) {
    return day.substring(0, Math.min(10, day.length())) + "T00:00:00Z";
  }

  private String say(String key, Language language, Object... values) {
    return words.getMessage(key, values, language.locale());
  }
}
