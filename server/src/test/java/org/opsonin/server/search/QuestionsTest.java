package org.opsonin.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.search.pages.PageIndex;
import org.opsonin.search.pages.PageQuestion;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.library.ShippedShelf;
import org.opsonin.server.site.Language;

/// Real questions, and the page that must answer them.
class QuestionsTest {

  private static final Map<Language, PageIndex> INDEXES = new EnumMap<>(Language.class);

  static {
    Shelf shelf = ShippedShelf.make();
    for (Language language : Language.values()) {
      INDEXES.put(language, Indexes.of(shelf, language));
    }
  }

  static List<String> found(Language language, String question) {
    PageIndex index = INDEXES.get(language);
    assertThat(index).isNotNull();
    return index == null
        ? List.of()
        : index.ask(PageQuestion.of(question), 0, 10).hits().stream()
            .map(
                hit ->
                    hit.page().kind().name().toLowerCase(java.util.Locale.ROOT)
                        + "/"
                        + hit.page().id())
            .toList();
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # language | question | page (several allowed, any of them) | among the first
          # newly diagnosed
          en | what does pd-l1 mean | article/pd-l1 | 1
          en | PDL1 | article/pd-l1 | 1
          en | pd l1 50% | article/pd-l1 | 1
          en | what is immunotherapy | article/what-is-immunotherapy | 1
          en | is immunotherapy used for lung cancer | article/non-small-cell-lung,article/small-cell-lung | 2
          en | melanoma | article/melanoma | 1
          en | MSI high colon cancer | article/colorectal-msi-h,article/msi-mmr | 1
          en | why is my cancer tested | article/why-test | 1
          en | what questions should I ask my doctor | article/questions-to-ask | 1
          en | second opinion | article/second-opinion | 1
          en | how long does treatment last | article/schedules-and-length | 3
          en | what happens at the infusion | article/iv-infusion | 3
          en | CAR-T | article/car-t | 1
          en | car t cells what is it | article/car-t | 1
          en | keytruda | product/pembrolizumab | 1
          en | pembrolizumap | product/pembrolizumab | 1
          en | nivolumb | product/nivolumab | 1
          en | Opdivo | product/nivolumab | 1
          en | imunotherapy myths | article/myths | 1
          en | cost of immunotherapy help paying | article/copay-help,article/what-is-covered-by-country | 3
          en | clinical trial | article/what-is-a-trial,article/finding-a-trial | 3
          # caregivers
          en | diarhea | article/gut-colitis | 1
          en | diarrhoea after nivolumab | article/gut-colitis | 1
          en | diarrhea after keytruda | article/gut-colitis | 1
          en | when to call | article/when-to-call | 1
          en | my husband is confused after CAR T | article/icans,article/car-t-carer-24h | 2
          en | short of breath cough | article/lung-pneumonitis | 1
          en | rash itching | article/skin | 1
          en | chest pain | article/heart-myocarditis | 1
          en | how do I look after myself as a caregiver | article/carer-own-health | 1
          en | talking to my children | article/talking-to-children | 1
          en | tired all the time | article/fatigue-mood | 3
          en | flu shot | article/flu-covid | 3
          en | steroids | article/steroids-and-other-treatment | 1
          en | travel during treatment | article/driving-travel,article/travel-and-home,article/travel-lodging | 2
          # clinicians
          en | hypophysitis | article/endocrine,term/hypophysitis | 1
          en | cytokine release syndrome | article/crs | 1
          en | ICANS | article/icans | 1
          en | tumour mutational burden | article/tmb | 1
          en | TMB | article/tmb | 1
          en | myocarditis troponin | article/heart-myocarditis | 1
          en | prior authorization appeal | article/prior-authorisation-appeals | 1
          en | tarlatamab | product/tarlatamab | 1
          en | small cell lung cancer | article/small-cell-lung | 1
          en | oesophageal cancer | article/stomach-and-oesophagus | 1
          en | esophagus | article/stomach-and-oesophagus | 1
          en | live vaccine | article/live-vaccines | 1
          # Spanish
          es | qué significa PD-L1 | article/pd-l1 | 1
          es | qué es la inmunoterapia | article/what-is-immunotherapy | 1
          es | inmunoterapya | article/what-is-immunotherapy | 2
          es | diarrea después de nivolumab | article/gut-colitis | 1
          es | diarea | article/gut-colitis | 1
          es | cuándo llamar | article/when-to-call | 1
          es | pulmon cancer | article/non-small-cell-lung | 1
          es | falta de aire tos | article/lung-pneumonitis | 1
          es | sarpullido picazón | article/skin | 1
          es | células CAR-T | article/car-t,article/car-t-journey | 1
          es | melanoma | article/melanoma | 1
          es | preguntas para el médico | article/questions-to-ask | 1
          es | vacuna de la gripe | article/flu-covid | 1
          es | esteroides corticoides | article/steroids-and-other-treatment | 1
          es | consentimiento informado | article/informed-consent | 1
          es | ayuda para pagar | article/copay-help | 1
          es | cuidador plan de emergencia | article/emergency-plan | 1
          es | hígado | article/liver-hepatitis,article/liver | 2
          es | fatiga | article/fatigue-mood | 3
          es | keytruda | product/pembrolizumab | 1
          """)
  void findsThePageThatAnswers(String language, String question, String pages, int among) {
    List<String> found = found(Language.of(language).orElseThrow(), question);

    assertThat(found.stream().limit(among))
        .as("%s", found)
        .containsAnyElementsOf(Arrays.asList(pages.split(",")));
  }
}
