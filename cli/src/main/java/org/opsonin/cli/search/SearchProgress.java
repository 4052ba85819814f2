package org.opsonin.cli.search;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.opsonin.cli.shell.Shell;
import org.opsonin.search.index.Steps;

/// Shows how far a build or an evaluation has got, once it has taken two seconds: a bar on a
/// terminal, elsewhere a line now and then.
public final class SearchProgress implements Steps, AutoCloseable {

  private static final long PATIENCE = 2_000_000_000L;
  private static final long BETWEEN_LINES = 15_000_000_000L;
  private static final int REDRAW_MILLIS = 200;

  private final Shell shell;
  private final long started = System.nanoTime();
  private long lastLine = started;
  private String doing = "";
  private Optional<ProgressBar> bar = Optional.empty();

  public SearchProgress(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void at(String what, long done, long total) {
    long now = System.nanoTime();
    if (now - started < PATIENCE) {
      return;
    }
    if (shell.errIsTerminal()) {
      draw(what, done, total);
    } else if (now - lastLine > BETWEEN_LINES) {
      lastLine = now;
      shell.err().println("%s: %,d of %,d".formatted(what, done, total));
    }
  }

  private void draw(String what, long done, long total) {
    if (!what.equals(doing)) {
      close();
      doing = what;
      bar = Optional.of(open(shell.err(), what, total));
    }
    bar.ifPresent(shown -> shown.maxHint(total).stepTo(done));
  }

  private static ProgressBar open(PrintStream err, String what, long total) {
    return new ProgressBarBuilder()
        .setTaskName(what)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(err))
        .build();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
