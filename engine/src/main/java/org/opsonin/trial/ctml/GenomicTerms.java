package org.opsonin.trial.ctml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.trial.ctml.tree.Tree;
import org.opsonin.vocabulary.Vocabulary;

/// Genomic criteria as criteria on a chart. A `!` at any key turns the whole criterion round.
final class GenomicTerms {

  private static final List<Fact.Kind> SMALL = List.of(Fact.Kind.MUTATION);
  private static final List<Fact.Kind> COPIES = List.of(Fact.Kind.AMPLIFICATION, Fact.Kind.LOSS);
  private static final List<Fact.Kind> ANY =
      List.of(Fact.Kind.MUTATION, Fact.Kind.AMPLIFICATION, Fact.Kind.LOSS);
  private static final List<Fact.Kind> JOINED = List.of(Fact.Kind.REARRANGEMENT);
  private static final Set<String> UNNAMED = Set.of("", "any_gene", "none");
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "hugo_symbol",
          "variant_category",
          "cnv_call",
          "protein_change",
          "fusion_partner_hugo_symbol",
          "wildtype",
          "display_name");

  private final Vocabulary vocabulary;
  private final MarkerTerms markers;

  GenomicTerms(Vocabulary vocabulary, MarkerTerms markers) {
    this.vocabulary = vocabulary;
    this.markers = markers;
  }

  Said term(Tree.Mapping criterion) {
    Map<String, Tree> fields = new HashMap<>();
    criterion.fields().forEach((key, value) -> fields.put(key.toLowerCase(Locale.ROOT), value));
    fields.remove("display_name");
    Optional<Tree> repair =
        Optional.ofNullable(fields.get("mmr_status"))
            .or(() -> Optional.ofNullable(fields.get("ms_status")));
    if (repair.isPresent()) {
      fields.remove("hugo_symbol"); // belongs to no gene
      return fields.size() == 1
          ? markers.repair(repair.get())
          : new Said.Not("a mismatch repair status together with other keys");
    }
    for (String key : fields.keySet()) {
      if (!UNDERSTOOD.contains(key)) {
        return new Said.Not("`genomic` key " + Reporter.quote(key) + " is not evaluated");
      }
    }
    boolean negated = fields.values().stream().anyMatch(MarkerTerms::isNegated);
    return change(fields).negatedIf(negated);
  }

  private Said change(Map<String, Tree> fields) {
    String gene = text(fields, "hugo_symbol");
    String partner = text(fields, "fusion_partner_hugo_symbol");
    String category = text(fields, "variant_category").toLowerCase(Locale.ROOT);
    if (category.equals("structural variation") || category.equals("sv")) {
      return joined(fields, gene, partner);
    }
    if (fields.containsKey("fusion_partner_hugo_symbol")) {
      return new Said.Not("a fusion partner of what is no structural variant");
    }
    if (fields.containsKey("wildtype")) {
      return unchanged(fields, gene);
    }
    if (fields.containsKey("cnv_call")) {
      return copies(fields, gene);
    }
    if (fields.containsKey("protein_change")) {
      return protein(gene, text(fields, "protein_change"));
    }
    return switch (category) {
      case "mutation" -> altered(gene, SMALL, List.of());
      case "copy number variation", "cnv" -> altered(gene, COPIES, List.of());
      case "any variation", "" -> altered(gene, ANY, List.of());
      default -> new Said.Not("a variant category that is not evaluated");
    };
  }

  /// A fusion; of two named genes only one can be asked for, so that a named pair is not evaluated.
  private Said joined(Map<String, Tree> fields, String gene, String partner) {
    boolean more = fields.containsKey("protein_change") || fields.containsKey("cnv_call");
    boolean one = isNamed(gene);
    boolean other = isNamed(partner);
    if (more || fields.containsKey("wildtype") || one == other) {
      return new Said.Not("a structural variant that is not one gene's");
    }
    if (gene.equalsIgnoreCase("intergenic") || partner.equalsIgnoreCase("intergenic")) {
      return new Said.Not("a structural variant between genes");
    }
    return altered(one ? gene : partner, JOINED, List.of());
  }

  private static boolean isNamed(String gene) {
    return !UNNAMED.contains(gene.toLowerCase(Locale.ROOT).replace(' ', '_'));
  }

  private Said unchanged(Map<String, Tree> fields, String gene) {
    boolean wild =
        fields.get("wildtype") instanceof Tree.Flag flag
            ? flag.value()
            : text(fields, "wildtype").equalsIgnoreCase("true");
    return wild && !fields.containsKey("protein_change") && !fields.containsKey("cnv_call")
        ? altered(gene, SMALL, List.of()).negatedIf(true)
        : new Said.Not("`wildtype` together with other keys, or false");
  }

  private Said copies(Map<String, Tree> fields, String gene) {
    if (fields.containsKey("protein_change")) {
      return new Said.Not("a copy number together with a protein change");
    }
    return switch (text(fields, "cnv_call")) {
      case "High Amplification", "High level amplification" ->
          altered(gene, List.of(Fact.Kind.AMPLIFICATION), List.of());
      case "Homozygous Deletion", "Homozygous deletion" ->
          altered(gene, List.of(Fact.Kind.LOSS), List.of());
      default -> new Said.Not("a copy number call that charts do not tell apart");
    };
  }

  /// A protein change that has a name of its own in the vocabulary, such as BRAF V600E.
  private Said protein(String symbol, String change) {
    return vocabulary.genes().findName(symbol).flatMap(vocabulary.genes()::entry).stream()
        .flatMap(gene -> gene.body().items("variants").stream())
        .filter(variant -> variant.texts("proteins").equals(List.of(change)))
        .flatMap(variant -> variant.text("id").stream())
        .findFirst()
        .map(id -> altered(symbol, SMALL, List.of(id)))
        .orElse(new Said.Not("a protein change without a name of its own"));
  }

  private Said altered(String symbol, List<Fact.Kind> kinds, List<String> variants) {
    return vocabulary
        .genes()
        .findName(symbol)
        .<Said>map(gene -> new Said.Asks(new Criterion.Altered(gene, kinds, variants)))
        .orElse(new Said.Not("a gene that is not in the vocabulary"));
  }

  private static String text(Map<String, Tree> fields, String key) {
    return Optional.ofNullable(fields.get(key)).map(MarkerTerms::bare).orElse("");
  }
}
