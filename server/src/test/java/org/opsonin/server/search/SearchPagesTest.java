package org.opsonin.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.navigator.Navigator;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.library.ShippedShelf;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class SearchPagesTest {

  @TempDir private static Path data;

  private static MockMvc mvc = MockMvcBuilders.standaloneSetup(new Object()).build();

  /// The frame as the site gives it.
  @ControllerAdvice
  static class Framing {
    @ModelAttribute("site")
    Frame frame(HttpServletRequest request) {
      String path = request.getRequestURI();
      Language language = Language.ofPath(path).orElse(Language.EN);
      return new Frame(
          language, path.substring(3), "", "0", "0", "2026-11-23", "/assets", ShippedShelf.words());
    }
  }

  @BeforeAll
  static void start() throws InterruptedException {
    Shelf shelf = ShippedShelf.make();
    var trials = new TrialShelf(Navigator.of(shelf.knowledge()), data.toString(), false);
    var searching =
        new Searching(new Indexes(shelf), trials, new Labels(shelf, ShippedShelf.words()));
    mvc =
        MockMvcBuilders.standaloneSetup(new SearchPages(searching), new TrialPages(trials))
            .setControllerAdvice(new Framing())
            .setViewResolvers(views())
            .build();
    for (int wait = 0; wait < 600 && !trials.isReady(); wait++) {
      Thread.sleep(100);
    }
    assertThat(trials.isReady()).isTrue();
  }

  private static ThymeleafViewResolver views() {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setMessageSource(ShippedShelf.words());
    var views = new ThymeleafViewResolver();
    views.setTemplateEngine(engine);
    views.setCharacterEncoding("UTF-8");
    return views;
  }

  private static MockHttpServletResponse get(String address) throws Exception {
    return mvc.perform(
            MockMvcRequestBuilders.get(URI.create("http://localhost" + address))
                .locale(Locale.ENGLISH))
        .andReturn()
        .getResponse();
  }

  private static String page(String address) throws Exception {
    MockHttpServletResponse response = get(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void aCaregiverWhoMistypesFindsThePageWithItsBox() throws Exception {
    String page = page("/en/search?q=diarhea");

    assertThat(page)
        .contains("href=\"/en/side-effects/gut-colitis\"", "<mark>", "Shown are results for")
        .contains("href=\"/en/side-effects/when-to-call\"", "role=\"status\"");
    assertThat(page.indexOf("/en/side-effects/gut-colitis"))
        .isLessThan(page.indexOf("/en/glossary/diarrhea"));
  }

  @Test
  void speaksSpanishOnASpanishPage() throws Exception {
    assertThat(page("/es/search?q=diarea"))
        .contains("Artículos", "href=\"/es/side-effects/gut-colitis\"", "Se encontraron")
        .doesNotContain("pages found");
  }

  @Test
  void keepsTheQuestionInEveryLinkThatNarrows() throws Exception {
    assertThat(page("/en/search?q=skin%20%26%20rash"))
        .contains("/en/search?q=skin+%26+rash&amp;kind=article");
    assertThat(page("/en/search?q=rash&kind=article&section=side-effects"))
        .contains("href=\"/en/search?q=rash&amp;kind=article\"", "remove");
  }

  @Test
  void neverAddsWhatSomebodyTypesToTheHistory() throws Exception {
    assertThat(page("/en/search")).contains("hx-get=\"/en/search\"").doesNotContain("hx-push-url");
  }

  @Test
  void listsPagesByCancerTreatmentAndStageWithoutAWord() throws Exception {
    assertThat(page("/en/search?cancer=NSCLC")).contains("/en/cancers/non-small-cell-lung");
    assertThat(page("/en/search?journey=diagnosis&kind=article")).contains("/en/biomarkers/");
    assertThat(page("/en/search")).contains("?symptom=gi-colitis", "?treatment=nivolumab");
  }

  @Test
  void helpsOnWhereNothingIsFound() throws Exception {
    assertThat(page("/en/search?q=zzzzqqqqxx"))
        .contains("Nothing found", "/en/trials/finding-a-trial", "/en/glossary");
  }

  @Test
  void findsTrialsAndShowsWhatTheRegistrySays() throws Exception {
    assertThat(page("/en/search?q=melanoma%20nivolumab&kind=trial")).contains("/en/trial/NCT");
    assertThat(page("/es/trial/nct03935893"))
        .contains("Fase", "18 años o más", "clinicaltrials.gov/study/NCT03935893", "2026-11-23");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>", "\"onfocus=alert(1)", "{{7*7}}", "${7*7}", "__${7*7}__::.x",
        "' or 1=1", "title:* AND [a TO z]", "\u0001\u0002", "🤒", "٠١٢"
      })
  void showsHostileTextAsText(String text) throws Exception {
    String encoded = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");

    assertThat(page("/en/search?q=" + encoded + "%20nivolumab"))
        .doesNotContain("<script>alert", "\"onfocus=alert", "q=49");
  }

  @Test
  void readsTheFirstTwoHundredCharactersAndSaysSo() throws Exception {
    assertThat(page("/en/search?q=" + "nivolumab%20".repeat(500))).contains("Only the first 200");
  }

  @ParameterizedTest
  @CsvSource({
    "/en/search?q=a&kind=everything, 400",
    "/en/search?q=a&page=0, 400",
    "/en/search?q=a&page=-1, 400",
    "/en/search?q=a&page=99999999999999, 400",
    "/en/search?q=a&section=../../etc, 400",
    "/en/search?cancer=NOSUCH, 400",
    "/en/search?journey=%00, 400",
    "/en/trial/NCT99999999, 404",
    "/en/trial/x..y, 404",
    "/fr/search?q=a, 404",
  })
  void refusesWhatNoLinkOfOursAsks(String address, int status) throws Exception {
    assertThat(get(address).getStatus()).isEqualTo(status);
  }

  @Test
  void letsNoCacheKeepAQuestion() throws Exception {
    assertThat(get("/en/search?q=rash").getHeader("Cache-Control")).isEqualTo("no-store");
  }
}
