package org.opsonin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opsonin.library.page.Page;
import org.opsonin.server.RunningSite;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.site.Language;

/// What people come for, in a browser. Skipped, with a line that says so, where none is installed.
/// `-Dsite.all=true` looks at every article.
class JourneysTest {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> ROUTES =
      List.of(
          "/",
          "/library",
          "/glossary",
          "/glossary/pd-l1",
          "/biomarkers",
          "/biomarkers/pd-l1",
          "/side-effects/gut-colitis",
          "/side-effects/irae-overview",
          "/types/car-t",
          "/journey/diagnosis",
          "/products",
          "/products/pembrolizumab",
          "/sources",
          "/search?q=diarhea",
          "/search",
          "/report",
          "/trust/privacy",
          "/nope");

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
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    System.setProperty("webdriver.chrome.driver", DRIVER.toString());
    browser = new ChromeDriver(options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static ChromeDriver browser() {
    return Objects.requireNonNull(browser);
  }

  private static void open(String path) {
    browser().get(RunningSite.get().root() + path);
  }

  private static WebDriverWait patience() {
    return new WebDriverWait(browser(), Duration.ofSeconds(10));
  }

  private static void width(int pixels) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  @Test
  void somebodyNewFindsWhatPdL1MeansInThreeClicks() {
    open("/en/");
    browser().findElement(By.partialLinkText("Newly diagnosed")).click();
    browser().findElement(By.partialLinkText("What does my PD-L1 result mean?")).click();

    assertThat(browser().findElement(By.tagName("h1")).getText()).contains("PD-L1");
  }

  @Test
  void aCaregiverTypesDiarheaAndSeesWhenToCall() {
    open("/en/search");
    browser().findElement(By.id("q")).sendKeys("diarhea");
    patience()
        .until(
            ExpectedConditions.elementToBeClickable(
                By.cssSelector("a[href='/en/side-effects/gut-colitis']")))
        .click();

    patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".box.call")));
    assertThat(browser().findElement(By.cssSelector(".box.emergency")).isDisplayed()).isTrue();
  }

  @Test
  void aClinicianDropsAChartAndCanPrintTheReport() {
    open("/en/report");
    Path chart = Path.of("../examples/charts/melanoma-stage-iiib-crohn-disease.json");
    browser().findElement(By.id("chart")).sendKeys(chart.toAbsolutePath().normalize().toString());
    browser().findElement(By.cssSelector("#chart-form button.primary")).click();
    patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".report")));

    assertThat(browser().findElements(By.cssSelector(".report details"))).isNotEmpty();
    assertThat(browser().findElement(By.cssSelector("[data-print]")).isDisplayed()).isTrue();
    assertThat(browser().getCurrentUrl()).doesNotContain("?");
  }

  @Test
  void aTermOpensByKeyboardAndClosesByEscape() {
    open("/en/biomarkers/pd-l1");
    var term = browser().findElement(By.cssSelector("button.term"));
    term.sendKeys(Keys.ENTER);
    var meaning = By.cssSelector(".meaning:popover-open");
    patience().until(ExpectedConditions.visibilityOfElementLocated(meaning));
    browser().switchTo().activeElement().sendKeys(Keys.ESCAPE);

    patience().until(ExpectedConditions.numberOfElementsToBe(meaning, 0));
  }

  @Test
  void theSwitchOfLanguageKeepsThePage() {
    open("/en/side-effects/when-to-call");
    browser().findElement(By.linkText("Español")).click();

    assertThat(browser().getCurrentUrl()).endsWith("/es/side-effects/when-to-call");
    assertThat(browser().manage().getCookies()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyKindOfPageIsAccessibleNarrowAndQuiet(String language) {
    var paths = new ArrayList<String>();
    ROUTES.forEach(route -> paths.add("/" + language + route));
    if (Boolean.getBoolean("site.all")) {
      for (Page page :
          RunningSite.get().bean(Shelf.class).in(Language.of(language).orElseThrow())) {
        paths.add("/" + page.path());
      }
    }
    width(320);
    for (String path : paths) {
      open(path);
      var violations =
          new AxeBuilder()
              .withTags(RULES).analyze(browser()).getViolations().stream()
                  .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                  .map(
                      rule ->
                          rule.getId()
                              + ": "
                              + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                  .toList();
      assertThat(violations).as(path).isEmpty();
      assertThat((Long) browser().executeScript("return document.documentElement.scrollWidth"))
          .as(path + " scrolls sideways")
          .isLessThanOrEqualTo(320);
    }
    width(1280);
    String root = RunningSite.get().root();
    assertThat(
            browser().manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .filter(message -> message.contains("\"url\":\"http"))
                .filter(message -> !message.contains("\"url\":\"" + root)))
        .as("requests to other hosts")
        .isEmpty();
    assertThat(
            browser().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("/nope")))
        .as("messages of the console")
        .isEmpty();
  }
}
