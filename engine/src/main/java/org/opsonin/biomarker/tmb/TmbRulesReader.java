package org.opsonin.biomarker.tmb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.biomarker.tmb.TmbRules.ConsequenceRule;
import org.opsonin.biomarker.tmb.TmbRules.FilterRule;
import org.opsonin.biomarker.tmb.TmbRules.Minima;
import org.opsonin.biomarker.tmb.TmbRules.PopulationRule;
import org.opsonin.biomarker.tmb.TmbRules.WhenAbsent;
import org.opsonin.biomarker.tmb.evidence.Consequences;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Node;

/// Reads an entry of kind `tmb-rules`; whatever it cannot use is a problem, never a default.
final class TmbRulesReader {

  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "claim",
          "version",
          "consequences",
          "filter",
          "indels",
          "fraction",
          "depth",
          "altReads",
          "population",
          "limits",
          "note",
          "source",
          "certainty",
          "since",
          "until",
          "jurisdiction",
          "review");

  private final Consequences known;
  private final Consumer<Problem> problems;
  private boolean whole = true;

  TmbRulesReader(Consequences known, Consumer<Problem> problems) {
    this.known = known;
    this.problems = problems;
  }

  Optional<TmbRules> read(Entry entry) {
    Node body = entry.body();
    body.onlyKnows(FIELDS, this::report);
    String version = body.required("version", this::report).orElse("");
    var consequences = body.get("consequences").map(this::consequences);
    FilterRule filter = filter(body);
    boolean indels = indels(body);
    var minima =
        new Minima(
            minimum(body, "fraction", "%", "atLeast"),
            minimum(body, "depth", "{reads}", "atLeast"),
            minimum(body, "altReads", "{reads}", "atLeast"));
    var population =
        minimum(body, "population", "%", "atMost")
            .map(most -> new PopulationRule(most, absent(body.get("population"), "absent")));
    var rules =
        new TmbRules(
            entry, version, consequences, filter, indels, minima, population, body.texts("limits"));
    return whole ? Optional.of(rules) : Optional.empty();
  }

  private ConsequenceRule consequences(Node node) {
    node.onlyKnows(List.of("count", "transcript", "absent"), this::report);
    var count = new ArrayList<String>();
    for (String id : node.texts("count")) {
      if (known.isClass(id)) {
        count.add(id);
      } else {
        report(node, "`" + id + "` is no class", "one of " + String.join(", ", known.classes()));
      }
    }
    if (count.isEmpty()) {
      report(node, "no class to count", "at least one under `count`");
    }
    String transcript = node.text("transcript").orElse("");
    if (!transcript.equals("picked") && !transcript.equals("any")) {
      report(node, "no usable `transcript`", "picked or any");
    }
    return new ConsequenceRule(
        count, transcript.equals("picked"), absent(Optional.of(node), "absent"));
  }

  private FilterRule filter(Node body) {
    Optional<Node> node = body.get("filter");
    var accept = node.map(filter -> filter.texts("accept")).orElse(List.of());
    if (accept.isEmpty()) {
      report(body, "no `filter`", "filter: {accept: [PASS], absent: unknown, noColumn: accept}");
      return new FilterRule(accept, WhenAbsent.UNKNOWN, WhenAbsent.UNKNOWN);
    }
    WhenAbsent absent = absent(node, "absent");
    if (absent == WhenAbsent.REFUSE) {
      report(body, "`absent: refuse` under `filter`", "unknown or accept");
    }
    return new FilterRule(accept, absent, absent(node, "noColumn"));
  }

  private boolean indels(Node body) {
    String text = body.text("indels").orElse("");
    if (!text.equals("true") && !text.equals("false")) {
      report(body, "no usable `indels`", "true or false");
    }
    return text.equals("true");
  }

  private Optional<Quantity> minimum(Node body, String key, String unit, String bound) {
    Optional<Node> node = body.get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> quantity =
        node.get().text(bound).flatMap(Quantity::parse).filter(found -> found.unit().equals(unit));
    if (quantity.isEmpty() || quantity.get().value().signum() < 0) {
      report(node.get(), "no usable `" + bound + "`", "a number with its unit, \"5 " + unit + "\"");
    }
    return quantity;
  }

  private WhenAbsent absent(Optional<Node> node, String key) {
    String word = node.flatMap(found -> found.text(key)).orElse("").toUpperCase(Locale.ROOT);
    for (WhenAbsent known : WhenAbsent.values()) {
      if (known.name().equals(word)) {
        return known;
      }
    }
    node.ifPresent(at -> report(at, "no usable `" + key + "`", "refuse, unknown or accept"));
    return WhenAbsent.UNKNOWN;
  }

  private void report(Node at, String found, String expected) {
    report(new Problem("TMB-007", at.where(), found, expected));
  }

  private void report(Problem problem) {
    whole = false;
    problems.accept(problem);
  }
}
