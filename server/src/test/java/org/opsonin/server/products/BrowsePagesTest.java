package org.opsonin.server.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.knowledge.Entry;
import org.opsonin.library.page.Page;
import org.opsonin.server.site.Language;
import org.opsonin.therapy.Indication;

class BrowsePagesTest {

  private static String page(String path) throws Exception {
    var response = Site.mvc().perform(get(path)).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void everyIndicationIsUnderACancer() {
    Cancers cancers =
        Cancers.of(Site.NAVIGATOR.knowledge(), Site.NAVIGATOR.vocabulary().tumours(), Language.EN);
    assertThat(Site.NAVIGATOR.options().indications().all())
        .allSatisfy(
            (Indication one) -> assertThat(cancers.of(one.when())).as(one.id()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyArticleOnACancerIsReached(Language language) throws Exception {
    String html = page("/" + language.code() + "/cancers");
    List<Page> articles =
        Site.library().in(language, Site.library().outline().find("cancers").orElseThrow());
    assertThat(articles).isNotEmpty();
    assertThat(articles)
        .allSatisfy(one -> assertThat(html).contains("/cancers/" + one.head().id() + "\""));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySideEffectIsListedWithAnArticleThatSaysWhenToCall(Language language) throws Exception {
    List<Symptom> symptoms = Site.products().symptoms(language);
    assertThat(symptoms)
        .extracting(Symptom::id)
        .containsAll(Site.NAVIGATOR.knowledge().ofKind("irae").stream().map(Entry::id).toList());
    assertThat(symptoms)
        .allSatisfy(
            one -> {
              assertThat(one.page()).as(one.id()).isPresent();
              assertThat(one.page().orElseThrow().html())
                  .as(one.id())
                  .contains("class=\"box call\"");
              assertThat(one.noticed()).as(one.id()).isNotEmpty();
              assertThat(one.noticedIn()).isEqualTo(language.code());
            });
    assertThat(page("/" + language.code() + "/symptoms")).doesNotContain("??");
  }

  @Test
  void everyDocumentHasAnAnchorAndEveryLinkOutIsWithoutReferrer() throws Exception {
    String html = page("/en/sources");
    assertThat(Site.NAVIGATOR.knowledge().ofKind("source"))
        .allSatisfy(one -> assertThat(html).contains("id=\"" + one.id() + "\""));
    assertThat(html.split("href=\"http", -1).length)
        .isEqualTo(html.split("rel=\"noreferrer\"", -1).length)
        .isGreaterThan(100);
  }

  @Test
  void mostDocumentsCarryAnEntryOrAnArticle() {
    assertThat(
            Site.products().documents().stream()
                .flatMap(letter -> letter.documents().stream())
                .filter(one -> one.entries() + one.articles() > 0)
                .count())
        .isGreaterThan(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void theTimelineOfSideEffectsIsDrawnFromTheKnowledge(String language) {
    Page page =
        Site.library().find(Language.of(language).orElseThrow(), "irae-overview").orElseThrow();
    assertThat(page.html())
        .contains("<svg class=\"timeline\"", "<title id=\"timeline-title\">", "<desc ")
        .contains(
            language.equals("en")
                ? "Rash: day 14 to day 42."
                : "Sarpullido: del día 14 al día 42.");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws Exception {
    assertThat(keys("/messages/site.properties")).isEqualTo(keys("/messages/site_es.properties"));
  }

  private static Object keys(String file) throws Exception {
    var texts = new Properties();
    try (var in = BrowsePagesTest.class.getResourceAsStream(file)) {
      texts.load(in);
    }
    return texts.keySet();
  }
}
