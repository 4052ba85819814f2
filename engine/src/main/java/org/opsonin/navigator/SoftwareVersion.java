package org.opsonin.navigator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of the software that produced a result, written by the build.
public final class SoftwareVersion {

  static final String CURRENT = read();

  private SoftwareVersion() {}

  /// The version of this software: `0.1.0`.
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream stream = SoftwareVersion.class.getResourceAsStream("version.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the build left out version.txt");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the software version", unreadable);
    }
  }
}
