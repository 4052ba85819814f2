package org.opsonin.server.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.opsonin.server.library.Shelf;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// A client of the site as far as the report needs it, without a database.
///
/// @param port where it answers
record RunningSite(int port) {

  static final Path CHARTS = Path.of("..", "examples", "charts");
  static final Path MELANOMA = CHARTS.resolve("melanoma-stage-iiib-crohn-disease.json");

  /// The site says it is ready when its database is; here is none.
  static final String NO_DATABASE = "management.endpoint.health.group.readiness.include=ping";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BOUNDARY = "a-line-no-chart-has";

  /// The frame, the report and what it links to.
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @ComponentScan({"org.opsonin.server.site", "org.opsonin.server.report"})
  @Import(Shelf.class)
  static class Slice {}

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET().header("Accept", "text/html").build());
  }

  /// Sends a form with a file and fields.
  HttpResponse<String> post(String path, byte[] chart, Map<String, String> fields) {
    return post(path, new ByteArrayInputStream(chart), chart.length, fields);
  }

  HttpResponse<String> post(String path, InputStream chart, long size, Map<String, String> fields) {
    var before = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            before.writeBytes(
                bytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value))));
    before.writeBytes(
        bytes(
            """
            --%s
            Content-Disposition: form-data; name="chart"; filename="Zyxwvut.json"
            Content-Type: application/json

            """
                .formatted(BOUNDARY)
                .replace("\n", "\r\n")));
    byte[] after = bytes("\r\n--" + BOUNDARY + "--\r\n");
    var body =
        HttpRequest.BodyPublishers.fromPublisher(
            HttpRequest.BodyPublishers.ofInputStream(
                () ->
                    new SequenceInputStream(
                        Collections.enumeration(
                            List.of(
                                new ByteArrayInputStream(before.toByteArray()),
                                chart,
                                new ByteArrayInputStream(after))))),
            before.size() + size + after.length);
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "text/html")
            .POST(body)
            .build());
  }

  /// Sends anything.
  HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", type)
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
