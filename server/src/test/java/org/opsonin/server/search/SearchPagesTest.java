package org.opsonin.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.server.RunningSite;

class SearchPagesTest {

  private static final RunningSite SITE = RunningSite.get();
  private static final Pattern HIT = Pattern.compile("<li><a href=\"(/e[ns]/[^\"]+)\"><strong>");

  private static List<String> hits(String language, String question) {
    var answer =
        SITE.get(
            "/" + language + "/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return HIT.matcher(answer.body()).results().map(hit -> hit.group(1)).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # language | question                      | one of the first three
          en | what does PD-L1 mean                  | /en/biomarkers/pd-l1
          en | pdl1                                  | /en/glossary/pd-l1
          en | diarhea                               | /en/side-effects/gut-colitis
          en | diarrhoea                             | /en/side-effects/gut-colitis
          en | diarrhea after nivolumab              | /en/side-effects/gut-colitis
          en | pembrolizumap                         | /en/products/pembrolizumab
          en | Keytruda                              | /en/products/pembrolizumab
          en | opdivo                                | /en/products/nivolumab
          en | car t cells                           | /en/types/car-t
          en | itchy skin rash                       | /en/side-effects/skin
          en | questions to ask                      | /en/decisions/questions-to-ask
          en | second opinion                        | /en/decisions/second-opinion
          en | informed consent                      | /en/trials/informed-consent
          en | melanoma                              | /en/cancers/melanoma
          en | flu vaccine                           | /en/vaccines-infections/flu-covid
          en | when should I call                    | /en/side-effects/when-to-call
          es | diarrea                               | /es/side-effects/gut-colitis
          es | diarea                                | /es/side-effects/gut-colitis
          es | cuándo llamar                         | /es/side-effects/when-to-call
          es | melanoma                              | /es/cancers/melanoma
          es | preguntas para el medico              | /es/decisions/questions-to-ask
          es | consentimiento informado              | /es/trials/informed-consent
          """)
  void whatPeopleTypeFindsWhatTheyMean(String language, String question, String page) {
    assertThat(hits(language, question).stream().limit(3)).contains(page);
  }

  @Test
  void aQuestionIsWordsWhateverItLooksLike() {
    for (String hostile :
        List.of(
            "<script>alert(1)</script>",
            "\"\"\"",
            "a AND (b OR",
            "title:*",
            "~~~~",
            "%00",
            "x".repeat(10_000),
            "\uD83D\uDE00 \u202E abc",
            "{{7*7}}${7*7}")) {
      var answer = SITE.get("/en/search?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(hostile).isIn(200, 400, 414);
      assertThat(answer.body()).doesNotContain("<script>alert", "49");
    }
  }

  @Test
  void aKindCanBeChosenAndNonsenseIsNone() {
    assertThat(SITE.get("/en/search?q=nivolumab&kind=PRODUCT").body())
        .contains("/en/products/nivolumab")
        .doesNotContain("<li><a href=\"/en/side-effects");
    assertThat(SITE.get("/en/search?q=nivolumab&kind=nonsense").statusCode()).isEqualTo(200);
  }
}
