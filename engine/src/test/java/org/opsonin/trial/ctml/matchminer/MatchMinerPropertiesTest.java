package org.opsonin.trial.ctml.matchminer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.trial.ctml.Ctml;
import org.opsonin.trial.ctml.CtmlCriteria;
import org.opsonin.trial.ctml.CtmlTrial;
import org.opsonin.vocabulary.Vocabulary;

class MatchMinerPropertiesTest {

  private static final List<String> GENES = List.of("EGFR", "KRAS", "ALK");
  private static final List<String> PIECES =
      List.of(
          "hugo_symbol: EGFR",
          "variant_category: Mutation",
          "variant_category: Structural Variation",
          "wildcard_protein_change: p.G12",
          "wildcard_protein_change: p.((((",
          "protein_change: p.G12C",
          "cnv_call: High Amplification",
          "mmr_status: MSI-H",
          "exon: 19",
          "age_numerical: \">=18\"",
          "age_numerical: 18",
          "gender: {x: 1}",
          "oncotree_primary_diagnosis: Lung",
          "oncotree_primary_diagnosis: [a]",
          "tmb_numerical: \">=10\"",
          "hugo_symbol: \"(a+)+$\"",
          "fusion_partner_hugo_symbol: any_gene",
          "unheard_of: null");

  private static Samples samples(Random random) {
    Map<String, String> clinical = new LinkedHashMap<>();
    Map<String, List<String>> genomic = new LinkedHashMap<>();
    for (int sample = 0; sample < 30; sample++) {
      String id = "s" + sample;
      clinical.put(
          id,
          "GENDER: %s, BIRTH_DATE_INT: %d, ONCOTREE_PRIMARY_DIAGNOSIS_NAME: %s, REPORT_DATE: %s"
              .formatted(
                  random.nextBoolean() ? "Male" : "Female",
                  19500101 + 10000 * random.nextInt(70),
                  random.nextBoolean() ? "Lung Adenocarcinoma" : "Acral Melanoma",
                  random.nextBoolean() ? "2017-01-01" : "2020-01-01"));
      var documents = new ArrayList<String>();
      for (int document = random.nextInt(4); document > 0; document--) {
        documents.add(finding(random));
      }
      genomic.put(id, documents);
    }
    return Made.samples(clinical, genomic);
  }

  private static String finding(Random random) {
    String gene = GENES.get(random.nextInt(GENES.size()));
    return switch (random.nextInt(3)) {
      case 0 ->
          "VARIANT_CATEGORY: MUTATION, HARMONIZED_HUGO_SYMBOL: %s, HARMONIZED_PROTEIN_CHANGE: p.G12%s"
              .formatted(gene, "CDV*".charAt(random.nextInt(4)));
      case 1 -> "VARIANT_CATEGORY: CNV, HARMONIZED_HUGO_SYMBOL: %s, CNV_CALL: Gain".formatted(gene);
      default ->
          "VARIANT_CATEGORY: SV, HARMONIZED_LEFT_PARTNER_GENE: %s, HARMONIZED_RIGHT_PARTNER_GENE: X"
              .formatted(gene);
    };
  }

  private static String criterion(Random random, String not) {
    String gene = GENES.get(random.nextInt(GENES.size()));
    return switch (random.nextInt(5)) {
      case 0 ->
          "{genomic: {hugo_symbol: %s, variant_category: \"%sMutation\"}}".formatted(gene, not);
      case 1 ->
          "{genomic: {hugo_symbol: %s, wildcard_protein_change: \"%sp.G12\"}}".formatted(gene, not);
      case 2 ->
          "{genomic: {hugo_symbol: %s, variant_category: \"%sStructural Variation\"}}"
              .formatted(gene, not);
      case 3 -> "{clinical: {gender: \"%sMale\"}}".formatted(not);
      default -> "{clinical: {oncotree_primary_diagnosis: \"%sLung\"}}".formatted(not);
    };
  }

  private static Set<String> match(String tree, Samples samples) {
    return Made.matching(Made.trial("[" + tree + "]"), samples, Made.ALL);
  }

  @Test
  void aMarkOfNegationSplitsTheSamplesInTwo() {
    for (int seed = 0; seed < 60; seed++) {
      Samples samples = samples(new Random(seed));
      Set<String> plain = match(criterion(new Random(seed), ""), samples);
      Set<String> negated = match(criterion(new Random(seed), "!"), samples);

      assertThat(plain).as("seed %d", seed).doesNotContainAnyElementsOf(negated);
      assertThat(plain.size() + negated.size()).as("seed %d", seed).isEqualTo(samples.size());
    }
  }

  @Test
  void flatTreesAreUnionAndIntersection() {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      Samples samples = samples(random);
      String one = criterion(random, "");
      String other = criterion(random, "!");
      var union = new TreeSet<>(match(one, samples));
      union.addAll(match(other, samples));
      var both = new TreeSet<>(match(one, samples));
      both.retainAll(match(other, samples));

      assertThat(match("{or: [" + one + "," + other + "]}", samples)).isEqualTo(union);
      assertThat(match("{and: [" + one + "," + other + "]}", samples)).isEqualTo(both);
    }
  }

  @Test
  void onlyTheLivingAndTheOpenAreASubset() {
    var trial =
        Made.whole(
            """
            {protocol_no: 1-1, _summary: {status: [{value: open to accrual}]}, treatment_list: {step: [
              {match: [{clinical: {gender: Male}}], arm: [
                {arm_suspended: Y, match: [{clinical: {gender: Female}}]},
                {arm_suspended: N, dose_level: [{level_suspended: Y, match: [{clinical: {gender: Unknown}}]}]}]}]}}
            """);
    Samples samples =
        Made.samples(
            Map.of(
                "m", "GENDER: Male",
                "md", "GENDER: Male, VITAL_STATUS: deceased",
                "f", "GENDER: Female",
                "u", "GENDER: Unknown",
                "ud", "GENDER: Unknown, VITAL_STATUS: Deceased"),
            Map.of());
    var day = Made.ALL.ageReference();

    assertThat(Made.matching(trial, samples, new Options(true, true, day)))
        .containsExactly("f", "m", "md", "u", "ud");
    assertThat(Made.matching(trial, samples, new Options(false, true, day)))
        .containsExactly("f", "m", "u", "ud");
    assertThat(Made.matching(trial, samples, new Options(true, false, day)))
        .containsExactly("m", "md");
    assertThat(Made.matching(trial, samples, new Options(false, false, day))).containsExactly("m");
  }

  @Test
  void neverThrowsForOddTreesAndStaysInTime() {
    var criteria = CtmlCriteria.of(Knowledge.load(), Vocabulary.of(Knowledge.load()));
    var semantics = new MatchMinerSemantics(Made.NAMES);
    Samples samples = samples(new Random(1));
    var codes = new HashSet<String>();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int seed = 0; seed < 2_000; seed++) {
            CtmlTrial trial = Made.trial(odd(new Random(seed), 4));
            semantics
                .match(trial, samples, Made.ALL)
                .problems()
                .forEach(it -> codes.add(it.code()));
            criteria.parts(trial).forEach(part -> assertThat(part.clause()).isNotNull());
          }
        });
    assertThat(codes).contains("CTML-005", "CTML-006", "CTML-007", "CTML-008");
  }

  private static String odd(Random random, int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      var keys = new ArrayList<String>();
      for (int key = random.nextInt(4); key >= 0; key--) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        if (keys.stream().noneMatch(had -> had.startsWith(piece.substring(0, 6)))) {
          keys.add(piece);
        }
      }
      return "{%s: {%s}}"
          .formatted(random.nextBoolean() ? "clinical" : "genomic", String.join(", ", keys));
    }
    var items = new ArrayList<String>();
    for (int item = random.nextInt(4); item > 0; item--) {
      items.add(odd(random, depth - 1));
    }
    String list = "[" + String.join(", ", items) + "]";
    return switch (random.nextInt(12)) {
      case 0 -> "null";
      case 1 -> list;
      case 2 -> "{other: " + list + "}";
      case 3, 4, 5, 6 -> "{and: " + list + "}";
      default -> "{or: " + list + "}";
    };
  }

  @Test
  void readsManyTrialsThatAreBrokenWithoutFailing() {
    for (String text : new String[] {"{", "treatment_list: 5", "- 1\n- 2", "\u0000", "{}", "[]"}) {
      assertThat(Ctml.read("broken", text).problems()).as(text).isNotEmpty();
    }
  }
}
