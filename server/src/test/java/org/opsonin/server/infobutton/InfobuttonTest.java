package org.opsonin.server.infobutton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.server.RunningSite;
import org.opsonin.server.site.Language;
import org.xml.sax.InputSource;

class InfobuttonTest {

  private static final RunningSite SITE = RunningSite.get();
  private static final String ICD = "2.16.840.1.113883.6.90";

  private static HttpResponse<String> ask(String system, String code, String more) {
    return SITE.get(
        "/infobutton?mainSearchCriteria.v.cs="
            + URLEncoder.encode(system, StandardCharsets.UTF_8)
            + "&mainSearchCriteria.v.c="
            + URLEncoder.encode(code, StandardCharsets.UTF_8)
            + more);
  }

  @Test
  void everyCodeInTheKnowledgeReachesAPage() {
    var pages = SITE.bean(CodePages.class);
    var unreached = new ArrayList<String>();
    int codes = 0;
    for (Entry entry : SITE.bean(Knowledge.class).entries().values()) {
      for (var system : CodePages.codes(entry).entrySet()) {
        for (String code : system.getValue()) {
          codes++;
          if (pages.find(system.getKey(), code, Language.EN).isEmpty()) {
            unreached.add(entry.kind() + " " + entry.id() + " " + system.getKey() + " " + code);
          }
        }
      }
    }

    assertThat(codes).isGreaterThan(2_000);
    assertThat(unreached).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C34.11, non-small-cell-lung",
    "C3411, non-small-cell-lung",
    "C43.9, melanoma",
    "c64, kidney"
  })
  void aCancerLeadsToItsArticleAlsoFromAFinerCode(String code, String article) {
    assertThat(ask(ICD, code, "").body()).contains("/cancers/" + article);
  }

  @Test
  void atomAndJsonAgree() throws Exception {
    String more = "&informationRecipient=PAT&informationRecipient.languageCode.c=es";
    HttpResponse<String> atom = ask(ICD, "C43", more + "&knowledgeResponseType=text/xml");
    HttpResponse<String> json = ask(ICD, "C43", more + "&knowledgeResponseType=application/json");

    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var titles =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(atom.body())))
            .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title");
    assertThat(titles.getLength()).isGreaterThan(1);
    for (int i = 0; i < titles.getLength(); i++) {
      assertThat(json.body()).contains(titles.item(i).getTextContent());
    }
    assertThat(json.body()).contains("\"language-of-pages\"", "informationRecipient");
    assertThat(atom.headers().firstValue("Content-Type").orElseThrow()).contains("atom+xml");
  }

  @Test
  void anUnknownCodeIsAnEmptyFeed() {
    HttpResponse<String> answer =
        ask("http://snomed.info/sct", "1", "&knowledgeResponseType=application/json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"entry\":[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/infobutton",
        "/infobutton?mainSearchCriteria.v.c=C34",
        "/infobutton?mainSearchCriteria.v.c=C34&mainSearchCriteria.v.cs=nonsense",
        "/infobutton?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90",
        "/infobutton?mainSearchCriteria.v.c=%00&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90",
        "/infobutton?mainSearchCriteria.v.c=C34&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
            + "&knowledgeResponseType=application/javascript"
      })
  void aRequestThatCannotBeReadIsRefusedInWords(String path) {
    HttpResponse<String> answer = SITE.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"INFO-00", "\"expected\"");
  }

  @Test
  void hostileWordsAreNeverMarkup() {
    List<String> hostile = List.of("<script>alert(1)</script>", "\"><svg onload=x>", "' or 1=1 --");
    for (String words : hostile) {
      HttpResponse<String> answer = ask(ICD, words, "");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script", "<svg");
    }
  }
}
