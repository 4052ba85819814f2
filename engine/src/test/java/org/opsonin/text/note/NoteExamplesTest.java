package org.opsonin.text.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.text.facts.FactsReader;
import org.opsonin.text.facts.FactsWriter;

/// Every example letter against its golden file, which a person has gone through line by line.
class NoteExamplesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/notes");

  static List<String> names() {
    return Notes.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readAsTheirGoldenFiles(String name) throws IOException {
    var reading = Notes.READER.read(Notes.text(name), Optional.empty());
    String written =
        FactsWriter.write(reading) + doubts(reading) + unread(reading, Notes.text(name));
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  private static String doubts(NoteReading reading) {
    var lines = new StringBuilder();
    for (Doubt doubt : reading.doubts()) {
      lines
          .append("# not taken, ")
          .append(doubt.why())
          .append(": ")
          .append(doubt.quote().replace('\n', ' '))
          .append('\n');
    }
    return lines.toString();
  }

  private static String unread(NoteReading reading, String text) {
    var lines = new StringBuilder();
    for (NoteReading.Stretch stretch : reading.unread()) {
      lines
          .append("# not understood: ")
          .append(text.substring(stretch.start(), stretch.end()).replace('\n', ' '))
          .append('\n');
    }
    return lines.toString();
  }

  @ParameterizedTest
  @MethodSource("names")
  void comeBackTheSameFromTheirLines(String name) {
    var reading = Notes.READER.read(Notes.text(name), Optional.empty());

    var back = new FactsReader(Notes.VOCABULARY).read(FactsWriter.write(reading));

    assertThat(back.problems()).isEmpty();
    Chart chart = back.chart().orElseThrow();
    assertThat(lines(chart)).isEqualTo(lines(reading.chart()));
    assertThat(chart.person()).isEqualTo(reading.chart().person());
  }

  private static List<String> lines(Chart chart) {
    return chart.facts().stream().map((Fact fact) -> FactsWriter.line(fact)).sorted().toList();
  }
}
