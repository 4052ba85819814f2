package org.opsonin.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A first visit by nobody, so that the start cache knows what showing a page takes. The launcher
/// asks for it once after each build.
final class Training {

  private static final int ROUNDS = 3;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/en/",
          "/es/",
          "/en/library",
          "/en/biomarkers/pd-l1",
          "/es/biomarkers/pd-l1",
          "/en/glossary",
          "/en/products",
          "/en/search?q=pneumonitis",
          "/en/search?q=melanoma",
          "/en/report",
          "/en/no-such-page",
          "/manage/health/readiness");

  private Training() {}

  /// Whether this start is one to be recorded.
  static boolean isWanted() {
    return Boolean.getBoolean("opsonin.training");
  }

  /// Asks for each kind of page.
  ///
  /// @param root where the site answers: `http://127.0.0.1:8080`
  static void visit(String root) {
    for (int round = 0; round < ROUNDS; round++) {
      for (String page : PAGES) {
        // what was asked before is kept, and would teach nothing
        String path = round == 0 || page.contains("?") ? page : page + "?round=" + round;
        send(root + path, "");
      }
      send(root + "/en/opinion/pd-l1", "helped=yes");
    }
  }

  private static void send(String address, String form) {
    try {
      var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setReadTimeout(30_000);
      connection.setRequestProperty("Accept", "text/html");
      connection.setRequestProperty("Accept-Encoding", "gzip");
      if (!form.isEmpty()) {
        connection.setDoOutput(true);
        connection.getOutputStream().write(form.getBytes(StandardCharsets.US_ASCII));
      }
      if (connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST) {
        try (InputStream in = connection.getInputStream()) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    } catch (IOException noMatter) {
      // only the cache is the poorer
    }
  }
}
