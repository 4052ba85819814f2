package org.opsonin.server.products;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opsonin.library.page.Page;
import org.opsonin.server.products.Citations.Cite;
import org.opsonin.toxicity.irae.Incidence.Rate;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.regimen.RegimenClass;

/// The side effects to watch for under a product.
///
/// @param regimen the class of treatment the figures are about; empty where there are none
/// @param note what a reader must know of the figures; may be empty
/// @param rows the most frequent first
/// @param reading articles on side effects of this product or its class
record Effects(Optional<String> regimen, String note, List<Effect> rows, List<Page> reading) {

  Effects {
    rows = List.copyOf(rows);
    reading = List.copyOf(reading);
  }

  /// How often one side effect was counted under this class of treatment.
  ///
  /// @param symptom its title and its article
  /// @param of what was counted, where it is narrower; in English; may be empty
  /// @param any share with any grade, in words; empty if not published
  /// @param severe share with grade 3 or worse
  /// @param words where there is no number; in English; may be empty
  /// @param note in English; may be empty
  record Effect(
      Symptom symptom,
      String of,
      Optional<String> any,
      Optional<String> severe,
      String words,
      String note,
      Cite cite) {}

  static Effects of(
      Optional<RegimenClass> regimen,
      Iraes iraes,
      List<Symptom> symptoms,
      List<Page> reading,
      Citations citations,
      Speech speech) {
    var rows = new ArrayList<Effect>();
    if (regimen.isPresent()) {
      String id = regimen.get().id();
      iraes.all().stream()
          .sorted(
              Comparator.<Irae, BigDecimal>comparing(
                      one -> one.incidence().greatest(Optional.of(id)).orElse(BigDecimal.ZERO))
                  .reversed())
          .forEach(one -> rows.addAll(rows(one, id, symptoms, citations, speech)));
    }
    return new Effects(
        rows.isEmpty() ? Optional.empty() : regimen.map(RegimenClass::name),
        regimen.map(RegimenClass::note).orElse(""),
        rows,
        reading);
  }

  private static List<Effect> rows(
      Irae irae, String regimen, List<Symptom> symptoms, Citations citations, Speech speech) {
    Optional<Symptom> symptom =
        symptoms.stream().filter(one -> one.id().equals(irae.id())).findFirst();
    List<Rate> rates = irae.incidence().ratesOf(regimen);
    if (symptom.isEmpty() || rates.isEmpty()) {
      return List.of();
    }
    Cite cite = citations.of(irae.incidence().evidence(), irae.entry());
    return rates.stream()
        .map(
            rate ->
                new Effect(
                    symptom.get(),
                    rate.of(),
                    rate.any().map(speech::share),
                    rate.grade3().map(speech::share),
                    rate.words(),
                    rate.note(),
                    cite))
        .toList();
  }
}
