package org.opsonin.trial.match;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.Admission;
import org.opsonin.trial.StarterTrial;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.Item;

/// A trial and how its eligibility text was read.
///
/// @param trial the trial; `items` point into its eligibility text
/// @param items the text in order
/// @param tumours ids of the tumour types the trial is registered for, where somebody wrote them
///     down; empty where only the registry's words for conditions are known
/// @param words whose words the eligibility text is in
public record TrialCriteria(Trial trial, List<Item> items, List<String> tumours, Words words) {

  /// Whose words a text is in.
  public enum Words {
    /// The registry's, quoted.
    REGISTRY,
    /// This project's own, saying what the registry's say.
    OWN
  }

  /// Checks that every item lies in the text.
  ///
  /// @throws IllegalArgumentException if one does not
  public TrialCriteria {
    items = List.copyOf(items);
    tumours = List.copyOf(tumours);
    int length = trial.eligibility().length();
    if (items.stream().anyMatch(item -> item.end() > length)) {
      throw new IllegalArgumentException("an item ends after the eligibility text");
    }
  }

  /// A trial that ships with the knowledge, in this project's own words.
  public static TrialCriteria of(StarterTrial starter) {
    return new TrialCriteria(starter.trial(), starter.items(), starter.tumours(), Words.OWN);
  }

  /// A trial as its registry describes it.
  public TrialCriteria(Trial trial, List<Item> items) {
    this(trial, items, List.of(), Words.REGISTRY);
  }

  /// Everything the trial asks: the registry's fields first, then its text in order.
  public List<Requirement> requirements() {
    var requirements = new ArrayList<Requirement>();
    Admission admission = trial.admission();
    admission.age().ifPresent(age -> requirements.add(field("age", age(admission), age)));
    admission
        .onlySex()
        .ifPresent(
            sex -> requirements.add(field("sex", "Sex: " + admission.sex().orElse(""), sex)));
    for (Item item : items) {
      if (item.status() != Item.Status.STRUCTURAL) {
        requirements.add(of(item));
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

  private Requirement of(Item item) {
    return new Requirement(
        words == Words.OWN ? Requirement.Origin.OWN_WORDS : Requirement.Origin.TEXT,
        trial.eligibility().substring(item.start(), item.end()),
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
