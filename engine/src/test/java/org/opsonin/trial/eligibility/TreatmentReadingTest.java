package org.opsonin.trial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How sentences about treatments are read, and which stay unread.
class TreatmentReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Chemotherapy, radiotherapy or surgery within 4 weeks before cycle 1, day 1 | {recent={with=[chemotherapy, radiotherapy, surgery], withinDays=28}}
          ex | Immunotherapy in the 3 weeks leading up to randomization | {recent={with=[immunotherapy], withinDays=21}}
          ex | Radiotherapy within 2 weeks before the first dose of nivolumab | {recent={with=[radiotherapy], withinDays=14}}
          ex | Radiotherapy within 2 weeks before the first dose of zelqurimab | {recent={with=[radiotherapy], withinDays=14}}
          ex | Radiotherapy within 2 weeks before zelqurimab was discussed | -
          ex | Chemotherapy within 3 weeks, radiotherapy within 2 weeks, or surgery within 28 days | {any=[{recent={with=[chemotherapy], withinDays=21}}, {recent={with=[radiotherapy], withinDays=14}}, {recent={with=[surgery], withinDays=28}}]}
          ex | Palliative radiotherapy within 14 days of enrollment | {all=[{recent={with=[radiotherapy], withinDays=14}}, {treated={with=[radiotherapy], intents=[palliative]}}]}
          ex | Chemotherapy or radiotherapy within 4 weeks (6 weeks for nitrosoureas or mitomycin C) | {any=[{recent={with=[chemotherapy, radiotherapy], withinDays=28}}, {recent={with=[carmustine, lomustine, mitomycin], withinDays=42}}]}
          ex | Any anticancer therapy (chemotherapy, radiotherapy, hormonal therapy) within 4 weeks | {recent={with=[systemic-therapy, chemotherapy, radiotherapy, hormone-therapy], withinDays=28}}
          ex | Chemotherapy within 4 weeks or 5 half-lives | -
          ex | Chemotherapy or an investigational agent within 4 weeks | {any=[{recent={with=[chemotherapy], withinDays=28}}, {said=investigational-treatment-recently}]}
          ex | Less than 3 weeks since the last chemotherapy | {recent={with=[chemotherapy], withinDays=21}}
          ex | Concurrent treatment with methotrexate | {recent={with=[methotrexate], withinDays=0}}
          ex | Concurrent anticancer therapy | {recent={with=[systemic-therapy, radiotherapy], withinDays=0}}
          ex | Treatment with methotrexate | -
          ex | Biological therapy within 4 weeks | -
          in | At least 4 weeks since prior chemotherapy (6 weeks for nitrosoureas) | {all=[{not={recent={with=[chemotherapy], withinDays=28}}}, {not={recent={with=[carmustine, lomustine], withinDays=42}}}]}
          in | Radiotherapy must have been completed at least 2 weeks before enrollment | {not={recent={with=[radiotherapy], withinDays=14}}}
          """)
  void readsTreatmentsWithinATime(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Major surgery (excluding placement of a port) within 4 weeks | {recent={with=[surgery], withinDays=28}}
          ex | Major surgery within 4 weeks or not yet recovered from prior surgery | {any=[{recent={with=[surgery], withinDays=28}}, {not={said=recovered-from-surgery}}]}
          ex | Major surgery within 4 weeks or anticipated need for major surgery during the study | {any=[{recent={with=[surgery], withinDays=28}}, {said=surgery-planned}]}
          ex | Major surgery or significant traumatic injury within 28 days | {any=[{recent={with=[surgery], withinDays=28}}, {condition={anyOf=[traumatic-injury], qualifiers=[clinically-significant], withinDays=28}}]}
          ex | Major surgery within 4 weeks unless minor | -
          ex | A live or live-attenuated vaccine within 30 days of the first dose | {recent={with=[vaccine-live], withinDays=30}}
          ex | A live vaccine within 30 days or anticipated need for such a vaccine during the study | {any=[{recent={with=[vaccine-live], withinDays=30}}, {said=live-vaccine-planned}]}
          """)
  void readsSurgeryAndVaccines(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Prior treatment with an anti-PD-1, PD-L1 or CTLA-4 antibody | {treated={with=[pd-1-inhibitor, pd-l1-inhibitor, ctla-4-inhibitor]}}
          ex | Previous anti-PD-(L)1 therapy | {treated={with=[pd-1-inhibitor, pd-l1-inhibitor]}}
          ex | Prior therapy with an anti-PD-L2 agent or with an agent directed to another stimulatory or co-inhibitory T-cell receptor (e.g., OX-40) | {treated={with=[pd-l2-inhibitor, checkpoint-inhibitor, t-cell-agonist]}}
          ex | Prior adjuvant chemotherapy | {treated={with=[chemotherapy], intents=[adjuvant]}}
          ex | Prior systemic therapy for metastatic disease | {lines={atLeast=1}}
          ex | Prior chemotherapy in the metastatic setting | {treated={with=[chemotherapy], intents=[palliative]}}
          ex | Prior chemotherapy for breast cancer | {treated={with=[chemotherapy]}}
          ex | Prior chemotherapy for another illness | -
          in | Prior treatment with cisplatin, docetaxel, and pembrolizumab | {all=[{treated={with=[cisplatin]}}, {treated={with=[docetaxel]}}, {treated={with=[pembrolizumab]}}]}
          in | Progressed on or after platinum-based chemotherapy and a PD-1 inhibitor | {all=[{treated={with=[platinum], outcome=progression}}, {treated={with=[pd-1-inhibitor], outcome=progression}}]}
          in | Refractory to or intolerant of imatinib | {any=[{treated={with=[imatinib], outcome=progression}}, {treated={with=[imatinib], outcome=intolerance}}]}
          in | Progressed after at least 2 prior lines of therapy | {all=[{lines={atLeast=2}}, {treated={with=[systemic-therapy], outcome=progression}}]}
          in | At least 1 but no more than 3 prior lines of therapy | {lines={atLeast=1, atMost=3}}
          in | At least 3 prior lines of therapy, including a proteasome inhibitor and an anti-CD38 antibody | {all=[{lines={atLeast=3}}, {treated={with=[proteasome-inhibitor]}}, {treated={with=[anti-cd38]}}]}
          in | At least 2 prior lines of chemotherapy | -
          in | Solid tumor for which no standard therapy exists | {all=[{tumour=[SOLID]}, {said=standard-treatment-used-up}]}
          in | Solid tumor for which no curative therapy exists | {all=[{tumour=[SOLID]}, {said=no-curative-treatment}]}
          in | No indication of adjuvant chemotherapy | -
          """)
  void readsWhatWasGivenBefore(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Prednisone at more than 10 mg daily or other immunosuppressive drugs within 14 days | {any=[{steroids={above=10 mg/d}}, {recent={with=[immunosuppressant], withinDays=14}}]}
          ex | Immunodeficiency or systemic steroid therapy or any other form of immunosuppressive therapy within 7 days | {any=[{condition=[primary-immunodeficiency]}, {recent={with=[corticosteroid], withinDays=7}}, {recent={with=[immunosuppressant], withinDays=7}}]}
          ex | Prior allogeneic stem cell or kidney donation | -
          ex | Prior autologous or allogeneic stem cell transplantation within 6 months | {condition={anyOf=[autologous-transplant, allogeneic-transplant], withinDays=180}}
          ex | Grade 3 or higher immune-related adverse event during prior immunotherapy | {condition={anyOf=[immune-related-adverse-event], qualifiers=[severe]}}
          ex | Toxicities of prior therapy have not resolved to grade 1 (except alopecia) | {not={said=recovered-from-earlier-treatment}}
          in | Archival tumor tissue is available or willing to undergo a biopsy | {any=[{said=tumour-tissue-available}, {said=accepts-biopsy}]}
          in | Agrees to provide tumor tissue and to undergo a biopsy | {all=[{said=tumour-tissue-available}, {said=accepts-biopsy}]}
          in | Archival tissue is not available | -
          ex | Takes part in or took part in a study of an investigational drug within 4 weeks | -
          ex | Has participated in another interventional trial within 30 days | {said=investigational-treatment-recently}
          ex | Concurrent enrollment in another clinical study, unless it is an observational study | {said=other-investigational-treatment}
          ex | Previous enrolment in this study | {said=earlier-in-this-study}
          """)
  void readsToleranceTissueAndOtherStudies(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @Test
  void aNoteThatIsUnderstoodByItselfTakesNothingBack() {
    String text = "Exclusion Criteria:\n\n* A live vaccine within 30 days\n* Note: %s\n";
    assertThat(Readers.parsed(text.formatted("Inactivated vaccines are allowed"))).hasSize(1);
    assertThat(Readers.parsed(text.formatted("Live vaccines are a matter of taste"))).isEmpty();
  }
}
