package org.opsonin.server.database;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What PostgreSQL understands by a signal; Java itself sends TERM and KILL only, and after TERM
/// PostgreSQL waits for every client.
enum Signal {
  /// Ends all connections, writes everything down, ends.
  INT,
  /// Ends at once; the next start recovers.
  QUIT;

  void send(ProcessHandle process) {
    try {
      var kill =
          new ProcessBuilder(
                  "/bin/sh", "-c", "kill -" + name().toUpperCase(Locale.ROOT) + " " + process.pid())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        process.destroy();
      }
    } catch (IOException noShell) {
      process.destroy();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }
}
