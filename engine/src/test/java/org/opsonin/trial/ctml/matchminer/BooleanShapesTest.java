package org.opsonin.trial.ctml.matchminer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shapes of match trees over four genes: sample `ab` has changes in the genes A and B.
class BooleanShapesTest {

  private static Samples samples() {
    Map<String, String> clinical = new LinkedHashMap<>();
    Map<String, List<String>> genomic = new LinkedHashMap<>();
    for (String genes :
        new String[] {"x", "a", "b", "c", "ab", "ac", "bc", "bd", "cd", "abc", "acd"}) {
      clinical.put(genes, "GENDER: Male");
      genomic.put(
          genes, genes.chars().mapToObj(gene -> "HARMONIZED_HUGO_SYMBOL: " + (char) gene).toList());
    }
    return Made.samples(clinical, genomic);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # match tree                            | samples
          a                                       | a ab abc ac acd
          and(a b)                                | ab abc
          or(a b)                                 | a ab abc ac acd b bc bd
          a, b                                    | ab abc
          and(a or(b c))                          | ab abc ac acd
          or(and(a b) and(b c))                   | ab abc bc
          and(and(a) and(b))                      | ab abc
          or(or(a) or(b))                         | a ab abc ac acd b bc bd
          and(or(a b) or(c d))                    | abc ac acd bc bd
          or(a b), or(c d)                        | abc ac acd bc bd
          or(and(a or(b c)) d)                    | ab abc ac acd bd cd
          and(a !b)                               | a ac acd
          or(!a b)                                | ab abc b bc bd c cd x
          and(!a !b)                              | c cd x
          and(or(and(a or(b)) d) or(c))           | ab abc ac acd cd
          or()                                    | -
          and()                                   | -
          and(a or())                             | a ab abc ac acd
          """)
  void meansWhatTheEngineMeans(String shape, String matching) {
    var trial = Made.trial("[" + written(shape) + "]");

    assertThat(trial.problems()).isEmpty();
    assertThat(String.join(" ", Made.matching(trial, samples(), Made.ALL)))
        .isEqualTo(matching == null ? "" : matching);
  }

  /// `and(a !b)` as YAML.
  private static String written(String shape) {
    return shape
        .replaceAll("(!?[abcd])(?![a-z(])(?<!an|o)", "{genomic: {hugo_symbol: \"$1\"}}")
        .replace("or(", "{or: [")
        .replace("and(", "{and: [")
        .replace(")", "]}")
        .replace("} {", "}, {");
  }

  @Test
  void losesAnAlternativeOfADeepTreeAsTheEngineDoes() {
    // (a and (b or b)) or d, and c: the second `or` is chained before the inner one, so that the
    // inner one and the second become alternatives of each other: `ab` matches without c
    var trial = Made.trial("[" + written("and(or(and(a or(b)) d) or(c))") + "]");

    assertThat(Made.matching(trial, samples(), Made.ALL)).contains("ab", "ac");
  }

  @Test
  void countsThePathsThatMatch() {
    var trial = Made.trial("[" + written("or(a b and(a b))") + "]");
    var reasons = new MatchMinerSemantics(Made.NAMES).match(trial, samples(), Made.ALL).reasons();

    assertThat(reasons).containsEntry("a", 1).containsEntry("ab", 4);
  }

  @Test
  void doesNotGoTheWaysOneByOne() {
    String alternatives = written("or(a b)") + ", ";
    var trial = Made.trial("[{and: [" + alternatives.repeat(60) + "]}]"); // 2^60 ways

    assertThat(Made.matching(trial, samples(), Made.ALL)).contains("a", "b").doesNotContain("c");
  }

  @Test
  void refusesWhatIsNoTree() {
    for (String broken : new String[] {"[1]", "{and: x}", "[{and: [1]}]", "[{or: {a: b}}]", "no"}) {
      var outcome =
          new MatchMinerSemantics(Made.NAMES).match(Made.trial(broken), samples(), Made.ALL);

      assertThat(outcome.reasons()).as(broken).isEmpty();
      assertThat(outcome.problems()).as(broken).isNotEmpty();
    }
  }
}
