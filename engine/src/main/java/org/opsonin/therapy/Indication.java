package org.opsonin.therapy;

import java.time.LocalDate;
import java.util.List;
import org.opsonin.criteria.Criterion;
import org.opsonin.knowledge.Entry;

/// One use an authority approved, with the population as a criterion.
///
/// @param product id of the product
/// @param cancer short name of the cancer
/// @param setting stage, line and setting in words
/// @param partner what it is given with, in words; empty if alone
/// @param trial the trial the approval rests on
/// @param isOption whether it can be a treatment option at all: not withdrawn, not a mere change of
///     a
///     label's limits
/// @param when the population
/// @param entry claim, source, dates, grade and review
public record Indication(
    String id,
    Product product,
    String cancer,
    String setting,
    String partner,
    List<List<String>> partners,
    String trial,
    String approval,
    boolean isOption,
    Criterion when,
    Entry entry) {

  public Indication {
    partners = partners.stream().map(List::copyOf).toList();
  }

  /// Whether it is an option in `country` on `day`: approved there, in force, not withdrawn.
  public boolean isInForce(String country, LocalDate day) {
    return isOption && entry.isInForce(day) && entry.appliesIn(country);
  }

  /// One plain sentence for a patient.
  public String words() {
    return entry.body().text("words").orElse(entry.claim());
  }
}
