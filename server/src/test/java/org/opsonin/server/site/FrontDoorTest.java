package org.opsonin.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.server.RunningSite;

class FrontDoorTest {

  private static final RunningSite SITE = RunningSite.get();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "es-MX,es;q=0.9 | -           | /es/",
        "en-GB          | -           | /en/",
        "de             | -           | /en/",
        "###            | -           | /en/",
        "en             | language=es | /es/",
        "es             | language=xx | /es/"
      })
  void leadsToTheLanguageSomebodyWishesOrChose(String wish, String cookie, String to) {
    HttpResponse<String> answer =
        cookie == null
            ? SITE.get("/", "Accept-Language", wish)
            : SITE.get("/", "Accept-Language", wish, "Cookie", cookie);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue(to);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void keepsTheChoiceOfALanguageAndNothingElse() {
    HttpResponse<String> answer = SITE.get("/es/biomarkers/pd-l1?choose");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/es/biomarkers/pd-l1");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("language=es;")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/%72eport", "/en/%73earch?q=a", "/en/biomarkers/pd-l1;x=1"})
  void aPathInDisguiseIsNoPage(String path) {
    assertThat(SITE.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void theOtherLanguageIsAskedTheSame() {
    String page = SITE.get("/en/search?q=skin+rash&kind=article").body();
    assertThat(page).contains("/es/search?q=skin+rash&amp;kind=article&amp;choose");

    HttpResponse<String> answer = SITE.get("/es/search?q=skin+rash&kind=article&choose");
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/es/search?q=skin+rash&kind=article");
  }

  @Test
  void tellsTheBrowserToLoadNothingFromElsewhere() {
    HttpResponse<String> answer = SITE.get("/en/");

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aKeptPageIsNotSentTwice() {
    HttpResponse<String> first = SITE.get("/en/biomarkers/pd-l1");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = SITE.get("/en/biomarkers/pd-l1", "If-None-Match", tag);
    HttpResponse<String> packed = SITE.get("/en/biomarkers/pd-l1", "Accept-Encoding", "gzip");

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
  }

  @Test
  void assetsAreKeptForAYearUnderAnAddressThatChangesWithThem() {
    String address = SITE.bean(Assets.class).address();

    HttpResponse<String> style = SITE.get(address + "/site.css");

    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age=31536000", "immutable");
    assertThat(SITE.get(address + "/htmx.min.js").statusCode()).isEqualTo(200);
    assertThat(SITE.get("/assets/000000000000/../../application.yaml").statusCode())
        .isBetween(400, 404);
  }

  @ParameterizedTest
  @CsvSource({
    "/en/nope,            404, This page is not here",
    "/es/nope,            404, Esta página no está aquí",
    "/en/biomarkers/nope, 404, This page is not here",
    "/en/glossary/nope,   404, This page is not here",
    "/en/journey/nope,    404, This page is not here"
  })
  void whatIsNotThereIsSaidInWords(String path, int status, String words) {
    HttpResponse<String> answer = SITE.get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words).doesNotContain("Exception", "org.opsonin");
  }

  @Test
  void aMachineIsToldAsAMachine() {
    HttpResponse<String> answer = SITE.get("/en/nope", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"WEB-404\"");
  }

  @Test
  void saysThatItIsWell() {
    assertThat(SITE.get("/manage/health").body()).contains("\"status\":\"UP\"");
    assertThat(SITE.get("/manage/prometheus").statusCode()).isEqualTo(200);
    assertThat(SITE.get("/manage/env").statusCode()).isEqualTo(404);
  }
}
