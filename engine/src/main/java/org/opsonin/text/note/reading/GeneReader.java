package org.opsonin.text.note.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Node;
import org.opsonin.text.Assertion;
import org.opsonin.text.Mention;
import org.opsonin.text.Tokens;
import org.opsonin.text.note.Doubt;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.text.note.passage.Scope;

/// Reads gene findings: `EGFR L858R`, `ALK, ROS1 negative`, `no BRAF V600E mutation`, `KRAS wild
/// type`.
///
/// Genes with nothing but commas between them share one result. A gene with no word of result is
/// doubted, as is one whose test is pending or failed.
public final class GeneReader {

  private static final int KIND_NEAR = 4;
  private static final int FOUND_NEAR = 4;
  private static final Set<String> LINKS =
      Set.of(",", "/", "and", "or", "&", "nor", "-", "+", "as", "well", "for", "both");

  /// Reads one passage.
  public void read(Passage passage, Gathered into) {
    List<Mention> mentions =
        passage.of(Mention.Kind.GENE, Mention.Kind.VARIANT).stream()
            .filter(mention -> !isMarker(passage, mention))
            .toList();
    int at = 0;
    while (at < mentions.size()) {
      var group = new ArrayList<Mention>(List.of(mentions.get(at)));
      while (at + 1 < mentions.size() && isLinked(passage, group.getLast(), mentions.get(at + 1))) {
        group.add(mentions.get(++at));
      }
      read(passage, group, into);
      at++;
    }
  }

  /// HER2 is a gene and a marker; only a mutation of it is the gene's.
  private static boolean isMarker(Passage passage, Mention mention) {
    boolean marker =
        passage.of(Mention.Kind.MARKER, Mention.Kind.MARKER_VALUE).stream()
            .anyMatch(
                other ->
                    other.firstToken() <= mention.firstToken()
                        && other.endToken() >= mention.endToken());
    Optional<Passage.Cue> kind =
        passage.first(
            passage.words().answers("kind"), mention.endToken(), mention.endToken() + KIND_NEAR);
    return marker && kind.filter(cue -> cue.means().equals("mutation")).isEmpty();
  }

  private static boolean isLinked(Passage passage, Mention one, Mention next) {
    if (next.firstToken() < one.endToken()) {
      return true;
    }
    boolean samePlace = next.kind() == Mention.Kind.VARIANT && one.kind() == Mention.Kind.GENE;
    for (int at = one.endToken(); at < next.firstToken(); at++) {
      if (samePlace || !LINKS.contains(passage.tokens().word(at))) {
        return false;
      }
    }
    return true;
  }

  /// What the passage says of a group of genes.
  private static void read(Passage passage, List<Mention> group, Gathered into) {
    Mention last = group.getLast();
    Scope scope = Scope.after(passage, last).clause();
    Set<Assertion> said = passage.all(group.getFirst());
    for (Assertion other : List.of(Assertion.FAMILY, Assertion.HYPOTHETICAL)) {
      if (said.contains(other)) {
        group.forEach(mention -> into.doubted(mention, other));
        return;
      }
    }
    Optional<Passage.Cue> truth =
        passage.first(passage.words().answers("truth"), scope.from(), scope.to());
    group.removeIf(mention -> isOfGeneBefore(passage, mention, group));
    boolean tested =
        passage.has(passage.words().role("note-testing"), scope.from(), scope.from() + KIND_NEAR);
    for (Mention mention : group) {
      int stop = truth.map(Passage.Cue::at).orElse(scope.to());
      Optional<Change> change = change(passage, mention, new Scope(passage, scope.from(), stop));
      Optional<Truth> presence =
          presence(passage, mention, scope, said, truth, change.isPresent(), tested);
      if (presence.isEmpty()) {
        into.doubt(mention, Doubt.Why.NO_RESULT);
      } else {
        int end = truth.map(Passage.Cue::end).orElse(mention.endToken());
        add(passage, mention, Math.max(end, mention.endToken()), presence.get(), change, into);
      }
    }
  }

  /// Whether a variant stands right after its own gene, which is read with it.
  private static boolean isOfGeneBefore(Passage passage, Mention mention, List<Mention> group) {
    return mention.kind() == Mention.Kind.VARIANT
        && group.stream()
            .anyMatch(
                gene ->
                    gene.kind() == Mention.Kind.GENE
                        && gene.firstToken() < mention.firstToken()
                        && owner(passage, mention.id()).filter(gene.id()::equals).isPresent());
  }

  private static Optional<Truth> presence(
      Passage passage,
      Mention mention,
      Scope scope,
      Set<Assertion> said,
      Optional<Passage.Cue> truth,
      boolean described,
      boolean tested) {
    if (truth.filter(cue -> cue.means().equals("unknown")).isPresent()
        || said.contains(Assertion.UNCERTAIN)) {
      return Optional.empty();
    }
    boolean deniedBefore =
        passage
            .assertions()
            .allBefore(passage.tokens(), passage.sentence(), mention.firstToken())
            .contains(Assertion.NEGATED);
    boolean wild =
        passage.tokens().is(mention.firstToken() - 1, "type")
            || passage.tokens().is(mention.firstToken() - 1, "wildtype");
    if (deniedBefore || wild || truth.filter(cue -> cue.means().equals("not-met")).isPresent()) {
      return Optional.of(Truth.NOT_MET);
    }
    if (truth.isPresent()) {
      return Optional.of(Truth.MET);
    }
    if (said.contains(Assertion.NEGATED)) {
      return Optional.of(Truth.NOT_MET);
    }
    if (mention.kind() == Mention.Kind.VARIANT) {
      return Optional.of(Truth.MET);
    }
    boolean kind =
        passage.has(
            passage.words().answers("kind"),
            scope.from(),
            Math.min(scope.to(), scope.from() + KIND_NEAR));
    boolean found =
        passage.has(
            passage.words().role("note-found"),
            mention.firstToken() - FOUND_NEAR,
            mention.firstToken());
    return described || (kind && found && !tested) ? Optional.of(Truth.MET) : Optional.empty();
  }

  /// A change named beside a gene.
  ///
  /// @param protein HGVS name; empty for a change named otherwise
  /// @param variant id of the class; empty if none is named
  private record Change(Optional<String> protein, Optional<String> variant, int end) {}

  private static Optional<Change> change(Passage passage, Mention mention, Scope scope) {
    Tokens tokens = passage.tokens();
    Optional<Mention> variant =
        mention.kind() == Mention.Kind.VARIANT
            ? Optional.of(mention)
            : passage.of(Mention.Kind.VARIANT).stream()
                .filter(one -> one.firstToken() >= scope.from() && one.endToken() <= scope.to())
                .filter(one -> owner(passage, one.id()).filter(mention.id()::equals).isPresent())
                .findFirst();
    Optional<String> protein = Optional.empty();
    int end = variant.map(Mention::endToken).orElse(mention.endToken());
    for (int at = mention.firstToken(); at < scope.to() && protein.isEmpty(); at++) {
      protein = protein(tokens, at);
      end = protein.isPresent() ? Math.max(end, at + 1) : end;
    }
    return variant.isEmpty() && protein.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(protein, variant.map(Mention::id), end));
  }

  /// `V600E` as `p.V600E`; empty for anything else.
  private static Optional<String> protein(Tokens tokens, int at) {
    String word = tokens.word(at);
    int length = word.length();
    if (length < 4 || !Character.isLetter(word.charAt(0))) {
      return Optional.empty();
    }
    for (int place = 1; place < length - 1; place++) {
      if (!Tokens.isDigit(word.charAt(place))) {
        return Optional.empty();
      }
    }
    String letters = "acdefghiklmnpqrstvwyx";
    boolean change =
        letters.indexOf(word.charAt(0)) >= 0 && letters.indexOf(word.charAt(length - 1)) >= 0;
    return change ? Optional.of("p." + word.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  private static Optional<String> owner(Passage passage, String variant) {
    return passage.words().vocabulary().genes().all().stream()
        .filter(
            gene ->
                gene.body().items("variants").stream()
                    .anyMatch(one -> one.text("id").filter(variant::equals).isPresent()))
        .map(gene -> gene.id())
        .findFirst();
  }

  private static void add(
      Passage passage,
      Mention mention,
      int end,
      Truth presence,
      Optional<Change> change,
      Gathered into) {
    String gene =
        mention.kind() == Mention.Kind.GENE
            ? mention.id()
            : owner(passage, mention.id()).orElse("");
    if (gene.isEmpty()) {
      return;
    }
    int stop = Math.min(passage.last(), Math.max(end, change.map(Change::end).orElse(end)));
    Optional<String> kind =
        passage
            .first(
                passage.words().answers("kind"),
                mention.firstToken(),
                Math.min(passage.last(), stop + 2))
            .map(Passage.Cue::means);
    Optional<String> protein = change.flatMap(Change::protein);
    Fact.Kind kindOf =
        kind.map(one -> Fact.Kind.valueOf(one.toUpperCase(Locale.ROOT)))
            .orElse(
                protein.isPresent() && presence == Truth.MET
                    ? Fact.Kind.MUTATION
                    : Fact.Kind.UNSPECIFIED);
    boolean specific = presence == Truth.NOT_MET && change.isPresent();
    List<String> classes = classes(passage, gene, kindOf, change, specific);
    into.fact(
        mention.firstToken(),
        stop,
        passage.dateNear(stop),
        origin ->
            new Fact.Alteration(
                gene,
                kindOf,
                presence,
                lineage(passage, mention, stop),
                protein,
                classes,
                specific,
                List.of(),
                origin));
  }

  /// The classes of variants a change belongs to: named by it, listed by its protein change, or all
  /// fusions of the gene.
  private static List<String> classes(
      Passage passage, String gene, Fact.Kind kind, Optional<Change> change, boolean specific) {
    var classes = new LinkedHashSet<String>();
    change.flatMap(Change::variant).ifPresent(classes::add);
    List<Node> variants =
        passage.words().vocabulary().genes().entry(gene).stream()
            .flatMap(entry -> entry.body().items("variants").stream())
            .toList();
    for (Node variant : variants) {
      List<String> proteins = variant.texts("proteins");
      boolean listed =
          change
              .flatMap(Change::protein)
              .filter(one -> specific ? proteins.equals(List.of(one)) : proteins.contains(one))
              .isPresent();
      boolean fused = !specific && variant.isTrue("fusion") && kind == Fact.Kind.REARRANGEMENT;
      if (listed || fused) {
        variant.text("id").ifPresent(classes::add);
      }
    }
    return List.copyOf(classes);
  }

  private static Fact.Lineage lineage(Passage passage, Mention mention, int stop) {
    return passage
        .first(
            passage.words().answers("lineage"),
            mention.firstToken() - FOUND_NEAR,
            Math.min(passage.last(), stop + FOUND_NEAR))
        .map(cue -> Fact.Lineage.valueOf(cue.means().toUpperCase(Locale.ROOT)))
        .orElse(Fact.Lineage.UNSPECIFIED);
  }
}
