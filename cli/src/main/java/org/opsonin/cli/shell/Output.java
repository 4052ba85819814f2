package org.opsonin.cli.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Where a report goes: standard output, or a file that is whole or not there at all.
public record Output(Shell shell, String file) {

  /// Whether a person reads it directly.
  public boolean isTerminal() {
    return file.isEmpty() && shell.outIsTerminal();
  }

  /// Refuses, before any work is done, to write over the chart.
  public void refuseToOverwrite(String chart) {
    try {
      boolean isChart =
          !file.isEmpty()
              && !chart.equals(ChartInput.STANDARD_INPUT)
              && Files.exists(Path.of(file))
              && Files.isSameFile(Path.of(file), Path.of(chart));
      if (isChart) {
        throw new UsageException("--out " + file + " is the chart itself; name another file");
      }
    } catch (IOException | InvalidPathException unreadable) {
      return; // reading or writing it will say so
    }
  }

  /// Writes all of it.
  ///
  /// @throws UsageException if it cannot be written
  public void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (file.isEmpty()) {
      shell.out().writeBytes(bytes);
      if (shell.out().checkError()) {
        throw new UsageException("the report cannot be written to standard output");
      }
    } else {
      writeFile(bytes);
    }
  }

  private void writeFile(byte[] bytes) {
    try {
      Path target = Path.of(file).toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, bytes); // a device or a pipe; a folder is refused
        return;
      }
      Path folder = target.getParent();
      Path part = Files.createTempFile(folder, ".opsonin", ".part");
      try {
        Files.write(part, bytes);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | InvalidPathException refused) {
      throw new UsageException(
          "--out " + file + " cannot be written; name a file in a folder that exists");
    }
  }
}
