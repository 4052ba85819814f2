package org.opsonin.fhir.marker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Words;
import org.opsonin.fhir.wording.Wording;
import org.opsonin.knowledge.Node;

/// Puts the stains of single repair proteins together: one lost is deficient, all retained is
/// proficient, anything less says nothing.
public final class RepairProteins {

  private static final String DEFICIENT = "dmmr";
  private static final String PROFICIENT = "pmmr";
  private static final String GENE = "wording-of-gene";
  private static final Pattern VARIANT = Pattern.compile("[pc]\\.|\\b[A-Z]\\d{2,5}[A-Z*]");

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

  /// Notes stains that are named in words only, `MLH1: intact`; false if `asked` is about none, or
  /// about the gene.
  public boolean readWords(Asked asked, Markers markers) {
    Optional<Markers.Match> repair =
        markers
            .inWords("mismatch repair")
            .filter(match -> match.marker().entry().body().get("proteinValues").isPresent());
    String question = asked.code().allWords();
    if (repair.isEmpty() || !asked.hasAnswer()) {
      return false;
    }
    var proteins = proteins(repair.get().marker(), question);
    if (proteins.isEmpty()) {
      return false;
    }
    var meanings = reading.meanings();
    if (meanings.isWorded(question, "wording-methylation")) {
      unread(asked);
      return true;
    }
    boolean stain = meanings.isWorded(question, "wording-of-protein");
    boolean gene = meanings.isWorded(question + " ; " + asked.answer().allWords(), GENE);
    if (gene && !stain) {
      return false;
    }
    if (lost(asked.answer(), repair.get().marker()).isPresent()) {
      proteins.forEach(protein -> note(asked, repair.get(), protein));
      return true;
    }
    boolean variant = asked.answer().words().stream().anyMatch(VARIANT.asPredicate());
    if (!stain && variant) {
      return false;
    }
    unread(asked);
    return true;
  }

  private static List<String> proteins(Marker marker, String words) {
    return marker.uses().stream()
        .flatMap(use -> use.gene().stream())
        .distinct()
        .filter(one -> Words.contain(words.replace("/", " / "), List.of(one)))
        .toList();
  }

  private void unread(Asked asked) {
    reading.report(
        ChartProblem.UNREADABLE_VALUE,
        asked.at().path() + ".value",
        "a stain of a repair protein that is not understood was left out",
        "lost or retained");
  }

  private void note(Asked asked, Markers.Match match, String gene) {
    Optional<Boolean> lost = lost(asked.answer(), match.marker());
    if (lost.isEmpty()) {
      unread(asked);
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

  private Optional<Boolean> lost(Concept answer, Marker marker) {
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
    return worded(answer, lost.texts("text"), retained.texts("text"));
  }

  /// Whether the words say lost or retained: the longest of them, once nothing else turns it.
  private Optional<Boolean> worded(Concept answer, List<String> lost, List<String> retained) {
    var wording = new Wording(reading.meanings());
    for (String words : answer.words()) {
      String plain = wording.results(words);
      String lostName = longest(plain, lost);
      String retainedName = longest(plain, retained);
      boolean isLost = lostName.length() > retainedName.length();
      String rest = wording.rest(plain, List.of(isLost ? lostName : retainedName));
      if (lostName.length() != retainedName.length() && !wording.isTurned(rest)) {
        return Optional.of(isLost);
      }
    }
    return Optional.empty();
  }

  private static String longest(String words, List<String> names) {
    return names.stream()
        .filter(name -> Words.contain(words, List.of(name)))
        .max(java.util.Comparator.comparing(String::length))
        .orElse("");
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
      } else {
        reading.report(
            ChartProblem.UNREADABLE_VALUE,
            last.get().fact().origin().place(),
            "not every repair protein was stained; nothing was concluded",
            "stains of all four repair proteins, or one that is lost");
      }
    }
  }
}
