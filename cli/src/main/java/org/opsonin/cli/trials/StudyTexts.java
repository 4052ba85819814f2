package org.opsonin.cli.trials;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.opsonin.kernel.Problem;

/// Finds the studies in files of any shape: one study, an array, a page, lines, gzip, zip, a
/// folder.
///
/// The only place that knows the fields of a study here. What cannot be read is reported with its
/// file, and reading goes on with the next.
final class StudyTexts {

  private static final int LONGEST_TEXT = 100_000_000;
  private static final int MOST_ENTRIES = 10_000;
  private static final int GZIP = 0x1f8b;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Consumer<StudyText> studies;
  private final Consumer<Problem> problems;

  StudyTexts(Consumer<StudyText> studies, Consumer<Problem> problems) {
    this.studies = studies;
    this.problems = problems;
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build());
  }

  void read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          files.filter(Files::isRegularFile).sorted().forEach(this::file);
        }
      } else {
        file(path);
      }
    } catch (IOException unreadable) {
      refuse("REG-023", path.toString(), "the folder cannot be read");
    }
  }

  private void file(Path path) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      if (path.toString().endsWith(".zip")) {
        zip(path.toString(), in);
      } else {
        document(path.toString(), in);
      }
    } catch (IOException broken) {
      refuse("REG-023", path.toString(), "the file cannot be read, or ends too early");
    }
  }

  private void zip(String path, InputStream in) throws IOException {
    var zip = new ZipInputStream(in);
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      entries++;
      if (entries > MOST_ENTRIES) {
        refuse(
            "REG-021",
            path,
            "more than " + MOST_ENTRIES + " files in the zip; the rest is left out");
        return;
      }
      if (!entry.isDirectory()) {
        document(path + "!" + entry.getName(), new Unclosed(zip));
      }
    }
  }

  private void document(String where, InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in);
    buffered.mark(2);
    int magic = buffered.read() << 8 | buffered.read();
    buffered.reset();
    InputStream plain = magic == GZIP ? new GZIPInputStream(buffered) : buffered;
    try (JsonParser parser = mapper.createParser(plain)) {
      int found = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          found += object(mapper.readTree(parser));
        }
      }
      if (found == 0) {
        refuse("REG-004", where, "no study in the file");
      }
    } catch (JsonProcessingException broken) {
      refuse("REG-001", where + ":" + broken.getLocation().getLineNr(), "this is no JSON");
    }
  }

  private int object(JsonNode node) {
    if (node.path("studies").isArray()) {
      int found = 0;
      for (JsonNode study : node.path("studies")) {
        found += object(study);
      }
      return found;
    }
    JsonNode protocol = node.path("protocolSection");
    if (!protocol.isObject()) {
      return 0;
    }
    studies.accept(
        new StudyText(
            protocol.path("identificationModule").path("nctId").asText(""),
            protocol.path("eligibilityModule").path("eligibilityCriteria").asText("")));
    return 1;
  }

  private void refuse(String code, String where, String found) {
    problems.accept(
        new Problem(code, where, found, "studies of ClinicalTrials.gov's API v2 as JSON"));
  }

  /// A stream that a parser may close while the zip goes on.
  private static final class Unclosed extends FilterInputStream {

    private Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
