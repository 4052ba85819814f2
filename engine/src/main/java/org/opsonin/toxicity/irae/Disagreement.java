package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.irae.Action.Dosing;

/// Something guidelines differ in.
///
/// @param about what
/// @param grades at which grades; empty for all or where it is not about a grade
/// @param positions at least two; one acts unless `undecided` says why none does
/// @param undecided why none is the more cautious; empty where one acts
public record Disagreement(
    String about, List<Integer> grades, List<Position> positions, String undecided) {
  public Disagreement {
    grades = List.copyOf(grades);
    positions = List.copyOf(positions);
  }

  /// What one of them says.
  ///
  /// @param by the guideline, label or author
  /// @param dosing what becomes of the immunotherapy, where it is about that
  /// @param acts whether it is the more cautious, which this project goes by
  public record Position(String by, String says, Optional<Dosing> dosing, boolean acts) {}

  /// The position that acts; empty if none is the more cautious.
  public Optional<Position> acting() {
    return positions.stream().filter(Position::acts).findFirst();
  }

  /// Whether it is about `grade` or a lower one: what is done at one grade is done at the next.
  boolean bearsOn(int grade) {
    return grades.stream().anyMatch(own -> own <= grade);
  }

  static List<Disagreement> read(Node body, Sheet sheet) {
    var all = new ArrayList<Disagreement>();
    for (Node item : body.items("disagreements")) {
      sheet.onlyKnows(item, "about", "grades", "positions", "undecided");
      List<Integer> grades =
          item.texts("grades").stream().map(text -> Action.grade(text, item, sheet)).toList();
      List<Position> positions =
          item.items("positions").stream().map(one -> position(one, sheet)).toList();
      var one =
          new Disagreement(
              sheet.required(item, "about"), grades, positions, item.text("undecided").orElse(""));
      check(one, item, sheet);
      all.add(one);
    }
    return all;
  }

  private static Position position(Node node, Sheet sheet) {
    sheet.onlyKnows(node, "by", "says", "ici", "acts");
    Optional<Dosing> dosing =
        node.text("ici").map(word -> sheet.choice(node, "ici", Dosing.values()));
    return new Position(
        sheet.required(node, "by"), sheet.required(node, "says"), dosing, node.isTrue("acts"));
  }

  private static void check(Disagreement one, Node at, Sheet sheet) {
    long acting = one.positions().stream().filter(Position::acts).count();
    if (one.positions().size() < 2) {
      sheet.report(at, "a disagreement of one", "at least two `positions`");
    }
    if (acting > 1 || (acting == 1) == !one.undecided().isEmpty()) {
      sheet.report(
          at, "it is not clear which position acts", "`acts: true` on one, or `undecided`");
    }
    Optional<Dosing> acts = one.acting().flatMap(Position::dosing);
    boolean isMostCautious =
        one.positions().stream()
            .flatMap(position -> position.dosing().stream())
            .allMatch(other -> acts.isPresent() && other.compareTo(acts.get()) <= 0);
    if (acting == 1 && !isMostCautious) {
      sheet.report(at, "a position acts that is not the most cautious", "the one that holds most");
    }
  }
}
