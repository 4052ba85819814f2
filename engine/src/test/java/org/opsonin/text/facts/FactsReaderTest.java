package org.opsonin.text.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.vocabulary.Vocabulary;

class FactsReaderTest {

  private static final FactsReader READER = new FactsReader(Vocabulary.of(Knowledge.load()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diagnosis LUAD active; on 2026-01",
        "spread metastasis-liver absent",
        "stage ajcc IVA; basis clinical; on 2024",
        "category T2A; basis pathologic",
        "marker pd-l1 80 %; score tps; assay pdl1-22c3; specimen blood",
        "marker pd-l1 <1 %; score tps",
        "marker pd-l1 1 to 49 %; score tps",
        "marker pd-l1 20; score cps",
        "marker msi-mmr msi-h",
        "marker hla-a A*02:01, A*03:01",
        "marker tmb failed",
        "gene kras mutation present; protein p.G12C; classes kras-g12c; lineage germline",
        "gene alk rearrangement absent; specific yes",
        "studied egfr, alk",
        "lab hemoglobin 9.8 g/dL; lower 12 g/dL; upper 16 g/dL; on 2026-03-01..2026-03-03",
        "treatment prednisone under-way; intent palliative; from 2025-05; to 2025-06-01;"
            + " outcome progression; dose 10 mg/d; on 2025-06-01",
        "condition hypertension past",
        "performance karnofsky 80",
        "course stable",
        "statement metastatic no",
        "statement prior-lines 2"
      })
  void readsWhatItsWriterWrites(String line) {
    var reading = READER.read("# a comment\n\n" + line + "  # \"a quote; with # marks\"\r\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.chart().orElseThrow().facts())
        .singleElement()
        .extracting(FactsWriter::line)
        .isEqualTo(line);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # line                               | what the problem says
          lab secretname 9 g/dL                | a name that is not in the vocabulary
          lab hemoglobin                       | a line that ends too early
          lab hemoglobin nine                  | no amount
          marker pd-l1 secret                  | a value the marker does not have
          weight 80                            | a kind of fact that is not known
          age 200                              | an age no person has
          age many                             | no whole number
          performance ecog 7                   | a score the scale does not have
          stage secret IV                      | a name that is not in the vocabulary
          diagnosis LUAD active; on secret     | no date
          diagnosis LUAD active; course secret | a detail that does not belong
          diagnosis LUAD active secret         | words past the end of the fact
          diagnosis LUAD active; on            | a detail without a value
          """)
  void refusesWithTheLineAndWithoutItsWords(String line, String found) {
    var reading = READER.read("sex female\n" + line + "\n");

    assertThat(reading.chart()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("FACT-001");
              assertThat(problem.where()).isEqualTo("line 2");
              assertThat(problem.found()).startsWith(found);
              assertThat(problem.toString()).doesNotContain("secret", "nine", "many");
            });
  }

  @Test
  void neverFailsOtherwise() {
    var random = new Random(20261123);
    String letters = "abclabmarkerpd-l1 ;#<>=0129.,%\n*:/\u0000🎗stage ajcc treatment on ";
    for (int run = 0; run < 2_000; run++) {
      var text = new StringBuilder();
      for (int at = 0; at < 60; at++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(READER.read(text.toString())).isNotNull();
    }
  }
}
