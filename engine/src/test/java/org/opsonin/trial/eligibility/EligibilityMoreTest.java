package org.opsonin.trial.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways of speaking about function, other illnesses and the person, each with its near misses.
class EligibilityMoreTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          in | Hemoglobin ≥ 95 g/L | {lab={analyte=hemoglobin, atLeast=95 g/L}}
          in | Platelets ≥ 90 G/L | {lab={analyte=platelets, atLeast=90 10*9/L}}
          in | Platelets ≥ 80,000/mm3 without transfusion within 5 days | {all=[{lab={analyte=platelets, atLeast=80000 /uL}}, {said=counts-without-help}]}
          in | SGOT/SGPT ≤ 4 x ULN | {all=[{lab={analyte=ast, atMost=4 {ULN}}}, {lab={analyte=alt, atMost=4 {ULN}}}]}
          in | AST/SGOT ≤ 4 x ULN | {lab={analyte=ast, atMost=4 {ULN}}}
          in | Total bilirubin ≤ 2 x ULN OR direct bilirubin ≤ ULN for participants with total bilirubin > 2 x ULN | {any=[{lab={analyte=bilirubin-total, atMost=2 {ULN}}}, {all=[{lab={analyte=bilirubin-direct, atMost=1 {ULN}}}, {lab={analyte=bilirubin-total, above=2 {ULN}}}]}]}
          in | Alkaline phosphatase ≤ 3 x ULN (≤ 6 x ULN in patients with liver or bone metastases) | {any=[{lab={analyte=alp, atMost=3 {ULN}}}, {all=[{spread=[metastasis-liver, metastasis-bone]}, {lab={analyte=alp, atMost=6 {ULN}}}]}]}
          in | aPTT ≤ 1.4 x ULN unless receiving anticoagulant therapy as long as PTT is within the therapeutic range | {any=[{lab={analyte=aptt, atMost=1.4 {ULN}}}, {said=blood-thinner-within-range}]}
          in | QTc ≤ 460 ms in men and ≤ 475 ms in women | {any=[{all=[{sex=female}, {lab={analyte=qtc-interval, atMost=475 ms}}]}, {all=[{sex=male}, {lab={analyte=qtc-interval, atMost=460 ms}}]}]}
          in | LVEF ≥ 52% by echocardiogram or MUGA scan | {lab={analyte=lvef, atLeast=52 %}}
          in | Oxygen saturation ≥ 93% on room air | {all=[{lab={analyte=oxygen-saturation, atLeast=93 %}}, {said=breathing-room-air}]}
          in | Potassium within normal limits | {all=[{lab={analyte=potassium, atLeast=1 {LLN}}}, {lab={analyte=potassium, atMost=1 {ULN}}}]}
          in | REGISTRATION: Albumin ≥ 2.6 g/dL (obtained ≤ 10 days prior to registration) | {lab={analyte=albumin, atLeast=2.6 g/dL}}
          ex | AST or ALT > 3 x ULN (> 6 x ULN in patients with liver metastases) | {any=[{all=[{not={spread=[metastasis-liver]}}, {any=[{lab={analyte=ast, above=3 {ULN}}}, {lab={analyte=alt, above=3 {ULN}}}]}]}, {any=[{lab={analyte=ast, above=6 {ULN}}}, {lab={analyte=alt, above=6 {ULN}}}]}]}
          in | AST ≤ 2.5 x ULN or ≥ 3 swans | -
          in | Platelets ≥ 80,000/mm3 without transfusion of hope | -
          """)
  void readsLimits(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Congestive heart failure of NYHA class III or IV | {condition={anyOf=[heart-failure], qualifiers=[nyha-class-iii-or-iv]}}
          ex | Grade 2 or higher peripheral neuropathy | {condition={anyOf=[peripheral-neuropathy], qualifiers=[grade 2 or higher]}}
          ex | Uncontrolled hypertension (systolic blood pressure > 155 mmHg or diastolic blood pressure > 95 mmHg) | {all=[{condition={anyOf=[hypertension], qualifiers=[uncontrolled]}}, {any=[{lab={analyte=blood-pressure-systolic, above=155 mm[Hg]}}, {lab={analyte=blood-pressure-diastolic, above=95 mm[Hg]}}]}]}
          ex | Unstable angina or myocardial infarction within 4 months | {any=[{condition={anyOf=[unstable-angina], withinDays=120}}, {condition={anyOf=[myocardial-infarction], withinDays=120}}]}
          ex | Stroke (within 4 months) | {condition={anyOf=[stroke], withinDays=120}}
          ex | HIV, or active hepatitis B or C | {any=[{condition=[hiv]}, {condition={anyOf=[hepatitis-b, hepatitis-c], qualifiers=[active]}}]}
          ex | Known history of HIV infection. No HIV testing is required. | {condition=[hiv]}
          ex | Positive for hepatitis B surface antigen or hepatitis C antibody | {condition=[hepatitis-b, hepatitis-c]}
          ex | Active infection that requires intravenous antibiotics | {condition={anyOf=[active-infection], qualifiers=[requiring-treatment]}}
          ex | Active, known or suspected autoimmune disease | {condition=[autoimmune-disease]}
          ex | Organizing pneumonia or pneumonitis that required steroids | {condition={anyOf=[organising-pneumonia, pneumonitis], qualifiers=[requiring-steroids]}}
          ex | Heart failure of NYHA class III or LVEF below 41% | {any=[{condition={anyOf=[heart-failure], qualifiers=[nyha-class-iii]}}, {lab={analyte=lvef, below=41 %}}]}
          ex | More than 2 bone metastases | -
          ex | Serious non-healing wound, ulcer, or bone fracture | {condition=[wound-not-healing]}
          ex | Moderate to severe hepatic impairment (Child-Pugh B or C) | {condition={anyOf=[liver-failure], qualifiers=[child-pugh-b-or-c]}}
          ex | Poorly controlled diabetes (HbA1c > 8.5%) | {all=[{condition={anyOf=[diabetes], qualifiers=[uncontrolled]}}, {lab={analyte=hba1c, above=8.5 %}}]}
          in | No serious heart disease, LVEF at least 51% | -
          ex | Stroke； | {condition=[stroke]}
          ex | Heart failure, uncontrolled or symptomatic angina or stroke | {any=[{condition=[heart-failure]}, {condition={anyOf=[coronary-disease], qualifiers=[uncontrolled, symptomatic]}}, {condition=[stroke]}]}
          ex | Known history of HIV infection unless it is raining | -
          """)
  void readsIllnesses(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # side | sentence | criterion
          ex | Gastrointestinal disease that may impair the absorption of oral drugs | {said=absorption-impaired}
          ex | Unable to swallow tablets or malabsorption syndrome | {any=[{not={said=able-to-take-oral-medicine}}, {said=absorption-impaired}]}
          ex | Uncontrolled illness including but not limited to active infection, heart failure or psychiatric illness | {said=uncontrolled-other-illness}
          ex | Positive serum pregnancy test | {not={said=negative-pregnancy-test}}
          ex | Pregnant or lactating women, or women who wish to become pregnant | {any=[{condition=[pregnancy, breastfeeding]}, {said=planning-pregnancy}]}
          in | Women must not be breastfeeding | {not={condition=[breastfeeding]}}
          in | Women of childbearing potential not willing to use contraception | -
          in | Negative pregnancy test and use of effective contraception | {all=[{said=negative-pregnancy-test}, {said=adequate-contraception}]}
          in | Signed informed consent approved by the institutional review board (IRB) | {said=informed-consent}
          ex | Pregnant women of childbearing potential with a lion | -
          """)
  void readsWhatIsToBeSettled(String side, String sentence, String criterion) {
    assertThat(Readers.criterion(side, sentence)).isEqualTo(criterion);
  }

  @Test
  void aLineThatGoesOnIsJoinedWhateverEndsALine() {
    String text = "Exclusion Criteria:\n\n- Stroke or myocardial infarction within\n  90 days\n";

    assertThat(Readers.parsed(text)).hasSize(1);
    assertThat(Readers.parsed(text.replace("\n", "\r\n"))).isEqualTo(Readers.parsed(text));
  }
}
