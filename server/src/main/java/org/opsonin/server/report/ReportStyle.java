package org.opsonin.server.report;

import java.time.Duration;
import org.opsonin.report.html.HtmlReport;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The style of a report, held to the report so that it leaves the page around it alone.
@Controller
class ReportStyle {

  private static final String STYLE =
      "@scope (.report) {\n"
          + HtmlReport.style()
              .replaceAll("(?m)^(\\s*):root ", "$1:scope ")
              .replaceAll("(?m)^body \\{", ":scope {")
              .replaceAll("(?m)^html \\{[^}]*}", "")
          + "\n}\n";

  @GetMapping("/style/report.css")
  ResponseEntity<String> style() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(STYLE);
  }
}
