package org.opsonin.trial.ctml.matchminer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.tree.Tree;

/// A structural variant, asked for in two ways: the partner genes of samples reported since 1
/// December 2018, and the comment in free text of earlier ones.
///
/// As in the engine, the structured question does not repeat the variant category, and `intergenic`
/// asks for a partner that is not recorded.
final class StructuralRules {

  private static final String CATEGORY = "VARIANT_CATEGORY";
  private static final String LEFT = "HARMONIZED_LEFT_PARTNER_GENE";
  private static final String RIGHT = "HARMONIZED_RIGHT_PARTNER_GENE";

  private final Reporter reporter;
  private final Tree at;

  StructuralRules(Reporter reporter, Tree at) {
    this.reporter = reporter;
    this.at = at;
  }

  /// The two queries; empty if the engine would fail.
  ///
  /// @param asked the other field tests of the criterion, genes included
  Optional<List<Query>> queries(
      Map<String, FieldTest> asked, Optional<Tree> gene, Optional<Tree> partner) {
    boolean texts = gene.stream().allMatch(Tree.Text.class::isInstance);
    texts &= partner.stream().allMatch(Tree.Text.class::isInstance);
    if (!texts || asked.containsKey(GenomicRules.COMMENT) || asked.containsKey(CATEGORY)) {
      reporter.say("CTML-008", at, "a structural variant whose gene is no text", "gene symbols");
      return Optional.empty();
    }
    Map<String, FieldTest> others = new LinkedHashMap<>(asked);
    others.remove(GenomicRules.GENE);
    others.remove(GenomicRules.PARTNER);
    String symbol = gene.flatMap(Tree::asText).orElse("None");
    return inComment(symbol)
        .map(
            comment -> {
              Map<String, FieldTest> free = new LinkedHashMap<>(others);
              free.put(CATEGORY, new FieldTest.OneOf(Set.of("SV")));
              free.put(GenomicRules.COMMENT, comment);
              return List.of(
                  new Query(free, Set.of(), Query.Scope.FREE_TEXT),
                  structured(others, gene, partner));
            });
  }

  /// The symbol as a word of the comment, with something before or after it.
  private Optional<FieldTest> inComment(String symbol) {
    if (!symbol.matches("[\\w .:/@-]{0,100}")) {
      reporter.say("CTML-008", at, "a gene symbol with unusual signs", "a HUGO symbol");
      return Optional.empty();
    }
    return Optional.of(new FieldTest.Like("\\W%1$s\\W|^%1$s\\W|\\W%1$s$".formatted(symbol)));
  }

  private static Query structured(
      Map<String, FieldTest> others, Optional<Tree> gene, Optional<Tree> partner) {
    Map<String, FieldTest> forward = partners(gene, LEFT, partner, RIGHT);
    Map<String, FieldTest> backward = partners(gene, RIGHT, partner, LEFT);
    if (forward.equals(backward)) {
      Map<String, FieldTest> all = new LinkedHashMap<>(others);
      all.putAll(forward);
      return new Query(all, Set.of(), Query.Scope.STRUCTURED);
    }
    return new Query(others, Set.of(forward, backward), Query.Scope.STRUCTURED);
  }

  private static Map<String, FieldTest> partners(
      Optional<Tree> gene, String itsField, Optional<Tree> partner, String otherField) {
    Map<String, FieldTest> tests = new LinkedHashMap<>();
    gene.flatMap(Tree::asText).ifPresent(symbol -> tests.put(itsField, side(symbol)));
    partner.flatMap(Tree::asText).ifPresent(symbol -> tests.put(otherField, side(symbol)));
    return tests;
  }

  private static FieldTest side(String symbol) {
    String word = symbol.toLowerCase(Locale.ROOT);
    if (word.equals("intergenic")) {
      return new FieldTest.Is(new Tree.Nothing(0));
    }
    return word.replace(' ', '_').equals("any_gene")
        ? new FieldTest.Present()
        : new FieldTest.OneOf(Set.of(symbol));
  }
}
