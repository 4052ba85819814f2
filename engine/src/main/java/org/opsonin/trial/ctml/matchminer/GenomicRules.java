package org.opsonin.trial.ctml.matchminer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.tree.Tree;

/// Genomic criteria: all keys together ask for one document. One key with `!` turns the whole
/// criterion round: no document may show all of it.
final class GenomicRules {

  static final String GENE = "HARMONIZED_HUGO_SYMBOL";
  static final String PARTNER = "FUSION_PARTNER_HUGO_SYMBOL";
  static final String COMMENT = "STRUCTURAL_VARIANT_COMMENT";
  private static final String CATEGORY = "VARIANT_CATEGORY";
  private static final String PROTEIN = "HARMONIZED_PROTEIN_CHANGE";
  private static final String MMR = "MMR_STATUS";

  private static final Map<String, String> PLAIN =
      Map.of(
          "hugo_symbol", GENE,
          "exon", "HARMONIZED_TRANSCRIPT_EXON",
          "protein_change", PROTEIN,
          "variant_classification", "HARMONIZED_VARIANT_CLASSIFICATION",
          "apobec_signature", "APOBEC_STATUS",
          "pole_signature", "POLE_STATUS",
          "tobacco_signature", "TOBACCO_STATUS",
          "temozolomide_signature", "TEMOZOLOMIDE_STATUS",
          "uva_signature", "UVA_STATUS",
          "fusion_partner_hugo_symbol", PARTNER);
  private static final Set<String> SIGNATURES =
      Set.of(
          "UVA_STATUS",
          "TOBACCO_STATUS",
          "POLE_STATUS",
          "TEMOZOLOMIDE_STATUS",
          MMR,
          "APOBEC_STATUS");
  private static final Map<String, String> COPY_NUMBERS =
      Map.of(
          "High Amplification", "High level amplification",
          "Homozygous Deletion", "Homozygous deletion",
          "Low Amplification", "Gain",
          "Heterozygous Deletion", "Heterozygous deletion");
  private static final String DEFICIENT = "Deficient (MMR-D / MSI-H)";
  private static final String PROFICIENT = "Proficient (MMR-P / MSS)";
  private static final Map<String, String> REPAIR =
      Map.of(
          "MMR-Proficient", PROFICIENT,
          "MMR-Deficient", DEFICIENT,
          "MSI-H", DEFICIENT,
          "MSI-L", PROFICIENT,
          "MSS", PROFICIENT);

  private final Reporter reporter;

  GenomicRules(Reporter reporter) {
    this.reporter = reporter;
  }

  /// One `genomic` criterion in the making.
  private static final class Parts {
    private final Query.Fields fields = new Query.Fields();
    private Optional<Tree> gene = Optional.empty();
    private Optional<Tree> partner = Optional.empty();
    private boolean excludes;
    private boolean structural;
    private boolean twice;

    void add(String field, FieldTest test, boolean negated) {
      twice |= !fields.add(field, test);
      excludes |= negated;
    }
  }

  /// The question of one `genomic` criterion, or none if it asks nothing; empty if the engine would
  /// fail on it, which is reported.
  Optional<List<Question>> questions(Tree.Mapping criterion) {
    var parts = new Parts();
    for (Map.Entry<String, Tree> field : new TreeMap<>(criterion.fields()).entrySet()) {
      if (!take(field.getKey(), field.getValue(), parts)) {
        return Optional.empty();
      }
    }
    if (parts.twice) {
      reporter.say("CTML-008", criterion, "two keys that ask for the same field", "one of the two");
      return Optional.empty();
    }
    if (parts.structural) {
      return new StructuralRules(reporter, criterion)
          .queries(parts.fields.tests(), parts.gene, parts.partner)
          .map(queries -> List.of(new Question(false, parts.excludes, queries, false)));
    }
    Map<String, FieldTest> tests = new TreeMap<>(parts.fields.tests());
    if (tests.keySet().stream().anyMatch(SIGNATURES::contains)) {
      tests.remove(GENE); // a signature belongs to no gene
    }
    if (tests.isEmpty()) {
      return Optional.of(List.of());
    }
    var query = new Query(tests, Set.of(), Query.Scope.ALL);
    return Optional.of(List.of(new Question(false, parts.excludes, List.of(query), false)));
  }

  private boolean take(String written, Tree value, Parts parts) {
    String key = written.toLowerCase(Locale.ROOT);
    var given = Negatable.of(value);
    String field = PLAIN.get(key);
    if (field != null) {
      if (field.equals(GENE)) {
        parts.gene = Optional.of(given.value());
      } else if (field.equals(PARTNER)) {
        parts.partner = Optional.of(given.value());
      }
      parts.add(field, new FieldTest.Is(given.value()), given.negated());
      return true;
    }
    return switch (key) {
      case "display_name" -> true;
      case "variant_category" -> category(given, parts);
      case "wildcard_protein_change" -> wildcard(given, parts);
      case "cnv_call" -> {
        Tree call =
            given
                .text()
                .map(COPY_NUMBERS::get)
                .map(known -> (Tree) new Tree.Text(0, known))
                .orElse(given.value());
        parts.add("CNV_CALL", new FieldTest.Is(call), given.negated());
        yield true;
      }
      case "mmr_status", "ms_status" -> {
        Optional<String> status = given.text().map(REPAIR::get);
        status.ifPresent(
            known -> parts.add(MMR, new FieldTest.OneOf(Set.of(known)), given.negated()));
        yield status.isPresent() || refuse(value, key, String.join(", ", sorted(REPAIR)));
      }
      default -> unknown(written, given, parts);
    };
  }

  private boolean unknown(String written, Negatable given, Parts parts) {
    reporter.say(
        "CTML-007",
        given.value(),
        "`genomic` has no key " + Reporter.quote(written) + "; it is looked up as it is",
        "a key such as hugo_symbol, variant_category or protein_change");
    parts.add(written, new FieldTest.Is(given.value()), given.negated());
    return true;
  }

  private boolean category(Negatable given, Parts parts) {
    if (given.text().isEmpty()) {
      return refuse(given.value(), "variant_category", "a text such as Mutation");
    }
    String category = given.text().get();
    parts.excludes |= given.negated();
    if (category.equals("Structural Variation")) {
      parts.structural = true;
      return true;
    }
    Set<String> categories =
        switch (category.toLowerCase(Locale.ROOT)) {
          case "copy number variation" -> Set.of("CNV");
          case "any variation" -> Set.of("MUTATION", "CNV");
          case "structural variation" -> Set.of("SV");
          default -> Set.of(category.toUpperCase(Locale.ROOT));
        };
    parts.add(CATEGORY, new FieldTest.OneOf(categories), false);
    return true;
  }

  /// A protein change up to its last letter: `p.V600` finds p.V600E and p.V600K, not p.V600fs. A
  /// dot after the `p` stands for any character if it was written, as in the engine.
  private boolean wildcard(Negatable given, Parts parts) {
    Optional<String> text = given.text();
    if (text.isEmpty() || !text.get().matches("[\\w.*>=+-]{0,200}")) {
      return refuse(given.value(), "wildcard_protein_change", "a change such as p.G12");
    }
    String written = text.get();
    String start =
        written.startsWith("p.")
            ? "p." + literal(written.substring(2))
            : Pattern.quote("p." + written);
    parts.add(
        PROTEIN, new FieldTest.Like("^" + start + "[ACDEFGHIKLMNPQRSTVWY]$"), given.negated());
    return true;
  }

  /// Dots are the only sign of a pattern that is left one; the rest stands for itself.
  private static String literal(String written) {
    return written.replaceAll("([*>=+-])", "\\\\$1");
  }

  private static List<String> sorted(Map<String, String> map) {
    var keys = new ArrayList<>(map.keySet());
    keys.sort(null);
    return keys;
  }

  private boolean refuse(Tree at, String key, String expected) {
    reporter.say("CTML-008", at, "a value of `" + key + "` that is not known", expected);
    return false;
  }
}
