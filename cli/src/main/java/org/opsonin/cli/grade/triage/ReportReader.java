package org.opsonin.cli.grade.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.opsonin.cli.grade.cell.RecordReader;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Quantity;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.triage.History;
import org.opsonin.toxicity.triage.Plan;
import org.opsonin.toxicity.triage.SelfReport;
import org.opsonin.toxicity.triage.SelfReport.Answer;
import org.opsonin.toxicity.triage.SelfReport.Measurement;
import org.opsonin.toxicity.triage.SelfReport.Unread;
import org.opsonin.toxicity.triage.Thresholds;
import org.opsonin.toxicity.triage.Triage;

/// Reads one report. What cannot be understood is named and counts as not answered, so that a
/// broken field never hides a warning sign beside it.
record ReportReader(
    String where, LocalDate today, Triage triage, Thresholds limits, Consumer<Problem> report) {

  private static final List<String> FIELDS =
      List.of("id", "date", "symptoms", "red_flags", "measured", "history", "plan", "seen");
  private static final String OBJECTS = "a list of objects";
  private static final int MOST = 4;
  private static final int MOST_DAYS = 36_500;

  /// What a line says.
  record Read(Optional<JsonNode> id, SelfReport report, History history, Plan plan) {}

  Read read(JsonNode line) {
    Optional<JsonNode> id = RecordReader.id(line);
    if (id.isEmpty()) {
      problem("TRI-002", "no `id`", "a text or a number");
    }
    Set<Unread> unread = EnumSet.noneOf(Unread.class);
    reportDay(line);
    History history = history(line, unread);
    return new Read(id, selfReport(line, unread), history, plan(line));
  }

  /// @param before what could not be read elsewhere in the report
  private SelfReport selfReport(JsonNode node, Set<Unread> before) {
    Set<Unread> unread = EnumSet.noneOf(Unread.class);
    unread.addAll(before);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        unread.add(Unread.FIELDS);
        problem(
            "TRI-004",
            "a field that is not known; it was not read and is asked again",
            "one of " + String.join(", ", FIELDS));
      }
    }
    LocalDate on = day(node).orElse(today);
    List<ProReport> symptoms = symptoms(node, unread);
    List<Measurement> measurements = measurements(node, unread);
    return new SelfReport(on, symptoms, redFlags(node), measurements, unread);
  }

  /// Names a day that cannot be used. One day ahead may be another time zone.
  private void reportDay(JsonNode line) {
    Optional<LocalDate> on = written(line);
    if (on.isEmpty()) {
      problem("TRI-003", "no usable `date`; today was taken", "YYYY-MM-DD");
    } else if (on.get().isAfter(today.plusDays(1))) {
      problem("TRI-003", "`date` lies ahead; today was taken", "the day of the answers");
    }
  }

  private Optional<LocalDate> day(JsonNode node) {
    return written(node).filter(day -> !day.isAfter(today.plusDays(1)));
  }

  private static Optional<LocalDate> written(JsonNode node) {
    try {
      return Optional.of(LocalDate.parse(node.path("date").asText()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /// The items under `key`; empty if there are none or it is no list, which is reported.
  private List<JsonNode> items(JsonNode node, String key, String expected, Runnable isUnread) {
    JsonNode list = node.path(key);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      isUnread.run();
      problem("TRI-005", "`" + key + "` is no list", expected);
    }
    var items = new ArrayList<JsonNode>();
    list.forEach(items::add);
    return list.isArray() ? items : List.of();
  }

  private List<ProReport> symptoms(JsonNode node, Set<Unread> unread) {
    var symptoms = new ArrayList<ProReport>();
    Runnable isUnread = () -> unread.add(Unread.SYMPTOMS);
    for (JsonNode symptom : items(node, "symptoms", OBJECTS, isUnread)) {
      Optional<BigDecimal> item = Numbers.of(symptom.path("item"));
      if (!Numbers.isWhole(symptom.path("item"))) {
        isUnread.run();
        problem("TRI-005", "a symptom without usable `item`", "its number in PRO-CTCAE, 1 to 80");
      }
      item.flatMap(Numbers::whole)
          .ifPresent(
              number -> {
                if (!triage.isSymptom(number)) {
                  problem("TRI-005", "a symptom that is not in PRO-CTCAE", "a number from 1 to 80");
                }
                symptoms.add(new ProReport(number, answers(symptom)));
              });
    }
    return symptoms;
  }

  private Map<ProAttribute, Integer> answers(JsonNode symptom) {
    var answers = new EnumMap<ProAttribute, Integer>(ProAttribute.class);
    for (ProAttribute attribute : ProAttribute.values()) {
      JsonNode answer = symptom.path(attribute.word());
      Optional<Integer> number = number(answer, attribute);
      number.ifPresent(value -> answers.put(attribute, value));
      if (number.isEmpty() && !answer.isMissingNode() && !answer.isNull()) {
        problem(
            "TRI-006",
            "`" + attribute.word() + "` is no answer; taken as not answered",
            "0 to 4, or for presence yes or no");
      }
    }
    return answers;
  }

  private static Optional<Integer> number(JsonNode answer, ProAttribute attribute) {
    if (answer.isIntegralNumber() && answer.canConvertToInt()) {
      return Optional.of(answer.asInt()).filter(value -> value >= 0 && value <= MOST);
    }
    return attribute == ProAttribute.PRESENCE
        ? word(answer).flatMap(ReportReader::yesOrNo).map(yes -> yes == Answer.YES ? 1 : 0)
        : Optional.empty();
  }

  private static Optional<String> word(JsonNode answer) {
    return answer.isTextual() || answer.isBoolean()
        ? Optional.of(answer.asText().strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<Answer> yesOrNo(String word) {
    return switch (word) {
      case "yes", "y", "true" -> Optional.of(Answer.YES);
      case "no", "n", "false" -> Optional.of(Answer.NO);
      default -> Optional.empty();
    };
  }

  private Map<String, Answer> redFlags(JsonNode node) {
    JsonNode flags = node.path("red_flags");
    if (!flags.isObject() && !flags.isMissingNode() && !flags.isNull()) {
      problem(
          "TRI-005",
          "`red_flags` is no object; a yes in it was not read, every question is asked again",
          "an answer for each id of a question");
    }
    var answers = new TreeMap<String, Answer>();
    for (Map.Entry<String, JsonNode> flag : flags.properties()) {
      if (!triage.isRedFlag(flag.getKey())) {
        problem("TRI-007", "a red-flag question that is not known", "an id of a question");
      }
      Optional<String> word = word(flag.getValue());
      Optional<Answer> answer = word.flatMap(ReportReader::yesOrNo);
      boolean isSilent =
          flag.getValue().isNull()
              || word.filter(Set.of("not_answered", "unknown", "")::contains).isPresent();
      if (answer.isEmpty() && !isSilent) {
        problem("TRI-006", "no answer to a red flag; taken as not answered", "yes or no");
      }
      answers.put(flag.getKey(), answer.orElse(Answer.NOT_ANSWERED));
    }
    return answers;
  }

  private List<Measurement> measurements(JsonNode node, Set<Unread> unread) {
    var measurements = new ArrayList<Measurement>();
    Runnable isUnread = () -> unread.add(Unread.MEASURED);
    for (JsonNode measured : items(node, "measured", OBJECTS, isUnread)) {
      JsonNode value = measured.path("value");
      String analyte = measured.path("analyte").asText();
      Optional<Quantity> quantity =
          measured.path("unit").isTextual()
              ? Numbers.of(value)
                  .map(number -> number.toPlainString() + " " + measured.path("unit").asText())
                  .flatMap(Quantity::parse)
              : Optional.empty();
      if (quantity.isEmpty() || analyte.isBlank() || !value.isNumber()) {
        isUnread.run();
        problem("TRI-008", "a measured value that cannot be used", "analyte, value and unit");
      }
      quantity
          .filter(usable -> !analyte.isBlank())
          .ifPresent(usable -> measurements.add(new Measurement(analyte, usable)));
    }
    return measurements;
  }

  private History history(JsonNode node, Set<Unread> unread) {
    var earlier = new ArrayList<History.Earlier>();
    Runnable isUnread = () -> unread.add(Unread.HISTORY);
    for (JsonNode one : items(node, "history", OBJECTS, isUnread)) {
      if (one.isObject() && day(one).isPresent()) {
        SelfReport then = selfReport(one, Set.of());
        if (then.unread().contains(Unread.SYMPTOMS) || then.unread().contains(Unread.FIELDS)) {
          isUnread.run();
        }
        earlier.add(new History.Earlier(then, one.path("seen").asBoolean(false)));
      } else {
        isUnread.run();
        problem(
            "TRI-009", "an earlier report without usable `date`; left out", "date and symptoms");
      }
    }
    return new History(earlier);
  }

  private Plan plan(JsonNode node) {
    JsonNode plan = node.path("plan");
    if (!plan.isObject() && !plan.isMissingNode() && !plan.isNull()) {
      problem(
          "TRI-005",
          "`plan` is no object; what was given counts as not known",
          "regimens and days_since_last_dose");
    }
    JsonNode days = plan.path("days_since_last_dose");
    boolean isDays =
        days.isIntegralNumber()
            && days.canConvertToInt()
            && days.asInt() >= 0
            && days.asInt() <= MOST_DAYS;
    if (!isDays && !days.isMissingNode() && !days.isNull()) {
      problem("TRI-017", "`days_since_last_dose` is no number of days", "0 or more");
    }
    return new Plan(
        regimens(plan), isDays ? OptionalInt.of(days.asInt()) : OptionalInt.empty(), limits);
  }

  /// The classes; empty, which is not known, as soon as one of them is not.
  private Optional<Set<String>> regimens(JsonNode plan) {
    var regimens = new TreeSet<String>();
    for (JsonNode regimen : items(plan, "regimens", "a list of ids of classes", () -> {})) {
      regimens.add(regimen.asText());
    }
    boolean isKnown = triage.regimens().containsAll(regimens);
    if (!isKnown) {
      problem(
          "TRI-018",
          "a regimen class that is not known; the plan counts as not known",
          "one of " + String.join(", ", triage.regimens()));
    }
    return isKnown && !regimens.isEmpty() ? Optional.of(regimens) : Optional.empty();
  }

  private void problem(String code, String found, String expected) {
    report.accept(new Problem(code, where, found, expected));
  }
}
