package org.opsonin.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Person;

/// What the chart says about the person, in the groups a clinician reads them.
public final class Portrait {

  private final Words words;

  public Portrait(Words words) {
    this.words = words;
  }

  /// One group.
  ///
  /// @param facts oldest first; empty where the group is about the person
  /// @param text what to print where there are no facts
  public record Group(String label, List<Fact> facts, String text) {
    public Group {
      facts = List.copyOf(facts);
    }
  }

  /// The groups, those without facts included where their absence matters.
  public List<Group> of(Chart chart, LocalDate asOf) {
    var groups = new ArrayList<Group>();
    groups.add(new Group("Age", List.of(), age(chart.person(), asOf)));
    groups.add(new Group("Sex", List.of(), chart.person().sex().orElse("not recorded")));
    if (chart.person().deceased()) {
      groups.add(new Group("Note", List.of(), "The chart says that this person has died."));
    }
    groups.add(group("Cancer", chart, Fact.Diagnosis.class::isInstance));
    groups.add(
        group(
            "Stage and spread",
            chart,
            fact ->
                fact instanceof Fact.Stage
                    || fact instanceof Fact.Category
                    || fact instanceof Fact.Metastasis));
    groups.add(group("Course", chart, Fact.DiseaseStatus.class::isInstance));
    groups.add(group("Performance", chart, Fact.Performance.class::isInstance));
    groups.add(group("Treatments", chart, words::isCancerTreatment));
    Predicate<Fact> isOtherMedicine =
        fact -> fact instanceof Fact.Treatment && !words.isCancerTreatment(fact);
    if (chart.facts().stream().anyMatch(isOtherMedicine)) {
      groups.add(group("Other medicines", chart, isOtherMedicine));
    }
    groups.add(group("Other conditions", chart, Fact.Comorbidity.class::isInstance));
    groups.add(group("Said by clinicians", chart, Fact.Statement.class::isInstance));
    return groups;
  }

  /// Facts that are no part of the groups: results of tests.
  public static List<Fact> laboratory(Chart chart) {
    return chart.facts().stream().filter(Fact.LabResult.class::isInstance).toList();
  }

  private static Group group(String label, Chart chart, Predicate<Fact> belongs) {
    return new Group(label, chart.facts().stream().filter(belongs).toList(), "not recorded");
  }

  /// Age in completed years, never a date of birth.
  public static String age(Person person, LocalDate asOf) {
    return person
        .ageInYears(asOf)
        .map(years -> years == 0 ? "under 1 year" : Words.count(years, "year", "years"))
        .orElse("not recorded");
  }

  /// The facts of a group in words, each once.
  public List<String> lines(Group group) {
    return group.facts().isEmpty()
        ? List.of(group.text())
        : group.facts().stream().map(words::fact).distinct().toList();
  }
}
