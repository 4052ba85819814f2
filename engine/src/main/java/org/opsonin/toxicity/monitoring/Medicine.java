package org.opsonin.toxicity.monitoring;

import org.opsonin.kernel.PartialDate;

/// One medicine of a regimen.
///
/// @param id product id where a product was named, else the drug's
/// @param name generic name
/// @param brand empty where only a drug was named
/// @param drug id in the drug vocabulary
/// @param kind what it is: `PD-1 inhibitor (checkpoint inhibitor on the immune cell)`
/// @param start first dose
/// @param lastDose last dose; unknown while it is given
/// @param singleDose whether it is given once, such as CAR T cells
/// @param over whether the chart says that it has ended
public record Medicine(
    String id,
    String name,
    String brand,
    String drug,
    String kind,
    PartialDate start,
    PartialDate lastDose,
    boolean singleDose,
    boolean over) {

  /// Name with brand: `pembrolizumab (Keytruda)`.
  public String title() {
    return brand.isEmpty() ? name : name + " (" + brand + ")";
  }

  /// The same medicine with other days.
  public Medicine given(PartialDate from, PartialDate to, boolean ended) {
    return new Medicine(id, name, brand, drug, kind, from, to, singleDose, ended);
  }

  /// The day after which its late effects are counted.
  PartialDate end() {
    return singleDose && !lastDose.isKnown() ? start : lastDose;
  }
}
