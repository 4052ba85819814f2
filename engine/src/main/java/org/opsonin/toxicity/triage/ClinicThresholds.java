package org.opsonin.toxicity.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.pro.ProCtcae;

/// A clinic's own limits, read from YAML: `name`, `basedOn` (one of the proposals), the limits that
/// differ, and `moreSentinels`.
///
/// Red flags cannot be named in it. One wrong line refuses the whole file: half of a clinic's
/// limits are nobody's limits.
///
/// @param thresholds empty if there is a problem
/// @param problems with file and line
public record ClinicThresholds(Optional<Thresholds> thresholds, List<Problem> problems) {

  private static final List<String> RED_FLAGS =
      List.of("redFlags", "redFlag", "red-flags", "red_flags", "advice", "sentinels", "measures");
  private static final int LONGEST_NAME = 80;

  public ClinicThresholds {
    problems = List.copyOf(problems);
  }

  static ClinicThresholds read(String file, String yaml, TriageRules rules, ProCtcae pro) {
    var problems = new ArrayList<Problem>();
    Optional<Node> root = new KnowledgeFile(file, yaml).tree(problems::add);
    Optional<Thresholds> thresholds = root.flatMap(node -> of(node, rules, pro, problems));
    if (root.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("TRI-010", file + ":1", "an empty file", "limits of triage"));
    }
    return new ClinicThresholds(problems.isEmpty() ? thresholds : Optional.empty(), problems);
  }

  private static Optional<Thresholds> of(
      Node node, TriageRules rules, ProCtcae pro, List<Problem> problems) {
    if (!(node instanceof Node.Mapping)) {
      problems.add(
          new Problem("TRI-010", node.where(), "no limits", "keys with values, such as `name`"));
      return Optional.empty();
    }
    for (String key : node.keys()) {
      check(key, node, problems);
    }
    String name =
        node.text("name")
            .filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME)
            .filter(text -> text.codePoints().noneMatch(Character::isISOControl))
            .orElse("");
    if (name.isEmpty()) {
      problems.add(
          new Problem(
              "TRI-014",
              node.where(),
              "no usable `name`",
              "a name of up to 80 letters on one line"));
    }
    Optional<Thresholds> base = rules.proposal(node.text("basedOn").orElse("default"));
    if (base.isEmpty()) {
      problems.add(
          new Problem(
              "TRI-015",
              node.get("basedOn").orElse(node).where(),
              "`basedOn` is no proposal",
              "one of "
                  + String.join(", ", rules.proposals().stream().map(Thresholds::name).toList())));
      return Optional.empty();
    }
    SortedSet<Integer> more = more(node, pro, problems);
    more.addAll(base.get().moreSentinels());
    return ThresholdsReader.read(name, node, base, rules.bounds(), problems::add)
        .map(limits -> withMore(limits, more));
  }

  private static void check(String key, Node node, List<Problem> problems) {
    boolean isLimit =
        ThresholdsReader.NUMBERS.contains(key)
            || List.of("name", "basedOn", "presence", "moreSentinels").contains(key);
    if (isLimit) {
      return;
    }
    String where = node.get(key).orElse(node).where();
    problems.add(
        RED_FLAGS.contains(key)
            ? new Problem(
                "TRI-011",
                where,
                "`" + key + "` is not the clinic's to change",
                "limits only; red flags, measured limits and sentinel symptoms stand")
            : new Problem(
                "TRI-010",
                where,
                "`" + key + "` is no limit",
                "name, basedOn, presence, moreSentinels, "
                    + String.join(", ", ThresholdsReader.NUMBERS)));
  }

  private static SortedSet<Integer> more(Node node, ProCtcae pro, List<Problem> problems) {
    var more = new TreeSet<Integer>();
    for (Node item : node.items("moreSentinels")) {
      Optional<Integer> number =
          item.asTexts().stream()
              .findFirst()
              .flatMap(ThresholdsReader::number)
              .filter(known -> pro.item(known).isPresent());
      if (number.isEmpty()) {
        problems.add(
            new Problem("TRI-016", item.where(), "no PRO-CTCAE item", "a number from 1 to 80"));
      }
      number.ifPresent(more::add);
    }
    return more;
  }

  private static Thresholds withMore(Thresholds limits, SortedSet<Integer> more) {
    return new Thresholds(
        limits.name(),
        limits.sentinelRed(),
        limits.sentinelAmber(),
        limits.otherAmber(),
        limits.sentinelRise(),
        limits.otherRise(),
        limits.riseTo(),
        limits.presentOnlyIfNew(),
        limits.quietAfterSeen(),
        limits.quietWithinDays(),
        more);
  }
}
