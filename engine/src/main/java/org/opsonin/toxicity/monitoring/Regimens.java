package org.opsonin.toxicity.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Terms;
import org.opsonin.vocabulary.Vocabulary;

/// Finds the medicines a plan is about, by name or in a chart.
public final class Regimens {

  private static final String AGAINST_CANCER = "systemic-therapy";

  private final Terms drugs;
  private final Map<String, Entry> products = new LinkedHashMap<>();
  private final List<String> singleDose;
  private final Predicate<Medicine> isWatchedLate;

  Regimens(Knowledge knowledge, Vocabulary vocabulary, Predicate<Medicine> isWatchedLate) {
    this.drugs = vocabulary.drugs();
    this.isWatchedLate = isWatchedLate;
    knowledge.ofKind("product").forEach(entry -> products.put(entry.id(), entry));
    this.singleDose =
        knowledge.ofKind("dosing").stream()
            .filter(entry -> entry.body().isTrue("singleDose"))
            .flatMap(entry -> entry.body().texts("appliesTo").stream())
            .toList();
  }

  /// The medicine a name means: a product by its id or brand, else a drug by any of its names.
  public Optional<Medicine> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (Entry product : products.values()) {
      String brand = product.body().text("brand").orElse("").toLowerCase(Locale.ROOT);
      if (product.id().equals(wanted) || brand.equals(wanted)) {
        return Optional.of(product(product));
      }
    }
    return drugs
        .findName(wanted)
        .filter(id -> drugs.entry(id).map(entry -> entry.kind().equals("drug")).orElse(false))
        .map(this::drug);
  }

  /// The medicine of a product id.
  public Optional<Medicine> ofProduct(String id) {
    return Optional.ofNullable(products.get(id)).map(this::product);
  }

  private Medicine product(Entry entry) {
    String brand = entry.body().text("brand").orElse("");
    return medicine(
        entry.id(),
        entry.body().text("name").orElse(entry.id()),
        brand.startsWith("(") || brand.equals("none") ? "" : brand,
        entry.body().text("drug").orElse(entry.id()));
  }

  private Medicine drug(String id) {
    return medicine(id, drugs.name(id).toLowerCase(Locale.ROOT), "", id);
  }

  private Medicine medicine(String id, String name, String brand, String drug) {
    boolean once = singleDose.stream().anyMatch(kind -> drugs.isA(drug, kind));
    String kind =
        drugs.entry(drug).map(entry -> entry.body().texts("classes")).orElse(List.of()).stream()
            .map(type -> drugs.name(type) + " (" + drugs.words(type) + ")")
            .collect(Collectors.joining("; "));
    return new Medicine(
        id, name, brand, drug, kind, PartialDate.UNKNOWN, PartialDate.UNKNOWN, once, false);
  }

  /// The medicines of a chart that call for watching on that day: those against cancer under way,
  /// or
  /// planned where none is; and those that ended and have late effects or days left to watch.
  public List<Medicine> of(Chart chart) {
    var byDrug = new LinkedHashMap<String, List<Fact.Treatment>>();
    for (Fact.Treatment treatment : chart.all(Fact.Treatment.class)) {
      boolean counts =
          drugs.isA(treatment.what(), AGAINST_CANCER)
              && treatment.progress() != Fact.Progress.NOT_GIVEN;
      if (counts) {
        byDrug.computeIfAbsent(treatment.what(), drug -> new ArrayList<>()).add(treatment);
      }
    }
    boolean isTreated =
        byDrug.values().stream()
            .flatMap(List::stream)
            .anyMatch(treatment -> treatment.progress() == Fact.Progress.UNDER_WAY);
    var medicines = new ArrayList<Medicine>();
    byDrug.forEach((drug, given) -> given(drug, given, isTreated).ifPresent(medicines::add));
    return medicines;
  }

  private Optional<Medicine> given(String drug, List<Fact.Treatment> all, boolean isTreated) {
    var started = all.stream().filter(some -> some.progress() != Fact.Progress.PLANNED).toList();
    if (started.isEmpty()) {
      PartialDate planned = all.getFirst().start();
      return isTreated
          ? Optional.empty()
          : Optional.of(drug(drug).given(planned, PartialDate.UNKNOWN, false));
    }
    boolean goesOn = started.stream().anyMatch(some -> some.progress() == Fact.Progress.UNDER_WAY);
    PartialDate start =
        started.stream()
            .map(Fact.Treatment::start)
            .filter(PartialDate::isKnown)
            .min(PartialDate::compareTo)
            .orElse(PartialDate.UNKNOWN);
    PartialDate end =
        started.stream()
            .map(Fact.Treatment::end)
            .filter(PartialDate::isKnown)
            .max(PartialDate::compareTo)
            .orElse(PartialDate.UNKNOWN);
    Medicine medicine = drug(drug).given(start, goesOn ? PartialDate.UNKNOWN : end, !goesOn);
    return goesOn || isWatchedLate.test(medicine) ? Optional.of(medicine) : Optional.empty();
  }
}
