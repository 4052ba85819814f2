package org.opsonin.cli.shell;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// What surrounds a run: streams, environment and clock, so that a test can bring its own.
///
/// @param outIsTerminal whether a person reads `out` directly
/// @param errIsTerminal whether a person reads `err` directly
public record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Clock clock,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /// The surroundings of this process.
  public static Shell ofProcess() {
    return new Shell(
        System.in,
        System.out,
        System.err,
        System.getenv(),
        Clock.system(ZoneId.systemDefault()),
        isTerminal(1),
        isTerminal(2));
  }

  /// Whether a file descriptor is a terminal. `System.console()` wants standard input to be one
  /// too, which a chart on a pipe is not; it is asked only where there is no `/proc`.
  private static boolean isTerminal(int descriptor) {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException noProc) {
      return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
  }

  /// Whether the user asked for no colour, see no-color.org, or the terminal has none.
  public boolean refusesColour() {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty()
        || "dumb".equals(environment.get("TERM"));
  }

  /// The day a person named, or today.
  ///
  /// @throws UsageException if it is no day
  public LocalDate day(Optional<String> named) {
    try {
      return named.map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock));
    } catch (DateTimeException notADay) {
      throw new UsageException("--as-of wants a day such as 2026-06-30");
    }
  }

  public boolean isDebugging() {
    return "1".equals(environment.get("OPSONIN_DEBUG"));
  }
}
