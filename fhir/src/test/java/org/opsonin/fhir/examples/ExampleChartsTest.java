package org.opsonin.fhir.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Ask;
import org.opsonin.fhir.ChartReader;
import org.opsonin.fhir.ReadChart;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Option;

/// Reads every example chart and holds what the report says against its story.
class ExampleChartsTest {

  private static final Navigator NAVIGATOR = Navigator.load();
  private static final ChartReader READER = new ChartReader(NAVIGATOR.vocabulary());

  @Test
  void everyChartHasItsStoryAndTheOtherWayRound() {
    assertThat(Examples.stories()).extracting(Examples::chart).isEqualTo(Examples.charts());
    assertThat(Examples.stories()).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void everyIndicationAStoryNamesExists() {
    for (Story story : Examples.stories()) {
      var named = new ArrayList<>(story.fits());
      named.addAll(story.excluded());
      story.undecided().ifPresent(undecided -> named.addAll(undecided.keySet()));
      assertThat(named)
          .as(story.name())
          .doesNotHaveDuplicates()
          .allMatch(id -> NAVIGATOR.options().indications().find(id).isPresent());
    }
  }

  @TestFactory
  Stream<DynamicContainer> theReportSaysWhatTheStorySays() {
    return Examples.stories().stream()
        .map(story -> DynamicContainer.dynamicContainer(story.name(), claims(story)));
  }

  private static Stream<DynamicTest> claims(Story story) {
    ReadChart read = read(story);
    Navigation report = NAVIGATOR.navigate(read.chart().orElseThrow(), story.asOf(), "US");
    List<CancerView> cancers = report.cancers();
    CancerView view = cancers.getFirst();
    return Stream.of(
        DynamicTest.dynamicTest("problems", () -> problems(story, read)),
        DynamicTest.dynamicTest("cancer", () -> cancer(story, cancers)),
        DynamicTest.dynamicTest("biomarkers", () -> biomarkers(story, view)),
        DynamicTest.dynamicTest("fits", () -> fits(story, view)),
        DynamicTest.dynamicTest("undecided", () -> undecided(story, view)),
        DynamicTest.dynamicTest("excluded", () -> excluded(story, view)),
        DynamicTest.dynamicTest("cautions", () -> cautions(story, view)),
        DynamicTest.dynamicTest("facts", () -> facts(story, report)));
  }

  private static ReadChart read(Story story) {
    byte[] bytes = Examples.text(Examples.chart(story)).getBytes(StandardCharsets.UTF_8);
    return READER.readOne(new ByteArrayInputStream(bytes), story.asOf());
  }

  private static void problems(Story story, ReadChart read) {
    assertThat(read.problems())
        .extracting(Problem::code)
        .as("%s", read.problems())
        .containsExactlyInAnyOrderElementsOf(story.problems());
  }

  private static void cancer(Story story, List<CancerView> cancers) {
    assertThat(cancers)
        .flatExtracting(view -> view.diagnosis().stream().map(Fact.Diagnosis::tumour).toList())
        .containsExactly(story.cancer());
  }

  /// `NONE` says that the report does not speak of a test.
  private static void biomarkers(Story story, CancerView view) {
    Map<String, String> found = new LinkedHashMap<>();
    story.biomarkers().keySet().forEach(id -> found.put(id, "NONE"));
    for (BiomarkerFinding finding : view.biomarkers()) {
      found.put(finding.id(), finding.status().name());
    }
    assertThat(found).containsAllEntriesOf(story.biomarkers());
  }

  private static void fits(Story story, CancerView view) {
    assertThat(ids(view, Truth.MET)).containsExactlyInAnyOrderElementsOf(story.fits());
  }

  /// An empty list says that nothing is open; otherwise the ones listed are.
  private static void undecided(Story story, CancerView view) {
    if (story.undecided().isEmpty()) {
      return;
    }
    Map<String, List<String>> open = new TreeMap<>();
    for (Option option : concerned(view)) {
      if (option.verdict() == Truth.UNKNOWN) {
        var missing = new TreeSet<String>();
        option.explanation().missing().stream().map(Ask::item).forEach(missing::add);
        open.put(option.indication().id(), List.copyOf(missing));
      }
    }
    Map<String, List<String>> expected = story.undecided().get();
    if (expected.isEmpty()) {
      assertThat(open).isEmpty();
    }
    expected.forEach(
        (id, missing) -> assertThat(open).contains(entry(id, missing.stream().sorted().toList())));
  }

  private static void excluded(Story story, CancerView view) {
    var out =
        view.options().stream()
            .filter(option -> option.verdict() == Truth.NOT_MET)
            .map(option -> option.indication().id())
            .toList();
    assertThat(out).containsAll(story.excluded());
  }

  private static void cautions(Story story, CancerView view) {
    var raised = new TreeSet<String>();
    concerned(view).stream()
        .filter(option -> option.verdict() != Truth.NOT_MET)
        .flatMap(option -> option.cautions().stream())
        .forEach(caution -> raised.add(caution.caution().id()));
    assertThat(raised).containsExactlyElementsOf(story.cautions());
  }

  private static void facts(Story story, Navigation report) {
    Map<String, Integer> counts = new TreeMap<>();
    report.chart().facts().forEach(fact -> counts.merge(kind(fact), 1, Integer::sum));
    story
        .facts()
        .forEach(
            (kind, count) -> assertThat(counts.getOrDefault(kind, 0)).as(kind).isEqualTo(count));
  }

  /// `MarkerResult` in the manner of the stories: `marker-result`.
  private static String kind(Fact fact) {
    return fact.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static List<Option> concerned(CancerView view) {
    return view.options().stream().filter(Option::ofThisCancer).toList();
  }

  private static List<String> ids(CancerView view, Truth verdict) {
    return concerned(view).stream()
        .filter(option -> option.verdict() == verdict)
        .map(option -> option.indication().id())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
