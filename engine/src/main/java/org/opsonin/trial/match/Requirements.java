package org.opsonin.trial.match;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.Admission;
import org.opsonin.trial.eligibility.Item;

/// Lists what a trial asks: the registry's fields first, then its text in order.
final class Requirements {

  private Requirements() {}

  static List<Requirement> of(TrialCriteria trial) {
    var requirements = new ArrayList<Requirement>();
    Admission admission = trial.trial().admission();
    admission.age().ifPresent(age -> requirements.add(field("age", age(admission), age)));
    admission
        .onlySex()
        .ifPresent(
            sex -> requirements.add(field("sex", "Sex: " + admission.sex().orElse(""), sex)));
    for (Item item : trial.items()) {
      if (item.status() != Item.Status.STRUCTURAL) {
        requirements.add(of(item, trial));
      }
    }
    return List.copyOf(requirements);
  }

  private static Requirement field(String kind, String words, Criterion mustHold) {
    return new Requirement(
        Requirement.Origin.FIELD,
        words,
        OptionalInt.empty(),
        Item.Side.INCLUSION,
        kind,
        Optional.of(mustHold));
  }

  private static Requirement of(Item item, TrialCriteria trial) {
    return new Requirement(
        trial.words() == TrialCriteria.Words.OWN
            ? Requirement.Origin.OWN_WORDS
            : Requirement.Origin.TEXT,
        trial.trial().eligibility().substring(item.start(), item.end()),
        OptionalInt.of(item.start()),
        item.side(),
        item.kind(),
        item.requirement());
  }

  private static String age(Admission admission) {
    String from = admission.from().map(age -> years(age) + " or older").orElse("");
    String to = admission.to().map(age -> "no older than " + years(age)).orElse("");
    return "Age: " + from + (from.isEmpty() || to.isEmpty() ? "" : ", ") + to;
  }

  private static String years(Period age) {
    if (age.getYears() > 0) {
      return age.getYears() + (age.getYears() == 1 ? " year" : " years");
    }
    return age.getMonths() > 0 ? age.getMonths() + " months" : age.getDays() + " days";
  }
}
