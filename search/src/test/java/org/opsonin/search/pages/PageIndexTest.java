package org.opsonin.search.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.search.pages.SearchPage.Facet;
import org.opsonin.search.pages.SearchPage.Kind;

class PageIndexTest {

  private static final PageIndex INDEX =
      new PageIndex(
          "en",
          List.of(
              page(
                  "colitis",
                  Kind.ARTICLE,
                  "Diarrhea: when is it colitis?",
                  "side-effects",
                  "Loose stools after nivolumab can be an inflamed bowel. <b>Call</b> & ask."),
              page(
                  "tumor",
                  Kind.ARTICLE,
                  "What is a tumor?",
                  "basics",
                  "A lump. It can cause diarrhea."),
              page("pd-l1", Kind.TERM, "PD-L1", "", "A marker on cancer cells."),
              page(
                  "nivolumab",
                  Kind.PRODUCT,
                  "nivolumab (Opdivo)",
                  "",
                  "It takes a brake off T cells."),
              page("higado", Kind.ARTICLE, "Hígado y análisis", "side-effects", "La sangre.")),
          List.of(List.of("nivolumab", "Opdivo", "BMS-936558"), List.of("PD-L1", "CD274")));

  private static SearchPage page(String id, Kind kind, String title, String section, String text) {
    return new SearchPage(
        id,
        kind,
        "en",
        title,
        List.of(),
        List.of(),
        text,
        "",
        section.isEmpty() ? Map.of() : Map.of(Facet.SECTION, List.of(section)));
  }

  private static List<String> ids(PageHits hits) {
    return hits.hits().stream().map(hit -> hit.page().id()).toList();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "diarrhea, colitis",
    "diarrhoea, colitis",
    "diarhea, colitis",
    "DIARRHEA!!, colitis",
    "diarrhea after nivolumb, colitis",
    "tumour, tumor",
    "pdl1, pd-l1",
    "pd l1, pd-l1",
    "PD-L1, pd-l1",
    "cd274, pd-l1",
    "bms 936558, nivolumab",
    "opdvio, nivolumab",
    "higado, higado",
    "analisis, higado",
  })
  void forgivesSpelling(String question, String first) {
    assertThat(ids(INDEX.ask(PageQuestion.of(question), 0, 5))).first().isEqualTo(first);
  }

  @Test
  void ranksATitleAboveAText() {
    assertThat(ids(INDEX.ask(PageQuestion.of("diarrhea"), 0, 5)))
        .containsExactly("colitis", "tumor");
  }

  @Test
  void completesTheLastWordWhileSomebodyTypes() {
    var typing = new PageQuestion("niv", Optional.empty(), Map.of(), true);

    assertThat(ids(INDEX.ask(typing, 0, 5))).contains("nivolumab");
  }

  @Test
  void saysHowItReadAMisspelledQuestion() {
    assertThat(INDEX.ask(PageQuestion.of("diarhea"), 0, 5).meant()).hasValue("diarrhea");
    assertThat(INDEX.ask(PageQuestion.of("diarrhea"), 0, 5).meant()).isEmpty();
  }

  @Test
  void countsKindsAndFacetsAndNarrowsByThem() {
    PageHits all = INDEX.ask(PageQuestion.of("diarrhea nivolumab"), 0, 5);
    assertThat(all.kinds()).containsEntry(Kind.PRODUCT, 1);
    assertThat(all.facets().get(Facet.SECTION)).containsEntry("side-effects", 1);

    var narrowed =
        new PageQuestion(
            "diarrhea", Optional.of(Kind.ARTICLE), Map.of(Facet.SECTION, "basics"), false);
    assertThat(ids(INDEX.ask(narrowed, 0, 5))).containsExactly("tumor");
  }

  @Test
  void listsWhatItIsNarrowedToWhereNoWordIsTyped() {
    var browsing =
        new PageQuestion(" ", Optional.empty(), Map.of(Facet.SECTION, "side-effects"), false);

    assertThat(ids(INDEX.ask(browsing, 0, 5))).containsExactly("colitis", "higado");
    assertThat(INDEX.ask(PageQuestion.of(""), 0, 5).hits()).isEmpty();
  }

  @Test
  void marksTheWordsAndKeepsTheTextAsItIs() {
    Snippet snippet = INDEX.ask(PageQuestion.of("bowel call"), 0, 5).hits().getFirst().snippet();

    assertThat(snippet.stretches()).anyMatch(Snippet.Stretch::isMarked);
    assertThat("Loose stools after nivolumab can be an inflamed bowel. <b>Call</b> & ask.")
        .contains(snippet.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "((((",
        "a AND (b OR",
        "title:*",
        "/.*.*/",
        "*",
        "?",
        "~",
        "foo~10",
        "\\",
        "[a TO z]",
        "<script>alert(1)</script>",
        "' or 1=1 --",
        "\u0000\u0001",
        "\uD800",
        "🤒",
        "%s%s%n",
        "{{7*7}}"
      })
  void takesHostileSyntaxForWords(String question) {
    assertThat(INDEX.ask(PageQuestion.of(question), 0, 5).hits()).hasSizeLessThan(6);
  }

  @Property(tries = 300)
  void answersAnyTextAtAll(@ForAll String question, @ForAll boolean typing) {
    var asked = new PageQuestion(question, Optional.empty(), Map.of(), typing);

    assertThat(asked.text().length()).isLessThanOrEqualTo(PageQuestion.LONGEST);
    assertThat(INDEX.ask(asked, 0, 3).hits().size()).isLessThanOrEqualTo(9);
  }
}
