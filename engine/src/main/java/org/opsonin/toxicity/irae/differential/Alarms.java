package org.opsonin.toxicity.irae.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.irae.Clue;
import org.opsonin.toxicity.irae.Emergency;
import org.opsonin.toxicity.irae.Iraes;

/// Warning signs that call for help whichever side effect stands behind them: those the red-flag
/// questions of triage ask for. So a sign that is red there is never silent here.
public final class Alarms {

  /// A question, and what makes its answer a yes.
  private record Alarm(Entry question, List<Emergency> signs) {}

  private final Iraes iraes;
  private final List<Alarm> alarms = new ArrayList<>();

  private Alarms(Iraes iraes) {
    this.iraes = iraes;
  }

  /// Reads `signs` and `together` of the questions; what is no sign is reported.
  public static Alarms of(Knowledge knowledge, Iraes iraes, Consumer<Problem> problems) {
    var all = new Alarms(iraes);
    for (Entry entry : knowledge.ofKind("triage-red-flag")) {
      List<Emergency> signs =
          Stream.concat(
                  entry.body().texts("signs").stream().map(List::of),
                  entry.body().items("together").stream().map(Node::asTexts))
              .map(ids -> all.together(ids, entry, problems))
              .toList();
      all.alarms.add(new Alarm(entry, signs));
    }
    return all;
  }

  private Emergency together(List<String> ids, Entry entry, Consumer<Problem> problems) {
    for (String id : ids) {
      if (iraes.sign(id).isEmpty()) {
        problems.accept(
            new Problem(
                "KB-023",
                entry.body().where(),
                "`" + id + "` is not defined",
                "the id of an irae-sign"));
      }
    }
    return new Emergency(ids.stream().<Clue>map(Clue.Felt::new).toList(), "");
  }

  /// The questions that a person with these findings would answer with yes.
  public List<Entry> raisedBy(Presentation presentation) {
    var findings = new Findings(iraes, presentation);
    return alarms.stream()
        .filter(alarm -> alarm.signs().stream().anyMatch(one -> findings.of(one) == Truth.MET))
        .map(Alarm::question)
        .toList();
  }
}
