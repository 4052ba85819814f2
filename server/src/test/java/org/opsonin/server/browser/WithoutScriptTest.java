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

/// The same journeys in a browser that runs no scripts.
class WithoutScriptTest {

  @TempDir private static Path folder;
  private static @Nullable Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start(folder.resolve("profile"), false);
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

  @Test
  void somebodyNewFindsWhatPdL1MeansInThreeClicks() {
    chromium().open("/en/");
    chromium().click(By.partialLinkText("Newly diagnosed"));
    chromium().click(By.partialLinkText("What does my PD-L1 result mean?"));

    assertThat(chromium().text(By.tagName("h1"))).contains("PD-L1");
    assertThat(chromium().driver().findElements(By.cssSelector("html.scripted"))).isEmpty();
  }

  @Test
  void aCaregiverTypesDiarheaAndSeesWhenToCall() {
    chromium().open("/en/");
    chromium().driver().findElement(By.name("q")).sendKeys("diarhea" + Keys.ENTER);
    chromium().click(By.cssSelector("a[href='/en/side-effects/gut-colitis']"));

    assertThat(chromium().text(By.cssSelector(".box.call"))).contains("Call your team");
  }

  @Test
  void aClinicianSendsAChartAndReadsEachCondition() {
    chromium().open("/en/report");
    Path chart = Path.of("../examples/charts/melanoma-stage-iiib-crohn-disease.json");
    chromium()
        .driver()
        .findElement(By.id("chart"))
        .sendKeys(chart.toAbsolutePath().normalize().toString());
    chromium().click(By.cssSelector("form[data-report] button.primary"));
    chromium().click(By.cssSelector("details.option summary"));

    var conditions = chromium().driver().findElement(By.cssSelector("details.option .criteria"));
    assertThat(conditions.isDisplayed()).isTrue();
    assertThat(chromium().driver().findElement(By.cssSelector("[data-print]")).isDisplayed())
        .as("a button that cannot work")
        .isFalse();
  }

  @Test
  void aWordOpensItsMeaning() {
    chromium().open("/en/biomarkers/pd-l1");
    chromium().click(By.cssSelector("button.term"));

    var meaning = chromium().driver().findElement(By.cssSelector(".meaning:popover-open"));
    assertThat(meaning.getText()).isNotBlank();
  }
}
