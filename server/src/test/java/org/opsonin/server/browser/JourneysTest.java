package org.opsonin.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What people come for, in a browser.
class JourneysTest {

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

  private static ChromeDriver browser() {
    return chromium().driver();
  }

  private static void open(String path) {
    chromium().open(path);
  }

  private static WebDriverWait patience() {
    return chromium().patience();
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
    browser().findElement(By.cssSelector("form[data-report] button.primary")).click();
    patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("details.option")));

    browser().findElement(By.cssSelector("details.option summary")).click();
    assertThat(browser().findElement(By.cssSelector("details.option .criteria")).isDisplayed())
        .isTrue();
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

  @Test
  void aKeyboardAloneReachesTheFirstResult() {
    open("/en/search?q=rash");
    browser().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(browser().switchTo().activeElement().getDomAttribute("href")).isEqualTo("#main");
    browser().switchTo().activeElement().sendKeys(Keys.ENTER);
    var first = browser().findElement(By.cssSelector(".hit-list a"));
    for (int steps = 0; steps < 40; steps++) {
      var active = browser().switchTo().activeElement();
      if (active.equals(first)) {
        break;
      }
      active.sendKeys(Keys.TAB);
    }
    assertThat(browser().switchTo().activeElement()).isEqualTo(first);
    String title = first.getText();
    first.sendKeys(Keys.ENTER);

    patience().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), title));
  }
}
