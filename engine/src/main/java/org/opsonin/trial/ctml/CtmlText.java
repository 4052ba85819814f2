package org.opsonin.trial.ctml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.Trial;
import org.opsonin.trial.ctml.CtmlCriteria.Part;
import org.opsonin.trial.ctml.CtmlCriteria.Term;
import org.opsonin.trial.eligibility.Item;

/// Lays a CTML trial out like a registry's: a text of bullets, and items that cover it whole.
///
/// One open part gives one bullet a term, all of which must hold. Several open parts are
/// alternatives and stay together in one bullet, evaluated only if every term of every part is.
/// Suspended parts take nobody and are left out, unless there are no others.
final class CtmlText {

  private static final String HEADING = "Inclusion Criteria:\n\n";
  private static final String BULLET = "* ";

  private final StringBuilder text = new StringBuilder();
  private final List<Item> items = new ArrayList<>();

  private CtmlText() {}

  static CtmlCriteria.CtmlReading of(Trial trial, List<Part> parts) {
    var open = parts.stream().filter(part -> !part.clause().suspended()).toList();
    var layout = new CtmlText();
    layout.compose(open.isEmpty() ? parts : open);
    return new CtmlCriteria.CtmlReading(
        trial.withEligibility(layout.text.toString()), layout.items);
  }

  private void compose(List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    structural("heading", HEADING);
    if (parts.size() == 1) {
      parts.getFirst().terms().forEach(term -> bullet(term.words(), term.criterion()));
    } else {
      bullet(words(parts), alternatives(parts));
    }
  }

  private void bullet(String words, Optional<Criterion> criterion) {
    structural("bullet", BULLET);
    int start = text.length();
    text.append(words);
    Item.Status status = criterion.isPresent() ? Item.Status.PARSED : Item.Status.NOT_EVALUATED;
    items.add(new Item(start, text.length(), Item.Side.INCLUSION, "diagnosis", status, criterion));
    structural("space", "\n");
  }

  private void structural(String kind, String words) {
    int start = text.length();
    text.append(words);
    items.add(
        new Item(
            start, text.length(), Item.Side.NONE, kind, Item.Status.STRUCTURAL, Optional.empty()));
  }

  private static String words(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                part.clause().code().map(code -> code + ": ").orElse("")
                    + part.terms().stream().map(Term::words).collect(Collectors.joining("; ")))
        .collect(Collectors.joining(" or ", "one of: ", ""));
  }

  /// Met if every term of one part is; empty if any term is not evaluated, or a part asks nothing.
  private static Optional<Criterion> alternatives(List<Part> parts) {
    var alternatives = new ArrayList<Criterion>();
    for (Part part : parts) {
      List<Criterion> terms =
          part.terms().stream().flatMap(term -> term.criterion().stream()).toList();
      if (terms.isEmpty() || terms.size() < part.terms().size()) {
        return Optional.empty();
      }
      alternatives.add(new Criterion.AllOf(terms));
    }
    return Optional.of(new Criterion.AnyOf(alternatives));
  }
}
