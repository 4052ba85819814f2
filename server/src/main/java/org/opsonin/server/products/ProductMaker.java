package org.opsonin.server.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;
import org.opsonin.library.page.Page;
import org.opsonin.navigator.Navigator;
import org.opsonin.server.library.Shelf;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.regimen.RegimenClasses;
import org.opsonin.vocabulary.Terms;

/// Makes the pages of the products in one language out of the knowledge.
///
/// @param kinds what products are listed under
/// @param routes ways of giving in words
/// @param symptoms the side effects with their articles
record ProductMaker(
    Navigator navigator,
    Shelf shelf,
    Iraes iraes,
    RegimenClasses regimens,
    Speech speech,
    List<Group> kinds,
    List<Group> routes,
    Cancers cancers,
    List<Symptom> symptoms) {

  private static final String SIDE_EFFECTS = "side-effects";
  private static final int READING = 8;

  /// The page of a product.
  ProductPage page(Entry product) {
    var citations = new Citations(navigator.knowledge());
    String drug = product.body().text("drug").orElse(product.id());
    LocalDate asOf = LocalDate.parse(navigator.knowledge().asOf());
    ProductPage.Facts facts = facts(product, citations);
    var kind = kind(drug);
    Uses uses =
        Uses.of(product.id(), navigator.options().indications().all(), cancers, citations, asOf);
    List<ProductPage.Doubt> doubts = doubts(product.id(), citations);
    List<ProductPage.Test> tests = tests(product.id(), citations);
    Effects effects = effects(product.id(), drug, citations);
    Watching watching = Watching.of(product.id(), navigator.monitoring(), citations, speech, asOf);
    return new ProductPage(
        product.id(),
        product.body().text("name").orElse(product.claim()),
        brand(product),
        kind,
        about(articles(kind.pages()), product.id(), drug),
        articles(how(product, kind)),
        facts,
        uses,
        effects,
        watching,
        tests,
        doubts,
        forms(product, drug),
        Group.texts(kind.entry(), "questions", speech.language()),
        citations.all());
  }

  /// The kind a drug is listed under.
  private Group kind(String drug) {
    Terms drugs = navigator.vocabulary().drugs();
    return kinds.stream()
        .filter(kind -> drugs.isAny(drug, kind.members()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a product of no kind: " + drug));
  }

  private static String brand(Entry product) {
    return product.body().text("brand").orElse("");
  }

  private List<Page> articles(List<String> ids) {
    return ids.stream().flatMap(id -> shelf.nearest(speech.language(), id).stream()).toList();
  }

  private List<Page> about(List<Page> pages, String product, String drug) {
    List<Page> own = pages.stream().filter(page -> isAbout(page, product, drug)).toList();
    return own.isEmpty() ? pages : own;
  }

  private boolean isAbout(Page page, String product, String drug) {
    List<String> treatments = page.head().treatments();
    return treatments.contains(product) || navigator.vocabulary().drugs().isAny(drug, treatments);
  }

  private Optional<Group> route(Entry product) {
    String written = product.body().text("route").orElse("");
    return routes.stream().filter(route -> route.members().contains(written)).findFirst();
  }

  private List<String> how(Entry product, Group kind) {
    var pages = new ArrayList<>(kind.entry().body().texts("how"));
    route(product).stream()
        .flatMap(route -> route.pages().stream())
        .filter(page -> !pages.contains(page))
        .forEach(pages::add);
    return pages;
  }

  private ProductPage.Facts facts(Entry product, Citations citations) {
    Node body = product.body();
    Optional<Node> elsewhere = body.get("approvedElsewhere");
    String boxedNote = body.text("boxedWarningNote").orElse("");
    return new ProductPage.Facts(
        citations.say(body.text("words").orElse(product.claim()), product),
        body.text("target").orElse(""),
        route(product).map(Group::title).or(() -> body.text("route")).orElse(""),
        body.text("status").orElse("unknown"),
        body.text("statusNote").orElse(""),
        body.text("firstApproved").orElse(""),
        body.texts("boxedWarning"),
        body.get("boxedWarning").isPresent(),
        boxedNote,
        body.text("rems").orElse("unknown"),
        body.text("remsNote").orElse(""),
        elsewhere.stream()
            .flatMap(
                all ->
                    all.keys().stream()
                        .map(
                            country ->
                                new ProductPage.Elsewhere(
                                    speech.country(country), all.text(country).orElse(""))))
            .toList(),
        citations.of(product));
  }

  private Effects effects(String product, String drug, Citations citations) {
    List<Page> reading =
        shelf.outline().find(SIDE_EFFECTS).stream()
            .flatMap(section -> shelf.in(speech.language(), section).stream())
            .filter(page -> isAbout(page, product, drug))
            .limit(READING)
            .toList();
    return Effects.of(regimens.of(List.of(drug)), iraes, symptoms, reading, citations, speech);
  }

  private List<ProductPage.Test> tests(String product, Citations citations) {
    return navigator.knowledge().ofKind("diagnostic").stream()
        .filter(entry -> entry.body().texts("products").contains(product))
        .map(
            entry -> {
              String marker = entry.body().text("marker").orElse("");
              return new ProductPage.Test(
                  citations.say(entry.claim(), entry),
                  entry.body().text("assay").orElse(""),
                  navigator.vocabulary().markers().name(marker),
                  entry.body().text("use").orElse(""),
                  entry.body().text("note").orElse(""),
                  shelf.nearest(speech.language(), marker));
            })
        .toList();
  }

  private List<ProductPage.Doubt> doubts(String product, Citations citations) {
    return navigator.knowledge().ofKind("watch").stream()
        .filter(
            entry ->
                entry.body().texts("product").contains(product)
                    || entry.body().texts("products").contains(product))
        .map(
            entry ->
                new ProductPage.Doubt(
                    citations.say(entry.body().text("question").orElse(entry.claim()), entry),
                    entry.body().text("lastKnown").orElse(""),
                    entry.body().text("asOf").orElse("")))
        .toList();
  }

  private List<ProductPage.Form> forms(Entry product, String drug) {
    return navigator.knowledge().ofKind("product").stream()
        .filter(other -> !other.id().equals(product.id()))
        .filter(other -> other.body().text("drug").orElse(other.id()).equals(drug))
        .map(
            other ->
                new ProductPage.Form(
                    other.id(),
                    other.body().text("name").orElse(other.claim())
                        + (brand(other).isEmpty() ? "" : " (" + brand(other) + ")")))
        .toList();
  }
}
