package org.opsonin.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("site\\.say\\('([a-zA-Z0-9.-]+)'(?! ?\\+)");

  @Test
  void everyTextIsThereInEveryLanguage() throws IOException {
    assertThat(texts("site_es").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts("site").stringPropertyNames());
  }

  @Test
  void everyTextTheTemplatesAskForIsThere() throws IOException {
    var asked = new TreeSet<String>();
    try (var templates = Files.walk(TEMPLATES)) {
      for (Path template : templates.filter(path -> path.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(template))
            .as(template.toString())
            .startsWith("<!DOCTYPE html>");
        KEY.matcher(Files.readString(template)).results().forEach(key -> asked.add(key.group(1)));
      }
    }

    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(texts("site").stringPropertyNames()).containsAll(asked);
  }

  @Test
  void everyTextTakesTheSameValuesInEveryLanguage() throws IOException {
    Properties english = texts("site");
    Properties spanish = texts("site_es");

    for (String key : english.stringPropertyNames()) {
      assertThat(places(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  private static int places(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  private static Properties texts(String file) throws IOException {
    var texts = new Properties();
    try (InputStream stream =
        WordsTest.class.getResourceAsStream("/messages/" + file + ".properties")) {
      assertThat(stream).isNotNull();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
