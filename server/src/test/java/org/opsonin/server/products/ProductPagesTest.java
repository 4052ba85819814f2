package org.opsonin.server.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.server.site.Language;
import org.springframework.test.web.servlet.MockMvc;

class ProductPagesTest {

  private static final MockMvc MVC = Site.mvc();
  private static final Pattern NOTE = Pattern.compile("href=\"#(source-\\d+)\"");

  private static String page(String path) throws Exception {
    var response = MVC.perform(get(URI.create(path))).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private static int status(String path) throws Exception {
    return MVC.perform(get(URI.create(path))).andReturn().getResponse().getStatus();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyProductHasAPageWithSourcesGradesAndItsStanding(Language language) throws Exception {
    assertThat(Site.products().products(language)).hasSize(67);
    for (ProductPage product : Site.products().products(language)) {
      String html = page("/" + language.code() + "/products/" + product.id());
      assertThat(html)
          .as(product.id())
          .contains(language == Language.EN ? "Not yet clinically" : "Aún sin revisión");
      assertThat(product.sources()).as(product.id()).isNotEmpty();
      assertThat(NOTE.matcher(html).results().map((MatchResult note) -> note.group(1)).distinct())
          .as(product.id())
          .allSatisfy(note -> assertThat(html).contains("id=\"" + note + "\""));
      assertThat(html).doesNotContain("style=").doesNotContain("??");
    }
  }

  @Test
  void theListReachesEveryProductInOneClick() throws Exception {
    String html = page("/en/products");
    assertThat(Site.products().products(Language.EN))
        .allSatisfy(one -> assertThat(html).contains("href=\"/en/products/" + one.id() + "\""));
  }

  @Test
  void aFilterKeepsWhatFitsAndShowsWhatIsNotKnown() throws Exception {
    String html = page("/en/products?cancer=myeloma&kind=car-t");
    assertThat(html)
        .contains("/en/products/ciltacabtagene\"", "/en/products/idecabtagene\"")
        .doesNotContain("/en/products/tisagenlecleucel\"")
        .contains("Uses not known here", "/en/products/satri-cel\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/products?kind=%3Cscript%3E",
        "/en/products?cancer=nowhere",
        "/en/products?cancer=lung&cancer=skin",
        "/es/products?cancer=%00",
        "/es/products?kind=..%2F..%2Fetc"
      })
  void aFilterNobodyKnowsIsABadRequest(String path) throws Exception {
    assertThat(status(path)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/products/nope", "/en/products/%3Cscript%3E", "/fr/products"})
  void aProductNobodyKnowsIsMissing(String path) throws Exception {
    assertThat(status(path)).isEqualTo(404);
  }

  @Test
  void aWithdrawnUseIsSaidToBeWithdrawnAndIsNotAmongTheOthers() throws Exception {
    ProductPage page = Site.products().find(Language.EN, "pembrolizumab").orElseThrow();
    assertThat(page.uses().past()).isNotEmpty().allMatch(use -> !use.since().isEmpty());
    assertThat(page.uses().now())
        .flatExtracting(Uses.ByCancer::uses)
        .noneMatch(Uses.Use::isWithdrawn);
    assertThat(page("/en/products/pembrolizumab")).contains("No longer approved for", "Withdrawn");
  }

  @Test
  void aPartnerShowsTheUsesThatAreListedWithAnother() throws Exception {
    Uses uses = Site.products().find(Language.EN, "ipilimumab").orElseThrow().uses();
    assertThat(uses.cancers()).extracting(Group::id).contains("melanoma", "kidney", "lung");
    assertThat(page("/en/products/ipilimumab")).contains("Listed with", "/en/products/nivolumab\"");
  }

  @Test
  void whatIsNotKnownIsNeverSaidToBeNone() throws Exception {
    assertThat(page("/en/products/pivekimab")).contains("Not known: we have not read the label");
    assertThat(page("/en/products/odronextamab")).contains("That does not mean there is none");
    assertThat(page("/en/products/imiquimod")).contains("That does not mean they are rare");
  }

  @Test
  void aSpanishPageMarksWhatIsEnglish() throws Exception {
    assertThat(page("/es/products/nivolumab"))
        .contains("lang=\"es\"", "<span lang=\"en\">", "están por ahora en inglés")
        .contains("Efectos secundarios a vigilar", "cada");
  }

  @Test
  void theFiguresOfSideEffectsAreThoseOfTheClass() {
    Effects effects = Site.products().find(Language.EN, "ipilimumab").orElseThrow().effects();
    assertThat(effects.regimen()).contains("CTLA-4 inhibitor");
    assertThat(effects.rows())
        .anySatisfy(
            row -> {
              assertThat(row.symptom().id()).isEqualTo("gi-colitis");
              assertThat(row.any()).contains("33%");
              assertThat(row.symptom().page()).isPresent();
            });
  }
}
