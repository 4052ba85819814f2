package org.opsonin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.search.index.Studies.ages;
import static org.opsonin.search.index.Studies.find;
import static org.opsonin.search.index.Studies.ids;
import static org.opsonin.search.index.Studies.study;
import static org.opsonin.search.index.Studies.with;

import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opsonin.search.Age;
import org.opsonin.search.Filters;
import org.opsonin.search.Found;
import org.opsonin.search.Hit;
import org.opsonin.search.Hit.Fit;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Trial;

/// What users of other trial searches suffer from, one test each.
class KnownPainsTest {

  private static final Trial NSCLC =
      study("T-NSCLC", "Immunotherapy in lung cancer", "Non-Small Cell Lung Cancer");
  private static final Trial SCLC =
      study("T-SCLC", "Immunotherapy in lung cancer", "Small Cell Lung Cancer");
  private static final Trial SOLID =
      study("T-SOLID", "Study drug in advanced solid tumors", "Advanced Solid Tumors");
  private static final Trial LYMPHOMA =
      study("T-LYMPHOMA", "Study drug in lymphoma", "Diffuse Large B-Cell Lymphoma");

  @TempDir private Path folder = Path.of("");

  @Test
  void aTrialForOneHistologyIsNotOfferedToAnother() {
    Found found = find(folder, "small cell lung cancer", Filters.NONE, NSCLC, SCLC);

    assertThat(ids(found)).startsWith("T-SCLC");
    assertThat(fit(found, "T-SCLC")).isEqualTo(Fit.SAME);
    assertThat(fit(found, "T-NSCLC")).isEqualTo(Fit.OTHER);
    assertThat(ids(find(folder, "", condition("small cell lung cancer"), NSCLC, SCLC)))
        .containsExactly("T-SCLC");
  }

  @Test
  void trialsForAllSolidTumoursAreFoundForEverySolidTumour() {
    for (String tumour : new String[] {"melanoma", "pancreatic cancer", "liposarcoma"}) {
      Found found = find(folder, tumour, Filters.NONE, SOLID, LYMPHOMA);

      assertThat(ids(found)).as(tumour).contains("T-SOLID");
      assertThat(fit(found, "T-SOLID")).isEqualTo(Fit.ANY_TUMOUR);
    }
  }

  @Test
  void aLymphomaIsNoSolidTumour() {
    Found found = find(folder, "follicular lymphoma", Filters.NONE, SOLID, LYMPHOMA);

    assertThat(ids(found)).doesNotContain("T-SOLID");
    Found solid = find(folder, "study drug solid tumor", Filters.NONE, SOLID, LYMPHOMA);
    assertThat(ids(solid)).startsWith("T-SOLID");
    assertThat(fit(solid, "T-LYMPHOMA")).isEqualTo(Fit.OTHER);
  }

  @Test
  void anOpenAgeLimitExcludesNobody() {
    Trial open = study("T-OPEN", "Melanoma study", "Melanoma");
    Trial adults =
        with(
            study("T-ADULT", "Melanoma study", "Melanoma"),
            ages(Optional.of(Period.ofYears(18)), Optional.empty()));
    Trial children =
        with(
            study("T-CHILD", "Melanoma study", "Melanoma"),
            ages(Optional.empty(), Optional.of(Period.ofYears(17))));

    assertThat(ids(find(folder, "melanoma", aged(95), open, adults, children)))
        .containsExactlyInAnyOrder("T-OPEN", "T-ADULT");
    assertThat(ids(find(folder, "melanoma", aged(2), open, adults, children)))
        .containsExactlyInAnyOrder("T-OPEN", "T-CHILD");
    assertThat(ids(find(folder, "A 2-year-old boy with melanoma", Filters.NONE, adults, children)))
        .containsExactly("T-CHILD");
  }

  @Test
  void hitsAboutOtherDiseasesComeLastHoweverManyWordsTheyShare() {
    Trial other =
        study(
            "T-OTHER",
            "KRAS G12C inhibitor, KRAS G12C mutation, KRAS targeted therapy",
            "Non-Small Cell Lung Cancer");
    Trial same = study("T-SAME", "Chemotherapy before surgery", "Pancreatic Cancer");

    Found found = find(folder, "pancreatic cancer KRAS G12C", Filters.NONE, other, same);

    assertThat(ids(found)).containsExactly("T-SAME", "T-OTHER");
    assertThat(fit(found, "T-OTHER")).isEqualTo(Fit.OTHER);
  }

  @Test
  void everyHitSaysWhetherItRecruitsAndTheFilterKeepsThemApart() {
    Trial later = with(study("T-LATER", "Melanoma", "Melanoma"), Recruitment.NOT_YET_RECRUITING);
    Trial now = study("T-NOW", "Melanoma", "Melanoma");

    Found all = find(folder, "melanoma", Filters.NONE, later, now);

    assertThat(all.hits()).allSatisfy(hit -> assertThat(hit.facets().recruitment()).isPresent());
    assertThat(ids(find(folder, "melanoma", statuses(Recruitment.RECRUITING), later, now)))
        .containsExactly("T-NOW");
  }

  @Test
  void whatATrialExcludesIsNoReasonToFindIt() {
    Trial excluding =
        with(
            study("T-EX", "A vaccine", "Glioblastoma"),
            "Inclusion Criteria:\n* Adults\nExclusion Criteria:\n* Uveal melanoma\n* HIV");
    Trial disguised =
        with(
            study("T-NO", "Another vaccine", "Glioblastoma"),
            "Inclusion Criteria:\n* No uveal melanoma\n* Age 18 or older");

    assertThat(ids(find(folder, "uveal melanoma", Filters.NONE, excluding, disguised))).isEmpty();
  }

  @Test
  void limitsOfSexShutOutOnlyTheOtherSex() {
    Trial women =
        with(
            study("T-F", "Melanoma", "Melanoma"),
            new Admission(
                Optional.of("female"), Optional.empty(), Optional.empty(), Optional.empty()));
    Trial all = study("T-ALL", "Melanoma", "Melanoma");

    assertThat(ids(find(folder, "melanoma in a man", Filters.NONE, women, all)))
        .containsExactly("T-ALL");
    assertThat(ids(find(folder, "melanoma", Filters.NONE, women, all))).hasSize(2);
  }

  private static Fit fit(Found found, String id) {
    return found.hits().stream()
        .filter(hit -> hit.id().equals(id))
        .map(Hit::fit)
        .findFirst()
        .orElse(Fit.OTHER);
  }

  private static Filters aged(int years) {
    return Filters.NONE.orPerson(Optional.of(Age.ofYears(years)), Optional.empty());
  }

  static Filters condition(String name) {
    return FilterChoices.of(Optional.of(name), Optional.empty(), Optional.empty());
  }

  private static Filters statuses(Recruitment status) {
    return FilterChoices.status(status);
  }
}
