package org.opsonin.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
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

  /// What writes a result piece by piece.
  public interface Writing {

    /// Writes all of it to `out`, which the caller closes.
    void to(OutputStream out) throws IOException;
  }

  /// Refuses, before any work is done, to write over the input.
  public void refuseToOverwrite(String input) {
    try {
      boolean isInput =
          !file.isEmpty()
              && !input.equals(ChartInput.STANDARD_INPUT)
              && Files.exists(Path.of(file))
              && Files.isSameFile(Path.of(file), Path.of(input));
      if (isInput) {
        throw new UsageException("--out " + file + " is the input itself; name another file");
      }
    } catch (IOException | InvalidPathException unreadable) {
      return; // reading or writing it will say so
    }
  }

  /// Writes all of it.
  ///
  /// @throws UsageException if it cannot be written
  public void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes all of it.
  ///
  /// @throws UsageException if it cannot be written
  public void write(byte[] bytes) {
    if (file.isEmpty()) {
      shell.out().writeBytes(bytes);
      if (shell.out().checkError()) {
        throw new UsageException("the report cannot be written to standard output");
      }
    } else {
      writeFile(bytes);
    }
  }

  /// Writes piece by piece what is too long to hold; a file gets its name when all is written.
  ///
  /// @throws UsageException if it cannot be written
  public void stream(Writing writing) {
    if (file.isEmpty()) {
      try {
        writing.to(shell.out());
      } catch (IOException refused) {
        throw new UsageException("the report cannot be written to standard output");
      }
      if (shell.out().checkError()) {
        throw new UsageException("the report cannot be written to standard output");
      }
    } else {
      streamFile(writing);
    }
  }

  private void writeFile(byte[] bytes) {
    streamFile(out -> out.write(bytes));
  }

  private void streamFile(Writing writing) {
    try {
      Path target = Path.of(file).toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        write(writing, target); // a device or a pipe; a folder is refused
        return;
      }
      Path folder = target.getParent();
      Path part = Files.createTempFile(folder, ".opsonin", ".part");
      try {
        write(writing, part);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | InvalidPathException refused) {
      throw new UsageException(
          "--out " + file + " cannot be written; name a file in a folder that exists");
    }
  }

  private static void write(Writing writing, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      writing.to(out);
    }
  }
}
