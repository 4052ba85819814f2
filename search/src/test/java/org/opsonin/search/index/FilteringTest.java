package org.opsonin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsonin.search.index.Studies.find;
import static org.opsonin.search.index.Studies.giving;
import static org.opsonin.search.index.Studies.ids;
import static org.opsonin.search.index.Studies.study;
import static org.opsonin.search.index.Studies.with;

import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.search.Age;
import org.opsonin.search.Filters;
import org.opsonin.search.Found;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

class FilteringTest {

  private static final Site.Point VIENNA = new Site.Point(48.2, 16.37);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest(name = "from {0} to {1}, age {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # from | to   | age  | found
          P18Y   | P75Y | P18Y | true
          P18Y   | P75Y | P17Y | false
          P18Y   | P75Y | P75Y | true
          P18Y   | P75Y | P76Y | false
          P18Y   | -    | P99Y | true
          -      | P75Y | P0Y  | true
          -      | -    | P50Y | true
          P6M    | P2Y  | P5M  | false
          P6M    | P2Y  | P6M  | true
          P6M    | P2Y  | P30M | true
          P6M    | P2Y  | P36M | false
          P18M   | -    | P1Y  | true
          """)
  void ageLimitsAreInclusiveAndAnAgeThatMayFitStaysIn(
      Period from, Period to, Period age, boolean found) {
    Trial trial =
        with(
            study("T-1", "Melanoma", "Melanoma"),
            Studies.ages(Optional.ofNullable(from), Optional.ofNullable(to)));
    Age known = age.getMonths() > 0 ? Age.ofMonths(age.getMonths()) : Age.ofYears(age.getYears());

    var filters = Filters.NONE.orPerson(Optional.of(known), Optional.empty());

    assertThat(ids(find(folder, "melanoma", filters, trial)).isEmpty()).isNotEqualTo(found);
  }

  @Test
  void aTrialWhosePlacesAreNotKnownStaysInAndComesLast() {
    Trial near =
        Studies.at(study("T-NEAR", "Melanoma", "Skin"), Studies.site("Austria", 48.21, 16.35));
    Trial far = Studies.at(study("T-FAR", "Melanoma", "Melanoma"), Studies.site("Japan", 35, 139));
    Trial unknown =
        Studies.at(study("T-UNKNOWN", "Melanoma melanoma", "Melanoma"), Studies.site("Austria"));

    Found within =
        find(
            folder,
            "melanoma",
            FilterChoices.place(Optional.empty(), Optional.of(VIENNA), Optional.of(50.0)),
            near,
            far,
            unknown);

    assertThat(ids(within)).containsExactly("T-NEAR", "T-UNKNOWN");
    assertThat(within.hits().getFirst().km().orElse(-1.0)).isBetween(0.5, 5.0);
    assertThat(within.hits().getLast().km()).isEmpty();
    assertThat(within.hits().getLast().somePlaceUnknown()).isTrue();
  }

  @Test
  void aCountryIsComparedWithoutRegardToCase() {
    Trial here = Studies.at(study("T-A", "Melanoma", "Melanoma"), Studies.site("Austria"));
    Trial there = Studies.at(study("T-J", "Melanoma", "Melanoma"), Studies.site("Japan"));

    var filters = FilterChoices.place(Optional.of("AUSTRIA"), Optional.empty(), Optional.empty());

    assertThat(ids(find(folder, "melanoma", filters, here, there))).containsExactly("T-A");
  }

  @Test
  void aClassOfDrugsIncludesItsDrugs() {
    Trial pembrolizumab = giving(study("T-P", "A study", "Melanoma"), "Keytruda");
    Trial ipilimumab = giving(study("T-I", "A study", "Melanoma"), "Ipilimumab");

    assertThat(
            ids(
                find(
                    folder,
                    "",
                    FilterChoices.of(
                        Optional.empty(), Optional.of("PD-1 inhibitor"), Optional.empty()),
                    pembrolizumab,
                    ipilimumab)))
        .containsExactly("T-P");
    assertThat(
            ids(
                find(
                    folder,
                    "",
                    FilterChoices.of(
                        Optional.empty(), Optional.of("pembrolizumab"), Optional.empty()),
                    pembrolizumab,
                    ipilimumab)))
        .containsExactly("T-P");
  }

  @Test
  void aDiseaseIncludesItsKindsAndABiomarkerItsSynonyms() {
    Trial adenocarcinoma =
        with(
            study("T-A", "A study", "Lung Adenocarcinoma"),
            "Inclusion Criteria:\n* HER2 mutation in the tumor");
    Trial melanoma = study("T-M", "A study", "Melanoma");

    assertThat(
            ids(
                find(
                    folder, "", KnownPainsTest.condition("lung cancer"), adenocarcinoma, melanoma)))
        .containsExactly("T-A");
    assertThat(
            ids(
                find(
                    folder,
                    "",
                    FilterChoices.of(Optional.empty(), Optional.empty(), Optional.of("ERBB2")),
                    adenocarcinoma,
                    melanoma)))
        .containsExactly("T-A");
  }
}
