package org.opsonin.server.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Any page with `choose` as the last word of its question: keeps the choice of its language in
/// the site's only cookie, then shows the page.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class ChosenLanguage extends OncePerRequestFilter {

  private static final String CHOOSE = "choose";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    Optional<Language> language = Language.ofPath(path);
    String asked = request.getQueryString();
    boolean chosen = request.getMethod().equals("GET") && asked != null && isChoice(asked);
    if (!chosen || language.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    ResponseCookie cookie =
        ResponseCookie.from(Languages.COOKIE, language.get().code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, path + question(request));
    response.setHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static boolean isChoice(String asked) {
    return asked.equals(CHOOSE) || asked.endsWith("&" + CHOOSE);
  }

  /// What was asked of a page, without the choice: `?q=fever`, or empty.
  static String question(HttpServletRequest request) {
    String asked = request.getQueryString();
    if (asked == null || asked.isEmpty() || asked.equals(CHOOSE)) {
      return "";
    }
    return "?"
        + (isChoice(asked) ? asked.substring(0, asked.length() - CHOOSE.length() - 1) : asked);
  }

  /// The question of the same page with a choice.
  static String choosing(String question) {
    return (question.isEmpty() ? "?" : question + "&") + CHOOSE;
  }
}
