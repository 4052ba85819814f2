package org.opsonin.server.site;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps one client from taking the site from all others: so many requests at once, so many a
/// second, by kind. Beyond that: 429, with the seconds to wait.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Limits extends OncePerRequestFilter {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final long CLIENTS = 50_000;

  private final LoadingCache<String, Bucket> pages;
  private final LoadingCache<String, Bucket> searches;
  private final LoadingCache<String, Bucket> uploads;

  /// @param burst how many at once
  /// @param perSecond how many a second after that
  record Limit(int burst, int perSecond) {}

  /// The limits by kind of request.
  @ConfigurationProperties("opsonin.limits")
  record Settings(Limit pages, Limit search, Limit uploads) {}

  /// Reads the settings.
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(Settings.class)
  static class Reading {}

  Limits(Settings settings) {
    pages = buckets(settings.pages());
    searches = buckets(settings.search());
    uploads = buckets(settings.uploads());
  }

  private static LoadingCache<String, Bucket> buckets(Limit limit) {
    return Caffeine.newBuilder()
        .maximumSize(CLIENTS)
        .expireAfterAccess(Duration.ofMinutes(10))
        .build(
            _ ->
                Bucket.builder()
                    .addLimit(
                        Bandwidth.builder()
                            .capacity(limit.burst())
                            .refillGreedy(limit.perSecond(), Duration.ofSeconds(1))
                            .build())
                    .build());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    LoadingCache<String, Bucket> kind =
        request.getMethod().equals("POST")
            ? uploads
            : request.getRequestURI().contains("/search") ? searches : pages;
    if (kind.get(request.getRemoteAddr()).tryConsume(1)) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", "1");
      response.sendError(TOO_MANY_REQUESTS);
    }
  }
}
