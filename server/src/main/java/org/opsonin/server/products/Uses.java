package org.opsonin.server.products;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.PartialDate;
import org.opsonin.server.products.Citations.Said;
import org.opsonin.therapy.Indication;

/// What a product is approved for, and what it no longer is.
///
/// @param now by cancer, the newest use first
/// @param past withdrawn or ended, the newest first
/// @param cancers every cancer it has a use for now
record Uses(List<ByCancer> now, List<Use> past, List<Group> cancers) {

  Uses {
    now = List.copyOf(now);
    past = List.copyOf(past);
    cancers = List.copyOf(cancers);
  }

  /// The uses in one cancer.
  record ByCancer(Group cancer, List<Use> uses) {
    ByCancer {
      uses = List.copyOf(uses);
    }
  }

  /// One approved use.
  ///
  /// @param said the population in words
  /// @param partner what it is given with; empty if alone
  /// @param trial may be empty
  /// @param country ISO code or `EU`
  /// @param until empty while it holds, and where the day of a withdrawal is not known
  /// @param under the product it is listed with, where this one is given as its partner
  /// @param note what a reader must know of it; may be empty
  record Use(
      Said said,
      String partner,
      String trial,
      String country,
      String since,
      Optional<String> until,
      boolean isAccelerated,
      boolean isWithdrawn,
      Optional<ProductPage.Form> under,
      String note) {}

  /// A use that holds now, with the cancers it is for.
  private record Held(Indication indication, List<Group> cancers) {}

  /// The uses of a product among `indications`, as they stood on `asOf`: its own, and those of
  /// others in which it is a partner.
  static Uses of(
      String product,
      List<Indication> indications,
      Cancers cancers,
      Citations citations,
      LocalDate asOf) {
    List<Indication> newestFirst =
        indications.stream()
            .filter(one -> isFor(one, product))
            .sorted(
                Comparator.<Indication, PartialDate>comparing(one -> one.entry().since())
                    .reversed())
            .toList();
    List<Held> held =
        newestFirst.stream()
            .filter(one -> isHeld(one, asOf))
            .map(one -> new Held(one, cancers.of(one.when())))
            .toList();
    var now =
        cancers.all().stream()
            .map(cancer -> new ByCancer(cancer, uses(product, held, cancer, citations)))
            .filter(group -> !group.uses().isEmpty())
            .toList();
    var past =
        newestFirst.stream()
            .filter(one -> !isHeld(one, asOf))
            .map(one -> use(product, one, citations))
            .toList();
    return new Uses(now, past, now.stream().map(ByCancer::cancer).toList());
  }

  private static boolean isHeld(Indication indication, LocalDate asOf) {
    return !indication.entry().body().isTrue("withdrawn") && indication.entry().isInForce(asOf);
  }

  private static boolean isFor(Indication indication, String product) {
    return indication.product().id().equals(product)
        || indication.partners().stream().anyMatch(partner -> partner.contains(product));
  }

  private static List<Use> uses(
      String product, List<Held> held, Group cancer, Citations citations) {
    return held.stream()
        .filter(one -> one.cancers().contains(cancer))
        .map(one -> use(product, one.indication(), citations))
        .toList();
  }

  private static Use use(String product, Indication indication, Citations citations) {
    var entry = indication.entry();
    var own = indication.product();
    return new Use(
        citations.say(indication.words(), entry),
        indication.partner(),
        indication.trial(),
        entry.jurisdiction(),
        entry.since().toString(),
        entry.until().map(PartialDate::toString),
        indication.approval().equals("accelerated"),
        entry.body().isTrue("withdrawn"),
        own.id().equals(product)
            ? Optional.empty()
            : Optional.of(new ProductPage.Form(own.id(), own.name())),
        entry.body().text("note").orElse(""));
  }
}
