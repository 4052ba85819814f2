package org.opsonin.fhir.gene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.wording.Wording;
import org.opsonin.kernel.Truth;

/// Reads genomic variants and regions studied of the genomics reporting guide.
public record VariantReader(Reading reading, GeneNaming naming) {

  /// Adds what a variant observation says.
  public void read(Asked variant) {
    var details = new VariantDetails(reading, naming, variant);
    if (details.isBenign()) {
      return;
    }
    Truth presence = presence(variant, details);
    if (details.genes().isEmpty()) {
      if (details.hasOtherGenes() && !details.disagrees()) {
        reading.report(
            ChartProblem.UNKNOWN_GENE,
            variant.at().path() + ".component",
            "a finding in a gene that the knowledge does not know was left out",
            "a gene that bears on immunotherapy");
      }
      return;
    }
    var genes = List.copyOf(details.genes());
    boolean joined = presence != Truth.NOT_MET && details.geneCount() > 1;
    if (joined) {
      if (!details.disagrees()) {
        add(
            variant,
            genes.getFirst(),
            genes.subList(1, genes.size()),
            presence,
            Fact.Kind.REARRANGEMENT,
            details);
      }
      return;
    }
    for (String gene : genes) {
      add(variant, gene, List.of(), presence, kind(gene, presence, details), details);
    }
  }

  private void add(
      Asked variant,
      String gene,
      List<String> partners,
      Truth presence,
      Fact.Kind kind,
      VariantDetails details) {
    var classes = new ArrayList<String>();
    var catalogue = new VariantClasses(reading.vocabulary().genes());
    for (String one : joined(gene, partners)) {
      classes.addAll(
          presence == Truth.NOT_MET
              ? catalogue.denied(one, details.protein(), details.words())
              : catalogue.of(one, kind, details.protein(), details.words(), details.truncating()));
    }
    boolean specific =
        presence == Truth.NOT_MET && (details.hasChange() || details.protein().isPresent());
    reading.add(
        new Fact.Alteration(
            gene,
            kind,
            presence,
            details.lineage(),
            details.protein().map(Proteins.Change::name),
            classes,
            specific,
            partners,
            variant.origin(Origin.Reading.CODED)));
  }

  private static List<String> joined(String gene, List<String> partners) {
    var all = new ArrayList<>(List.of(gene));
    all.addAll(partners);
    return all;
  }

  /// A negative by a test that does not say what it looked for covers small changes; for a gene
  /// that matters by its fusions it is left open which.
  private Fact.Kind kind(String gene, Truth presence, VariantDetails details) {
    if (details.kind().isPresent()) {
      return details.kind().get();
    }
    if (details.protein().isPresent()) {
      return Fact.Kind.MUTATION;
    }
    boolean fusion = new VariantClasses(reading.vocabulary().genes()).hasFusion(gene);
    return presence == Truth.NOT_MET && !fusion ? Fact.Kind.MUTATION : Fact.Kind.UNSPECIFIED;
  }

  private Truth presence(Asked variant, VariantDetails details) {
    Concept answer = variant.answer();
    if (!answer.isEmpty()) {
      Truth told = told(answer);
      return told == Truth.MET && details.isUncertain() ? Truth.UNKNOWN : told;
    }
    if (details.isUncertain()) {
      return Truth.UNKNOWN;
    }
    boolean described = details.hasChange() || details.protein().isPresent();
    return described && !variant.isAbsent() ? Truth.MET : Truth.UNKNOWN;
  }

  /// What an answer says by its code, else by its words if they are understood.
  private Truth told(Concept answer) {
    if (reading.meanings().of(answer, "truth").isPresent()) {
      return reading.meanings().truth(answer).orElse(Truth.UNKNOWN);
    }
    return answer.words().stream()
        .map(words -> new Wording(reading.meanings()).tone(words))
        .map(
            tone ->
                switch (tone) {
                  case AFFIRMED -> Truth.MET;
                  case DENIED -> Truth.NOT_MET;
                  case FAILED, PLAIN, UNREAD -> Truth.UNKNOWN;
                })
        .findFirst()
        .orElse(Truth.UNKNOWN);
  }

  /// Adds the genes a test covered.
  public void readRegion(Asked region) {
    Set<String> genes = new LinkedHashSet<>();
    for (Asked part : region.components()) {
      if (VariantDetails.part(reading, part).equals("gene")) {
        genes.addAll(naming.all(part.value()).ids());
      }
    }
    if (!genes.isEmpty()) {
      reading.add(
          new Fact.RegionStudied(
              genes.stream().sorted().toList(), region.origin(Origin.Reading.CODED)));
    }
  }
}
