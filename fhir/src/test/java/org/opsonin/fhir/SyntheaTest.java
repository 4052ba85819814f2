package org.opsonin.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntheaTest {

  private static final List<String> FILES =
      List.of("synthea_breast.ndjson.gz", "synthea_colorectal.ndjson.gz", "synthea_lung.ndjson.gz");
  private static final int CHARTS = 982;
  private static final double UNDERSTOOD = 0.95;

  @Test
  void nearlyAllConditionsAndDrugsAreUnderstood() throws IOException {
    Path folder = Fixtures.shared("data/patients");
    var charts = new int[1];
    var coverage = new Coverage[] {Coverage.NONE};
    for (String file : FILES) {
      try (InputStream in = Fixtures.open(folder.resolve(file))) {
        Fixtures.READER.readAll(
            in,
            Fixtures.AS_OF,
            chart -> {
              assertThat(chart.chart()).isPresent();
              assertThat(Fixtures.codes(chart)).doesNotContain("CHART-099");
              charts[0]++;
              coverage[0] = coverage[0].plus(chart.coverage());
            });
      }
    }

    System.out.println("conditions " + line(coverage[0].conditions()));
    System.out.println("drugs " + line(coverage[0].drugs()));
    assertThat(charts[0]).isEqualTo(CHARTS);
    assertThat(share(coverage[0].conditions())).isGreaterThanOrEqualTo(UNDERSTOOD);
    assertThat(share(coverage[0].drugs())).isGreaterThanOrEqualTo(UNDERSTOOD);
  }

  private static double share(Coverage.Tally tally) {
    return (double) tally.understood() / tally.seen();
  }

  private static String line(Coverage.Tally tally) {
    return "%d of %d understood; %d of %d different codes"
        .formatted(tally.understood(), tally.seen(), tally.understoodCodes(), tally.codes().size());
  }
}
