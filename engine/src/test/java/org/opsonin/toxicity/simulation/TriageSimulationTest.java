package org.opsonin.toxicity.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.simulation.SimulationResult.Background;
import org.opsonin.toxicity.simulation.SimulationResult.Measured;
import org.opsonin.toxicity.simulation.SimulationResult.Share;

class TriageSimulationTest {

  private static final TriageSimulation SIMULATION = TriageSimulation.of(Knowledge.load());
  private static final SimulationResult RESULT = run(1);

  private static SimulationResult run(long seed) {
    return SIMULATION.run(150, 26, new SplittableRandom(seed), done -> {});
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    assertThat(run(1)).isEqualTo(RESULT);
    assertThat(run(2)).isNotEqualTo(RESULT);
  }

  @Test
  void aPlainRuleAlertsAboutAsOftenAsPublishedSystems() {
    assertThat(RESULT.backgrounds())
        .extracting(Background::name)
        .containsExactly("light", "middle", "heavy");
    assertThat(RESULT.backgrounds().get(0).plainRule()).isCloseTo(0.078, within(0.03));
    assertThat(RESULT.backgrounds().get(1).plainRule()).isBetween(0.17, 0.27);
    assertThat(RESULT.backgrounds().get(2).plainRule()).isCloseTo(0.34, within(0.04));
  }

  @Test
  void stricterLimitsNeverAlertLess() {
    for (Background background : RESULT.backgrounds()) {
      Measured proposed = background.sets().get(0);
      Measured strict = background.sets().get(1);
      Measured quiet = background.sets().get(2);

      assertThat(strict.alerts()).isGreaterThanOrEqualTo(proposed.alerts());
      assertThat(proposed.alerts()).isGreaterThanOrEqualTo(quiet.alerts());
      assertThat(strict.anyAlert().hits()).isGreaterThanOrEqualTo(quiet.anyAlert().hits());
      assertThat(proposed.ownAlert().hits()).isLessThanOrEqualTo(proposed.anyAlert().hits());
    }
  }

  @Test
  void sharesComeWithTheirInterval() {
    assertThat(new Share(5, 10).low()).isCloseTo(0.2366, within(0.0001));
    assertThat(new Share(5, 10).high()).isCloseTo(0.7634, within(0.0001));
    assertThat(new Share(0, 0).low()).isZero();
    assertThat(new Share(0, 0).high()).isEqualTo(1);
  }
}
