package org.opsonin.toxicity.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.simulation.SimulatedPatient.Event;
import org.opsonin.toxicity.simulation.SimulatedPatient.Weekly;
import org.opsonin.toxicity.simulation.SimulationResult.Background;
import org.opsonin.toxicity.triage.History;
import org.opsonin.toxicity.triage.History.Earlier;
import org.opsonin.toxicity.triage.Outcome;
import org.opsonin.toxicity.triage.Plan;
import org.opsonin.toxicity.triage.SelfReport;
import org.opsonin.toxicity.triage.Triage;

/// How often triage would alert, and how many severe side effects it would see, in made-up people.
///
/// Every set of thresholds sees the same reports. Alerts change nobody's course: the simulation
/// cannot show a benefit. The same seed gives the same result.
public final class TriageSimulation {

  private static final int REMEMBERED = 5;
  private static final int SEVERE_ANSWER = 3;
  private static final int WORSENING = 2;

  private final SimulationModel model;
  private final Triage triage;
  private final ProCtcae pro;

  private TriageSimulation(SimulationModel model, Triage triage, ProCtcae pro) {
    this.model = model;
    this.triage = triage;
    this.pro = pro;
  }

  /// The simulation with the assumptions of the knowledge.
  public static TriageSimulation of(Knowledge knowledge) {
    var triage = Triage.of(knowledge);
    return new TriageSimulation(
        SimulationModel.of(knowledge, triage), triage, ProCtcae.of(knowledge));
  }

  /// Simulates `patients` over `weeks` for each burden and each proposed set of thresholds.
  ///
  /// @param done hears how many patients are done, counted over all burdens
  public SimulationResult run(int patients, int weeks, RandomGenerator random, IntConsumer done) {
    var backgrounds = new ArrayList<Background>();
    long severe = 0;
    int finished = 0;
    for (Map.Entry<String, Double> burden : model.burdens().entrySet()) {
      var tallies = new ArrayList<Tally>();
      triage.proposals().forEach(limits -> tallies.add(new Tally(limits, weeks)));
      long reports = 0;
      long plain = 0;
      for (int patient = 0; patient < patients; patient++) {
        var made = new SimulatedPatient(model, triage, pro, burden.getValue(), weeks, random);
        reports += made.reports().size();
        plain += plainAlerts(made.reports());
        tallies.forEach(tally -> triage(made, tally));
        done.accept(++finished);
      }
      long ofThese = tallies.getFirst().severe();
      severe += ofThese;
      backgrounds.add(
          new Background(
              burden.getKey(),
              reports,
              reports == 0 ? 0 : (double) plain / reports,
              ofThese,
              tallies.stream().map(Tally::measured).toList()));
    }
    return new SimulationResult(patients, weeks, severe, backgrounds);
  }

  private void triage(SimulatedPatient patient, Tally tally) {
    var plan = new Plan(Optional.of(Set.of("pd-1")), OptionalInt.empty(), tally.thresholds());
    var earlier = new ArrayList<Earlier>();
    var outcomes = new TreeMap<Integer, Outcome>();
    for (Weekly weekly : patient.reports()) {
      Outcome outcome =
          triage.assess(
              weekly.report(),
              new History(
                  earlier.subList(Math.max(0, earlier.size() - REMEMBERED), earlier.size())),
              plan);
      outcomes.put(weekly.day(), outcome);
      boolean isSeen = outcome.level().isAlert() && weekly.seenDraw() < model.seen();
      earlier.add(new Earlier(weekly.report(), isSeen));
    }
    tally.add(patient.events().stream().filter(Event::isSevere).toList(), outcomes);
  }

  /// Alerts of the rule that published systems are like.
  private static long plainAlerts(List<Weekly> reports) {
    long alerts = 0;
    Map<String, Integer> last = Map.of();
    for (Weekly weekly : reports) {
      Map<String, Integer> now = answers(weekly.report());
      boolean isAlert = false;
      for (Map.Entry<String, Integer> answer : now.entrySet()) {
        int before = last.getOrDefault(answer.getKey(), answer.getValue());
        isAlert |= answer.getValue() >= SEVERE_ANSWER || answer.getValue() - before >= WORSENING;
      }
      alerts += isAlert ? 1 : 0;
      last = now;
    }
    return alerts;
  }

  private static Map<String, Integer> answers(SelfReport report) {
    Map<String, Integer> answers = new TreeMap<>();
    for (ProReport symptom : report.symptoms()) {
      for (Map.Entry<ProAttribute, Integer> answer : symptom.answers().entrySet()) {
        answers.put(symptom.item() + answer.getKey().word(), answer.getValue());
      }
    }
    return answers;
  }
}
