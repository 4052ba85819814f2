package org.opsonin.registry.input;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Studies;
import org.opsonin.registry.Studies.Found;
import org.opsonin.registry.study.StudyReader;

class ImportShapesTest {

  @TempDir Path folder;

  static Stream<Arguments> shapes() {
    String three = Studies.lines(3);
    String pretty = pretty(Studies.study(1));
    return Stream.of(
        Arguments.of("one study", Studies.study(1), 1),
        Arguments.of("one study over many lines", pretty, 1),
        Arguments.of("one a line", three, 3),
        Arguments.of("one a line, no last line break", three.strip(), 3),
        Arguments.of("one a line, Windows line breaks", three.replace("\n", "\r\n"), 3),
        Arguments.of("one a line, blank lines between", three.replace("\n", "\n\n \n"), 3),
        Arguments.of("one after the other", three.replace("\n", " "), 3),
        Arguments.of("several over many lines", pretty(three), 3),
        Arguments.of("an array", Studies.array(3), 3),
        Arguments.of("an array over many lines", pretty(Studies.array(3)), 3),
        Arguments.of("an array, one a line", Studies.array(3).replace(",{\"p", ",\n{\"p"), 3),
        Arguments.of("a page", Studies.page(3), 3),
        Arguments.of("a page over many lines", pretty(Studies.page(3)), 3),
        Arguments.of("a page, its token first", tokenFirst(), 2),
        Arguments.of("pages, one a line", Studies.page(2) + "\n" + Studies.page(3) + "\n", 3),
        Arguments.of("an array of pages", "[" + Studies.page(2) + "," + Studies.page(3) + "]", 3));
  }

  private static String tokenFirst() {
    return "{\"nextPageToken\":\"a\\\"b\",\"studies\":" + Studies.array(2) + "}";
  }

  /// Breaks lines after brackets and commas outside of strings.
  private static String pretty(String json) {
    var out = new StringBuilder();
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char next = json.charAt(i);
      inString ^= next == '"';
      boolean closes = !inString && (next == '}' || next == ']');
      out.append(closes ? "\n  " : "").append(next);
      out.append(!inString && "{[,".indexOf(next) >= 0 ? "\n    " : "");
    }
    return out.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void readsEveryShape(String name, String text, int studies) throws IOException {
    var found = new Found();

    ImportSummary summary =
        Studies.take(
            folder.resolve("r"), Files.writeString(folder.resolve("in.json"), text), found);

    assertThat(found.refused).as(name).isEmpty();
    assertThat(summary.stored().fresh()).isEqualTo(studies);
    assertThat(Studies.ids(folder.resolve("r")))
        .containsExactlyElementsOf(
            java.util.stream.IntStream.rangeClosed(1, studies).mapToObj(Studies::id).toList());
  }

  static Stream<Arguments> encodings() throws IOException {
    String text = Studies.lines(2);
    byte[] bom = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    return Stream.of(
        Arguments.of("UTF-8", text.getBytes(UTF_8)),
        Arguments.of("UTF-8 with mark", join(bom, text.getBytes(UTF_8))),
        Arguments.of("UTF-16 with mark", text.getBytes(UTF_16)),
        Arguments.of("UTF-16 without mark", text.getBytes(UTF_16LE)),
        Arguments.of("gzip", gzip(text.getBytes(UTF_8))),
        Arguments.of(
            "two gzips one after the other",
            join(
                gzip((Studies.study(1) + "\n").getBytes(UTF_8)),
                gzip(Studies.study(2).getBytes(UTF_8)))),
        Arguments.of("gzip of UTF-16", gzip(text.getBytes(UTF_16))),
        Arguments.of(
            "zip of everything",
            zip(
                Map.of(
                    "a/1.json", Studies.study(1).getBytes(UTF_8),
                    "b.jsonl.gz", gzip(Studies.study(2).getBytes(UTF_8)),
                    "readme.md", "# no study".getBytes(UTF_8)))));
  }

  private static byte[] join(byte[] one, byte[] other) throws IOException {
    var both = new ByteArrayOutputStream();
    both.write(one);
    both.write(other);
    return both.toByteArray();
  }

  static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsEveryEncodingAndPacking(String name, byte[] content) throws IOException {
    var found = new Found();

    Studies.take(folder.resolve("r"), Files.write(folder.resolve("in"), content), found);

    assertThat(found.refused).as(name).isEmpty();
    assertThat(found.noted).as(name).isEmpty();
    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      assertThat(registry.size()).isEqualTo(2);
      assertThat(registry.get("NCT00000002").orElseThrow().eligibility())
          .isEqualTo("Inclusion Criteria:\n\n* Age \u2265 18 years");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsAStreamAsAFile(String name, byte[] content) {
    var found = new Found();
    try (Registry registry = Registry.openToWrite(folder.resolve("r"));
        var importer =
            new Importer(
                registry,
                StudyReader.ofPublished(),
                found,
                Optional.empty(),
                _ -> Optional.empty(),
                Bounds.USUAL,
                Studies.SILENT)) {
      importer.add(new ByteArrayInputStream(content), "standard input");

      assertThat(importer.finish().stored().fresh()).as(name).isEqualTo(2);
    }
    assertThat(found.refused).isEmpty();
  }

  @Test
  void readsFoldersInFoldersInOrderOfNames() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.createDirectories(in.resolve("b/deep"));
    Files.writeString(in.resolve("b/deep/one.json"), Studies.study(1, "old", "2026-01-01"));
    Files.writeString(in.resolve("c.json"), Studies.study(1, "last read", "2026-01-01"));
    Files.writeString(in.resolve("a.json"), Studies.study(2));
    Files.writeString(in.resolve("notes.doc"), "no study");
    Files.createSymbolicLink(in.resolve("loop"), in);
    var found = new Found();

    ImportSummary summary = Studies.take(folder.resolve("r"), in, found);

    assertThat(summary.files()).isEqualTo(3);
    assertThat(summary.passedOver()).isEqualTo(2);
    assertThat(summary.twice()).isEqualTo(1);
    assertThat(found.refused).isEmpty();
    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow()) {
      assertThat(registry.get("nct00000001").orElseThrow().title()).isEqualTo("last read");
    }
  }

  @Test
  void keepsCtmlAsItWasWritten() throws IOException {
    String yaml =
        "# ours\nprotocol_no: 10-001\nshort_title: A trial\ntreatment_list:\n  step: []\n";
    String json = "{\"protocol_no\":\"10-002\",\"treatment_list\":{\"step\":[]}}";
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("one.yml"), yaml);
    Files.writeString(in.resolve("two.json"), json);
    Files.writeString(
        in.resolve("three.yaml"),
        "---\nprotocol_no: 10-003\ntreatment_list: {}\n---\nprotocol_no: 10-004\n");
    var found = new Found();

    ImportSummary summary = Studies.take(folder.resolve("r"), in, found);

    assertThat(found.refused).isEmpty();
    assertThat(summary.ctml()).isEqualTo(4);
    try (Registry registry = Registry.openToRead(folder.resolve("r")).orElseThrow();
        var all = registry.all(org.opsonin.registry.Entry.Kind.CTML)) {
      Map<String, String> texts = new LinkedHashMap<>();
      all.forEach(document -> texts.put(document.id(), document.text()));
      assertThat(texts)
          .containsEntry("10-001", yaml)
          .containsEntry("10-002", json)
          .containsEntry("10-004", "protocol_no: 10-004\n")
          .containsOnlyKeys("10-001", "10-002", "10-003", "10-004");
      assertThat(registry.size()).isZero();
    }
  }

  @Test
  void readsTheSharedFilesWithoutRefusingAny() {
    for (var file : List.of(Map.entry("oncology_1359", 1359L), Map.entry("cancer_1670", 1670L))) {
      Path input = Studies.shared("data/trials/ctgov_v2_" + file.getKey() + ".jsonl.gz");
      var found = new Found();

      ImportSummary summary = Studies.take(folder.resolve(file.getKey()), input, found);

      assertThat(found.refused).isEmpty();
      assertThat(found.noted).isEmpty();
      assertThat(summary.stored().fresh()).isEqualTo(file.getValue());
    }
  }
}
