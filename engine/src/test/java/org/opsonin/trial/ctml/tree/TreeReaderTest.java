package org.opsonin.trial.ctml.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.kernel.Problem;

class TreeReaderTest {

  private final List<Problem> problems = new ArrayList<>();

  private List<Tree> read(String text) {
    return new TreeReader("trial.json", problems::add).read(text);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # value      | in   | comes to
          {"a": 19}    | JSON | a number
          {"a": "19"}  | JSON | a text
          {"a": true}  | JSON | true or false
          {"a": null}  | JSON | null
          {"a": [1]}   | JSON | a list
          {"a": {}}    | JSON | an object
          a: 19        | YAML | a number
          a: "19"      | YAML | a text
          a: true      | YAML | true or false
          a: No        | YAML | a text
          a:           | YAML | null
          a: [1, 2]    | YAML | a list
          a: {b: c}    | YAML | an object
          """)
  void keepsTheTypeOfAValue(String text, String in, String kind) {
    assertThat(read(text).getFirst().get("a")).map(Tree::kind).contains(kind);
    assertThat(problems).isEmpty();
  }

  @Test
  void readsJsonAndYamlOfOneTrialToTheSameTree() {
    Tree json = read("{\n\"and\": [\n{\"x\": \"p.G12\\u0043\"}]}").getFirst();
    Tree yaml = read("and:\n\n- x: p.G12C\n").getFirst();

    assertThat(json.items("and").getFirst().text("x")).contains("p.G12C");
    assertThat(json.items("and").getFirst()).isEqualTo(yaml.items("and").getFirst());
    assertThat(yaml.items("and").getFirst().line()).isEqualTo(3);
  }

  @Test
  void readsDocumentsThatFollowOneAnother() {
    assertThat(read("{\"a\": 1}\n{\"a\": 2}\n")).hasSize(2);
    assertThat(read("a: 1\n---\na: 2\n")).hasSize(2);
    assertThat(read("\uFEFF[1, 2]")).hasSize(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void tellsOfAKeyWrittenTwiceAndKeepsTheLast() {
    assertThat(read("{\"a\": 1,\n\"a\": 2}").getFirst().text("a")).contains("2");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "CTML-012 trial.json:2: `a` twice; the last one counts; expected each key once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": [1, 2",
        "{\"a\" 1}",
        "{a: [}",
        "[1,]",
        "{\"a\": 01}",
        "{\"a\": nul}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\\u12\"}",
        "{\"a\": \"line\nbreak\"}",
        "}",
        "a: b: c",
        "a: *b",
        "? [x]\n: y",
        "a: &b [*b]",
        "\t- a",
        "%",
        "a: \"unended"
      })
  void refusesWhatIsBrokenWithItsLine(String text) {
    assertThat(read(text)).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().code()).isEqualTo("CTML-001");
    assertThat(problems.getFirst().where()).matches("trial\\.json:\\d+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "- ", "[{\"and\":"})
  void refusesNestingWithoutEndInTime(String level) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(read(level.repeat(100_000))).isEmpty());
    assertThat(problems).extracting(Problem::code).containsExactly("CTML-002");
  }

  @Test
  void refusesBlocksIndentedWithoutEnd() {
    var text = new StringBuilder();
    for (int level = 0; level < 1_000; level++) {
      text.append(" ".repeat(level)).append("a:\n");
    }
    assertThat(read(text.toString())).isEmpty();
    assertThat(problems).extracting(Problem::code).containsExactly("CTML-002");
  }

  @Test
  void neverThrowsForDamagedText() {
    String whole = "{\"protocol_no\": \"1\", \"n\": [1.5e3, true, null, \"\\u00e9\", {\"k\": -2}]}";
    var random = new Random(20261123);
    for (int run = 0; run < 20_000; run++) {
      var text = new StringBuilder(whole);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, (char) random.nextInt(200));
          case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
          default -> text.insert(at, "{[\"\\,:]}&*-?!|%\t\n".charAt(random.nextInt(17)));
        }
        if (text.isEmpty()) {
          text.append(' ');
        }
      }
      read(text.toString());
    }
    assertThat(problems).allSatisfy(one -> assertThat(one.code()).startsWith("CTML-0"));
  }

  @Test
  void makesATreeOfWhatAnotherReaderRead() {
    Tree tree = Tree.of(Map.of("a", List.of(1, "x", true)));

    assertThat(tree.items("a"))
        .extracting(Tree::kind)
        .containsExactly("a number", "a text", "true or false");
    assertThatThrownBy(() -> Tree.of(new Object())).isInstanceOf(IllegalArgumentException.class);
  }
}
