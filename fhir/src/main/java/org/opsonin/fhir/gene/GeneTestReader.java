package org.opsonin.fhir.gene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.kernel.Truth;

/// Reads tests of single genes, by their LOINC code or by words: "EGFR mutation analysis: not
/// detected", "ALK rearrangement by FISH: negative", "EGFR exon 19 deletion detected".
public record GeneTestReader(Reading reading, GeneNaming naming) {

  /// Adds what `asked` says of a gene; false if it is about none.
  public boolean read(Asked asked) {
    Optional<String> coded = naming.byTest(asked.code());
    Set<String> genes =
        coded.isPresent() ? Set.of(coded.get()) : naming.inWords(asked.code().allWords());
    if (genes.isEmpty()) {
      return panel(asked);
    }
    if (!asked.hasAnswer()) {
      return false;
    }
    Origin.Reading by =
        coded.isPresent() && !asked.answer().codes().isEmpty()
            ? Origin.Reading.CODED
            : Origin.Reading.TEXT;
    String question =
        asked.code().allWords()
            + coded.map(gene -> " ; " + naming.meaning(gene, asked.code())).orElse("");
    finding(asked, List.copyOf(genes), question, asked.answer(), by);
    return true;
  }

  /// A report in words: each clause that names genes and says whether they are altered.
  private boolean panel(Asked asked) {
    boolean found = false;
    for (String words : asked.value().words()) {
      for (String clause : words.split("[;\\n]|\\. ", -1)) {
        Set<String> genes = naming.inWords(clause);
        if (!genes.isEmpty() && isFinding(genes, clause)) {
          finding(
              asked,
              List.copyOf(genes),
              clause,
              Concept.ofText(clause, asked.at().path()),
              Origin.Reading.TEXT);
          found = true;
        }
      }
    }
    return found;
  }

  /// A clause is a finding if it names a variant, or a kind of change and whether it is there.
  private boolean isFinding(Set<String> genes, String clause) {
    boolean variant =
        genes.stream().anyMatch(gene -> !classes(gene, clause).isEmpty())
            || Proteins.inWords(clause).isPresent();
    boolean told =
        reading.meanings().within(clause, "truth").isPresent()
            && reading.meanings().within(clause, "kind").isPresent();
    return variant || told;
  }

  private void finding(
      Asked asked, List<String> genes, String question, Concept answer, Origin.Reading by) {
    String all = question + " ; " + answer.allWords();
    Optional<Proteins.Change> change =
        Proteins.inWords(answer.allWords()).or(() -> Proteins.inWords(question));
    Optional<Truth> told = reading.meanings().truth(answer);
    boolean described =
        change.isPresent()
            || genes.stream().anyMatch(gene -> !classes(gene, answer.allWords()).isEmpty());
    Truth presence = told.orElse(described ? Truth.MET : Truth.UNKNOWN);
    Fact.Kind kind = kind(genes, all);
    boolean joined = genes.size() > 1 && kind == Fact.Kind.REARRANGEMENT && presence == Truth.MET;
    if (joined) {
      add(
          asked,
          genes.getFirst(),
          genes.subList(1, genes.size()),
          presence,
          kind,
          change,
          question,
          all,
          by);
      return;
    }
    genes.forEach(gene -> add(asked, gene, List.of(), presence, kind, change, question, all, by));
  }

  private void add(
      Asked asked,
      String gene,
      List<String> partners,
      Truth presence,
      Fact.Kind kind,
      Optional<Proteins.Change> change,
      String question,
      String all,
      Origin.Reading by) {
    var catalogue = new VariantClasses(reading.vocabulary().genes());
    boolean specific =
        presence == Truth.NOT_MET
            && kind != Fact.Kind.REARRANGEMENT
            && (!catalogue.named(gene, question).isEmpty() || change.isPresent());
    boolean present = presence == Truth.MET;
    var classes = new LinkedHashSet<String>();
    if (present || specific) {
      classes.addAll(catalogue.of(gene, kind, change, all, false));
      partners.forEach(one -> classes.addAll(catalogue.of(one, kind, change, all, false)));
    }
    Fact.Kind detailed =
        kind == Fact.Kind.UNSPECIFIED && present && change.isPresent() ? Fact.Kind.MUTATION : kind;
    reading.add(
        new Fact.Alteration(
            gene,
            detailed,
            presence,
            lineage(all),
            present || specific ? change.map(Proteins.Change::name) : Optional.empty(),
            List.copyOf(classes),
            specific,
            partners,
            asked.origin(by)));
  }

  private List<String> classes(String gene, String words) {
    return new VariantClasses(reading.vocabulary().genes()).named(gene, words);
  }

  private Fact.Kind kind(List<String> genes, String words) {
    Optional<String> worded =
        reading.meanings().within(words, "kind").flatMap(meaning -> meaning.field("kind"));
    if (worded.isPresent()) {
      return Fact.Kind.valueOf(worded.get().toUpperCase(Locale.ROOT));
    }
    return genes.size() > 1 && (words.contains("::") || words.contains("-"))
        ? Fact.Kind.REARRANGEMENT
        : Fact.Kind.UNSPECIFIED;
  }

  private Fact.Lineage lineage(String words) {
    return reading
        .meanings()
        .within(words, "lineage")
        .flatMap(meaning -> meaning.field("lineage"))
        .map(word -> Fact.Lineage.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Fact.Lineage.UNSPECIFIED);
  }
}
