package org.opsonin.registry.sync;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The addresses of pages. Nothing but the query and the day is in them.
record Questions(SyncOptions options, Optional<LocalDate> since) {

  private static final String API = "/api/v2";
  private static final String STUDIES = "/studies";

  /// What makes two runs the same question, whatever the day: under this, how far they came is
  /// kept.
  static String key(SyncOptions options) {
    return "sync "
        + studies(options.base())
        + " "
        + encoded(options.query())
        + " "
        + encoded(options.condition());
  }

  private static URI studies(URI base) {
    String address = base.toString().replaceFirst("/+$", "");
    if (address.endsWith(API + STUDIES)) {
      return URI.create(address);
    }
    return URI.create(address + (address.endsWith(API) ? STUDIES : API + STUDIES));
  }

  /// The first page, or the one a token stands for. Every page repeats the query, as the server
  /// demands.
  URI page(Optional<String> token) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("format", "json");
    parameters.put("markupFormat", "markdown");
    parameters.put("fields", "ProtocolSection");
    if (!options.query().isBlank()) {
      parameters.put("query.term", options.query());
    }
    if (!options.condition().isBlank()) {
      parameters.put("query.cond", options.condition());
    }
    since.ifPresent(
        day ->
            parameters.put(
                "filter.advanced", "AREA[LastUpdatePostDate]RANGE[%s,MAX]".formatted(day)));
    parameters.put("pageSize", Integer.toString(options.pageSize()));
    token.ifPresent(next -> parameters.put("pageToken", next));
    String query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(studies(options.base()) + "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
