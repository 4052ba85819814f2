package org.opsonin.library.glossary;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.readability.Prose;
import org.opsonin.library.readability.Readability;

/// Every term, by language.
///
/// @param terms by language, then by slug in the alphabet of the language
public record Glossary(Map<String, Map<String, Term>> terms) {

  private static final int MAX_WORDS = 40;
  private static final double MAX_GRADE = 8.0;
  private static final List<String> FIELDS =
      List.of(
          "id",
          "language",
          "name",
          "also",
          "text",
          "more",
          "source",
          "review",
          "jurisdiction",
          "since",
          "until",
          "certainty");

  public Glossary {
    terms = new LinkedHashMap<>(terms);
  }

  /// The glossary in the knowledge; a term that cannot be used is left out and reported.
  public static Glossary of(Knowledge knowledge, Consumer<Problem> problems) {
    var byLanguage = new LinkedHashMap<String, List<Term>>();
    for (Entry entry : knowledge.ofKind("glossary")) {
      term(entry, problems)
          .ifPresent(
              term ->
                  byLanguage.computeIfAbsent(term.language(), _ -> new ArrayList<>()).add(term));
    }
    var sorted = new LinkedHashMap<String, Map<String, Term>>();
    byLanguage.forEach((language, terms) -> sorted.put(language, sorted(language, terms)));
    return new Glossary(sorted);
  }

  private static Map<String, Term> sorted(String language, List<Term> terms) {
    Collator collator = Collator.getInstance(Locale.of(language));
    collator.setStrength(Collator.PRIMARY);
    var bySlug = new LinkedHashMap<String, Term>();
    terms.stream()
        .sorted(Comparator.<Term, String>comparing(Term::name, collator).thenComparing(Term::slug))
        .forEach(term -> bySlug.put(term.slug(), term));
    return bySlug;
  }

  private static Optional<Term> term(Entry entry, Consumer<Problem> problems) {
    entry.body().onlyKnows(FIELDS, problems);
    Optional<String> language = entry.body().required("language", problems);
    Optional<String> text = entry.body().required("text", problems);
    if (language.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    if (!entry.id().startsWith(language.get() + ".")) {
      problems.accept(
          new Problem(
              "GLO-001",
              entry.body().where(),
              "id `" + entry.id() + "`",
              "the language, a dot and the slug: " + language.get() + ".pd-l1"));
      return Optional.empty();
    }
    return Optional.of(
        new Term(
            entry.id().substring(language.get().length() + 1),
            language.get(),
            entry.claim(),
            entry.body().texts("also"),
            text.get(),
            entry.body().text("more"),
            entry));
  }

  /// The terms of one language in its alphabet; none for a language without a glossary.
  public List<Term> in(String language) {
    return List.copyOf(terms.getOrDefault(language, Map.of()).values());
  }

  /// A term by slug.
  public Optional<Term> find(String language, String slug) {
    return Optional.ofNullable(terms.getOrDefault(language, Map.of()).get(slug));
  }

  /// Every spelling of every term of a language.
  public Set<String> spellings(String language) {
    var spellings = new HashSet<String>();
    in(language).forEach(term -> term.spellings().forEach(spellings::add));
    return spellings;
  }

  /// What is too long or too hard, and spellings that two terms claim.
  public void check(Consumer<Problem> problems) {
    terms.values().forEach(bySlug -> bySlug.values().forEach(term -> check(term, problems)));
    for (String language : terms.keySet()) {
      var owners = new LinkedHashMap<String, Term>();
      for (Term term : in(language)) {
        term.spellings()
            .map(spelling -> spelling.toLowerCase(Locale.ROOT))
            .forEach(
                spelling -> {
                  Term first = owners.putIfAbsent(spelling, term);
                  if (first != null && !first.equals(term)) {
                    problems.accept(
                        new Problem(
                            "GLO-004",
                            term.entry().body().where(),
                            "`" + spelling + "`, which is also " + first.slug(),
                            "a spelling no other term has"));
                  }
                });
      }
    }
  }

  private static void check(Term term, Consumer<Problem> problems) {
    boolean spanish = term.language().equals("es");
    var familiar = new HashSet<String>();
    term.spellings().forEach(familiar::add);
    Readability ease =
        (spanish ? Prose.spanish(familiar) : Prose.english(familiar)).of(List.of(term.text()));
    if (ease.words() > MAX_WORDS) {
      problems.accept(
          new Problem(
              "GLO-002",
              term.entry().body().where(),
              ease.words() + " words",
              "at most " + MAX_WORDS));
    }
    double grade = spanish ? ease.crawford() : ease.fleschKincaid();
    if (grade > MAX_GRADE) {
      problems.accept(
          new Problem(
              "GLO-003",
              term.entry().body().where(),
              "grade %.1f".formatted(grade),
              "at most grade " + MAX_GRADE));
    }
  }
}
