package org.opsonin.biomarker.tmb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.biomarker.tmb.TmbFixtures.TMB;
import static org.opsonin.biomarker.tmb.TmbFixtures.text;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.KnowledgeFile;
import org.opsonin.knowledge.KnowledgeFiles;

class TmbRulesTest {

  @Test
  void shippedRulesAreSoundAndSayTheirLimits() {
    assertThat(TMB.problems()).isEmpty();
    assertThat(TMB.rules())
        .extracting(TmbRules::id)
        .contains("nonsynonymous-exome", "panel-coding-all", "all-somatic-pass");
    assertThat(TMB.rules())
        .allMatch(rules -> !rules.limits().isEmpty() && !rules.version().isEmpty());
    assertThat(TMB.panels()).contains("f1cdx", "wes").doesNotContain("panel.tmb-smallest");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text of the rules  | changed to
          indels: false        | indels: perhaps
          atLeast: "5 %"       | atLeast: "5"
          atLeast: "5 %"       | atLeast: "5 {reads}"
          [nonsynonymous]      | [nonsense]
          transcript: any      | transcript: best
          absent: unknown      | absent: maybe
          version: "1"         | note: none
          accept: [PASS]       | refuse: [PASS]
          altReads             | alternativeReads
          """)
  void refusesRulesItCannotUseWithFileAndLine(String from, String to) {
    String rules = text("own-rules.yaml").replace(from, to);
    var files = new ArrayList<KnowledgeFile>(KnowledgeFiles.shipped());
    files.add(new KnowledgeFile("own-rules.yaml", rules));

    Tmb tmb = Tmb.of(Knowledge.read(files));

    assertThat(tmb.rules("strict-substitutions")).isEmpty();
    assertThat(tmb.problems())
        .isNotEmpty()
        .extracting(Problem::where)
        .allMatch(where -> where.startsWith("own-rules.yaml:"));
  }
}
