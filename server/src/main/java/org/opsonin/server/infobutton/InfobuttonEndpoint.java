package org.opsonin.server.infobutton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.server.infobutton.Query.Unusable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `GET /infobutton`: what to read about a code.
@RestController
class InfobuttonEndpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CodeMap codes;
  private final FeedMaker feeds;

  InfobuttonEndpoint(CodeMap codes, FeedMaker feeds) {
    this.codes = codes;
    this.feeds = feeds;
  }

  @GetMapping("/infobutton")
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    try {
      String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
      Query query = QueryReader.read(codes, parameters(request), accept);
      String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
      return written(feeds.feed(query, base), query.format());
    } catch (Unusable unusable) {
      return refused(unusable.problem());
    }
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException undecodable) {
      throw new Unusable("INF-003", "the address", "an escape that is none", "UTF-8, escaped");
    }
  }

  private static ResponseEntity<byte[]> written(Feed feed, Query.Format format) {
    String text =
        switch (format) {
          case ATOM, APPLICATION_XML, TEXT_XML -> AtomWriter.write(feed);
          case JSON -> json(FeedJson.of(feed));
        };
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.type() + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, feed.language())
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=43200")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> refused(Problem problem) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", "about:blank");
    fields.put("title", HttpStatus.BAD_REQUEST.getReasonPhrase());
    fields.put("status", HttpStatus.BAD_REQUEST.value());
    fields.put("code", problem.code());
    fields.put("where", problem.where());
    fields.put("found", problem.found());
    fields.put("expected", problem.expected());
    return ResponseEntity.badRequest()
        .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(json(fields).getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("writing JSON into memory", impossible);
    }
  }
}
