package org.opsonin.server.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps the public pages as they were first written, also compressed, with a tag by which a
/// browser learns that its copy is still good.
///
/// Pages with a question in their address, searches, trials and reports are never kept. What is
/// kept changes only with the program, so nothing expires before it ends.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class KeptPages extends OncePerRequestFilter {

  private static final long MAX_BYTES = 48L * 1024 * 1024;
  private static final String CACHE_CONTROL = "public, max-age=300";

  private final Cache<String, Kept> pages =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .<String, Kept>weigher((_, kept) -> kept.plain().length + kept.packed().length)
          .build();

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Kept(String type, String tag, byte[] plain, byte[] packed) {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !request.getMethod().equals("GET")
        || request.getQueryString() != null
        || request.getHeader("HX-Request") != null
        || Language.ofPath(path).isEmpty()
        || path.contains("/search")
        || path.contains("/trial/")
        || path.contains("/report");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    Optional<Kept> kept = Optional.ofNullable(pages.getIfPresent(path));
    if (kept.isEmpty()) {
      var wrapped = new ContentCachingResponseWrapper(response);
      chain.doFilter(request, wrapped);
      if (wrapped.getStatus() != HttpServletResponse.SC_OK) {
        wrapped.copyBodyToResponse();
        return;
      }
      kept = Optional.of(keep(path, wrapped));
    }
    write(kept.get(), request, response);
  }

  private Kept keep(String path, ContentCachingResponseWrapper written) throws IOException {
    byte[] plain = written.getContentAsByteArray();
    String type = written.getContentType() == null ? "text/html" : written.getContentType();
    var kept = new Kept(type, tag(plain), plain, packed(plain));
    pages.put(path, kept);
    return kept;
  }

  private static void write(Kept kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", CACHE_CONTROL);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", kept.tag());
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(kept.tag().substring(2))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(kept.type());
    String accepted = request.getHeader("Accept-Encoding");
    boolean packed = accepted != null && accepted.contains("gzip");
    byte[] body = packed ? kept.packed() : kept.plain();
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(hash).substring(0, 20) + "\"";
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream(bytes.length / 3);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
