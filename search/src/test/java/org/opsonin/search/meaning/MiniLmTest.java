package org.opsonin.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmTest {

  @Test
  void textsThatSaySimilarThingsLieCloser() {
    var vectors =
        new MiniLm()
            .of(
                List.of(
                    "A heart attack",
                    "Acute myocardial infarction",
                    "A school garden with vegetables",
                    ""));

    assertThat(Vectors.dot(vectors.getFirst(), vectors.get(1)))
        .isGreaterThan(Vectors.dot(vectors.getFirst(), vectors.get(2)) + 0.2f);
    assertThat(vectors)
        .allSatisfy(one -> assertThat(Vectors.dot(one, one)).isBetween(0.99f, 1.01f));
  }
}
