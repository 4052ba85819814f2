package org.opsonin.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest(
    classes = RunningSite.Slice.class,
    properties = RunningSite.NO_DATABASE,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "opsonin.limits.uploads.burst=1000")
@ExtendWith(OutputCaptureExtension.class)
class ReportPagesTest {

  private static final String SOMEBODY = "Zyxwvut";

  @LocalServerPort private int port;
  private RunningSite site = new RunningSite(0);

  @BeforeEach
  void find() {
    site = new RunningSite(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It is not stored, not logged
          es | No se guarda, no se registra
          """)
  void theFormSaysThatNothingIsStored(String language, String words) {
    HttpResponse<String> page = site.get("/" + language + "/report");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(words, "name=\"chart\"", "name=\"asOf\"", "name=\"country\"", "/report/example/");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyExampleHasItsReport(String language) throws IOException {
    try (Stream<Path> charts = Files.list(RunningSite.CHARTS)) {
      for (String name : charts.map(Path::getFileName).map(Path::toString).toList()) {
        var page = site.get("/" + language + "/report/example/" + name.replace(".json", ""));

        assertThat(page.statusCode()).as(name).isEqualTo(200);
        assertThat(page.body()).contains("c1-glance", "c1-options", "record-title");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      }
    }
  }

  @Test
  void theSpanishPageMarksWhatIsEnglish() {
    String page = site.get("/es/report/example/melanoma-stage-iiib-crohn-disease").body();

    assertThat(page)
        .contains("solo en inglés", "Se ajusta hasta ahora", "<p lang=\"en\"", "Se cumple")
        .doesNotContain("hidden\">Fits so far", ">Met<");
  }

  @Test
  void aChartShowsEachOptionWithEveryConditionAndItsSource() {
    var page = site.post("/en/report", RunningSite.bytes(RunningSite.MELANOMA), Map.of());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<details class=\"option met\">", "truth met\">Met", "truth not-met\">Not met")
        .contains("Bundle.entry[1] (Condition)", "Looked up ", "Grade A", "Not yet clinically")
        .contains("href=\"/en/products/pembrolizumab\"", "href=\"/en/biomarkers/msi-mmr\"");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @EnumSource(Hostile.class)
  void badInputIsAClearProblemAndNeverQuoted(Hostile hostile, CapturedOutput log)
      throws IOException {
    String chart = Files.readString(RunningSite.MELANOMA);
    var page = site.post("/en/report", hostile.of(chart), Map.of());
    boolean isLarge = List.of(Hostile.BOMB, Hostile.MANY_VALUES).contains(hostile);
    boolean isRoomy = Runtime.getRuntime().maxMemory() > 3L << 30;

    if (hostile != Hostile.MANY_VALUES || !isRoomy) {
      assertThat(page.statusCode()).isEqualTo(isLarge ? 413 : 422);
      assertThat(page.body()).contains("There is no report yet", "<code>CHART-0");
    }
    assertThat(page.statusCode()).isLessThan(500);
    assertThat(page.body()).doesNotContain(SOMEBODY, "Exception", "at org.");
    assertThat(log).doesNotContain(SOMEBODY, "a request failed");
  }

  @Test
  void noTextOfAChartBecomesMarkup(CapturedOutput log) throws IOException {
    String chart = Files.readString(RunningSite.MELANOMA);
    for (String words :
        List.of(
            SOMEBODY + "<script>alert(1)</script>",
            SOMEBODY + "\"><img src=x onerror=alert(1)>",
            SOMEBODY + "' [[${7*7}]] __${7*7}__")) {
      byte[] written = Hostile.writing(chart, words);
      var page = site.post("/en/report", written, Map.of());

      assertThat(new String(written, StandardCharsets.UTF_8).split(SOMEBODY))
          .hasSizeGreaterThan(50);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "49]]", SOMEBODY);
    }
    assertThat(log).doesNotContain(SOMEBODY);
  }

  @Test
  void severalPatientsAreChosenByNumber() throws IOException {
    String line = Files.readString(RunningSite.MELANOMA).replaceAll("\\s*\\n\\s*", "");
    byte[] charts = RunningSite.bytes((line + "\n").repeat(30));

    var which = site.post("/en/report", charts, Map.of());
    var last = site.post("/en/report", charts, Map.of("patient", "30"));
    var none = site.post("/en/report", charts, Map.of("patient", "31"));

    assertThat(which.statusCode()).isEqualTo(422);
    assertThat(which.body()).contains("The file holds 30 patients", "CHART-021");
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("The last one in the file is 30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asOf    | 23.11.2026
          asOf    | +10000-01-1
          country | <script>
          country | XX
          patient | 0
          patient | 99999999999
          patient | two
          format  | pdf
          """)
  void whatCannotBeUnderstoodIsSaidAndNotRepeated(String field, String value) {
    byte[] chart = RunningSite.bytes(RunningSite.MELANOMA);
    var page = site.post("/en/report", chart, Map.of(field, value));

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("Please check what you entered");
    if (value.length() > 3) {
      assertThat(page.body()).doesNotContain(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          multipart/form-data; boundary=abc | --abc broken
          multipart/form-data               | no boundary
          application/json                  | {}
          text/plain                        | nothing
          """)
  void aFormThatIsNoneIsABadRequest(String type, String body) {
    var page = site.post("/en/report", type, body);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("<h1", "Nothing was stored");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void twoHundredMegabytesAreTooMany() {
    long size = 200L << 20;
    var page = site.post("/en/report", Zeros.of(size), size, Map.of());

    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("The file is too large");
  }

  @Test
  void aProgramGetsProblemsAsJson() {
    var answer =
        site.post("/en/report", RunningSite.bytes("{\"name\": 1}"), Map.of("format", "json"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"CHART-004\"", "\"status\":422");
  }

  @Test
  void anUnknownExampleIsMissing() {
    assertThat(site.get("/en/report/example/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void jsonIsWhatTheCommandLineWritesByteForByte() throws Exception {
    for (String country : List.of("US", "EU")) {
      byte[] chart = Files.readAllBytes(RunningSite.MELANOMA);
      Map<String, String> wish = Map.of("asOf", "2026-06-30", "country", country, "format", "json");

      HttpResponse<String> answer = site.post("/es/report", chart, wish);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              CommandLine.navigate(
                  RunningSite.MELANOMA, "--as-of", "2026-06-30", "--country", country));
      assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).endsWith((byte) '\n');
    }
  }
}
