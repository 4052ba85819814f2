package org.opsonin.server.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The end of what a program of PostgreSQL wrote, so that a failed start can be explained.
///
/// The server is told to write no statement, no parameter and no detail of an error, so nothing of
/// a person is in them.
final class LastWords {

  private static final int LINES = 12;
  private static final int CHARACTERS = 300;

  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread reader;

  private LastWords(Process process) {
    // reads to the end, so that the program never waits for us
    this.reader = Thread.ofVirtual().name("words-of-postgresql").start(() -> read(process));
  }

  /// Begins to read; standard error must have been joined to standard output.
  static LastWords of(Process process) {
    return new LastWords(process);
  }

  /// The last lines, oldest first; waits a moment for a program that has just ended.
  List<String> lines() {
    try {
      reader.join(java.time.Duration.ofMillis(500));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private void read(Process process) {
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lines) {
          lines.addLast(line.length() > CHARACTERS ? line.substring(0, CHARACTERS) : line);
          if (lines.size() > LINES) {
            lines.removeFirst();
          }
        }
      }
    } catch (IOException ended) {
      // nothing more to read
    }
  }
}
