package org.opsonin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  private static String found(String text) {
    return Language.LEXICON.find(Tokens.of(text)).stream()
        .map(mention -> mention.kind().name().toLowerCase(Locale.ROOT) + ":" + mention.id())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # text                                     | mentions
          lung cancer                                | tumour:LUNG
          cancer of the lung                         | tumour:LUNG
          pulmonary adenocarcinoma                   | tumour:LUAD
          adenocarcinoma of the lung                 | tumour:LUAD
          non-small-cell lung cancers                | tumour:NSCLC
          Non small cell lung carcinoma              | tumour:NSCLC
          carcinoma of the breast                    | tumour:BRCA
          Hodgkin's lymphoma                         | tumour:HL
          tumour of the lung                         | tumour:LUNG
          leukaemia, acute lymphoblastic             | -
          acute lymphoblastic leukaemia              | tumour:LNM
          ca of the colon                            | tumour:COAD
          urothelial carcinoma of the bladder        | tumour:BLCA
          malignant solid tumours                    | tumour:SOLID
          All patients met the team                  | -
          relapsed ALL                               | statement:relapsed-or-refractory tumour:LNM
          ALL PATIENTS HAVE MET THEM                 | -
          MET amplification                          | gene:met
          the lungs are clear                        | organ:lung
          hepatic metastases                         | metastasis:metastasis-liver
          metastases to the liver                    | metastasis:metastasis-liver
          spread to the bones                        | metastasis:metastasis-bone
          brain mets                                 | metastasis:brain-metastases
          anti-PD-1 therapy                          | drug_class:pd-1-inhibitor
          PD-L1 inhibitors                           | drug_class:pd-l1-inhibitor
          PD-L1 60%                                  | marker:pd-l1
          CTLA-4 blockade                            | drug_class:ctla-4-inhibitor
          BCMA CAR-T cells                           | drug_class:car-t-bcma
          EGFR mutation                              | gene:egfr
          eGFR 45                                    | analyte:gfr-estimated
          MSI-high                                   | marker_value:msi-mmr/msi-h
          HER2-positive                              | marker_value:her2/positive statement:her2-positive
          HER2-                                      | marker:her2 gene:erbb2
          EGFR exon 19 deletion                      | gene:egfr variant:egfr-sensitising
          haemoglobin and neutrophils                | analyte:hemoglobin analyte:neutrophils
          Sjögren's syndrome                         | condition:sjogren-syndrome
          LUAD                                       | tumour:LUAD
          """)
  void findsEveryWayToWriteAName(String text, String mentions) {
    String found = found(text);

    if (mentions == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found.split(" ")).containsExactlyInAnyOrder(mentions.split(" "));
    }
  }

  @Test
  void findsEveryTumourAndDrugByItsOwnName() {
    var missed =
        Language.VOCABULARY.drugs().all().stream()
            .filter(entry -> entry.kind().equals("drug"))
            .filter(entry -> !found(entry.claim()).contains("drug:" + entry.id()))
            .map(entry -> entry.id())
            .toList();
    assertThat(missed).isEmpty();
  }

  @Test
  void keepsSpansOfTheText() {
    String text = "He has a Carcinoma of the  Lung.";

    var mention = Language.LEXICON.find(Tokens.of(text)).getFirst();

    assertThat(mention.in(text)).isEqualTo("Carcinoma of the  Lung");
  }
}
