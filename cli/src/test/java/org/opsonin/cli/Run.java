package org.opsonin.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opsonin.cli.shell.Shell;

/// One run of the program inside the test, on 23 November 2026.
record Run(int code, String out, String err) {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  static final Path CHARTS = Path.of("..", "examples", "charts");
  static final String LUNG = CHARTS.resolve("lung-adenocarcinoma-pd-l1-60.json").toString();

  /// Without an imported registry.
  static Run of(String... arguments) {
    var environment = Map.of("OPSONIN_DATA", Path.of("target", "no-data").toString());
    return with(new byte[0], environment, false, arguments);
  }

  static Run with(
      byte[] in, Map<String, String> environment, boolean isTerminal, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var shell =
        new Shell(
            new ByteArrayInputStream(in),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            CLOCK,
            isTerminal,
            isTerminal);
    int code = Opsonin.run(shell, arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Every chart of `examples/`.
  static List<Path> charts() {
    try (Stream<Path> charts = Files.list(CHARTS)) {
      return charts.filter(chart -> chart.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] resource(String name) {
    try (var in = Run.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no test resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
