package org.opsonin.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

/// Charts written for the tests, and the shipped vocabulary to read them with.
final class Fixtures {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  static final ChartReader READER = new ChartReader(Vocabulary.of(Knowledge.load()));

  private static final String PATIENT =
      """
      {"resourceType":"Patient","id":"p","gender":"female","birthDate":"1960-05-01"}\
      """;

  private Fixtures() {}

  /// Reads a document that should hold one chart.
  static ReadChart read(String json) {
    return READER.readOne(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), AS_OF);
  }

  /// A Bundle with a patient and `resources`.
  static String bundle(String... resources) {
    String entries =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(PATIENT), java.util.Arrays.stream(resources))
            .map(resource -> "{\"resource\":" + resource + "}")
            .collect(Collectors.joining(","));
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}";
  }

  /// A final observation; `code` and `rest` are the insides of objects.
  static String observation(String code, String rest) {
    return ("{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{%s},"
            + "\"effectiveDateTime\":\"2026-01-02\"%s}")
        .formatted(code, rest.isEmpty() ? "" : "," + rest);
  }

  static String text(String words) {
    return "\"text\":\"" + words + "\"";
  }

  /// The facts of the first resource after the patient, without place and date.
  static List<String> said(String... resources) {
    return ChartText.withoutPlaces(read(bundle(resources))).stream()
        .map(line -> line.replaceFirst(" (undated|\\d{4}(-\\d\\d){0,2}) (CODED|TEXT)$", ""))
        .toList();
  }

  /// Codes of the problems, without those that only say that the fixture has no cancer.
  static List<String> problems(String... resources) {
    return codes(read(bundle(resources))).stream()
        .filter(code -> !code.equals(ChartProblem.NO_CANCER.code()))
        .toList();
  }

  static List<String> codes(ReadChart read) {
    return read.problems().stream().map(problem -> problem.code()).distinct().sorted().toList();
  }

  /// The folder with charts of others, which are not part of the project; without it the test is
  /// skipped, and says so.
  static Path shared(String path) {
    Path folder =
        Path.of(Optional.ofNullable(System.getProperty("shared.dir")).orElse(".")).resolve(path);
    if (!Files.exists(folder)) {
      System.out.println("skipped: shared data is not there: " + path);
      Assumptions.abort("shared data is not there: " + path);
    }
    return folder;
  }

  static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("opening test data", unreadable);
    }
  }
}
