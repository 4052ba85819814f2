package org.opsonin.fhir.gene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
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
    Concept answer = asked.answer();
    Origin.Reading by =
        coded.isPresent() && !answer.codes().isEmpty() ? Origin.Reading.CODED : Origin.Reading.TEXT;
    String question =
        asked.code().allWords()
            + coded.map(gene -> " ; " + naming.meaning(gene, asked.code())).orElse("");
    Optional<Truth> told = reading.meanings().coded(answer, "truth").map(GeneTestReader::truth);
    if (told.isPresent()) {
      finding(asked, new GeneClause(genes, question, answer.allWords(), told.get(), false), by);
    } else {
      answered(asked, genes, question, by);
    }
    return true;
  }

  private void answered(Asked asked, Set<String> genes, String question, Origin.Reading by) {
    var clauses = new GeneClauses(reading, naming);
    for (String words : asked.answer().words()) {
      Optional<List<GeneClause>> said = clauses.in(words, genes, question);
      if (said.isPresent() && !said.get().isEmpty()) {
        said.get().forEach(clause -> finding(asked, clause, by));
        return;
      }
    }
    if (!asked.answer().isEmpty()) {
      reportUnread(asked);
    }
  }

  /// A report in words: each sentence that names genes and says whether they are altered.
  private boolean panel(Asked asked) {
    boolean found = false;
    boolean unread = false;
    var clauses = new GeneClauses(reading, naming);
    for (String words : asked.value().words()) {
      for (String sentence : clauses.sentences(words)) {
        if (!naming.inWords(sentence).isEmpty()) {
          Optional<List<GeneClause>> said = clauses.ofSentence(sentence);
          said.ifPresent(all -> all.forEach(one -> finding(asked, one, Origin.Reading.TEXT)));
          found |= said.map(all -> !all.isEmpty()).orElse(false);
          unread |= said.isEmpty();
        } else {
          unread |= found;
        }
      }
    }
    if (unread) {
      reportUnread(asked);
    }
    return found || unread;
  }

  /// Whether question or answer of `asked` names a gene.
  public boolean namesGene(Asked asked) {
    return !naming.inWords(asked.code().allWords() + " ; " + asked.answer().allWords()).isEmpty();
  }

  private void reportUnread(Asked asked) {
    reading.report(
        ChartProblem.UNREADABLE_VALUE,
        asked.at().path() + ".value",
        "a sentence about a gene that is not understood was left out",
        "one sentence for each gene: detected, not detected, or no result");
  }

  private static Truth truth(Meanings.Meaning meaning) {
    return switch (meaning.field("truth").orElse("")) {
      case "met" -> Truth.MET;
      case "not-met" -> Truth.NOT_MET;
      default -> Truth.UNKNOWN;
    };
  }

  private void finding(Asked asked, GeneClause clause, Origin.Reading by) {
    var genes = List.copyOf(clause.genes());
    String question = clause.question();
    String all = question + " ; " + clause.words();
    Optional<Proteins.Change> change =
        Proteins.inWords(clause.words()).or(() -> Proteins.inWords(question));
    Truth presence = clause.presence();
    Fact.Kind kind = kind(clause.joined(), clause.words(), question);
    boolean joined = genes.size() > 1 && kind == Fact.Kind.REARRANGEMENT && presence == Truth.MET;
    if (joined) {
      add(asked, genes.getFirst(), genes.subList(1, genes.size()), presence, kind, change, all, by);
      return;
    }
    genes.forEach(gene -> add(asked, gene, List.of(), presence, kind, change, all, by));
  }

  private void add(
      Asked asked,
      String gene,
      List<String> partners,
      Truth presence,
      Fact.Kind kind,
      Optional<Proteins.Change> change,
      String all,
      Origin.Reading by) {
    var catalogue = new VariantClasses(reading.vocabulary().genes());
    boolean specific =
        presence == Truth.NOT_MET
            && kind != Fact.Kind.REARRANGEMENT
            && (change.isPresent() || new GeneClauses(reading, naming).namesVariant(gene, all));
    boolean present = presence == Truth.MET;
    var classes = new LinkedHashSet<String>();
    if (specific) {
      classes.addAll(catalogue.denied(gene, change, all));
    }
    if (present) {
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

  /// The kind the answer names, else the one the question does.
  private Fact.Kind kind(boolean joined, String answer, String question) {
    var meanings = reading.meanings();
    Optional<String> worded =
        meanings
            .within(answer, "kind")
            .or(() -> meanings.within(question, "kind"))
            .flatMap(meaning -> meaning.field("kind"));
    if (worded.isPresent()) {
      return Fact.Kind.valueOf(worded.get().toUpperCase(Locale.ROOT));
    }
    return joined ? Fact.Kind.REARRANGEMENT : Fact.Kind.UNSPECIFIED;
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
