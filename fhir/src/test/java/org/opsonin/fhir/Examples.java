package org.opsonin.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The example resources of the mCODE guide, read out of its package; they are no part of the
/// project.
final class Examples {

  private static final int BLOCK = 512;
  private static final String FOLDER = "package/example/";

  private Examples() {}

  /// Every example by file name, sorted.
  static Map<String, String> ofMcode() {
    return read(Fixtures.shared("data/patients/hl7.fhir.us.mcode-4.0.0.tgz"));
  }

  /// One example.
  static String ofMcode(String name) {
    return Optional.ofNullable(ofMcode().get(name)).orElseThrow();
  }

  static Map<String, String> read(Path tgz) {
    try (InputStream in = new GZIPInputStream(Fixtures.open(tgz))) {
      return entries(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the examples", unreadable);
    }
  }

  /// The JSON files in a tar archive, whose headers are blocks of 512 bytes.
  private static Map<String, String> entries(byte[] tar) {
    var files = new TreeMap<String, String>();
    int at = 0;
    while (at + BLOCK <= tar.length && tar[at] != 0) {
      String name = field(tar, at, 100);
      int size = Integer.parseInt(field(tar, at + 124, 12).strip(), 8);
      if (name.startsWith(FOLDER) && name.endsWith(".json")) {
        files.put(
            name.substring(FOLDER.length()),
            new String(tar, at + BLOCK, size, StandardCharsets.UTF_8));
      }
      at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    return files;
  }

  private static String field(byte[] tar, int from, int length) {
    int end = from;
    while (end < from + length && tar[end] != 0) {
      end++;
    }
    return new String(tar, from, end - from, StandardCharsets.UTF_8);
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
