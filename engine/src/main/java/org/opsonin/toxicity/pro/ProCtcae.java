package org.opsonin.toxicity.pro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;

/// The symptoms of the PRO-CTCAE and their composite grades by the published table.
///
/// Symptoms are entries of kind `pro-item`, the table is an entry of kind `pro-composite`.
public final class ProCtcae {

  private static final String NONE = "-";

  private final Map<Integer, ProItem> items = new TreeMap<>();
  private final Map<String, Integer> composites = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private ProCtcae() {}

  /// Reads symptoms and table out of the knowledge; what cannot be used is left out and reported.
  public static ProCtcae of(Knowledge knowledge) {
    var pro = new ProCtcae();
    knowledge.ofKind("pro-item").forEach(entry -> pro.addItem(entry, pro.problems::add));
    for (Entry entry : knowledge.ofKind("pro-composite")) {
      for (Node group : entry.body().items("groups")) {
        pro.addGroup(group, pro.problems::add);
      }
    }
    return pro;
  }

  private void addItem(Entry entry, Consumer<Problem> report) {
    Node body = entry.body();
    var attributes =
        body.texts("attributes").stream().flatMap(word -> ProAttribute.of(word).stream()).toList();
    int number = digits(body.text("number").orElse(""));
    if (number <= 0 || attributes.isEmpty()) {
      report.accept(
          new Problem(
              "KB-071",
              body.where(),
              "no usable `number` or `attributes`",
              "a number, and frequency, severity, interference or presence"));
      return;
    }
    items.put(
        number, new ProItem(number, body.text("words").orElse(entry.claim()), attributes, entry));
  }

  /// Rows of a group are written `answers grade`, with `-` for what is not asked: `12- 1`.
  private void addGroup(Node group, Consumer<Problem> report) {
    for (String row : group.texts("rows")) {
      int space = row.indexOf(' ');
      int grade = digits(row.substring(space + 1));
      if (space != 3 || grade < 0) {
        report.accept(
            new Problem("KB-071", group.where(), "a row that is not understood", "`121 2`"));
      } else {
        composites.put(row.substring(0, space), grade);
      }
    }
  }

  private static int digits(String text) {
    return text.length() == 1 || text.length() == 2
        ? text.chars().allMatch(letter -> letter >= '0' && letter <= '9')
            ? Integer.parseInt(text)
            : -1
        : -1;
  }

  /// What was wrong with the knowledge.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// All symptoms, by number.
  public List<ProItem> items() {
    return List.copyOf(items.values());
  }

  /// The symptom with a number.
  public Optional<ProItem> item(int number) {
    return Optional.ofNullable(items.get(number));
  }

  /// The table, answers to grade: frequency, severity, interference, `-` for what is not asked.
  public Map<String, Integer> composites() {
    return Collections.unmodifiableMap(composites);
  }

  /// The composite grade of a report.
  ///
  /// Answers to what is not asked about the symptom are passed over. Frequency 0 is grade 0,
  /// whatever
  /// else was answered or left out; any other missing answer leaves it without grade.
  public ProGrade grade(ProReport report) {
    ProItem item = items.get(report.item());
    if (item == null) {
      return new ProGrade.UnknownItem("cannot grade: no such PRO-CTCAE item");
    }
    if (!item.hasComposite()) {
      return new ProGrade.NoGrade(
          "cannot grade: item " + item.number() + " asks only whether it was there");
    }
    if (isNever(item, report)) {
      return composite(item, 0);
    }
    var missing =
        item.attributes().stream().filter(attribute -> report.answer(attribute).isEmpty()).toList();
    if (!missing.isEmpty()) {
      return new ProGrade.Open(
          missing,
          "cannot grade item "
              + item.number()
              + ", because not answered: "
              + missing.stream().map(ProAttribute::word).collect(Collectors.joining(", ")));
    }
    Integer grade = composites.get(key(item, report));
    return grade == null
        ? new ProGrade.NoGrade(
            "cannot grade item " + item.number() + ": the answers contradict each other")
        : composite(item, grade);
  }

  private static boolean isNever(ProItem item, ProReport report) {
    return item.attributes().contains(ProAttribute.FREQUENCY)
        && report.answer(ProAttribute.FREQUENCY).filter(often -> often == 0).isPresent();
  }

  private static ProGrade composite(ProItem item, int grade) {
    return new ProGrade.Composite(
        grade, "PRO-CTCAE item " + item.number() + ", composite grade " + grade);
  }

  private static String key(ProItem item, ProReport report) {
    return part(item, report, ProAttribute.FREQUENCY)
        + part(item, report, ProAttribute.SEVERITY)
        + part(item, report, ProAttribute.INTERFERENCE);
  }

  private static String part(ProItem item, ProReport report, ProAttribute attribute) {
    return item.attributes().contains(attribute)
        ? report.answer(attribute).map(String::valueOf).orElse(NONE)
        : NONE;
  }
}
