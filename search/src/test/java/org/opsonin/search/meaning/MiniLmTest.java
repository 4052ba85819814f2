package org.opsonin.search.meaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class MiniLmTest {

  @Test
  void textsThatSaySimilarThingsLieCloser() {
    var vectors =
        new MiniLm()
            .of(
                List.of(
                    "A heart attack",
                    "Acute myocardial infarction",
                    "A school garden with vegetables",
                    ""));

    assertThat(Vectors.dot(vectors.getFirst(), vectors.get(1)))
        .isGreaterThan(Vectors.dot(vectors.getFirst(), vectors.get(2)) + 0.2f);
    assertThat(vectors)
        .allSatisfy(one -> assertThat(Vectors.dot(one, one)).isBetween(0.99f, 1.01f));
  }

  /// See ADR 16: later versions of the library send what they see to their maker.
  @Test
  void theLibraryOfTheModelKnowsNoAddressToReportTo() throws IOException {
    Path jar = Path.of(jarOf(OrtEnvironment.class));
    var seen = new ArrayList<String>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().filter(file -> file.getName().contains("linux-")).toList()) {
        seen.add(entry.getName());
        var text = new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1);
        assertThat(text.contains("events.data.microsoft.com")).as(entry.getName()).isFalse();
      }
    }
    assertThat(seen).anyMatch(name -> name.endsWith("libonnxruntime.so"));
  }

  private static URI jarOf(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
