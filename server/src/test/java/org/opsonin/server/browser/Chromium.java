package org.opsonin.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opsonin.server.RunningSite;

/// A browser before the site. Tests are skipped, with a line that says so, where none is installed.
///
/// @param driver what drives it
record Chromium(ChromeDriver driver) {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /// Starts one with a profile of its own.
  ///
  /// @param profile an empty folder
  /// @param scripted whether pages may run scripts
  static Chromium start(Path profile, boolean scripted) {
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
        "--user-data-dir=" + profile);
    if (!scripted) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    System.setProperty("webdriver.chrome.driver", DRIVER.toString());
    return new Chromium(new ChromeDriver(options));
  }

  void open(String path) {
    driver.get(RunningSite.get().root() + path);
  }

  void click(By what) {
    driver.findElement(what).click();
  }

  String text(By what) {
    return driver.findElement(what).getText();
  }

  WebDriverWait patience() {
    return new WebDriverWait(driver, Duration.ofSeconds(30));
  }

  /// Sets the width of the window, as a page sees it.
  ///
  /// @param zoom how much larger everything is shown
  void width(int pixels, int zoom) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", zoom, "mobile", false));
  }

  /// Shows pages as to somebody who prefers dark ones, or not.
  void dark(boolean isDark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        new HashMap<>(
            Map.of(
                "features",
                List.of(
                    Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light")))));
  }

  /// How wide the page is; more than the window where it scrolls sideways.
  long pageWidth() {
    return ((Number)
            Objects.requireNonNull(
                driver.executeScript("return document.documentElement.scrollWidth")))
        .longValue();
  }
}
