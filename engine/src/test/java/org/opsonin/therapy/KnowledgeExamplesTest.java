package org.opsonin.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opsonin.example.KnowledgeExamples;
import org.opsonin.navigator.Navigator;

class KnowledgeExamplesTest {

  private static final Navigator NAVIGATOR = Navigator.load();
  private static final KnowledgeExamples EXAMPLES =
      new KnowledgeExamples(NAVIGATOR, LocalDate.of(2026, 11, 23));

  @Test
  void shippedKnowledgeHasNoProblem() {
    assertThat(NAVIGATOR.problems()).isEmpty();
  }

  @Test
  void everyExampleIsUnderstoodAndComesOutAsWritten() {
    assertThat(EXAMPLES.problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExample() {
    return EXAMPLES.all().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.where() + " " + example.given(),
                    () -> assertThat(EXAMPLES.verdict(example)).isEqualTo(example.expected())));
  }
}
