package org.opsonin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EvalTriageTest {

  private static final String[] SMALL = {"eval", "triage", "--patients", "20", "--weeks", "8"};

  private static Run small(String... more) {
    var arguments = new String[SMALL.length + more.length];
    System.arraycopy(SMALL, 0, arguments, 0, SMALL.length);
    System.arraycopy(more, 0, arguments, SMALL.length, more.length);
    return Run.of(arguments);
  }

  @Test
  void saysThatItIsASimulation() {
    Run run = small();

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("A simulation on published incidences")
        .contains("no benefit", "light burden", "middle burden", "heavy burden");
    assertThat(small("--seed", "1").out()).isEqualTo(run.out());
    assertThat(small("--seed", "2").out()).isNotEqualTo(run.out());
  }

  @Test
  void givesTheSameFiguresAsJson() throws JsonProcessingException {
    JsonNode figures = new ObjectMapper().readTree(small("--format", "json").out());

    assertThat(figures.path("simulation").asText()).contains("no benefit");
    assertThat(figures.path("burdens")).hasSize(3);
    assertThat(figures.path("burdens").path(0).path("thresholds")).hasSize(3);
    assertThat(figures.path("knowledge").asText()).isNotEmpty();
  }

  @Test
  void refusesNobodyAndCrowds() {
    assertThat(Run.of("eval", "triage", "--patients", "0").code()).isEqualTo(2);
    assertThat(Run.of("eval", "triage", "--weeks", "1000").code()).isEqualTo(2);
  }
}
