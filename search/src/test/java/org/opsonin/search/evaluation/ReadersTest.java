package org.opsonin.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void readsBothFormsOfTopics() throws IOException {
    var topics =
        Topic.read(
            file(
                """
                {"id": "1", "text": "A 4-year-old girl with fever"}

                {"id": 2, "disease": "Melanoma", "gene": "BRAF (V600E)", "demographic": "60-year-old male", "other": "None"}
                """));

    assertThat(topics).extracting(Topic::id).containsExactly("1", "2");
    assertThat(topics.getLast().text()).isEqualTo("Melanoma. BRAF (V600E)");
    assertThat(topics.getLast().request(5).filters().sex()).contains("male");
  }

  @Test
  void readsBothFormsOfJudgements() throws IOException {
    var judgements = Judgements.read(file("1\tA\t2\n1 0 B 0\n2 0 A -1\n"));

    assertThat(judgements.of("1")).containsEntry("A", 2).containsEntry("B", 0);
    assertThat(judgements.of("2")).containsEntry("A", 0);
    assertThat(judgements.of("3")).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          topics | {"id": "1"}                       | neither
          topics | {"text": "x"}                     | id
          topics | not json                          | JSON
          topics | [1]                               | object
          topics | {"id":"1","text":"a"}NL{"id":"1","text":"b"} | second time
          corpus | {"title": "x"}                    | id
          corpus | {"id":"a"}NL{"id":"a"}            | second time
          qrels  | 1 2                               | columns
          qrels  | 1 A x                             | whole number
          qrels  | 1 0 A 5000                        | above
          """)
  void aBadLineIsNamedWithItsPlaceAndWhatWasExpected(String kind, String text, String found)
      throws IOException {
    Path file = file(text.replace("NL", "\n"));

    assertThatThrownBy(
            () -> {
              switch (kind) {
                case "topics" -> Topic.read(file);
                case "corpus" -> Corpus.read(file);
                default -> Judgements.read(file);
              }
            })
        .isInstanceOf(BadLine.class)
        .hasMessageContaining("file.txt:")
        .hasMessageContaining(found)
        .hasMessageContaining("expected");
  }

  @Test
  void aGzipFileThatIsCutOffIsNotHalfUsed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write("{\"id\": \"a\", \"text\": \"b\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("file.txt");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 10));

    assertThatThrownBy(() -> Topic.read(file)).isInstanceOf(BadLine.class);
  }

  @Test
  void agesAreReadAndWhatIsNoAgeIsAnOpenBound() throws IOException {
    var documents =
        Corpus.read(
            file(
                """
                {"id": "a", "minAge": "18 Years", "maxAge": "N/A", "sex": "Both"}
                {"id": "b", "minAge": "6 Months", "sex": "Female", "criteria": "Exclusion: melanoma"}
                """));

    assertThat(documents.getFirst().facets().admission().from()).isPresent();
    assertThat(documents.getFirst().facets().admission().to()).isEmpty();
    assertThat(documents.getLast().facets().admission().sex()).contains("female");
    assertThat(documents.getLast().texts()).isEmpty();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file.txt"), text);
  }
}
