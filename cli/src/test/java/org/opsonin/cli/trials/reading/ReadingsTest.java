package org.opsonin.cli.trials.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.kernel.PartialDate;
import org.opsonin.navigator.Navigator;
import org.opsonin.registry.Entry;
import org.opsonin.registry.Packed;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Stored;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.Item;
import org.opsonin.trial.eligibility.Item.Side;
import org.opsonin.trial.eligibility.Item.Status;

class ReadingsTest {

  private static final Navigator NAVIGATOR = Navigator.load();
  private static final String TEXT =
      """
      Inclusion Criteria:

      * Age 18 years or older
      * ECOG performance status 0 or 1
      * Platelets at least 100 x 10^9/L
      * AST at most 2.5 x ULN
      * Likes the sea

      Exclusion Criteria:

      * Pregnant women
      * Known HIV infection
      * Prior treatment with nivolumab
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void whatWasKeptIsWhatWasRead() {
    List<Item> read = Readings.of(NAVIGATOR, Optional.empty()).read(TEXT);
    var kept =
        new KeptItems(
            new CriterionReader(NAVIGATOR.vocabulary(), NAVIGATOR.definitions().ids(), _ -> {}));

    assertThat(read).filteredOn(item -> item.criterion().isPresent()).hasSizeGreaterThan(5);
    assertThat(kept.items(KeptItems.text(read), TEXT.length())).contains(read);
  }

  @Test
  void theReadingOfTheSameVersionIsTaken() {
    var written =
        List.of(
            new Item(0, TEXT.length(), Side.NONE, "other", Status.NOT_EVALUATED, Optional.empty()));
    store(Optional.of(new Entry.Reading("this", Packed.of(KeptItems.text(written)))));

    assertThat(items("this")).isEqualTo(written);
    assertThat(items("that")).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1\tNONE",
        "7\tNONE\tother\tNOT_EVALUATED\n",
        "x\ty\tz\tw\n",
        "400\tNONE\tother\tPARSED\t{\"nonsense\":1}\n",
        "400\tNONE\tother\tPARSED\t{\n"
      })
  void aKeptReadingThatCannotBeUnderstoodIsReadAnew(String kept) {
    store(Optional.of(new Entry.Reading("this", Packed.of(kept))));

    assertThat(items("this")).isEqualTo(Readings.of(NAVIGATOR, Optional.empty()).read(TEXT));
  }

  @Test
  void whatIsWorkedOutWhileStoringIsTakenLater() {
    Readings readings = Readings.of(NAVIGATOR, Optional.of("this"));
    store(readings.perStudy().apply(trial()));

    assertThat(items("this")).isEqualTo(readings.read(TEXT));
  }

  @Test
  void aProgramWithoutVersionKeepsNothing() {
    assertThat(Readings.of(NAVIGATOR, Optional.empty()).perStudy().apply(trial())).isEmpty();
  }

  private void store(Optional<Entry.Reading> reading) {
    try (Registry registry = Registry.openToWrite(folder)) {
      registry.put(List.of(Entry.of(trial(), reading)), Map.of());
    }
  }

  private List<Item> items(String version) {
    try (Registry registry = Registry.openToRead(folder).orElseThrow();
        Stream<Stored> all = registry.all(Entry.Kind.STUDY)) {
      Stored stored = all.findFirst().orElseThrow();
      return Readings.of(NAVIGATOR, Optional.of(version)).items(stored, stored.trial());
    }
  }

  private static Trial trial() {
    return new Trial(
        "NCT00000001",
        "A title",
        Optional.empty(),
        Recruitment.UNKNOWN,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        "",
        "",
        Admission.OPEN,
        TEXT,
        List.of(),
        OptionalInt.empty(),
        PartialDate.UNKNOWN,
        PartialDate.UNKNOWN,
        Optional.empty());
  }
}
