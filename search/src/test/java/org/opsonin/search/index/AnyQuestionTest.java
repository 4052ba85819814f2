package org.opsonin.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.assertj.core.api.Assertions;
import org.opsonin.search.Filters;
import org.opsonin.search.Request;

/// No text is a wrong question.
class AnyQuestionTest {

  private static Path folder = Path.of("");
  private static SearchIndex[] index = new SearchIndex[1];

  @BeforeContainer
  static void build() throws IOException {
    folder = Files.createTempDirectory("search-test");
    index[0] =
        Studies.search(new java.util.ArrayList<>())
            .open(
                folder,
                Studies.source(
                    "1",
                    Studies.study("T-1", "Melanoma and \"quotes\"", "Melanoma"),
                    Studies.study("T-2", "Lung", "Lung Cancer")));
  }

  @AfterContainer
  static void clear() throws IOException {
    index[0].close();
    TrialSearch.forget(folder);
  }

  @Property(tries = 300)
  void anyTextIsAnswered(@ForAll @StringLength(max = 400) String text) throws IOException {
    assertThat(index[0].search(new Request(text, Filters.NONE, 5)).searched()).isEqualTo(2);
  }

  @Property(tries = 100)
  void anyNameIsAFilter(@ForAll @StringLength(min = 1, max = 60) String name) throws IOException {
    var filters =
        FilterChoices.of(
            java.util.Optional.of(name), java.util.Optional.of(name), java.util.Optional.of(name));
    assertThat(index[0].search(new Request("", filters, 5)).hits()).hasSizeLessThan(3);
  }

  @Example
  void oddTextsAreAnsweredInBoundedTime() {
    String[] odd = {
      "",
      "   ",
      "\"",
      "(((((((((( AND OR NOT ~^*?:\\/[]{}",
      "title:melanoma^1000000",
      "melanoma\0\0\0lung",
      "\ud83d\ude00\ud83e\uddec \ud800 \udfff",
      "a".repeat(100_000),
      "melanoma ".repeat(12_000),
      "no ".repeat(40_000),
      "(".repeat(100_000),
      "9".repeat(100_000) + "-year-old",
      "\u0130\u0131\u00df".repeat(10_000)
    };
    for (String text : odd) {
      Assertions.assertThatCode(
              () ->
                  org.junit.jupiter.api.Assertions.assertTimeout(
                      Duration.ofSeconds(60),
                      () -> index[0].search(new Request(text, Filters.NONE, 5))))
          .doesNotThrowAnyException();
    }
  }
}
