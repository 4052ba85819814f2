package org.opsonin.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFiles;
import org.opsonin.navigator.Navigator;
import picocli.CommandLine.IVersionProvider;

/// The two versions every result names.
public final class Versions implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var versionFile =
        KnowledgeFiles.shipped().stream()
            .filter(file -> file.path().equals("version.yaml"))
            .toList();
    Knowledge knowledge = Knowledge.read(versionFile);
    return new String[] {
      software(), "knowledge " + knowledge.version() + ", up to " + knowledge.asOf()
    };
  }

  /// Name and version of this program, as the build wrote them into the engine.
  public static String software() {
    try (InputStream stream = Navigator.class.getResourceAsStream("version.txt")) {
      return stream == null
          ? "opsonin"
          : "opsonin " + new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the software version", unreadable);
    }
  }
}
