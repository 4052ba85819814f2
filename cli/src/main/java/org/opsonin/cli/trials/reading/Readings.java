package org.opsonin.cli.trials.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.navigator.Navigator;
import org.opsonin.registry.Entry;
import org.opsonin.registry.Packed;
import org.opsonin.registry.Stored;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.EligibilityReader;
import org.opsonin.trial.eligibility.Item;

/// Reads eligibility text with the knowledge of today, or takes the reading kept beside a study
/// where the same program with the same knowledge made it. For several threads.
public final class Readings {

  private final EligibilityReader reader;
  private final KeptItems kept;
  private final Optional<String> version;

  private Readings(Navigator navigator, Optional<String> version) {
    this.reader =
        EligibilityReader.of(
            navigator.knowledge(), navigator.vocabulary(), navigator.definitions(), _ -> {});
    this.kept =
        new KeptItems(
            new CriterionReader(navigator.vocabulary(), navigator.definitions().ids(), _ -> {}));
    this.version = version;
  }

  /// Keeps and takes readings of this very build.
  public static Readings of(Navigator navigator) {
    return new Readings(navigator, ReaderVersion.ofThisBuild());
  }

  /// Keeps and takes readings under a name of one's own.
  ///
  /// @param version what made the readings; empty to keep none
  static Readings of(Navigator navigator, Optional<String> version) {
    return new Readings(navigator, version);
  }

  /// What is worked out from every study while it is stored, and kept beside it.
  public Function<Trial, Optional<Entry.Reading>> perStudy() {
    return trial ->
        version.map(
            made -> new Entry.Reading(made, Packed.of(KeptItems.text(read(trial.eligibility())))));
  }

  /// How the eligibility text of `trial`, which lies in the store as `stored`, is read.
  public List<Item> items(Stored stored, Trial trial) {
    return version
        .flatMap(stored::reading)
        .flatMap(text -> kept.items(text, trial.eligibility().length()))
        .orElseGet(() -> read(trial.eligibility()));
  }

  /// Reads a text anew.
  public List<Item> read(String eligibility) {
    return reader.read(eligibility);
  }
}
