package org.opsonin.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opsonin.knowledge.Knowledge;

/// Everything that turns a chart's codes and words into ids, and ids into names.
///
/// @param drugs drugs and their classes in one graph: cisplatin is a platinum is a chemotherapy
/// @param conditions comorbidities and sites of metastasis
/// @param genes by symbol, HGNC and Entrez
/// @param markers tests that are no single gene: PD-L1, MSI, TMB, receptors
/// @param analytes laboratory tests
/// @param statements what a clinician can state: the concepts, and numbers such as prior lines
/// @param chartCodes what the questions and answers of a chart mean: stage groups, intents, units
/// @param wordings words that shape free text: organs, negations, sections, other forms of names
public record Vocabulary(
    TumourTypes tumours,
    Terms drugs,
    Terms conditions,
    Terms genes,
    Terms markers,
    Terms analytes,
    Terms statements,
    Terms chartCodes,
    Terms wordings) {

  /// Reads the vocabulary out of the knowledge.
  public static Vocabulary of(Knowledge knowledge) {
    var drugs =
        Stream.concat(knowledge.ofKind("drugclass").stream(), knowledge.ofKind("drug").stream())
            .toList();
    var statements =
        Stream.concat(knowledge.ofKind("concept").stream(), knowledge.ofKind("statement").stream())
            .toList();
    return new Vocabulary(
        new TumourTypes(knowledge),
        new Terms(drugs, List.of("parent", "classes", "ingredients"), List.of("synonyms")),
        new Terms(knowledge.ofKind("condition"), List.of("parent"), List.of("text")),
        new Terms(knowledge.ofKind("gene"), List.of(), List.of("symbol", "synonyms")),
        new Terms(knowledge.ofKind("marker"), List.of(), List.of("text")),
        new Terms(knowledge.ofKind("analyte"), List.of(), List.of("text")),
        new Terms(statements, List.of(), List.of("text")),
        new Terms(knowledge.ofKind("chartcode"), List.of(), List.of("text")),
        new Terms(knowledge.ofKind("wording"), List.of(), List.of("text")));
  }

  /// The only sex that can have this condition, such as `female` for a pregnancy; empty if both
  /// can.
  public Optional<String> onlySexOf(String condition) {
    return conditions.entry(condition).flatMap(entry -> entry.body().text("sex"));
  }

  /// Whether a condition is a state that ends by itself and leaves nothing behind, such as a
  /// pregnancy or an infection under treatment: once it is over, it is no longer there.
  public boolean passes(String condition) {
    return conditions.entry(condition).filter(entry -> entry.body().isTrue("passes")).isPresent();
  }
}
