package org.opsonin.cli.trials.match;

import java.io.PrintStream;

/// How a run over many charts is written.
enum ClinicFormat {
  text,
  json,
  tsv;

  ClinicWriter to(PrintStream out) {
    return switch (this) {
      case text -> new ClinicWriter.Text(out);
      case json -> new ClinicWriter.Lines(out);
      case tsv -> new ClinicWriter.Table(out);
    };
  }
}
