package org.opsonin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "problems");
  private static final Pattern CODE = Pattern.compile("\"((?:DB|SITE)-\\d{3})\"");

  @Test
  void everyReasonNotToStartHasAPageAndALineInTheIndex() throws IOException {
    var codes = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(code -> codes.add(code.group(1)));
      }
    }
    String index = Files.readString(PAGES.resolve("README.md"));

    assertThat(codes)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            code -> {
              assertThat(PAGES.resolve(code + ".md")).content().startsWith("# " + code + ": ");
              assertThat(index).contains("](" + code + ".md)");
            });
  }
}
