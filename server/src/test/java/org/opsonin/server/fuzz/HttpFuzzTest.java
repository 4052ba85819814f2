package org.opsonin.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opsonin.server.RunningSite;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Hostile requests to every route Spring knows, so that a new one is tried by itself. No answer
/// may be a fault of ours, echo a script, or show how the program is made.
///
/// `-Dfuzz.requests=N` sends more than usual.
class HttpFuzzTest {

  private static final RunningSite SITE = RunningSite.get();
  private static final long SEED = 20261124;
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
  private static final String SCRIPT = "\"'><script>alert(7)</script>";
  private static final List<String> VALUES =
      List.of(
          SCRIPT,
          "<img src=x onerror=alert(7)>",
          "javascript:alert(7)",
          "${7*7}",
          "__${T(java.lang.Runtime).getRuntime()}__::.x",
          "#{systemProperties}",
          "~{::x}",
          "{{7*7}}",
          "' OR 1=1 --",
          "../../../../etc/passwd",
          "..%2f..%2fetc%2fpasswd",
          "%00",
          "\u0000",
          "\u202Eabc\u200B",
          "\uD83D\uDE00".repeat(40),
          "\uD800",
          "-1",
          "0",
          "99999999999999999999",
          "NaN",
          "1e999",
          "true",
          "",
          " ",
          "*:*",
          "\"unclosed (AND [x TO",
          "a~9 b* ?c",
          "x".repeat(3_000),
          "é".repeat(500),
          "2026-02-30",
          "-999999999-01-01",
          "en",
          "US");
  private static final List<String> NAMES =
      List.of(
          "q",
          "page",
          "kind",
          "section",
          "journey",
          "cancer",
          "treatment",
          "symptom",
          "audience",
          "asOf",
          "country",
          "patient",
          "format",
          "helped",
          "choose",
          "language",
          "mainSearchCriteria.v.c",
          "mainSearchCriteria.v.cs",
          "mainSearchCriteria1.v.dn",
          "informationRecipient",
          "informationRecipient.languageCode.c",
          "knowledgeResponseType",
          "class.module.classLoader",
          "_method");
  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Accept-Encoding",
          "Cookie",
          "Content-Type",
          "If-None-Match",
          "If-Modified-Since",
          "Range",
          "Referer",
          "User-Agent",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-HTTP-Method-Override",
          "HX-Request",
          "HX-Target",
          "Origin");
  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS");
  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=b",
          "application/json",
          "application/fhir+json; charset=utf-99",
          "text/xml",
          "/",
          "\uFFFD");

  private final Random random = new Random(SEED);
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  @Test
  void noRequestIsAFaultOfOursOrComesBackAsAScript() throws Exception {
    List<String> routes = routes();
    assertThat(routes).contains("/infobutton").anyMatch(route -> route.contains("/report"));
    for (int i = 0; i < REQUESTS; i++) {
      HttpRequest request;
      try {
        request = request(routes.get(random.nextInt(routes.size())));
      } catch (IllegalArgumentException refusedByTheClient) {
        continue;
      }
      check(request, i);
    }
  }

  private void check(HttpRequest request, int number) throws InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      return; // the site ended a connection it could not go on with; the next request must work
    }
    String what = "request %d: %s %s".formatted(number, request.method(), request.uri());
    assertThat(answer.statusCode()).as(what).isLessThan(500);
    assertThat(answer.body())
        .as(what)
        .doesNotContain("<script>alert(7)")
        .doesNotContain("<img src=x")
        .doesNotContain("Exception")
        .doesNotContain("at org.")
        .doesNotContain("at java.");
    if (!isRefusedByTomcat(answer)) {
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(what).isPresent();
    }
  }

  /// Whether Tomcat answered before the site saw the request; its page holds nothing of ours.
  private static boolean isRefusedByTomcat(HttpResponse<String> answer) {
    return answer.statusCode() == 400
        && (answer.body().isEmpty() || answer.body().contains("<title>HTTP Status 400"));
  }

  private HttpRequest request(String route) {
    var address = new StringBuilder(filled(route));
    int parameters = random.nextInt(4);
    for (int i = 0; i < parameters; i++) {
      address
          .append(i == 0 ? '?' : '&')
          .append(one(NAMES))
          .append('=')
          .append(encoded(one(VALUES)));
    }
    if (random.nextInt(30) == 0) {
      address.append(parameters == 0 ? "?" : "&").append(one(List.of("x=%zz", "%", "&&=&", "=")));
    }
    var request = HttpRequest.newBuilder(uri(address.toString())).timeout(Duration.ofSeconds(90));
    for (int i = random.nextInt(3); i > 0; i--) {
      request.header(one(HEADERS), one(VALUES));
    }
    String method = one(METHODS);
    if (method.equals("GET") || method.equals("HEAD")) {
      return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
    }
    return request
        .setHeader("Content-Type", one(TYPES))
        .method(method, HttpRequest.BodyPublishers.ofByteArray(body()))
        .build();
  }

  private byte[] body() {
    return switch (random.nextInt(6)) {
      case 0 -> new byte[0];
      case 1 -> {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        yield noise;
      }
      case 2 -> ascii(one(NAMES) + "=" + encoded(one(VALUES)));
      case 3 -> ascii("[".repeat(random.nextInt(3_000)));
      default -> ascii(form(random.nextBoolean() ? "\r\n" : "\n"));
    };
  }

  /// A form with a field and a file, whole or cut short.
  private String form(String line) {
    String head = "--b" + line + "Content-Disposition: form-data; name=\"";
    String field = head + one(NAMES) + "\"" + line + line + encoded(one(VALUES)) + line;
    String file = head + "chart\"; filename=\"" + encoded(one(VALUES)) + "\"" + line + line;
    String chart = "{\"resourceType\":\"Bundle\"" + (random.nextBoolean() ? "}" : "") + line;
    return field + file + chart + (random.nextBoolean() ? "--b--" + line : "");
  }

  /// A route with something in the place of each variable.
  private String filled(String route) {
    String filled = route.replaceAll("\\{language[^}]*\\}", random.nextInt(9) == 0 ? "xx" : "en");
    var variable = Pattern.compile("\\{[^{}]*(\\{[^}]*\\})?[^{}]*\\}").matcher(filled);
    return variable.replaceAll(
        _ ->
            Matcher.quoteReplacement(
                random.nextBoolean()
                    ? one(List.of("pd-l1", "pembrolizumab", "side-effects", "a", "0"))
                    : encoded(one(VALUES))));
  }

  private static List<String> routes() {
    var routes = new TreeSet<String>();
    SITE.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> routes.addAll(mapping.getPatternValues()));
    routes.addAll(List.of("/assets/x/site.css", "/manage/health", "/manage/env", "/en/nope"));
    return List.copyOf(routes);
  }

  private static URI uri(String path) {
    return URI.create(SITE.root() + path);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Test
  void noFieldOfAChartComesBackAsAScript() throws Exception {
    for (String name :
        List.of("melanoma-stage-iiib-crohn-disease", "lung-adenocarcinoma-pd-l1-60")) {
      String chart = Files.readString(Path.of("..", "examples", "charts", name + ".json"));
      var texts = Pattern.compile("(: \")([^\"\\\\]*)(\")").matcher(chart);
      int fields = 0;
      while (texts.find()) {
        fields++;
      }
      for (int field = 0; field < fields; field += Math.max(1, fields / 20)) {
        int[] at = {field};
        String hostile =
            texts
                .reset()
                .replaceAll(
                    found ->
                        Matcher.quoteReplacement(
                            at[0]-- == 0
                                ? found.group(1)
                                    + "\\\"'><script>alert(7)</script>"
                                    + found.group(3)
                                : found.group()));
        HttpResponse<String> answer = report(hostile);
        assertThat(answer.statusCode()).as("%s, field %d", name, field).isLessThan(500);
        assertThat(answer.body().toLowerCase(Locale.ROOT))
            .as("%s, field %d", name, field)
            .doesNotContain("<script>alert");
      }
    }
  }

  private HttpResponse<String> report(String chart) throws IOException, InterruptedException {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"chart\"; filename=\"c.json\"\r\n\r\n"
            + chart
            + "\r\n--b--\r\n";
    for (; ; ) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(uri("/en/report"))
                  .header("Content-Type", "multipart/form-data; boundary=b")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 429) {
        return answer;
      }
      Thread.sleep(200);
    }
  }
}
