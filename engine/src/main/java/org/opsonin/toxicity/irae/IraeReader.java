package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.irae.Clue.Strength;
import org.opsonin.toxicity.irae.Clue.Weighed;

/// Reads an entry of kind `irae`; an entry with anything that is not understood is refused.
final class IraeReader {

  private static final String[] FIELDS = {
    "id",
    "name",
    "claim",
    "organ",
    "ctcae",
    "words",
    "onset",
    "incidence",
    "clues",
    "emergency",
    "labs",
    "workUp",
    "alternatives",
    "action",
    "disagreements",
    "notes",
    "source",
    "review",
    "jurisdiction",
    "since",
    "until",
    "certainty"
  };

  private final Knowledge knowledge;
  private final UnaryOperator<String> analyteName;
  private final Consumer<Problem> problems;

  IraeReader(Knowledge knowledge, UnaryOperator<String> analyteName, Consumer<Problem> problems) {
    this.knowledge = knowledge;
    this.analyteName = analyteName;
    this.problems = problems;
  }

  Optional<Irae> read(Entry entry) {
    var sheet = new Sheet(knowledge, entry, problems);
    Node body = entry.body();
    sheet.onlyKnows(body, FIELDS);
    var irae =
        new Irae(
            entry.id(),
            sheet.required(body, "name"),
            sheet.required(body, "organ"),
            body.texts("ctcae"),
            sheet.required(body, "words"),
            Onset.read(sheet.part(body, "onset"), sheet),
            Incidence.read(sheet.part(body, "incidence"), sheet),
            clues(sheet.part(body, "clues"), sheet),
            Emergency.read(body, sheet),
            WorkUp.read(body, sheet, analyteName),
            Action.read(sheet.part(body, "action"), sheet),
            Disagreement.read(body, sheet),
            body.texts("notes"),
            entry);
    return sheet.isWhole() ? Optional.of(irae) : Optional.empty();
  }

  private static List<Weighed> clues(Node node, Sheet sheet) {
    sheet.onlyKnows(node, "points", "fits", "mayFit");
    var clues = new ArrayList<Weighed>();
    for (Strength strength : Strength.values()) {
      for (Node item : node.items(strength.key())) {
        Clue clue = Clue.read(item, sheet);
        if (clues.stream().anyMatch(known -> known.clue().equals(clue))) {
          sheet.report(item, "a clue that stands twice", "each clue once");
        }
        clues.add(new Weighed(clue, strength));
      }
    }
    if (clues.stream().noneMatch(one -> one.strength() == Strength.POINTS)) {
      sheet.report(node, "no clue that points to it", "at least one under `points`");
    }
    return clues;
  }
}
