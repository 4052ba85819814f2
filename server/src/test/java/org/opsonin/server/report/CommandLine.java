package org.opsonin.server.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program `opsonin` as somebody runs it, in a process of its own.
final class CommandLine {

  private CommandLine() {}

  /// What `opsonin navigate` prints as JSON.
  static String navigate(Path chart, String... options) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.opsonin.cli.Opsonin",
                "navigate",
                chart.toString(),
                "--format",
                "json"));
    command.addAll(List.of(options));
    Process program =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (program.waitFor() > 1) {
      throw new IllegalStateException("opsonin navigate ended with " + program.exitValue());
    }
    return printed;
  }
}
