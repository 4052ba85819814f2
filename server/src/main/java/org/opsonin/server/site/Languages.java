package org.opsonin.server.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Which language a request is in: its address says it; where it does not, the choice made earlier,
/// then the wish of the browser.
@Component("localeResolver")
class Languages implements LocaleResolver {

  static final String COOKIE = "language";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Language.ofPath(asked(request)).orElseGet(() -> of(request)).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the address says the language");
  }

  /// The address somebody asked for, also where the page that answers is the one for errors.
  static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
        ? first
        : request.getRequestURI();
  }

  static Language of(HttpServletRequest request) {
    return chosen(request)
        .orElseGet(
            () ->
                Optional.ofNullable(request.getHeader("Accept-Language"))
                    .map(Language::wished)
                    .orElse(Language.EN));
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .flatMap(cookie -> Language.of(cookie.getValue()).stream())
        .findFirst();
  }
}
