package org.opsonin.fhir.gene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Coding;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.CodeSystem;
import org.opsonin.knowledge.Entry;
import org.opsonin.vocabulary.Terms;

/// Finds genes by HGNC and Entrez numbers and by symbol.
///
/// A coding whose number and name are of different genes contradicts itself: neither is used.
public record GeneNaming(Reading reading, GeneNames inText) {

  /// What codings say of genes.
  ///
  /// @param ids genes of the knowledge
  /// @param hasOthers whether there are genes the knowledge does not know
  /// @param disagrees whether a coding contradicts itself or another
  public record Named(Set<String> ids, boolean hasOthers, boolean disagrees) {}

  /// The one gene all codings of `concept` mean.
  Named one(Concept concept) {
    Named all = all(concept);
    if (all.ids().size() <= 1) {
      return all;
    }
    report(concept.path(), "its codings name different genes; none was used");
    return new Named(Set.of(), false, true);
  }

  /// The genes the codings of `concept` mean, each for itself.
  Named all(Concept concept) {
    Set<String> ids = new LinkedHashSet<>();
    boolean others = false;
    boolean disagrees = false;
    for (int index = 0; index < concept.codings().size(); index++) {
      Coding coding = concept.codings().get(index);
      Optional<String> number = number(coding);
      Optional<String> name = coding.display().flatMap(genes()::findName);
      if (contradicts(coding, number, name)) {
        report(
            concept.path() + ".coding[" + index + "]",
            "number and name of the gene belong to different genes; neither was used");
        disagrees = true;
      } else if (number.isPresent() || name.isPresent()) {
        ids.add(number.or(() -> name).orElseThrow());
      } else {
        Optional<String> symbol = coding.value().flatMap(genes()::findName);
        symbol.ifPresent(ids::add);
        others |= symbol.isEmpty();
      }
    }
    if (concept.codings().isEmpty()) {
      Optional<String> named = concept.text().flatMap(genes()::findName);
      named.ifPresent(ids::add);
      others |= named.isEmpty() && concept.text().isPresent();
    }
    return new Named(ids, others, disagrees);
  }

  private Optional<String> number(Coding coding) {
    return coding.code().flatMap(genes()::find);
  }

  private boolean contradicts(Coding coding, Optional<String> number, Optional<String> name) {
    if (number.isPresent() && name.isPresent()) {
      return !number.equals(name);
    }
    if (number.isPresent()) {
      return coding.display().map(display -> isOtherSymbol(display, number.get())).orElse(false);
    }
    return name.isPresent()
        && coding.code().map(code -> isOtherNumber(code, name.get())).orElse(false);
  }

  /// Whether a display is a symbol, and not one of the gene's: a full name proves nothing.
  private boolean isOtherSymbol(String display, String gene) {
    String plain = display.strip();
    boolean symbol = plain.matches("[A-Za-z][A-Za-z0-9-]{1,14}");
    return symbol && !names(gene).contains(plain.toLowerCase(Locale.ROOT));
  }

  private boolean isOtherNumber(Code code, String gene) {
    String field =
        switch (code.system()) {
          case HGNC -> "hgnc";
          case ENTREZ -> "entrez";
          case SNOMED, ICD10CM, ICDO3, LOINC, RXNORM, NCIT, HGVS, SEQUENCE_ONTOLOGY, ONCOTREE -> "";
        };
    Optional<String> own = genes().entry(gene).flatMap(entry -> entry.body().text(field));
    return own.map(number -> !bare(number).equals(bare(code.value()))).orElse(false);
  }

  private List<String> names(String gene) {
    Optional<Entry> entry = genes().entry(gene);
    if (entry.isEmpty()) {
      return List.of();
    }
    return java.util.stream.Stream.of("symbol", "synonyms", "text", "id")
        .flatMap(field -> entry.get().body().texts(field).stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String bare(String number) {
    return number.substring(number.indexOf(':') + 1).strip();
  }

  /// The genes `words` name.
  Set<String> inWords(String words) {
    return inText.in(words);
  }

  /// All names of genes, as they may stand in words.
  List<String> allNames() {
    return inText.all();
  }

  /// The gene a single-gene test's LOINC code is about.
  Optional<String> byTest(Concept code) {
    return code.codes().stream()
        .filter(one -> one.system() == CodeSystem.LOINC)
        .flatMap(one -> genes().find(one).stream())
        .findFirst();
  }

  /// What the knowledge says a test's code means.
  String meaning(String gene, Concept code) {
    return genes()
        .entry(gene)
        .flatMap(entry -> entry.body().get("loincMeaning"))
        .flatMap(
            meanings ->
                code.codings().stream()
                    .flatMap(coding -> coding.value().flatMap(meanings::text).stream())
                    .findFirst())
        .orElse("");
  }

  private void report(String where, String found) {
    reading.report(ChartProblem.CODES_DISAGREE, where, found, "number and name of one gene");
  }

  private Terms genes() {
    return reading.vocabulary().genes();
  }
}
