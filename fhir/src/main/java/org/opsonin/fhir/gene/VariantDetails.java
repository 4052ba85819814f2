package org.opsonin.fhir.gene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opsonin.chart.Fact;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Reading;

/// What the components of a variant say, put together.
final class VariantDetails {

  private final Reading reading;
  private final GeneNaming naming;
  private final Set<String> genes = new LinkedHashSet<>();
  private final List<String> words = new ArrayList<>();
  private int geneCount;
  private boolean otherGenes;
  private boolean disagreement;
  private boolean change;
  private boolean truncating;
  private boolean benign;
  private boolean uncertain;
  private Optional<Proteins.Change> protein = Optional.empty();
  private Optional<Fact.Kind> kind = Optional.empty();
  private Fact.Lineage lineage = Fact.Lineage.UNSPECIFIED;

  VariantDetails(Reading reading, GeneNaming naming, Asked variant) {
    this.reading = reading;
    this.naming = naming;
    variant.components().forEach(this::component);
  }

  /// The role of a component, `gene` or `protein`; empty if it has none.
  static String part(Reading reading, Asked component) {
    return reading
        .meanings()
        .coded(component.code(), "part")
        .flatMap(meaning -> meaning.field("part"))
        .orElse("");
  }

  private void component(Asked component) {
    Concept value = component.value();
    switch (part(reading, component)) {
      case "gene" -> gene(value);
      case "protein", "change" -> change(value);
      case "lineage" -> lineage = lineage(value).orElse(lineage);
      case "kind" -> kind(value);
      case "significance" -> significance(value);
      default -> words.addAll(value.words());
    }
  }

  private void gene(Concept value) {
    GeneNaming.Named named = naming.one(value);
    genes.addAll(named.ids());
    otherGenes |= named.hasOthers();
    disagreement |= named.disagrees() && named.ids().isEmpty();
    geneCount++;
  }

  private void change(Concept value) {
    Optional<Proteins.Change> found =
        Stream.concat(
                value.codings().stream().map(Coding::value).flatMap(Optional::stream),
                value.words().stream())
            .flatMap(text -> Proteins.inHgvs(text).stream())
            .findFirst();
    protein = protein.isPresent() ? protein : found;
    change |= !value.isEmpty();
    words.addAll(value.words());
  }

  /// A type of change says more than "mutation", which every consequence implies.
  private void kind(Concept value) {
    Optional<Meanings.Meaning> meaning = reading.meanings().of(value, "kind");
    Optional<Fact.Kind> found =
        meaning
            .flatMap(one -> one.field("kind"))
            .map(word -> Fact.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
    boolean open = kind.isEmpty() || kind.get() == Fact.Kind.MUTATION;
    kind = open && found.isPresent() ? found : kind;
    truncating |= meaning.map(one -> one.entry().body().isTrue("truncating")).orElse(false);
    words.addAll(value.words());
  }

  private void significance(Concept value) {
    Optional<String> meant =
        reading
            .meanings()
            .of(value, "significance")
            .flatMap(meaning -> meaning.field("significance"));
    benign |= meant.map("benign"::equals).orElse(false);
    uncertain |= meant.map("uncertain"::equals).orElse(false);
  }

  private Optional<Fact.Lineage> lineage(Concept value) {
    return reading
        .meanings()
        .of(value, "lineage")
        .flatMap(meaning -> meaning.field("lineage"))
        .map(word -> Fact.Lineage.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  /// Genes of the knowledge.
  Set<String> genes() {
    return genes;
  }

  /// How many genes are named, known or not.
  int geneCount() {
    return geneCount;
  }

  boolean hasOtherGenes() {
    return otherGenes;
  }

  /// Whether a gene's number and name contradict each other.
  boolean disagrees() {
    return disagreement;
  }

  Optional<Proteins.Change> protein() {
    return protein;
  }

  /// Whether a change of DNA or protein is given, in whatever notation.
  boolean hasChange() {
    return change;
  }

  Optional<Fact.Kind> kind() {
    return kind;
  }

  boolean truncating() {
    return truncating;
  }

  Fact.Lineage lineage() {
    return lineage;
  }

  /// Whether the laboratory calls the variant harmless.
  boolean isBenign() {
    return benign;
  }

  /// Whether the laboratory cannot tell what the variant does.
  boolean isUncertain() {
    return uncertain;
  }

  /// Everything said about the change.
  String words() {
    return String.join(" ; ", words);
  }
}
