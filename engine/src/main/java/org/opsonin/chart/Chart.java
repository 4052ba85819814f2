package org.opsonin.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One patient as recorded. Immutable; facts are sorted by date and place, so that the order of a
/// file does not matter.
public final class Chart {

  private static final Comparator<Fact> ORDER =
      Comparator.<Fact, Origin>comparing(Fact::origin).thenComparing(Fact::toString);

  private final Person person;
  private final List<Fact> facts;
  private final Map<Class<?>, List<Fact>> byKind = new HashMap<>();

  /// @param person age and sex
  /// @param facts everything understood, in any order
  public Chart(Person person, List<Fact> facts) {
    this.person = person;
    this.facts = facts.stream().sorted(ORDER).toList();
    for (Fact fact : this.facts) {
      byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
    }
    byKind.replaceAll((kind, some) -> List.copyOf(some));
  }

  public Person person() {
    return person;
  }

  /// Everything understood, oldest first.
  public List<Fact> facts() {
    return facts;
  }

  /// The facts of one kind, oldest first.
  @SuppressWarnings("unchecked") // the list under a class holds facts of that class only
  public <F extends Fact> List<F> all(Class<F> kind) {
    return (List<F>) byKind.getOrDefault(kind, List.of());
  }

  /// The same chart with one fact more.
  public Chart with(Fact fact) {
    var more = new ArrayList<>(facts);
    more.add(fact);
    return new Chart(person, more);
  }

  /// The chart as it stood on `day`: facts surely dated later are left out.
  public Chart asOf(LocalDate day) {
    return new Chart(
        person, facts.stream().filter(fact -> !fact.origin().on().isAfter(day)).toList());
  }

  /// The chart seen from one of its cancers: without the other primaries and what is said of them.
  ///
  /// @param cancer the diagnosis to keep
  /// @param places places of every record of that cancer, the kept one's included
  public Chart about(Fact.Diagnosis cancer, Set<String> places) {
    return new Chart(
        person,
        facts.stream()
            .filter(fact -> !(fact instanceof Fact.Diagnosis) || fact.equals(cancer))
            .filter(fact -> fact.origin().about().map(places::contains).orElse(true))
            .toList());
  }

  /// The latest fact of a kind that passes; of several on one day the last by place.
  public <F extends Fact> Optional<F> latest(Class<F> kind, Predicate<F> passes) {
    List<F> some = all(kind);
    for (int last = some.size() - 1; last >= 0; last--) {
      if (passes.test(some.get(last))) {
        return Optional.of(some.get(last));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Chart chart && person.equals(chart.person) && facts.equals(chart.facts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(person, facts);
  }

  /// Says nothing about the person, so that a log cannot.
  @Override
  public String toString() {
    return "Chart[" + facts.size() + " facts, not shown]";
  }
}
