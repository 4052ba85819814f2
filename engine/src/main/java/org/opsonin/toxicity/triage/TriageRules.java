package org.opsonin.toxicity.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.triage.Outcome.Advice;

/// The rules of triage as the knowledge has them.
///
/// A red flag is never left out: one without words is asked by its name, one without advice gets
/// the most urgent there is, and both are reported.
final class TriageRules {

  static final String TWO_AMBERS = "two-ambers";
  static final String UNKNOWN_WARNING = "unknown-warning";
  static final String CARRY_ON = "carry-on";
  static final String ANSWER_THE_REST = "answer-the-rest";
  static final String NOT_READABLE = "not-readable";
  private static final String EMERGENCY = "emergency-number";
  private static final List<String> NEEDED_ADVICE =
      List.of(EMERGENCY, "team-now", "team-within-a-day", NOT_READABLE, ANSWER_THE_REST, CARRY_ON);
  private static final List<String> NEEDED_RULES =
      List.of(
          UNKNOWN_WARNING,
          "sentinel-red",
          "sentinel-amber",
          "sentinel-present",
          "other-present",
          "other-amber",
          "sentinel-rise",
          "other-rise",
          TWO_AMBERS);

  private final Map<String, Advice> advice = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();
  private final List<RedFlag> redFlags = new ArrayList<>();
  private final List<HomeValue.Limit> measures = new ArrayList<>();
  private final SortedSet<Integer> sentinels = new TreeSet<>();
  private final SortedSet<Integer> present = new TreeSet<>();
  private final Set<String> cells = new TreeSet<>();
  private final List<String> regimens = new ArrayList<>();
  private final Map<String, Thresholds> proposals = new LinkedHashMap<>();
  private final Map<String, Bound> bounds = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private TriageRules() {}

  /// A rule that is no red flag.
  record Rule(Advice advice, Entry entry) {}

  /// How far a clinic may move a limit, both ends inclusive.
  record Bound(int atLeast, int atMost, Entry entry) {}

  static TriageRules of(Knowledge knowledge) {
    var rules = new TriageRules();
    knowledge.ofKind("triage-advice").forEach(rules::addAdvice);
    require(rules.advice.keySet(), NEEDED_ADVICE, "triage-advice");
    knowledge
        .ofKind("triage-rule")
        .forEach(entry -> rules.rules.put(entry.id(), new Rule(rules.adviceOf(entry), entry)));
    require(rules.rules.keySet(), NEEDED_RULES, "triage-rule");
    knowledge.ofKind("triage-red-flag").forEach(rules::addRedFlag);
    knowledge.ofKind("triage-measure").forEach(entry -> rules.addMeasure(entry, knowledge));
    for (Entry entry : knowledge.ofKind("triage-sentinel")) {
      entry.body().texts("items").forEach(item -> rules.sentinels.add(rules.number(item, entry)));
      entry.body().texts("present").forEach(item -> rules.present.add(rules.number(item, entry)));
      rules.cells.addAll(entry.body().texts("classes"));
    }
    knowledge.ofKind("regimen-class").forEach(entry -> rules.regimens.add(entry.id()));
    knowledge.ofKind("triage-bounds").forEach(rules::addBound);
    knowledge.ofKind("triage-thresholds").forEach(rules::addProposal);
    require(rules.proposals.keySet(), List.of("default"), "triage-thresholds");
    if (rules.redFlags.isEmpty() || rules.sentinels.isEmpty() || rules.cells.isEmpty()) {
      throw new IllegalStateException("the knowledge lacks red flags or sentinel symptoms");
    }
    return rules;
  }

  private static void require(Set<String> there, List<String> needed, String kind) {
    if (!there.containsAll(needed)) {
      throw new IllegalStateException("the knowledge lacks entries of kind " + kind);
    }
  }

  private void addAdvice(Entry entry) {
    Node body = entry.body();
    advice.put(
        entry.id(),
        new Advice(
            entry.id(),
            number(body.text("urgency").orElse("1"), entry),
            body.text("words").orElse(entry.claim()),
            entry));
  }

  private void addRedFlag(Entry entry) {
    Node body = entry.body();
    if (body.text("words").isEmpty()) {
      report(entry, "a red flag without a question", "`words` that ask it");
    }
    redFlags.add(
        new RedFlag(
            entry.id(),
            body.text("words").orElse(entry.claim()),
            body.text("askAfter").filter("cells"::equals).isPresent(),
            adviceOf(entry),
            entry));
  }

  private Advice adviceOf(Entry entry) {
    Optional<Advice> named =
        entry.body().text("advice").flatMap(id -> Optional.ofNullable(advice.get(id)));
    if (named.isEmpty()) {
      report(entry, "no usable `advice`", "the id of an entry of kind triage-advice");
    }
    return named.orElseGet(() -> advice(EMERGENCY));
  }

  private void addMeasure(Entry entry, Knowledge knowledge) {
    Node body = entry.body();
    Optional<HomeValue> value =
        body.text("analyte").flatMap(analyte -> HomeValue.of(analyte, knowledge));
    Optional<Quantity> atLeast = HomeValue.quantity(body, "atLeast");
    Optional<Quantity> limit = atLeast.or(() -> HomeValue.quantity(body, "below"));
    if (limit.isEmpty() || value.isEmpty()) {
      report(entry, "no usable limit, or an analyte without bounds", "`atLeast` or `below`");
      return;
    }
    measures.add(
        new HomeValue.Limit(
            value.get(),
            limit.get(),
            atLeast.isEmpty(),
            body.text("after").filter("cells"::equals).isPresent(),
            body.text("level").filter("amber"::equals).isPresent() ? Level.AMBER : Level.RED,
            adviceOf(entry),
            entry));
  }

  private void addBound(Entry entry) {
    Node body = entry.body();
    bounds.put(
        entry.id(),
        new Bound(
            number(body.text("atLeast").orElse(""), entry),
            number(body.text("atMost").orElse(""), entry),
            entry));
  }

  private void addProposal(Entry entry) {
    Consumer<Problem> report = problems::add;
    ThresholdsReader.read(entry.id(), entry.body(), Optional.empty(), bounds, report)
        .ifPresent(thresholds -> proposals.put(entry.id(), thresholds));
  }

  private int number(String text, Entry entry) {
    Optional<Integer> number = ThresholdsReader.number(text);
    if (number.isEmpty()) {
      report(entry, "a number that is not understood", "one or two digits");
    }
    return number.orElse(0);
  }

  private void report(Entry entry, String found, String expected) {
    problems.add(new Problem("KB-090", entry.body().where(), found, expected));
  }

  Advice advice(String id) {
    return known(advice.get(id));
  }

  Rule rule(String id) {
    return known(rules.get(id));
  }

  private static <T> T known(@Nullable T needed) {
    if (needed == null) {
      throw new IllegalStateException("a rule of triage that was not required");
    }
    return needed;
  }

  List<RedFlag> redFlags() {
    return Collections.unmodifiableList(redFlags);
  }

  boolean isRedFlag(String id) {
    return redFlags.stream().anyMatch(flag -> flag.id().equals(id));
  }

  List<HomeValue.Limit> measures() {
    return measures;
  }

  SortedSet<Integer> sentinels() {
    return Collections.unmodifiableSortedSet(sentinels);
  }

  /// Symptoms, asked as there or not, that are looked at when they are there.
  SortedSet<Integer> present() {
    return Collections.unmodifiableSortedSet(present);
  }

  Set<String> cells() {
    return cells;
  }

  List<String> regimens() {
    return List.copyOf(regimens);
  }

  Map<String, Bound> bounds() {
    return bounds;
  }

  Optional<Thresholds> proposal(String id) {
    return Optional.ofNullable(proposals.get(id));
  }

  List<Thresholds> proposals() {
    return List.copyOf(proposals.values());
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
