package org.opsonin.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.vocabulary.Vocabulary;

/// One patient being read: what there is to read, and what has been understood so far.
public final class Reading {

  private final Vocabulary vocabulary;
  private final Resources resources;
  private final Consumer<Problem> problems;
  private final List<Fact> facts = new ArrayList<>();
  private final Meanings meanings;

  /// A reading that has understood nothing yet.
  public Reading(
      Vocabulary vocabulary, Meanings meanings, Resources resources, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.meanings = meanings;
    this.resources = resources;
    this.problems = problems;
  }

  /// What codes and words mean.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// What questions and answers mean.
  public Meanings meanings() {
    return meanings;
  }

  /// The document, for following references.
  public Resources resources() {
    return resources;
  }

  /// A reader of dates.
  public Dates dates() {
    return new Dates(problems);
  }

  /// Adds something understood.
  public void add(Fact fact) {
    facts.add(fact);
  }

  /// Everything understood so far.
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  /// Notes a problem.
  public void report(ChartProblem problem, String where, String found, String expected) {
    problems.accept(problem.at(where, found, expected));
  }

  /// The origin of a fact in `resource`, about the primary cancer its `links` lead to.
  public Origin origin(
      Resource resource, PartialDate on, Origin.Reading reading, Optional<String> about) {
    return new Origin(resource.place(), on, reading, about);
  }

  /// The clinically relevant date of an observation: when it was true, not when it was written.
  public PartialDate observedOn(Resource observation) {
    return dates()
        .first(
            observation.content(),
            "effectiveDateTime",
            "effectivePeriod",
            "effectiveInstant",
            "issued");
  }
}
