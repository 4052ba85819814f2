package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.knowledge.Node;

/// What makes a side effect an emergency: one clue, or several together.
///
/// @param all at least one; all of them must be there
/// @param note what to think of; may be empty
public record Emergency(List<Clue> all, String note) {
  public Emergency {
    all = List.copyOf(all);
  }

  static List<Emergency> read(Node body, Sheet sheet) {
    var emergencies = new ArrayList<Emergency>();
    for (Node item : body.items("emergency")) {
      if (item.get("all").isPresent()) {
        sheet.onlyKnows(item, "all", "note");
        List<Clue> all = item.items("all").stream().map(clue -> Clue.read(clue, sheet)).toList();
        emergencies.add(new Emergency(all, item.text("note").orElse("")));
      } else {
        emergencies.add(new Emergency(List.of(Clue.read(item, sheet)), ""));
      }
    }
    if (emergencies.isEmpty() || emergencies.stream().anyMatch(one -> one.all().isEmpty())) {
      sheet.report(body, "no usable `emergency`", "at least one sign that calls for help at once");
    }
    return emergencies;
  }
}
