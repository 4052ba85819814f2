package org.opsonin.server.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What somebody sees when something went wrong: what, and what they can do. Never what they sent.
@Controller
class Errors implements ErrorController {

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    HttpStatus status = status(request);
    var page = new ModelAndView("error", Map.of("kind", kind(status)));
    page.setStatus(status);
    return page;
  }

  @RequestMapping("/error")
  ResponseEntity<Map<String, Object>> problem(HttpServletRequest request) {
    HttpStatus status = status(request);
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("code", "WEB-" + status.value());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }

  /// The words to show: `error.KIND.title` and `error.KIND.text`.
  static String kind(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "missing";
      case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "busy";
      case CONTENT_TOO_LARGE -> "large";
      case REQUEST_TIMEOUT -> "slow";
      default -> status.is4xxClientError() ? "request" : "ours";
    };
  }
}
