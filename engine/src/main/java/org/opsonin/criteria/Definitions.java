package org.opsonin.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

/// The named definitions criteria may use: entries of kind `concept`.
///
/// A clinician's own statement of a concept always counts: `met` and `notMet` of an entry add what
/// else in a chart shows it or rules it out. `complement: true` says that whatever fails to show it
/// rules it out, as with a test result.
public final class Definitions {

  /// The statement that gives the number of prior lines.
  public static final String PRIOR_LINES = "prior-lines";

  /// The concept that no systemic therapy was given.
  public static final String UNTREATED = "no-prior-systemic-therapy";

  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "claim",
          "ask",
          "met",
          "notMet",
          "latestWins",
          "mayChange",
          "words",
          "text",
          "snomed",
          "complement",
          "asksTerms",
          "source",
          "certainty",
          "since",
          "until",
          "jurisdiction",
          "review",
          "examples");

  private final Map<String, Definition> byId = new LinkedHashMap<>();

  private Definitions() {}

  /// Reads all concepts; a broken one is left out and reported.
  public static Definitions of(
      Knowledge knowledge, Vocabulary vocabulary, Consumer<Problem> problems) {
    var definitions = new Definitions();
    var ids = knowledge.ofKind("concept").stream().map(Entry::id).toList();
    var reader = new CriterionReader(vocabulary, ids, problems);
    for (Entry entry : knowledge.ofKind("concept")) {
      entry.body().onlyKnows(FIELDS, problems);
      definitions.read(entry, reader);
    }
    definitions.refuseCircles(problems);
    definitions.refuseDangling(problems);
    return definitions;
  }

  private void read(Entry entry, CriterionReader reader) {
    Optional<Criterion> met = entry.body().get("met").flatMap(reader::read);
    Optional<Criterion> notMet = entry.body().get("notMet").flatMap(reader::read);
    if (isBroken(entry, "met", met) || isBroken(entry, "notMet", notMet)) {
      return;
    }
    Criterion said = new Criterion.Said(entry.id());
    Criterion denied = new Criterion.Not(said);
    byId.put(
        entry.id(),
        new Definition(
            entry.id(),
            entry.claim(),
            entry.body().text("ask").orElse("whether: " + entry.claim()),
            met.<Criterion>map(shown -> new Criterion.AnyOf(List.of(said, shown))).orElse(said),
            against(denied, notMet, met.filter(shown -> entry.body().isTrue("complement"))),
            entry.body().isTrue("latestWins"),
            entry.body().isTrue("asksTerms"),
            entry.body().text("mayChange").map("true"::equals).orElse(true)));
  }

  private static Criterion against(
      Criterion denied, Optional<Criterion> notMet, Optional<Criterion> opposed) {
    var terms = new ArrayList<Criterion>(List.of(denied));
    notMet.ifPresent(terms::add);
    opposed.map(Criterion.Not::new).ifPresent(terms::add);
    return terms.size() == 1 ? denied : new Criterion.AnyOf(terms);
  }

  private static boolean isBroken(Entry entry, String field, Optional<Criterion> read) {
    return entry.body().get(field).isPresent() && read.isEmpty();
  }

  private void refuseCircles(Consumer<Problem> problems) {
    for (String id : List.copyOf(byId.keySet())) {
      if (reaches(id, id, byId.size())) {
        byId.remove(id);
        problems.accept(
            new Problem("KB-021", id, "the concept is defined by itself", "no circle of concepts"));
      }
    }
  }

  private void refuseDangling(Consumer<Problem> problems) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Definition definition : List.copyOf(byId.values())) {
        if (!byId.keySet().containsAll(usedBy(definition))) {
          byId.remove(definition.id());
          problems.accept(
              new Problem(
                  "KB-022",
                  definition.id(),
                  "the concept uses one that was refused",
                  "only usable concepts"));
          changed = true;
        }
      }
    }
  }

  private static List<String> usedBy(Definition definition) {
    var used = new ArrayList<>(concepts(definition.met()));
    used.addAll(concepts(definition.notMet()));
    return used;
  }

  private static List<String> concepts(Criterion criterion) {
    return criterion
        .nodes()
        .filter(Criterion.Concept.class::isInstance)
        .map(node -> ((Criterion.Concept) node).id())
        .toList();
  }

  private boolean reaches(String from, String target, int steps) {
    Definition definition = byId.get(from);
    if (definition == null || steps < 0) {
      return false;
    }
    var used = usedBy(definition);
    return used.contains(target)
        || used.stream().anyMatch(next -> !next.equals(from) && reaches(next, target, steps - 1));
  }

  /// The definition named `id`.
  ///
  /// @throws IllegalArgumentException if there is none; readers have refused such criteria before
  Definition get(String id) {
    Definition definition = byId.get(id);
    if (definition == null) {
      throw new IllegalArgumentException("no concept is called " + id);
    }
    return definition;
  }

  public Optional<Definition> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The ids criteria may name.
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  public List<Definition> all() {
    return List.copyOf(byId.values());
  }
}
