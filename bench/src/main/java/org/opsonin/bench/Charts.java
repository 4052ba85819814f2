package org.opsonin.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opsonin.chart.Chart;
import org.opsonin.example.ExampleChart;
import org.opsonin.vocabulary.Vocabulary;

/// Made-up charts for benchmarks: the same in every run.
final class Charts {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  private static final List<List<String>> TOPICS =
      List.of(
          List.of("LUAD", "MEL", "COADREAD", "BLCA", "DLBCLNOS", "PCM", "UCEC", "LUNG", "HNSC"),
          List.of("age 12", "age 47", "age 66", "age 81"),
          List.of("stage IIB", "stage IIIB", "stage IVA", "category M1"),
          List.of("lines 0", "lines 1", "lines 2", "lines 4"),
          List.of(
              "given cisplatin palliative progression", "given pembrolizumab palliative response"),
          List.of("pd-l1 tps 0 %", "pd-l1 tps 60 %", "pd-l1 cps 12 1"),
          List.of("msi-mmr msi-h", "msi-mmr mss"),
          List.of("tmb 4 {mutations}/Mb", "tmb 14 {mutations}/Mb"),
          List.of("egfr absent", "egfr mutation present"),
          List.of("alk absent", "alk rearrangement present"),
          List.of("her2 positive", "her2 negative"),
          List.of("ecog 0", "ecog 1"),
          List.of("has crohns-disease", "has hiv"));

  private Charts() {}

  /// @param missing share of the topics a chart is silent about, 0 to 1
  static List<Chart> some(int count, double missing, Vocabulary vocabulary) {
    var random = new Random(20261123);
    var charts = new ArrayList<Chart>();
    for (int chart = 0; chart < count; chart++) {
      var items = new ArrayList<String>();
      for (List<String> topic : TOPICS) {
        String item = topic.get(random.nextInt(topic.size()));
        if (items.isEmpty() || random.nextDouble() >= missing) {
          items.add(item);
        }
      }
      charts.add(ExampleChart.read(String.join(";", items), vocabulary, AS_OF));
    }
    return charts;
  }
}
