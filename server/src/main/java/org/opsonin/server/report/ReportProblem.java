package org.opsonin.server.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Says to a program why there is no report (RFC 9457).
final class ReportProblem {

  private ReportProblem() {}

  static ResponseEntity<Map<String, Object>> of(HttpStatus status, String words) {
    return of(Outcome.Refused.of(status, ""), words);
  }

  static ResponseEntity<Map<String, Object>> of(Outcome.Refused refused, String words) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", refused.status().getReasonPhrase());
    problem.put("status", refused.status().value());
    problem.put("code", "WEB-" + refused.status().value());
    problem.put("detail", words);
    problem.put("problems", List.copyOf(refused.problems()));
    var answer =
        ResponseEntity.status(refused.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(Gate.TRY_AGAIN_SECONDS));
    }
    return answer.body(problem);
  }
}
