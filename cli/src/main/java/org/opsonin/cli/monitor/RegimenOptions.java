package org.opsonin.cli.monitor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.kernel.PartialDate;
import org.opsonin.toxicity.monitoring.Medicine;
import org.opsonin.toxicity.monitoring.Regimen;
import org.opsonin.toxicity.monitoring.Regimens;
import picocli.CommandLine.Option;

/// `--regimen` and its days: what a plan is about, where the chart does not say.
public final class RegimenOptions {

  private static final int LONGEST_DAYS = 365;

  @Option(
      names = "--regimen",
      paramLabel = "NAME[,NAME]",
      split = ",",
      description = "the medicines, by product, brand or drug (default: those of the chart)")
  private List<String> names = List.of();

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "the day of the first dose, YYYY-MM-DD (default: as the chart says)")
  private Optional<String> start = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "DAYS",
      description = "days from one dose to the next; without it doses are not dated")
  private Optional<Integer> every = Optional.empty();

  @Option(
      names = "--last-dose",
      paramLabel = "DATE",
      description = "the day of the last dose, YYYY-MM-DD, once treatment has ended")
  private Optional<String> lastDose = Optional.empty();

  /// The regimen named, or that of the chart, with the days that are known.
  ///
  /// @param ofChart the medicines the chart has
  /// @throws UsageException if a name means no medicine or a day is none
  Regimen regimen(Regimens regimens, List<Medicine> ofChart) {
    if (every.isPresent() && (every.get() < 1 || every.get() > LONGEST_DAYS)) {
      throw new UsageException("--every wants days from 1 to " + LONGEST_DAYS);
    }
    var medicines = new ArrayList<Medicine>();
    for (String name : names) {
      medicines.add(known(name, regimens, ofChart));
    }
    if (names.isEmpty()) {
      medicines.addAll(ofChart);
    }
    return new Regimen(
        medicines.stream().map(this::dated).toList(),
        every.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private static Medicine known(String name, Regimens regimens, List<Medicine> ofChart) {
    Medicine medicine =
        regimens
            .named(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--regimen: `"
                            + name.strip()
                            + "` is no medicine known here; name the"
                            + " product, its brand or the drug"));
    return ofChart.stream()
        .filter(given -> given.drug().equals(medicine.drug()))
        .findFirst()
        .map(given -> medicine.given(given.start(), given.lastDose(), given.over()))
        .orElse(medicine);
  }

  private Medicine dated(Medicine medicine) {
    PartialDate from = day("--start", start).map(PartialDate::of).orElse(medicine.start());
    Optional<LocalDate> end = day("--last-dose", lastDose);
    if (end.isPresent() && from.isAfter(end.get())) {
      throw new UsageException("--last-dose is before the first dose");
    }
    return medicine.given(
        from,
        end.map(PartialDate::of).orElse(medicine.lastDose()),
        end.isPresent() ? false : medicine.over());
  }

  private static Optional<LocalDate> day(String option, Optional<String> named) {
    try {
      return named.map(LocalDate::parse);
    } catch (DateTimeException notADay) {
      throw new UsageException(option + " wants a day such as 2026-06-30");
    }
  }
}
