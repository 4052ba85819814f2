package org.opsonin.navigator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.therapy.Option;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.trial.match.Matches;

/// Everything the engine has to say about one chart on one day.
///
/// @param asOf the day the chart was looked at
/// @param knowledgeAsOf the day up to which the knowledge reaches
/// @param country whose approvals were asked for
/// @param chart the chart as it stood on that day
/// @param trials the trials the chart was held against
/// @param underWay what to watch for the therapies of the chart; empty where it names none to watch
/// @param cancers one view a cancer; one without a diagnosis where the chart names none
public record Navigation(
    LocalDate asOf,
    String softwareVersion,
    String knowledgeVersion,
    String knowledgeAsOf,
    String country,
    Chart chart,
    TrialSet trials,
    Optional<Plan> underWay,
    List<CancerView> cancers) {

  public Navigation {
    cancers = List.copyOf(cancers);
  }

  /// One cancer of the chart.
  ///
  /// @param diagnosis empty where the chart names no cancer
  /// @param chart the facts that belong to it
  /// @param biomarkers what bears on most products first
  /// @param options every indication in force, in the order [org.opsonin.therapy.Options] explains
  /// @param questions what to ask at the next visit, what settles most first
  /// @param trials the trials that may be open, ranked
  /// @param watches what to watch for the options that fit, options watched alike together
  public record CancerView(
      Optional<Fact.Diagnosis> diagnosis,
      Chart chart,
      List<BiomarkerFinding> biomarkers,
      List<Option> options,
      List<Question> questions,
      Matches trials,
      List<Watch> watches) {

    public CancerView {
      biomarkers = List.copyOf(biomarkers);
      options = List.copyOf(options);
      questions = List.copyOf(questions);
      watches = List.copyOf(watches);
    }
  }

  /// What to watch for options that fit.
  ///
  /// @param options at least one
  /// @param plan for the first of them, without dates; the others ask for the same
  public record Watch(List<Option> options, Plan plan) {
    public Watch {
      options = List.copyOf(options);
    }
  }

  /// One thing to ask.
  ///
  /// @param item stable id of the missing fact
  /// @param words for a clinician
  /// @param settles ids of the indications it would help to decide
  /// @param required whether a label insists on it, or a careful reader merely settles it first
  public record Question(String item, String words, List<String> settles, boolean required) {
    public Question {
      settles = List.copyOf(settles);
    }
  }
}
