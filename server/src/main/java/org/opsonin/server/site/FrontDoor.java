package org.opsonin.server.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads whoever comes without a language to the one that fits.
@Controller
class FrontDoor {

  @GetMapping("/")
  ResponseEntity<Void> enter(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "/" + Languages.of(request).code() + "/")
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
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
