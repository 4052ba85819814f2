package org.opsonin.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.opsonin.report.json.JsonReport;
import org.opsonin.server.RunningSite;

class ReportPagesTest {

  private static final RunningSite SITE = RunningSite.get();
  private static final Path CHARTS = Path.of("../examples/charts");
  private static final String EDGE = "----opsonin";

  private static HttpResponse<String> send(String path, byte[] chart, String... fields)
      throws IOException {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String head = "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"";
      body.write((head + "\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    String file = "Content-Disposition: form-data; name=\"chart\"; filename=\"c.json\"";
    body.write(("--" + EDGE + "\r\n" + file + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.write(chart);
    body.write(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return SITE.send(
        SITE.request(path, "Content-Type", "multipart/form-data; boundary=" + EDGE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  @Test
  void aChartBecomesAReportThatIsNotKept() throws IOException {
    byte[] chart = Files.readAllBytes(CHARTS.resolve("lung-adenocarcinoma-pd-l1-60.json"));

    HttpResponse<String> answer = send("/en/report", chart, "asOf", "2026-11-23", "country", "US");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body())
        .contains("class=\"report\"", "PD-L1", "Not yet clinically reviewed")
        .doesNotContain("<style");
  }

  @Test
  void theDownloadIsWhatTheCommandLineWrites() throws Exception {
    for (String name : List.of("merkel-cell-metastatic", "myeloma-after-two-lines")) {
      byte[] chart = Files.readAllBytes(CHARTS.resolve(name + ".json"));

      HttpResponse<String> answer =
          send("/en/report/json", chart, "asOf", "2026-06-30", "country", "GB");

      var wish = new ReportMaker.Wish(LocalDate.of(2026, 6, 30), "GB", Optional.empty());
      assertThat(answer.body())
          .isEqualTo(
              JsonReport.write(
                  SITE.bean(ReportMaker.class).make(chart, wish).report().orElseThrow()));
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment");
    }
  }

  @Test
  void whatIsNoChartIsSaidInWordsAndNeverQuoted() throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(gzip)) {
      packing.write(new byte[64 << 20]);
    }
    byte[] packed = gzip.toByteArray();
    List<byte[]> bad =
        List.of(
            "Mrs Sentinel Zebra is no FHIR".getBytes(StandardCharsets.UTF_8),
            "{\"resourceType\":\"Sentinel\"}".getBytes(StandardCharsets.UTF_8),
            "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
            packed,
            Arrays.copyOf(packed, packed.length / 2),
            new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2});
    for (byte[] chart : bad) {
      HttpResponse<String> answer = send("/en/report", chart);
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain("Sentinel Zebra", "Exception");
    }
  }

  @Test
  void aScriptInAChartStaysText() throws IOException {
    String hostile = "<script>alert(1)</script>";
    String chart =
        Files.readString(CHARTS.resolve("melanoma-stage-iiib-crohn-disease.json"))
            .replaceAll("(\"(?:text|display|note|value)\": *\")[^\"]*", "$1" + hostile);

    HttpResponse<String> answer = send("/en/report", chart.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isIn(200, 422);
    assertThat(answer.body()).doesNotContain("<script>alert");
  }

  @Test
  void wishesThatCannotBeReadAreRefused() throws IOException {
    byte[] chart = Files.readAllBytes(CHARTS.resolve("merkel-cell-metastatic.json"));

    assertThat(send("/en/report", chart, "asOf", "yesterday").statusCode()).isEqualTo(400);
    assertThat(send("/en/report", chart, "country", "XX").statusCode()).isEqualTo(400);
    assertThat(send("/en/report", chart, "patient", "-1").statusCode()).isEqualTo(400);
    assertThat(send("/en/report", new byte[0], "example", "../../secret").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
    try {
      assertThat(send("/en/report", new byte[40 << 20]).statusCode()).isEqualTo(413);
    } catch (UncheckedIOException closed) {
      // the server may close the connection while the rest is still on its way
      assertThat(closed).hasRootCauseInstanceOf(IOException.class);
    }
  }
}
