package org.opsonin.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opsonin.library.page.Page;
import org.opsonin.server.RunningSite;
import org.opsonin.server.site.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

class LibraryPagesTest {

  private static final RunningSite SITE = RunningSite.get();
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");

  @ParameterizedTest
  @EnumSource
  void everyArticleIsServedAndEveryLinkInItLeadsSomewhere(Language language) {
    var shelf = SITE.bean(Shelf.class);
    var links = new java.util.TreeSet<String>();
    for (Page page : shelf.in(language)) {
      var answer = SITE.get("/" + page.path());
      assertThat(answer.statusCode()).as(page.path()).isEqualTo(200);
      assertThat(answer.body()).as(page.path()).contains("<h1").doesNotContain("??", "[!", "[@");
      LINK.matcher(answer.body()).results().forEach(link -> links.add(link.group(1)));
    }
    assertThat(links).hasSizeGreaterThan(20);
    for (String link : links) {
      assertThat(SITE.get(link).statusCode()).as(link).isEqualTo(200);
    }
  }

  @Test
  void aPageThatIsNotTranslatedSaysSo() {
    var shelf = SITE.bean(Shelf.class);
    Page english =
        shelf.in(Language.EN).stream()
            .filter(page -> shelf.find(Language.ES, page.head().id()).isEmpty())
            .findFirst()
            .orElseThrow();

    String body = SITE.get("/es/" + english.head().section() + "/" + english.head().id()).body();

    assertThat(body).contains("Esta página aún no está en español", "<div lang=\"en\"");
  }

  @Test
  void aTermOpensItsMeaningWithoutAScript() {
    String body = SITE.get("/en/biomarkers/pd-l1").body();

    assertThat(body).contains("popovertarget=\"term-", "popover=\"auto\"", "id=\"term-");
  }

  @Test
  void anOpinionIsCountedAndNothingElseIsKept() {
    var database = SITE.bean(JdbcClient.class);
    long before = count(database);

    var answer = SITE.post("/en/opinion/pd-l1", "helped=yes");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Thank you");
    assertThat(count(database)).isEqualTo(before + 1);
    assertThat(SITE.post("/en/opinion/pd-l1", "helped=maybe").statusCode()).isEqualTo(400);
    assertThat(SITE.post("/en/opinion/pd-l1", "").statusCode()).isEqualTo(400);
    assertThat(SITE.post("/en/opinion/nope", "helped=yes").statusCode()).isEqualTo(404);
    assertThat(count(database)).isEqualTo(before + 1);
  }

  private static long count(JdbcClient database) {
    return database.sql("select count(*) from page_opinion").query(Long.class).single();
  }
}
