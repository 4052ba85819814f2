package org.opsonin.toxicity.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.triage.RedFlag;
import org.opsonin.toxicity.triage.Triage;

/// The assumptions, as the knowledge has them; shares are from 0 to 1.
///
/// @param regimens share of patients by column of [SideEffect#rates()]
/// @param adherence least and greatest share of weekly reports a person sends
/// @param seen share of alerts the clinic acts on
/// @param stepDays least and most days from one grade to the next
/// @param peakDays least and most days at the peak
/// @param answer share of answers one level lower, and as it is
/// @param flags share of yes to each red flag at grade 1, 2 and 3
/// @param complaints items of the background with the share that lasts, where the burden is 1
/// @param burdens name and size of each background
record SimulationModel(
    List<SideEffect> sideEffects,
    List<Double> regimens,
    List<Double> adherence,
    double notAnswered,
    double seen,
    List<Double> stepDays,
    List<Double> peakDays,
    double peakTwo,
    double itemShown,
    List<Double> answer,
    List<Double> flags,
    Map<Integer, Double> complaints,
    List<Double> complaintLevels,
    List<Double> complaintAnswer,
    double passing,
    double straySign,
    Map<String, Double> burdens) {

  private static final double PERCENT = 100;

  /// @param rates share with any grade and with grade 3 or more, by regimen
  /// @param medianDays to onset
  /// @param spread of the logarithm of days to onset
  /// @param silent share that shows by nothing a person notices
  /// @param items PRO-CTCAE items that ask about it
  /// @param redFlags ids of its warning signs
  record SideEffect(
      String id,
      List<List<Double>> rates,
      double medianDays,
      double spread,
      double silent,
      List<Integer> items,
      List<String> redFlags) {}

  static SimulationModel of(Knowledge knowledge, Triage triage) {
    Node patients = body(knowledge, "patients");
    Node course = body(knowledge, "course");
    Node background = body(knowledge, "background");
    Map<String, Double> burdens = new LinkedHashMap<>();
    for (String burden : background.texts("burdens")) {
      int space = burden.indexOf(' ');
      burdens.put(
          burden.substring(0, space), Double.parseDouble(burden.substring(space + 1)) / PERCENT);
    }
    return new SimulationModel(
        knowledge.ofKind("simulated-irae").stream().map(entry -> effect(entry, triage)).toList(),
        shares(patients, "regimen-percent"),
        shares(patients, "adherence-percent"),
        share(patients, "not-answered-percent"),
        share(patients, "seen-percent"),
        numbers(course, "step-days"),
        numbers(course, "peak-days"),
        share(course, "peak-two-percent"),
        share(course, "item-percent"),
        shares(course, "answer-percent"),
        shares(course, "red-flag-percent"),
        complaints(background),
        shares(background, "level-percent"),
        shares(background, "answer-percent"),
        share(background, "passing-percent"),
        share(background, "red-flag-percent"),
        burdens);
  }

  private static Map<Integer, Double> complaints(Node background) {
    Map<Integer, Double> complaints = new TreeMap<>();
    List<Double> shares = shares(background, "percent");
    List<String> kinds = List.of("common", "usual", "rare");
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (String item : background.texts(kinds.get(kind))) {
        complaints.put(Integer.valueOf(item), shares.get(kind));
      }
    }
    return complaints;
  }

  private static SideEffect effect(Entry entry, Triage triage) {
    Node body = entry.body();
    List<Double> onset = pair(body.text("onset").orElse(""));
    var rates = new ArrayList<List<Double>>();
    for (String rate : body.texts("any-and-grade3-percent")) {
      rates.add(pair(rate).stream().map(share -> share / PERCENT).toList());
    }
    return new SideEffect(
        entry.id(),
        rates,
        onset.getFirst(),
        onset.getLast(),
        share(body, "silent-percent"),
        body.texts("items").stream().map(Integer::valueOf).toList(),
        triage.redFlags().stream()
            .filter(flag -> flag.entry().body().texts("iraes").contains(entry.id()))
            .map(RedFlag::id)
            .toList());
  }

  private static Node body(Knowledge knowledge, String id) {
    Optional<Entry> entry = knowledge.find("triage-simulation", id);
    return entry
        .map(Entry::body)
        .orElseThrow(() -> new IllegalStateException("the knowledge lacks the simulation"));
  }

  private static List<Double> pair(String text) {
    return List.of(text.split(" ")).stream().map(Double::valueOf).toList();
  }

  private static List<Double> numbers(Node node, String key) {
    return node.texts(key).stream().map(Double::valueOf).toList();
  }

  private static List<Double> shares(Node node, String key) {
    return numbers(node, key).stream().map(number -> number / PERCENT).toList();
  }

  private static double share(Node node, String key) {
    return shares(node, key).getFirst();
  }
}
