package org.opsonin.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opsonin.fhir.ChartReader;
import org.opsonin.fhir.WantedChart;
import org.opsonin.navigator.Navigator;
import org.opsonin.report.Report;
import org.opsonin.server.report.page.Places;
import org.opsonin.server.report.page.ReportArticle;
import org.opsonin.server.site.Frame;
import org.opsonin.server.site.Language;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The whole report on one example; `-Dgolden=write` writes it anew, and the difference is read.
class GoldenReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Path CHART = RunningSite.CHARTS.resolve("hodgkin-lymphoma-age-12.json");
  private static final Navigator NAVIGATOR = Navigator.load();

  private static final Places PLACES =
      new Places() {
        @Override
        public Optional<String> product(String id) {
          return Optional.of("/products/" + id);
        }

        @Override
        public Optional<String> marker(String id) {
          return Optional.of("/biomarkers/" + id);
        }
      };

  private static String article(Language language) {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages/site");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    var wanted =
        WantedChart.read(
            new ChartReader(NAVIGATOR.vocabulary()),
            new ByteArrayInputStream(RunningSite.bytes(CHART)),
            DAY,
            Optional.empty());
    var navigation = NAVIGATOR.navigate(wanted.chart().orElseThrow(), DAY, "US");
    var report = Report.of(navigation, wanted.problems(), NAVIGATOR);
    var site = new Frame(language, "/report", "", "", "", "", "", words);
    return ReportArticle.write(report, site, PLACES, "US");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theReportOnAnExampleIsAsItWasLookedAt(Language language) throws IOException {
    Path golden =
        Path.of("src", "test", "resources", "golden", "report-" + language.code() + ".html");
    String article = article(language);
    if (System.getProperty("golden", "").equals("write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, article);
    }

    assertThat(article).isEqualTo(Files.readString(golden));
  }
}
