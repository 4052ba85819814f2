package org.opsonin.cli.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A note that work goes on, for a person who has waited two seconds. Nobody else sees it.
public final class Progress implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 2;

  private final CountDownLatch done = new CountDownLatch(1);

  private Progress() {}

  /// Shows `note` on a terminal if nobody closes this within two seconds.
  public static Progress of(Shell shell, String note) {
    var progress = new Progress();
    if (shell.errIsTerminal()) {
      Thread.ofPlatform().daemon().start(() -> progress.wait(shell, note));
    }
    return progress;
  }

  private void wait(Shell shell, String note) {
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        shell.err().println(note);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
  }
}
