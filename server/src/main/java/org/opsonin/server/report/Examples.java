package org.opsonin.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The example charts that ship with the site: made-up people.
final class Examples {

  private static final String PLACE = "/examples/charts/";

  private Examples() {}

  /// An example.
  ///
  /// @param name of its file without ending
  /// @param words its name for a list
  record Example(String name, String words) {}

  private static final List<Example> ALL = read();

  static List<Example> all() {
    return ALL;
  }

  static boolean has(String name) {
    return ALL.stream().anyMatch(example -> example.name().equals(name));
  }

  static byte[] bytes(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException("no such example");
    }
    try (InputStream stream = Examples.class.getResourceAsStream(PLACE + name + ".json")) {
      return Objects.requireNonNull(stream, "an example that is listed").readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading an example", unreadable);
    }
  }

  private static List<Example> read() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:" + PLACE + "*.json"))
          .map(resource -> String.valueOf(resource.getFilename()).replaceFirst("[.]json$", ""))
          .map(name -> new Example(name, words(name)))
          .sorted(Comparator.comparing(Example::name))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("listing the examples", unreadable);
    }
  }

  private static String words(String name) {
    String words = name.replace('-', ' ').replace("pd l1", "PD-L1").replace("msi", "MSI");
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
