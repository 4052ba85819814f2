package org.opsonin.trial.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.criteria.form.CriterionWriter;
import org.opsonin.kernel.Problem;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.eligibility.Item.Status;

/// The shipped reader, and short ways to ask it.
final class Readers {

  static final List<Problem> PROBLEMS = new ArrayList<>();
  static final EligibilityReader SHIPPED = shipped();

  private Readers() {}

  private static EligibilityReader shipped() {
    Navigator navigator = Navigator.load();
    return EligibilityReader.of(
        navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), PROBLEMS::add);
  }

  /// What is understood of one point of a list, in the form of the knowledge files; `-` for
  /// nothing.
  static String criterion(String side, String sentence) {
    String heading = side.equals("in") ? "Inclusion Criteria:" : "Exclusion Criteria:";
    List<String> read = parsed(heading + "\n\n* " + sentence + "\n");
    return read.isEmpty() ? "-" : String.join(" & ", read);
  }

  /// Every criterion understood in a text, in the form of the knowledge files.
  static List<String> parsed(String text) {
    return SHIPPED.read(text).stream()
        .filter(item -> item.status() == Status.PARSED)
        .map(item -> CriterionWriter.write(item.criterion().orElseThrow()).toString())
        .toList();
  }

  /// Side, status and words of every item that is no layout.
  static List<String> outline(String text) {
    return SHIPPED.read(text).stream()
        .filter(item -> !item.kind().equals("layout"))
        .map(
            item ->
                item.side()
                    + " "
                    + item.status()
                    + " "
                    + text.substring(item.start(), item.end()).replace('\n', ' '))
        .toList();
  }
}
