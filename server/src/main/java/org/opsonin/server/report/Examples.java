package org.opsonin.server.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The example charts of people who do not exist.
@Component
class Examples {

  private static final String TITLE = "title:";

  private final Map<String, Example> byName = new LinkedHashMap<>();

  /// An example.
  ///
  /// @param name the last part of its address
  /// @param title what it is about, in English
  /// @param chart FHIR
  record Example(String name, String title, InputStreamSource chart) {}

  Examples() {
    var sorted = new TreeMap<String, Example>();
    try {
      var files = new PathMatchingResourcePatternResolver();
      for (Resource story : files.getResources("classpath:/examples/stories/*.yaml")) {
        String name = String.valueOf(story.getFilename()).replace(".yaml", "");
        Resource chart = files.getResource("classpath:/examples/charts/" + name + ".json");
        String title = title(story.getContentAsString(StandardCharsets.UTF_8));
        sorted.put(
            title, new Example(name, title, new ByteArrayResource(chart.getContentAsByteArray())));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the example charts", unreadable);
    }
    sorted.values().forEach(example -> byName.put(example.name(), example));
  }

  private static String title(String story) {
    return story
        .lines()
        .filter(line -> line.startsWith(TITLE))
        .map(line -> line.substring(TITLE.length()).strip().replaceAll("^\"|\"$", ""))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a story without a title"));
  }

  /// All of them by title.
  Collection<Example> all() {
    return byName.values();
  }

  Optional<Example> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
