package org.opsonin.fhir.gene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Words;
import org.opsonin.fhir.wording.Wording;
import org.opsonin.kernel.Truth;

/// Takes free text about genes apart: whole sentences first, then what stands between commas.
record GeneClauses(Reading reading, GeneNaming naming) {

  private static final Pattern JOINED =
      Pattern.compile(
          "(?<![A-Za-z0-9])([A-Z][A-Z0-9]{1,9})(?:-|::)([A-Z][A-Z0-9]{1,9})(?![A-Za-z0-9])");
  private static final Pattern CHANGE =
      Pattern.compile("(?:p\\.\\(?)?[A-Z][a-z]{0,2}\\d{2,5}[A-Za-z*_0-9]*\\)?");

  private Wording wording() {
    return new Wording(reading.meanings());
  }

  /// The sentences of `text` that can hold results.
  List<String> sentences(String text) {
    return Wording.sentences(wording().results(text));
  }

  /// What an answer says of `asked`, or of the genes it names itself; empty if it is not
  /// understood.
  Optional<List<GeneClause>> in(String text, Set<String> asked, String question) {
    if (wording().isFailed(text)) {
      return Optional.of(List.of(new GeneClause(asked, question, text, Truth.UNKNOWN, false)));
    }
    var all = new ArrayList<GeneClause>();
    for (String sentence : sentences(text)) {
      Optional<List<GeneClause>> said = ofSentence(sentence, asked, question);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(said.get());
    }
    return Optional.of(broadest(all));
  }

  /// What a sentence of a report says; empty if it is not understood.
  Optional<List<GeneClause>> ofSentence(String sentence) {
    return ofSentence(sentence, Set.of(), "");
  }

  private Optional<List<GeneClause>> ofSentence(
      String sentence, Set<String> asked, String question) {
    var clauses = Wording.clauses(sentence);
    if (clauses.size() == 1) {
      return one(sentence, asked, question);
    }
    if (isList(sentence)) {
      Optional<List<GeneClause>> whole = one(sentence, asked, question);
      if (whole.isPresent() && !whole.get().isEmpty()) {
        return whole;
      }
    }
    var all = new ArrayList<GeneClause>();
    for (String clause : clauses) {
      Optional<List<GeneClause>> said = one(clause, asked, question);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(said.get());
    }
    return Optional.of(broadest(all));
  }

  /// Whether only the names of genes stand between the commas, but for one clause.
  private boolean isList(String sentence) {
    long telling =
        Wording.clauses(sentence).stream()
            .filter(clause -> !wording().withoutFillers(wording().rest(clause, names())).isBlank())
            .count();
    return telling == 1 && naming.inWords(sentence).size() > 1;
  }

  private Optional<List<GeneClause>> one(String clause, Set<String> asked, String question) {
    Set<String> own = naming.inWords(clause);
    Set<String> genes = own.isEmpty() ? asked : own;
    if (genes.isEmpty()) {
      return wording().isGuarded(clause) ? Optional.empty() : Optional.of(List.of());
    }
    Matcher joined = JOINED.matcher(clause);
    boolean isJoined = joined.find() && !naming.inWords(joined.group()).isEmpty();
    boolean described =
        Proteins.inWords(clause).isPresent()
            || genes.stream().anyMatch(gene -> namesVariant(gene, clause));
    return switch (wording().tone(rest(clause, genes, isJoined ? joined.group() : ""))) {
      case UNREAD -> Optional.empty();
      case FAILED -> said(genes, question, clause, Truth.UNKNOWN, isJoined);
      case DENIED -> said(genes, question, clause, Truth.NOT_MET, isJoined);
      case AFFIRMED -> said(genes, question, clause, Truth.MET, isJoined);
      case PLAIN ->
          described ? said(genes, question, clause, Truth.MET, isJoined) : Optional.of(List.of());
    };
  }

  private static Optional<List<GeneClause>> said(
      Set<String> genes, String question, String clause, Truth presence, boolean joined) {
    return Optional.of(List.of(new GeneClause(genes, question, clause, presence, joined)));
  }

  /// The clause without genes, variants and kinds of change.
  private String rest(String clause, Set<String> genes, String joined) {
    var subjects = new ArrayList<String>(names());
    var catalogue = new VariantClasses(reading.vocabulary().genes());
    genes.forEach(gene -> subjects.addAll(catalogue.words(gene)));
    String plain =
        CHANGE.matcher(clause.replace(joined, joined.isEmpty() ? "" : " ")).replaceAll(" ");
    String left = wording().rest(plain, subjects);
    var kept = new ArrayList<String>();
    for (String word : left.split("\\s+", -1)) {
      boolean result = reading.meanings().of(Concept.ofText(word, ""), "truth").isPresent();
      if (result || !isKind(word)) {
        kept.add(word);
      }
    }
    return String.join(" ", kept);
  }

  private List<String> names() {
    return naming.allNames();
  }

  /// Whether `words` name a variant of the gene, and not only the gene and a kind of change.
  boolean namesVariant(String gene, String words) {
    return new VariantClasses(reading.vocabulary().genes())
        .words(gene).stream()
            .filter(phrase -> Words.contain(words, List.of(phrase)))
            .anyMatch(
                phrase -> {
                  String left = wording().rest(phrase, names());
                  return java.util.Arrays.stream(left.split("\\s+", -1))
                      .anyMatch(word -> !word.isBlank() && !isKind(word));
                });
  }

  private boolean isKind(String word) {
    return reading.meanings().of(Concept.ofText(word, ""), "kind").isPresent();
  }

  /// A negative for the whole gene covers negatives for one of its variants.
  private List<GeneClause> broadest(List<GeneClause> all) {
    Set<String> whole = new LinkedHashSet<>();
    all.stream()
        .filter(one -> one.presence() == Truth.NOT_MET && !isSpecific(one))
        .forEach(one -> whole.addAll(one.genes()));
    return all.stream()
        .filter(
            one ->
                one.presence() != Truth.NOT_MET
                    || !isSpecific(one)
                    || !whole.containsAll(one.genes()))
        .toList();
  }

  private boolean isSpecific(GeneClause clause) {
    String all = clause.question() + " ; " + clause.words();
    return Proteins.inWords(all).isPresent()
        || clause.genes().stream().anyMatch(gene -> namesVariant(gene, all));
  }
}
