package org.opsonin.server.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.article.Head;
import org.opsonin.library.glossary.Term;
import org.opsonin.library.page.Page;
import org.opsonin.search.pages.SearchPage;
import org.opsonin.search.pages.SearchPage.Facet;
import org.opsonin.search.pages.SearchPage.Kind;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;

/// The pages of the site as the search reads them.
final class Findable {

  private final Shelf shelf;
  private final Knowledge knowledge;
  private final Language language;

  Findable(Shelf shelf, Language language) {
    this.shelf = shelf;
    this.knowledge = shelf.knowledge();
    this.language = language;
  }

  /// Every page a reader in this language can open: in it, or in English where it is not
  /// translated.
  List<SearchPage> pages() {
    var pages = new ArrayList<SearchPage>();
    shelf.outline().sections().stream()
        .flatMap(section -> shelf.in(language, section).stream())
        .map(this::article)
        .forEach(pages::add);
    terms().map(this::term).forEach(pages::add);
    knowledge.ofKind("product").stream().map(this::product).forEach(pages::add);
    return pages;
  }

  private Stream<Term> terms() {
    return Stream.concat(
        shelf.glossary().in(language.code()).stream(),
        shelf.glossary().in(Language.EN.code()).stream()
            .filter(_ -> language != Language.EN)
            .filter(term -> shelf.glossary().find(language.code(), term.slug()).isEmpty()));
  }

  private SearchPage article(Page page) {
    Head head = page.head();
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    facets.put(Facet.SECTION, List.of(head.section()));
    facets.put(Facet.AUDIENCE, head.audience().stream().map(Findable::name).toList());
    facets.put(Facet.JOURNEY, head.journeys().stream().map(Findable::name).toList());
    facets.put(Facet.CANCER, head.cancers());
    facets.put(Facet.TREATMENT, head.treatments());
    facets.put(Facet.SYMPTOM, head.symptoms());
    return new SearchPage(
        head.id(),
        Kind.ARTICLE,
        head.language(),
        head.title(),
        explained(head.id()),
        about(head),
        head.summary(),
        page.plain(),
        facets);
  }

  /// The words whose meaning an article tells at length.
  private List<String> explained(String article) {
    return Stream.of(language, Language.EN)
        .distinct()
        .flatMap(one -> shelf.glossary().in(one.code()).stream())
        .filter(term -> term.more().filter(article::equals).isPresent())
        .flatMap(Term::spellings)
        .distinct()
        .toList();
  }

  private List<String> about(Head head) {
    var about = new ArrayList<String>();
    head.cancers().forEach(id -> knowledge.find("tumour", id).ifPresent(one -> name(one, about)));
    head.treatments().forEach(id -> treatment(id).ifPresent(one -> about.add(nameOf(one))));
    head.symptoms()
        .forEach(
            id ->
                knowledge
                    .find("irae", id)
                    .ifPresent(
                        one -> {
                          name(one, about);
                          one.body().text("words").ifPresent(about::add);
                        }));
    return about;
  }

  private static void name(Entry entry, List<String> into) {
    into.add(nameOf(entry));
    into.addAll(entry.body().texts("synonyms"));
  }

  private Optional<Entry> treatment(String id) {
    return knowledge
        .find("drug", id)
        .or(() -> knowledge.find("drugclass", id))
        .or(() -> knowledge.find("product", id));
  }

  private SearchPage term(Term term) {
    return new SearchPage(
        term.slug(),
        Kind.TERM,
        term.language(),
        term.name(),
        term.also(),
        List.of(),
        term.text(),
        "",
        Map.of());
  }

  private SearchPage product(Entry product) {
    String name = nameOf(product);
    Optional<String> brand = product.body().text("brand");
    var names = new ArrayList<String>(List.of(name));
    brand.ifPresent(names::add);
    var about = new ArrayList<String>();
    product
        .body()
        .text("drug")
        .flatMap(id -> knowledge.find("drug", id))
        .ifPresent(
            drug -> {
              // another form of the same drug, such as one under the skin, is not meant by its name
              name(drug, drug.id().equals(product.id()) ? names : about);
              drug.body().texts("classes").forEach(one -> about.add(one.replace('-', ' ')));
            });
    Stream.of("modality", "target", "route")
        .forEach(field -> product.body().text(field).ifPresent(about::add));
    return new SearchPage(
        product.id(),
        Kind.PRODUCT,
        Language.EN.code(),
        brand.map(one -> name + " (" + one + ")").orElse(name),
        names.stream().distinct().toList(),
        about,
        product.body().text("words").orElse(product.claim()),
        product.claim(),
        Map.of());
  }

  /// Names that mean the same, of drugs, cancers and words of the glossary in both languages.
  List<List<String>> names() {
    var groups = new LinkedHashMap<String, List<String>>();
    for (String kind : List.of("drug", "product", "tumour")) {
      for (Entry entry : knowledge.ofKind(kind)) {
        String id =
            kind.equals("tumour")
                ? "tumour/" + entry.id()
                : "drug/" + entry.body().text("drug").orElse(entry.id());
        List<String> group = groups.computeIfAbsent(id, _ -> new ArrayList<>());
        name(entry, group);
        entry.body().text("brand").ifPresent(group::add);
      }
    }
    for (Language one : List.of(Language.EN, language)) {
      for (Term term : shelf.glossary().in(one.code())) {
        term.spellings()
            .forEach(groups.computeIfAbsent("term/" + term.slug(), _ -> new ArrayList<>())::add);
      }
    }
    return groups.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static String nameOf(Entry entry) {
    return entry.body().text("name").orElse(entry.claim());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
