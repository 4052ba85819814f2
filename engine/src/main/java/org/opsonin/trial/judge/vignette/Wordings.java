package org.opsonin.trial.judge.vignette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;

/// The phrases of the knowledge by what they do in a note or a criterion: `denial`, `family`,
/// `consent` and so on.
public final class Wordings {

  private static final Phrases NONE = Phrases.of(List.of());

  private final Map<String, Phrases> byId = new HashMap<>();

  /// Every wording of the knowledge.
  public Wordings(Knowledge knowledge) {
    for (Entry entry : knowledge.ofKind("judging")) {
      byId.put(entry.id(), Phrases.of(entry.body().texts("text")));
    }
  }

  /// The phrases with this id; none where the knowledge has no such id.
  public Phrases of(String id) {
    return byId.getOrDefault(id, NONE);
  }
}
