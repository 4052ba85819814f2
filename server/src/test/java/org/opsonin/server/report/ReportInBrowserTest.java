package org.opsonin.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The report page as somebody uses it. Skipped, with a line that says so, where Debian's chromium
/// and chromium-driver are not installed.
@SpringBootTest(
    classes = RunningSite.Slice.class,
    properties = RunningSite.NO_DATABASE,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportInBrowserTest {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir private static Path folder = Path.of("target");
  private static @Nullable ChromeDriver started;

  @LocalServerPort private int port;

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
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", folder.resolve("saved").toString()));
    System.setProperty("webdriver.chrome.driver", DRIVER.toString());
    started = new ChromeDriver(options);
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.quit();
    }
  }

  private ChromeDriver open(String path) {
    ChromeDriver browser = Objects.requireNonNull(started);
    browser.get("http://127.0.0.1:" + port + path);
    return browser;
  }

  private static void waitFor(ChromeDriver browser, String words) {
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), words));
  }

  private static void show(ChromeDriver browser) {
    browser.findElement(By.cssSelector("form[data-report] button.primary")).click();
  }

  @Test
  void aChartIsAskedAboutAgainWithoutChoosingItAgain() {
    ChromeDriver browser = open("/en/report");
    browser
        .findElement(By.id("chart"))
        .sendKeys(RunningSite.MELANOMA.toAbsolutePath().normalize().toString());
    show(browser);
    waitFor(browser, "Approvals: United States");

    assertThat(browser.getCurrentUrl()).endsWith("/en/report");
    assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("h1");

    browser.findElement(By.cssSelector("details.again summary")).click();
    new Select(browser.findElement(By.name("country"))).selectByValue("DE");
    show(browser);
    waitFor(browser, "Approvals: Germany");

    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("This site knows no approval in force in this country");
  }

  @Test
  void theReportIsSavedAsJsonFromThePage() throws InterruptedException {
    ChromeDriver browser = open("/en/report");
    browser
        .findElement(By.id("chart"))
        .sendKeys(RunningSite.MELANOMA.toAbsolutePath().normalize().toString());
    browser.findElement(By.cssSelector("form[data-report] button[value=json]")).click();
    Path saved = folder.resolve("saved");
    for (int waits = 0; waits < 300 && names(saved).isEmpty(); waits++) {
      Thread.sleep(100);
    }

    assertThat(names(saved)).singleElement().asString().matches("opsonin-report-[0-9-]+\\.json");
  }

  private static List<String> names(Path saved) {
    String[] names = saved.toFile().list((_, name) -> name.endsWith(".json"));
    return names == null ? List.of() : List.of(names);
  }

  @Test
  void aProblemIsSaidInThePage() throws Exception {
    Path none = Files.writeString(folder.resolve("none.json"), "{\"name\": 1}");
    ChromeDriver browser = open("/en/report");
    browser.findElement(By.id("chart")).sendKeys(none.toString());
    show(browser);
    waitFor(browser, "CHART-004");

    assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
        .contains("There is no report yet");
  }

  @ParameterizedTest(name = "{0} at {1} pixels, dark: {2}")
  @CsvSource(
      textBlock =
          """
          /en/report,                                              320, false
          /es/report,                                             1280, true
          /en/report?asOf=never,                                   320, true
          /en/report/example/melanoma-stage-iiib-crohn-disease,    320, false
          /es/report/example/lung-adenocarcinoma-pd-l1-60,        1280, false
          /es/report/example/cervical-kidney-transplant-steroids,  320, true
          """)
  void hasNoViolationAndNeedsNoSidewaysScrolling(String path, int width, boolean isDark) {
    ChromeDriver browser = Objects.requireNonNull(started);
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
    open(path);
    browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");

    var violations = new AxeBuilder().withTags(RULES).analyze(browser).getViolations();

    assertThat(violations.stream().map(rule -> rule.getId() + ": " + nodes(rule))).isEmpty();
    assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private static List<String> nodes(Rule rule) {
    return rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }
}
