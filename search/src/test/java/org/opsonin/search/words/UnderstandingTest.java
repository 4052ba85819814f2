package org.opsonin.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opsonin.knowledge.Knowledge;

class UnderstandingTest {

  private static final Concepts CONCEPTS = new Concepts(Knowledge.load());
  private final Understanding understanding = new Understanding(CONCEPTS, new Words());

  @Test
  void aDiseaseWidensToWiderOnesWithLessWeightButNotToItsSiblings() {
    var question = understanding.of("non-small cell lung cancer");

    assertThat(question.tumours()).containsExactly("tumour/NSCLC");
    assertThat(question.concepts())
        .containsEntry("<tumour/NSCLC", 1f)
        .containsEntry("=tumour/LUNG", 0.5f)
        .containsKey("=tumour/SOLID")
        .doesNotContainKey("<tumour/LUNG");
  }

  @Test
  void aBloodCancerDoesNotWidenToSolidTumours() {
    assertThat(understanding.of("follicular lymphoma").concepts())
        .containsKey("=tumour/BLOOD")
        .doesNotContainKey("=tumour/SOLID");
  }

  @Test
  void aGeneBringsTheDrugsAgainstItAlsoWhereTheVocabularyHasOnlyTheDrugs() {
    assertThat(understanding.of("melanoma BRAF V600E").concepts())
        .containsKeys("<gene/braf", "<drug/braf-inhibitor");
    assertThat(understanding.of("liposarcoma CDK4 amplification").concepts())
        .containsKey("<drug/cdk4-6-inhibitor");
  }

  @Test
  void whatATextDeniesIsNotAskedFor() {
    assertThat(understanding.of("melanoma, no evidence of lymphoma").tumours())
        .containsExactly("tumour/MEL");
  }

  @Test
  void commonWordsAreNoAbbreviations() {
    assertThat(understanding.of("all patients who met a doctor and drink a cup").names()).isEmpty();
    assertThat(understanding.of("B-ALL in relapse").names()).isNotEmpty();
    assertThat(understanding.of("nsclc").tumours()).containsExactly("tumour/NSCLC");
  }

  @Test
  void theFirstSentenceCountsMore() {
    var words = understanding.of("Fever started. Cough followed.").words();

    assertThat(words.get("fever")).isGreaterThan(words.get("cough"));
  }

  @Test
  void organsAreNoCancers() {
    assertThat(understanding.of("lung function and liver enzymes").tumours()).isEmpty();
  }
}
