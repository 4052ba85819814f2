package org.opsonin.fhir.gene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.fhir.resource.Words;
import org.opsonin.knowledge.Node;
import org.opsonin.vocabulary.Terms;

/// Which classes of a gene's variants a finding belongs to: by protein change, by the codons it
/// spans, by kind, or by the words of the class.
record VariantClasses(Terms genes) {

  /// The classes a finding belongs to.
  ///
  /// @param change the protein change, if given
  /// @param words everything said about the finding
  /// @param truncating whether it is said to end the protein early
  List<String> of(
      String gene,
      Fact.Kind kind,
      Optional<Proteins.Change> change,
      String words,
      boolean truncating) {
    var found = new ArrayList<String>();
    for (Node variant : variants(gene)) {
      boolean listed =
          change
              .map(one -> variant.texts("proteins").contains(one.name()) || spans(variant, one))
              .orElse(false);
      boolean fused = variant.isTrue("fusion") && kind == Fact.Kind.REARRANGEMENT;
      boolean lost =
          variant.isTrue("lossOfFunction")
              && (truncating
                  || kind == Fact.Kind.LOSS
                  || change.map(Proteins.Change::isTruncating).orElse(false));
      boolean worded = Words.contain(words, variant.texts("text"));
      if (listed || fused || lost || worded) {
        variant.text("id").ifPresent(found::add);
      }
    }
    return found;
  }

  /// The classes a negative rules out as a whole: those it names by their name, and those that
  /// consist of nothing but the change that was not found.
  List<String> denied(String gene, Optional<Proteins.Change> change, String words) {
    var found = new ArrayList<String>();
    for (Node variant : variants(gene)) {
      boolean only =
          change.map(one -> variant.texts("proteins").equals(List.of(one.name()))).orElse(false);
      String name = variant.text("name").orElse("");
      boolean named = !name.isEmpty() && change.isEmpty() && Words.contain(words, List.of(name));
      if (only || named) {
        variant.text("id").ifPresent(found::add);
      }
    }
    return found;
  }

  /// The words that name variants of a gene.
  List<String> words(String gene) {
    return variants(gene).stream()
        .flatMap(
            variant ->
                java.util.stream.Stream.concat(
                    variant.texts("text").stream(), variant.text("name").stream()))
        .toList();
  }

  /// Whether the gene matters by its fusions.
  boolean hasFusion(String gene) {
    return variants(gene).stream().anyMatch(variant -> variant.isTrue("fusion"));
  }

  private List<Node> variants(String gene) {
    return genes.entry(gene).map(entry -> entry.body().items("variants")).orElse(List.of());
  }

  private static boolean spans(Node variant, Proteins.Change change) {
    for (Node span : variant.items("spans")) {
      int from = span.text("from").map(Integer::parseInt).orElse(0);
      int to = span.text("to").map(Integer::parseInt).orElse(0);
      boolean kind =
          switch (span.text("change").orElse("")) {
            case "deletion" -> change.isDeletion();
            case "insertion" -> change.isInsertion();
            default -> false;
          };
      if (kind && change.from() >= from && change.to() <= to && !change.isTruncating()) {
        return true;
      }
    }
    return false;
  }
}
