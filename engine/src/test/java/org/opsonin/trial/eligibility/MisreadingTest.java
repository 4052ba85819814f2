package org.opsonin.trial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.trial.eligibility.Item.Side;

/// Sentences that were once read wrongly, and how they are to be read: mostly not at all.
class MisreadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Recent infection | -
          ex | Known HIV infection | {condition=[hiv]}
          in | Platelets ≥ 100.000/mm3 | -
          in | Lymphoma | -
          in | Acute lymphoblastic leukemia | -
          in | Mesothelioma | {tumour=[PLMESO, PEMESO]}
          in | Germ cell tumor | {tumour=[SEM, NSGCT, EGCT, OGCT, BGCT]}
          in | Sarcoma | {tumour=[SOFT_TISSUE, BONE, USARC]}
          in | Gastric or gastroesophageal junction adenocarcinoma | {tumour=[STAD, GEJ]}
          ex | Patients must have platelets ≥ 100 x 10^9/L | -
          ex | Active tuberculosis | {condition={anyOf=[tuberculosis], qualifiers=[active]}}
          in | Germline BRCA1 mutation | -
          """)
  void readsNothingIntoIt(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @Test
  void aPointThatCouldHeadAListIsAPoint() {
    var items = Readers.SHIPPED.read("Exclusion Criteria:\n\n* Pregnancy\n* HIV infection\n");

    assertThat(items)
        .filteredOn(item -> item.kind().equals("pregnancy"))
        .singleElement()
        .satisfies(item -> assertThat(item.side()).isEqualTo(Side.EXCLUSION))
        .satisfies(item -> assertThat(item.criterion()).isPresent());
  }

  @Test
  void whatDoesNotExcludeIsNoExclusion() {
    var items =
        Readers.SHIPPED.read(
            "Patients with any of the following will not be excluded:\n\n* HIV infection\n");

    assertThat(items).noneMatch(item -> item.criterion().isPresent());
  }
}
