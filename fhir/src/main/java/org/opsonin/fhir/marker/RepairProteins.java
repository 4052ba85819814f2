package org.opsonin.fhir.marker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Words;
import org.opsonin.knowledge.Node;

/// Puts the stains of single repair proteins together: one lost is deficient, all retained is
/// proficient, anything less says nothing.
public final class RepairProteins {

  private static final String DEFICIENT = "dmmr";
  private static final String PROFICIENT = "pmmr";

  private final Reading reading;
  private final Map<String, Stain> byGene = new TreeMap<>();

  private record Stain(boolean lost, Marker marker, Fact.MarkerResult fact) {}

  public RepairProteins(Reading reading) {
    this.reading = reading;
  }

  /// Notes the stain of one protein; false if `match` is about none.
  public boolean read(Asked asked, Markers.Match match) {
    Optional<String> gene = match.use().flatMap(Marker.Use::gene);
    if (gene.isEmpty()) {
      return false;
    }
    note(asked, match, gene.get());
    return true;
  }

  /// Notes a stain that is named in words only, `MLH1: intact`; false if `asked` is about none.
  public boolean readWords(Asked asked, Markers markers) {
    Optional<Markers.Match> repair =
        markers
            .inWords("mismatch repair")
            .filter(match -> !match.marker().entry().body().items("proteinValues").isEmpty());
    if (repair.isEmpty()) {
      return false;
    }
    Optional<String> gene =
        repair.get().marker().uses().stream()
            .flatMap(use -> use.gene().stream())
            .filter(one -> Words.contain(asked.code().allWords(), List.of(one)))
            .findFirst();
    boolean answered = gene.isPresent() && lost(asked.answer(), repair.get().marker()).isPresent();
    if (answered) {
      note(asked, repair.get(), gene.get());
    }
    return answered;
  }

  private void note(Asked asked, Markers.Match match, String gene) {
    Optional<Boolean> lost = lost(asked.answer(), match.marker());
    if (lost.isEmpty()) {
      return;
    }
    var fact =
        new Fact.MarkerResult(
            match.marker().id(),
            "",
            new Fact.Result.Value(lost.get() ? DEFICIENT : PROFICIENT),
            match.marker().assayIn(asked.surroundings()),
            new Specimens(reading).of(asked, match.marker()),
            asked.origin(asked.answer().codes().isEmpty() ? Origin.Reading.TEXT : match.by()));
    Stain before = byGene.get(gene);
    boolean later = before == null || fact.origin().compareTo(before.fact().origin()) > 0;
    if (later) {
      byGene.put(gene, new Stain(lost.get(), match.marker(), fact));
    }
  }

  private static Optional<Boolean> lost(Concept answer, Marker marker) {
    Optional<Node> values = marker.entry().body().get("proteinValues");
    if (values.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    Node lost = values.get().get("lost").orElse(values.get());
    Node retained = values.get().get("retained").orElse(values.get());
    for (Coding coding : answer.codings()) {
      String code = coding.code().map(one -> one.value()).orElse("");
      if (lost.texts("loinc").contains(code)) {
        return Optional.of(true);
      }
      if (retained.texts("loinc").contains(code)) {
        return Optional.of(false);
      }
    }
    int lostAt = longest(answer, lost.texts("text"));
    int retainedAt = longest(answer, retained.texts("text"));
    return lostAt == retainedAt ? Optional.empty() : Optional.of(lostAt > retainedAt);
  }

  private static int longest(Concept answer, List<String> names) {
    return names.stream()
        .filter(name -> Words.contain(answer.allWords(), List.of(name)))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /// Adds what the stains say together.
  public void finish() {
    Optional<Stain> lost =
        byGene.values().stream()
            .filter(Stain::lost)
            .min(java.util.Comparator.comparing(stain -> stain.fact().origin()));
    if (lost.isPresent()) {
      reading.add(lost.get().fact());
      return;
    }
    Optional<Stain> last =
        byGene.values().stream()
            .max(java.util.Comparator.comparing(stain -> stain.fact().origin()));
    if (last.isPresent()) {
      long needed =
          last.get().marker().uses().stream()
              .flatMap(use -> use.gene().stream())
              .distinct()
              .count();
      if (byGene.size() == needed) {
        reading.add(last.get().fact());
      }
    }
  }
}
