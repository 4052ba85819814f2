package org.opsonin.server.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Person;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Indication;
import org.opsonin.therapy.Product;
import org.opsonin.toxicity.monitoring.Phase;
import org.opsonin.toxicity.monitoring.Plan;
import org.opsonin.toxicity.monitoring.Regimen;
import org.springframework.stereotype.Component;

/// The products the knowledge describes, with what is known of each.
@Component
public class Products {

  private final Knowledge knowledge;
  private final Map<String, Shown> shown = new LinkedHashMap<>();

  Products(Navigator navigator) {
    this.knowledge = navigator.knowledge();
    LocalDate day = PartialDate.parse(knowledge.asOf()).orElse(PartialDate.UNKNOWN).earliest();
    var uses = new LinkedHashMap<String, List<Indication>>();
    for (Indication indication : navigator.options().indications().all()) {
      uses.computeIfAbsent(indication.product().id(), _ -> new ArrayList<>()).add(indication);
    }
    knowledge.ofKind("product").stream()
        .sorted(Comparator.comparing(Entry::id))
        .forEach(entry -> shown.put(entry.id(), shown(entry, uses, navigator, day)));
  }

  /// A product as its page shows it.
  ///
  /// @param title generic name
  /// @param kind what sort of treatment it is
  /// @param words one sentence for a patient
  /// @param uses what it is or was approved for, the latest first
  /// @param tests companion tests
  /// @param plan what is watched, by phase
  /// @param signs when to call
  public record Shown(
      String id,
      String title,
      String brand,
      String kind,
      String target,
      String route,
      String words,
      List<String> boxedWarning,
      List<Use> uses,
      List<Entry> tests,
      Map<String, List<Watched>> plan,
      List<String> signs,
      Entry entry) {
    public Shown {
      boxedWarning = List.copyOf(boxedWarning);
      uses = List.copyOf(uses);
      tests = List.copyOf(tests);
      plan = new LinkedHashMap<>(plan);
      signs = List.copyOf(signs);
    }
  }

  /// One use.
  ///
  /// @param standing in force, ended or not yet, with its day
  public record Use(String cancer, String words, String country, String standing, Entry entry) {}

  /// One thing that is measured or asked.
  public record Watched(String name, String words, Entry entry) {}

  /// All of them by id.
  public Map<String, Shown> all() {
    return new LinkedHashMap<>(shown);
  }

  /// One by id.
  public Optional<Shown> find(String id) {
    return Optional.ofNullable(shown.get(id));
  }

  /// The title of the document an entry rests on.
  public String document(Entry entry) {
    return knowledge.documentOf(entry);
  }

  private Shown shown(
      Entry entry, Map<String, List<Indication>> uses, Navigator navigator, LocalDate day) {
    Product product =
        uses.getOrDefault(entry.id(), List.of()).stream()
            .map(Indication::product)
            .findFirst()
            .orElse(null);
    Optional<Plan> plan = plan(entry.id(), navigator, day);
    return new Shown(
        entry.id(),
        product == null ? entry.body().text("name").orElse(entry.claim()) : product.name(),
        entry.body().text("brand").orElse(""),
        entry.body().text("modality").orElse(""),
        entry.body().text("target").orElse(""),
        entry.body().text("route").orElse(""),
        entry.body().text("words").orElse(entry.claim()),
        entry.body().texts("boxedWarning"),
        uses.getOrDefault(entry.id(), List.of()).stream()
            .map(use -> use(use, day))
            .sorted(Comparator.comparing((Use use) -> use.entry().since().toString()).reversed())
            .toList(),
        knowledge.ofKind("diagnostic").stream()
            .filter(test -> test.body().texts("products").contains(entry.id()))
            .toList(),
        plan.map(Products::byPhase).orElse(Map.of()),
        plan.map(found -> found.signs().stream().map(Plan.Sign::words).distinct().toList())
            .orElse(List.of()),
        entry);
  }

  private static Use use(Indication indication, LocalDate day) {
    Entry entry = indication.entry();
    String standing =
        !indication.isOption()
            ? "withdrawn"
            : entry.until().isPresent() && !entry.isInForce(day)
                ? "ended"
                : entry.isInForce(day) ? "inForce" : "later";
    return new Use(indication.cancer(), indication.words(), entry.jurisdiction(), standing, entry);
  }

  private static Optional<Plan> plan(String id, Navigator navigator, LocalDate day) {
    var nobody = new Chart(new Person(Optional.empty(), PartialDate.UNKNOWN, false), List.of());
    return navigator
        .monitoring()
        .regimens()
        .ofProduct(id)
        .map(medicine -> new Regimen(List.of(medicine), OptionalInt.empty()))
        .map(regimen -> navigator.monitoring().plan(nobody, regimen, day));
  }

  private static Map<String, List<Watched>> byPhase(Plan plan) {
    var phases = new LinkedHashMap<String, List<Watched>>();
    for (Phase phase : Phase.values()) {
      List<Watched> items =
          plan.in(phase).stream()
              .map(
                  item ->
                      new Watched(
                          item.what().name(),
                          item.scope(),
                          item.acting().getFirst().demand().rule().entry()))
              .toList();
      if (!items.isEmpty()) {
        phases.put(phase.words(), items);
      }
    }
    return phases;
  }
}
