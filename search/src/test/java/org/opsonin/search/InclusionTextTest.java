package org.opsonin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InclusionTextTest {

  @Test
  void whatStandsUnderAnExclusionHeadingIsLeftAway() {
    assertThat(
            InclusionText.of(
                "Inclusion Criteria:\n* Melanoma\n\nExclusion Criteria:\n* Glioma\n\n"
                    + "Inclusion Criteria, cohort 2:\n* Sarcoma"))
        .contains("Melanoma", "Sarcoma")
        .doesNotContain("Glioma");
  }

  @Test
  void whatKeepsSomeoneOutInTheInclusionListIsLeftAway() {
    assertThat(
            InclusionText.of(
                "Inclusion Criteria:\n- Melanoma\n- No brain metastases\n- Without hepatitis\n"
                    + "- Patients with HIV are excluded\n- Must not have asthma"))
        .contains("Melanoma")
        .doesNotContain("brain", "hepatitis", "HIV", "asthma");
  }

  @Test
  void aSentenceCanBeginAnExclusionWithoutAHeading() {
    assertThat(
            InclusionText.of(
                "Adults with melanoma. Patients will not be included if any of the following are"
                    + " present:\n\nAsthma.\n\nHepatitis."))
        .contains("melanoma")
        .doesNotContain("Asthma", "Hepatitis");
  }

  @Test
  void aTextWithoutHeadingsIsInclusion() {
    assertThat(InclusionText.of("DISEASE CHARACTERISTICS: Proven melanoma")).contains("melanoma");
    assertThat(InclusionText.of("")).isEmpty();
  }

  @Test
  void aLongTextIsCutInLinearTime() {
    String long1 = "Patients with ".repeat(200_000);
    org.junit.jupiter.api.Assertions.assertTimeout(
        java.time.Duration.ofSeconds(60), () -> InclusionText.of(long1));
  }
}
