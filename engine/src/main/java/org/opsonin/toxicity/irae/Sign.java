package org.opsonin.toxicity.irae;

import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;

/// Something a person can notice or a nurse can see, which can be answered with yes or no.
///
/// @param words for a patient, within a sentence
/// @param proCtcae number of the PRO-CTCAE item that asks about it; the items themselves are NCI's
/// @param implies ids of the signs that are there whenever this one is
public record Sign(
    String id,
    String name,
    String words,
    Optional<Integer> proCtcae,
    List<String> implies,
    Entry entry) {
  public Sign {
    implies = List.copyOf(implies);
  }

  static Optional<Sign> read(Entry entry, Sheet sheet) {
    var body = entry.body();
    Optional<Integer> number =
        body.text("proCtcae").filter(text -> text.matches("[1-9]\\d?")).map(Integer::valueOf);
    if (body.text("proCtcae").isPresent() && number.isEmpty()) {
      sheet.report(body, "no usable `proCtcae`", "the number of a PRO-CTCAE item");
    }
    body.texts("implies").forEach(id -> sheet.defined(body, "irae-sign", id));
    var sign =
        new Sign(
            entry.id(),
            body.text("name").orElse(entry.claim()),
            sheet.required(body, "words"),
            number,
            body.texts("implies"),
            entry);
    return sheet.isWhole() ? Optional.of(sign) : Optional.empty();
  }
}
