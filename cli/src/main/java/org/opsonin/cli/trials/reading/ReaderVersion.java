package org.opsonin.cli.trials.reading;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.opsonin.trial.eligibility.EligibilityReader;

/// Tells one build of the reader and its knowledge from another. Both lie in the engine's jar, so
/// its content says it all; a version number would stay the same while rules are being written.
final class ReaderVersion {

  private static final int BYTES = 12;

  private ReaderVersion() {}

  /// Empty where the reader does not come out of a jar, as in a development tree: what it reads is
  /// then never kept.
  static Optional<String> ofThisBuild() {
    CodeSource source = EligibilityReader.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar)
          ? Optional.of(hash(Files.readAllBytes(jar)))
          : Optional.empty();
    } catch (IOException | URISyntaxException | IllegalArgumentException elsewhere) {
      return Optional.empty();
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
