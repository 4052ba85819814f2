package org.opsonin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.logging.LogType;
import org.opsonin.server.RunningSite;

/// Every kind of page: accessible, light and dark, narrow and magnified, quiet, and alone.
class EveryRouteTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @TempDir private static Path folder;
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start(folder.resolve("profile"), true);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.driver().quit();
    }
  }

  private static Chromium chromium() {
    return Objects.requireNonNull(chromium);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void isAccessibleAndFitsIntoANarrowOrMagnifiedWindow(String language) {
    for (String path : Routes.in(language)) {
      chromium().width(640, 2);
      chromium().open(path);
      assertThat(chromium().pageWidth()).as(path + " at 200 % scrolls sideways").isLessThan(641);
      chromium().width(320, 1);
      assertThat(chromium().pageWidth()).as(path + " scrolls sideways").isLessThan(321);
      assertThat(violations()).as(path).isEmpty();
    }
    assertSilence();
  }

  @Test
  void isAccessibleInTheDark() {
    chromium().width(1280, 1);
    chromium().dark(true);
    for (String path : Routes.in("en")) {
      chromium().open(path);
      assertThat(violations()).as(path + " in the dark").isEmpty();
    }
    chromium().dark(false);
    assertSilence();
  }

  private static List<String> violations() {
    return new AxeBuilder()
        .withTags(RULES).analyze(chromium().driver()).getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
            .toList();
  }

  private static void assertSilence() {
    String root = RunningSite.get().root();
    var logs = chromium().driver().manage().logs();
    assertThat(
            logs.get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .filter(message -> message.contains("\"url\":\"http"))
                .filter(message -> !message.contains("\"url\":\"" + root)))
        .as("requests to other hosts")
        .isEmpty();
    assertThat(
            logs.get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("/nope")))
        .as("messages of the console")
        .isEmpty();
  }
}
