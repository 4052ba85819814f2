package org.opsonin.toxicity.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.pro.ProAttribute;
import org.opsonin.toxicity.pro.ProCtcae;
import org.opsonin.toxicity.pro.ProReport;
import org.opsonin.toxicity.triage.SelfReport.Answer;
import org.opsonin.toxicity.triage.SelfReport.Measurement;

/// Made-up reports: by default everything was asked and nothing is wrong.
final class Reports {

  static final Knowledge KNOWLEDGE = Knowledge.load();
  static final ProCtcae PRO = ProCtcae.of(KNOWLEDGE);
  static final Triage TRIAGE = Triage.of(KNOWLEDGE);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Plan PD1 = plan("pd-1", TRIAGE.proposal());

  private Reports() {}

  static Plan plan(String regimen, Thresholds thresholds) {
    return new Plan(Optional.of(Set.of(regimen)), OptionalInt.empty(), thresholds);
  }

  static Thresholds proposal(String name) {
    return TRIAGE.proposals().stream()
        .filter(limits -> limits.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Map<String, Answer> allNo() {
    Map<String, Answer> answers = new TreeMap<>();
    TRIAGE.redFlags().forEach(flag -> answers.put(flag.id(), Answer.NO));
    return answers;
  }

  /// Every sentinel symptom answered with nothing, but `symptoms` as given: `item answers`, where
  /// answers stand in the order frequency, severity, interference or presence, `-` for none.
  static SelfReport with(LocalDate on, String... symptoms) {
    var answered = new ArrayList<ProReport>();
    for (String symptom : symptoms) {
      answered.add(symptom(symptom));
    }
    for (int sentinel : TRIAGE.sentinels()) {
      if (answered.stream().noneMatch(one -> one.item() == sentinel)) {
        answered.add(symptom(sentinel + " 000"));
      }
    }
    return new SelfReport(on, answered, allNo(), List.of());
  }

  static ProReport symptom(String text) {
    int space = text.indexOf(' ');
    int number = Integer.parseInt(text.substring(0, space));
    Map<ProAttribute, Integer> answers = new EnumMap<>(ProAttribute.class);
    int at = space + 1;
    for (ProAttribute attribute : PRO.item(number).orElseThrow().attributes()) {
      char answer = at < text.length() ? text.charAt(at++) : '-';
      if (answer != '-') {
        answers.put(attribute, answer - '0');
      }
    }
    return new ProReport(number, answers);
  }

  static SelfReport answering(SelfReport report, String flag, Answer answer) {
    var answers = new TreeMap<>(report.redFlags());
    answers.put(flag, answer);
    return new SelfReport(report.on(), report.symptoms(), answers, report.measurements());
  }

  static SelfReport measuring(String analyte, String quantity) {
    SelfReport report = with(TODAY);
    return new SelfReport(
        TODAY,
        report.symptoms(),
        report.redFlags(),
        List.of(new Measurement(analyte, Quantity.parse(quantity).orElseThrow())));
  }

  static SelfReport unread(SelfReport report, Set<SelfReport.Unread> parts) {
    return new SelfReport(
        report.on(), report.symptoms(), report.redFlags(), report.measurements(), parts);
  }

  static Outcome assess(SelfReport report) {
    return TRIAGE.assess(report, History.NONE, PD1);
  }

  static History history(SelfReport... earlier) {
    return new History(
        List.of(earlier).stream().map(one -> new History.Earlier(one, false)).toList());
  }

  static History seen(SelfReport... earlier) {
    return new History(
        List.of(earlier).stream().map(one -> new History.Earlier(one, true)).toList());
  }
}
