package org.opsonin.cli.trials.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.opsonin.cli.shell.ChartInput;
import org.opsonin.cli.shell.Shell;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.text.note.NoteReader;
import org.opsonin.text.note.NoteReading;

/// A text a person wrote, from a file or standard input.
record NoteInput(Shell shell) {

  private static final int MOST_BYTES = 8 * NoteReader.LONGEST;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// A note with what was understood of it.
  ///
  /// @param dayAssumed whether the note names no day, so that today stands for it
  record Read(String text, NoteReading reading, boolean dayAssumed) {}

  /// Reads a note: dated `written`, or as it says itself, or today.
  Read read(String path, Optional<String> written, NoteReader reader) {
    String text = text(path);
    Optional<LocalDate> day = written.map(NoteInput::day);
    NoteReading reading = reader.read(text, day);
    if (reading.written().isKnown()) {
      return new Read(text, reading, false);
    }
    return new Read(text, reader.read(text, Optional.of(LocalDate.now(shell.clock()))), true);
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notADay) {
      throw new UsageException("--written wants a day such as 2026-06-30");
    }
  }

  /// The text at `path`: UTF-8, or Western European where it is not.
  String text(String path) {
    byte[] bytes = bytes(path);
    try {
      return withoutMark(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUnicode) {
      return new String(bytes, WESTERN);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private byte[] bytes(String path) {
    if (path.equals(ChartInput.STANDARD_INPUT)) {
      try {
        return shell.in().readNBytes(MOST_BYTES);
      } catch (IOException unreadable) {
        throw new UsageException("standard input cannot be read");
      }
    }
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException | InvalidPathException unreadable) {
      throw new UsageException(path + " cannot be read; name a text file, or - for standard input");
    }
  }
}
