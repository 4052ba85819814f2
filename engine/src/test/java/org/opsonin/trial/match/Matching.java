package org.opsonin.trial.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.opsonin.chart.Chart;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Criterion.Side;
import org.opsonin.example.ExampleChart;
import org.opsonin.kernel.Quantity;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.Site;

/// Charts held against made-up trials.
final class Matching {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Navigator NAVIGATOR = Navigator.load();
  static final Site.Point PARIS = new Site.Point(48.86, 2.35);

  private Matching() {}

  static Chart chart(String given) {
    return ExampleChart.read(given, NAVIGATOR.vocabulary(), TODAY);
  }

  static Matches match(String given, Wishes wishes, MadeUpTrial... trials) {
    var registry = Arrays.stream(trials).map(MadeUpTrial::done).toList();
    return Matcher.of(registry, NAVIGATOR.vocabulary(), NAVIGATOR.definitions())
        .asOf(TODAY)
        .match(chart(given), wishes);
  }

  static TrialMatch match(String given, MadeUpTrial trial) {
    Matches matches = match(given, Wishes.NONE, trial);
    return matches.explain(matches.ranked().getFirst());
  }

  static MadeUpTrial trial() {
    return MadeUpTrial.named("NCT00000001");
  }

  static Criterion tumour(String... types) {
    return new Criterion.Tumour(List.of(types), List.of());
  }

  static Criterion ecog(int atMost) {
    return new Criterion.Performance("ecog", Side.AT_MOST, atMost);
  }

  static Criterion given(String drug) {
    return new Criterion.Treated(List.of(drug));
  }

  static Criterion hemoglobin(String atLeast) {
    var quantity = new Quantity(new BigDecimal(atLeast), "g/dL");
    return new Criterion.Lab(
        "hemoglobin", new Criterion.Threshold(Side.AT_LEAST, quantity), OptionalInt.empty());
  }

  static MadeUpTrial lung() {
    return trial()
        .registeredFor("Lung Cancer")
        .wants("diagnosis", "Adenocarcinoma of the lung", tumour("LUAD"))
        .wants("performance-status", "ECOG 0 or 1", ecog(1))
        .wants("laboratory", "Hemoglobin 9 g/dl or more", hemoglobin("9"))
        .excludes("prior-treatment", "Prior pembrolizumab", given("pembrolizumab"));
  }

  static MadeUpTrial copy(String id) {
    return MadeUpTrial.named(id)
        .wants("diagnosis", "Adenocarcinoma of the lung", tumour("LUAD"))
        .wants("performance-status", "ECOG 0 or 1", ecog(1));
  }
}
