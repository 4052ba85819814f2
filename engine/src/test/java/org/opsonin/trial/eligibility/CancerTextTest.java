package org.opsonin.trial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cancer itself: type, extent, stage, tests of the tumour, spread to the brain; and what must
/// stay not evaluated because a criterion cannot say it.
class CancerTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          in | Histologically or cytologically confirmed locally advanced or metastatic non-small cell lung cancer | {all=[{tumour=[NSCLC]}, {any=[{concept=locally-advanced}, {concept=metastatic}]}]}
          in | Stage IIIB-IV non-small cell lung cancer | {all=[{tumour=[NSCLC]}, {stage={groups=[IIIB, IIIC, IIID, IV]}}]}
          in | Stage IIIB/IV NSCLC | {all=[{tumour=[NSCLC]}, {stage={groups=[IIIB, IV]}}]}
          in | Clinical stage II to IIIA melanoma per AJCC 8th edition | {all=[{tumour=[MEL]}, {stage={groups=[II, IIIA]}}]}
          in | Unresectable stage III or IV melanoma | {all=[{tumour=[MEL]}, {any=[{all=[{concept=unresectable}, {stage={groups=[III]}}]}, {stage={groups=[IV]}}]}]}
          in | Non-squamous NSCLC, stage IV | {all=[{tumour=[NSCLC]}, {concept=non-squamous}, {stage={groups=[IV]}}]}
          in | Previously untreated, unresectable or metastatic melanoma | {all=[{tumour=[MEL]}, {all=[{concept=no-prior-systemic-therapy}, {any=[{concept=unresectable}, {concept=metastatic}]}]}]}
          in | Metastatic castration-resistant prostate cancer | {all=[{tumour=[PROSTATE]}, {all=[{concept=metastatic}, {concept=castration-resistant}]}]}
          in | Adenocarcinoma of the prostate, histologically confirmed | {tumour=[PRAD]}
          in | Advanced solid tumor for which no standard therapy is available | {all=[{tumour=[SOLID]}, {concept=advanced}, {said=standard-treatment-used-up}]}
          in | Urothelial carcinoma not amenable to surgery or radiotherapy with curative intent | {all=[{tumour=[BLCA, UTUC, UCU]}, {said=not-curable-by-surgery-or-radiation}]}
          in | Women with recurrent ovarian cancer | {all=[{sex=female}, {all=[{tumour=[OVARY]}, {concept=recurrent}]}]}
          in | Non-Hodgkin lymphoma | -
          in | No distant metastases | {not={concept=metastatic}}
          ex | Uveal melanoma | {tumour=[UM]}
          ex | Stage IV breast cancer | {all=[{tumour=[BREAST]}, {stage={groups=[IV]}}]}
          ex | Melanoma or basal cell carcinoma | -
          ex | Mucosal melanoma | -
          ex | Kaposi sarcoma | -
          in | Metastatic TNBC | {all=[{tumour=[BREAST]}, {concept=triple-negative}, {concept=metastatic}]}
          ex | Adult T-cell leukemia/lymphoma | {tumour=[ATLL]}
          ex | Prior breast cancer | -
          in | Borderline resectable pancreatic cancer | -
          in | Locally recurrent breast cancer | -
          in | Smoldering multiple myeloma | {concept=smouldering-myeloma}
          in | NSCLC with no systemic therapy | -
          """)
  void readsTheCancer(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          in | PD-L1 CPS of at least 10 by the 22C3 assay | {amount={marker=pd-l1, scores=[cps], atLeast=10 1, assays=[pdl1-22c3]}}
          in | PD-L1 TPS < 50% | {amount={marker=pd-l1, scores=[tps], below=50 %}}
          in | TMB-high (≥ 10 mut/Mb) | {amount={marker=tmb, atLeast=10 {mutations}/Mb}}
          in | Microsatellite stable (MSS) colorectal cancer | {all=[{tumour=[COADREAD]}, {value={marker=msi-mmr, anyOf=[mss], noneOf=[msi-h]}}]}
          in | HR+/HER2- breast cancer | {all=[{tumour=[BREAST]}, {all=[{concept=hormone-receptor-positive}, {concept=her2-negative}]}]}
          ex | Human epidermal growth factor receptor 2 (HER2)-positive disease | {concept=her2-positive}
          in | HER2 - IHC 3+ | -
          in | HER2-low breast cancer | -
          in | Estrogen receptor positive (>10%) | -
          in | Metastatic melanoma with a BRAF V600E mutation | {all=[{tumour=[MEL]}, {concept=metastatic}, {altered={gene=braf, kinds=[mutation], variants=[braf-v600e]}}]}
          in | NSCLC without EGFR mutations or ALK rearrangements | {all=[{tumour=[NSCLC]}, {not={any=[{altered={gene=egfr, kinds=[mutation]}}, {altered={gene=alk, kinds=[rearrangement]}}]}}]}
          ex | Known EGFR mutation or ALK rearrangement | {any=[{altered={gene=egfr, kinds=[mutation]}}, {altered={gene=alk, kinds=[rearrangement]}}]}
          ex | EGFR mutation and ALK rearrangement | -
          in | KRAS and NRAS wild-type | {all=[{not={altered={gene=kras, kinds=[mutation]}}}, {not={altered={gene=nras, kinds=[mutation]}}}]}
          in | CD20-positive follicular lymphoma | {all=[{tumour=[FL]}, {value={marker=cd20, anyOf=[positive], noneOf=[negative]}}]}
          in | HLA-A*02:01 or HLA-A*02:06 positive | {allele={marker=hla-a, anyOf=[A*02:01, A*02:06]}}
          in | HLA-A2 positive | -
          in | Known BRAF mutation status | -
          in | No known EGFR mutation or ALK rearrangement | {noKnown={any=[{altered={gene=egfr, kinds=[mutation]}}, {altered={gene=alk, kinds=[rearrangement]}}]}}
          """)
  void readsTestsOfTheTumour(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Active or untreated brain metastases | {any=[{condition={anyOf=[brain-metastases], qualifiers=[active]}}, {condition={anyOf=[brain-metastases], qualifiers=[untreated]}}]}
          ex | Active CNS metastases and/or carcinomatous meningitis | {any=[{condition={anyOf=[cns-metastases], qualifiers=[active]}}, {condition=[leptomeningeal-disease]}]}
          ex | Symptomatic brain metastases requiring steroids | {condition={anyOf=[brain-metastases], qualifiers=[symptomatic, requiring-steroids]}}
          ex | Brain metastases unless treated and stable for at least 4 weeks | {all=[{condition=[brain-metastases]}, {not={said=cns-metastases-treated-and-stable}}]}
          ex | Brain metastases. Patients with treated and stable metastases are eligible. | {all=[{condition=[brain-metastases]}, {not={said=cns-metastases-treated-and-stable}}]}
          ex | Brain metastases. Patients with treated metastases are not eligible. | -
          ex | Known or symptomatic brain metastases | -
          ex | Primary CNS tumor | {tumour=[BRAIN]}
          ex | Stable brain metastases are allowed | -
          """)
  void readsMetastasesInTheBrain(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          in | At least one measurable lesion per RECIST 1.1 that has not been previously irradiated | {said=measurable-disease}
          in | Measurable disease per RECIST 1.1. Lesions in a previously irradiated area are considered measurable if progression has been demonstrated in such lesions. | {said=measurable-disease}
          in | Measurable or evaluable disease by RECIST 1.1 | {said=measurable-or-evaluable-disease}
          in | Patients with a prior malignancy whose treatment does not have the potential to interfere with the assessment of the study drug are eligible | {not={said=interfering-malignancy}}
          ex | Malignancy within 3 years, except non-melanoma skin cancer | {said=other-malignancy}
          ex | Patients should not have another cancer | -
          ex | Autologous or allogeneic stem cell transplant within 60 days | {condition={anyOf=[autologous-transplant, allogeneic-transplant], withinDays=60}}
          ex | Prior allogeneic stem cell or solid organ transplant | {condition=[allogeneic-transplant, organ-transplant]}
          in | Age > 18 years at time of study entry | {age={atLeast=18 a}}
          in | At least 18 years and less than 75 years of age | {age={atLeast=18 a, below=75 a}}
          ex | Minors under 18 years | {age={below=18 a}}
          in | Candidate for autologous stem cell transplant | {concept=transplant-suitable}
          ex | Candidate for allogeneic stem cell transplant | -
          """)
  void readsWhatStandsBesideTheCancer(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }
}
