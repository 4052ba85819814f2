package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigator;
import org.opsonin.report.Report;
import org.opsonin.report.html.HtmlReport;

class HtmlReportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static List<Path> charts() {
    return Run.charts();
  }

  private static String html(Path chart) {
    return Run.of("navigate", chart.toString(), "--format", "html").out();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void needsNothingFromOutside(Path chart) {
    assertThat(html(chart))
        .doesNotContain("<script", "<link", "<img", "<iframe", "src=", "@import", "url(")
        .contains("<html lang=\"en\">", "name=\"viewport\"", "default-src 'none'");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void namesDayVersionsAndPurposeAboveAndBelow(Path chart) {
    String html = html(chart);

    for (String words : List.of("As of 2026-11-23", "Software ", "Knowledge 20", Report.PURPOSE)) {
      assertThat(html.indexOf(words)).as(words).isPositive().isLessThan(html.lastIndexOf(words));
    }
    assertThat(html).contains("not yet clinically reviewed", ">Sources<");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void skipsNoLevelOfHeadingsAndUsesNoIdTwice(Path chart) {
    String html = html(chart);
    int level = 0;
    var headings = Pattern.compile("<h([1-6])").matcher(html);
    while (headings.find()) {
      int next = Integer.parseInt(headings.group(1));
      assertThat(next).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    var seen = new HashSet<String>();
    var ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
    while (ids.find()) {
      assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
    }
    var links = Pattern.compile("href=\"#([^\"]*)\"").matcher(html);
    while (links.find()) {
      assertThat(seen).contains(links.group(1));
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void closesEveryElement(Path chart) {
    var open = new ArrayList<String>();
    var tags = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>").matcher(html(chart));
    while (tags.find()) {
      String tag = tags.group(2);
      if (tags.group(1).isEmpty()) {
        boolean isVoid = tag.equals("meta") || !tags.group(3).isEmpty();
        if (!isVoid) {
          open.add(tag);
        }
      } else {
        assertThat(tag).isEqualTo(open.removeLast());
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void escapesWhateverAChartHolds() {
    String hostile = "<script>alert(1)</script>\"' onload=x &amp; \u202e\u001b[31m";
    Origin origin = Origin.coded(hostile, PartialDate.of(TODAY));
    var chart =
        new Chart(
            new Person(Optional.of(hostile), PartialDate.UNKNOWN, false),
            List.of(
                new Fact.Diagnosis(hostile, Fact.Course.ACTIVE, origin),
                new Fact.Stage(hostile, hostile, Fact.Basis.CLINICAL, origin),
                new Fact.Alteration(
                    "egfr",
                    Fact.Kind.MUTATION,
                    Truth.MET,
                    Fact.Lineage.SOMATIC,
                    Optional.of(hostile),
                    List.of(),
                    false,
                    List.of(),
                    origin)));
    var navigator = Navigator.load();
    var problem = new Problem("CHART-001", hostile, hostile, hostile);

    String html =
        HtmlReport.write(
            Report.of(navigator.navigate(chart, TODAY, "US"), List.of(problem), navigator));

    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x &amp;amp;")
        .doesNotContain("<script", "\u202e", "\u001b");
  }
}
