package org.opsonin.cli.trials.registry;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.opsonin.cli.shell.Shell;
import org.opsonin.registry.input.Importer;
import org.opsonin.report.text.Page;

/// A bar on standard error for a person who waits; nobody else sees it.
final class Bar implements Importer.Progress, AutoCloseable {

  private static final int EVERY_MILLISECONDS = 200;
  private static final int MEGABYTE = 1 << 20;

  private final Optional<ProgressBar> bar;

  /// @param bytes to be read; 0 if not known
  Bar(Shell shell, String task, long bytes) {
    bar = shell.errIsTerminal() ? Optional.of(build(shell, task, bytes)) : Optional.empty();
  }

  private static ProgressBar build(Shell shell, String task, long bytes) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(bytes == 0 ? -1 : bytes)
        .setUnit(" MB", MEGABYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(EVERY_MILLISECONDS)
        .setConsumer(new ConsoleProgressBarConsumer(shell.err(), Page.WIDTH))
        .build();
  }

  @Override
  public void read(long bytes) {
    bar.ifPresent(shown -> shown.stepBy(bytes));
  }

  @Override
  public void stored(long studies) {
    bar.ifPresent(shown -> shown.setExtraMessage(studies + " stored"));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
