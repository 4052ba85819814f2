package org.opsonin.cli;

import java.util.Locale;
import org.opsonin.report.Report;
import org.opsonin.report.html.HtmlReport;
import org.opsonin.report.json.JsonReport;
import org.opsonin.report.text.TextReport;

/// How a report is written.
enum Format {
  TEXT,
  HTML,
  JSON;

  String write(Report report, boolean inColour) {
    return switch (this) {
      case TEXT -> TextReport.write(report, inColour);
      case HTML -> HtmlReport.write(report);
      case JSON -> JsonReport.write(report);
    };
  }

  /// As one types it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
