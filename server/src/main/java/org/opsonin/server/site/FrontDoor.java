package org.opsonin.server.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads whoever comes without a language to the one that fits, and remembers a choice.
@Controller
class FrontDoor {

  private static final long A_YEAR = 365L * 24 * 60 * 60;

  @GetMapping("/")
  ResponseEntity<Void> enter(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "/" + Languages.of(request).code() + "/")
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /// Any page with `?choose`: keeps the choice in the site's only cookie, then shows the page.
  @GetMapping(
      path = {"/en/**", "/es/**"},
      params = "choose")
  ResponseEntity<Void> choose(HttpServletRequest request) {
    String path = request.getRequestURI();
    Language language = Language.ofPath(path).orElse(Language.EN);
    ResponseCookie cookie =
        ResponseCookie.from(Languages.COOKIE, language.code())
            .path("/")
            .maxAge(A_YEAR)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, path)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
        .body("User-agent: *\nDisallow: /manage/\n");
  }
}
