package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/// Reads reports in a browser as axe does, against WCAG 2.2 AA. Skipped, with a line that says so,
/// where Debian's chromium and chromium-driver are not installed.
class AccessibilityTest {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir private static Path folder;
  private static @Nullable ChromeDriver browser;

  @BeforeAll
  static void start() {
    boolean isInstalled = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    if (!isInstalled) {
      System.out.println("Skipped: chromium and chromium-driver are not installed");
    }
    assumeTrue(isInstalled);
    var options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + folder.resolve("profile"));
    System.setProperty("webdriver.chrome.driver", DRIVER.toString());
    browser = new ChromeDriver(options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest(name = "{0} at {1} pixels")
  @CsvSource(
      textBlock =
          """
          lung-adenocarcinoma-pd-l1-60,      360
          lung-adenocarcinoma-pd-l1-60,      1280
          melanoma-stage-iiib-crohn-disease, 360
          melanoma-stage-iiib-crohn-disease, 1280
          urothelial-unfit-for-cisplatin,    360
          """)
  void hasNoViolationAndNeedsNoSidewaysScrolling(String chart, int width) throws IOException {
    String file = Run.CHARTS.resolve(chart + ".json").toString();
    check(chart, Run.of("navigate", file, "--format", "html").out(), width);
  }

  // regimen, width in pixels
  @ParameterizedTest(name = "card of {0} at {1} pixels")
  @CsvSource({"nivolumab;ipilimumab, 320", "nivolumab;ipilimumab, 1280", "ciltacabtagene, 320"})
  void aCardHasNoViolationEither(String regimen, int width) throws IOException {
    String names = regimen.replace(';', ',');
    check("card", Run.of("card", Run.LUNG, "--regimen", names).out(), width);
  }

  private static void check(String name, String html, int width) throws IOException {
    var driver = java.util.Objects.requireNonNull(browser);
    Path page = folder.resolve(name + ".html");
    Files.writeString(page, html);

    driver.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
    setWidth(driver, width);
    driver.get(page.toUri().toString());
    openEverything(driver);

    var violations = new AxeBuilder().withTags(RULES).analyze(driver).getViolations();
    assertThat(violations.stream().map(rule -> rule.getId() + ": " + nodes(rule).toList()))
        .isEmpty();
    assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  /// A window cannot be as narrow as a phone, an emulated screen can.
  private static void setWidth(ChromeDriver driver, int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private static void openEverything(JavascriptExecutor driver) {
    driver.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private static Stream<String> nodes(com.deque.html.axecore.results.Rule rule) {
    return rule.getNodes().stream().map(node -> node.getHtml());
  }
}
