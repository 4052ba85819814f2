package org.opsonin.toxicity.irae;

import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;

/// Side effects that come together and are looked for together.
///
/// @param members ids of side effects, at least two
/// @param together what that means, in one sentence
public record Overlap(String id, String name, List<String> members, String together, Entry entry) {
  public Overlap {
    members = List.copyOf(members);
  }

  static Optional<Overlap> read(Entry entry, Sheet sheet) {
    var body = entry.body();
    List<String> members = body.texts("members");
    members.forEach(id -> sheet.defined(body, "irae", id));
    if (members.size() < 2) {
      sheet.report(body, "no `members`", "at least two side effects");
    }
    var overlap =
        new Overlap(
            entry.id(),
            body.text("name").orElse(entry.claim()),
            members,
            sheet.required(body, "together"),
            entry);
    return sheet.isWhole() ? Optional.of(overlap) : Optional.empty();
  }
}
