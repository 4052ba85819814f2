package org.opsonin.toxicity.simulation;

import java.util.List;

/// What came of a simulation.
///
/// @param severe side effects that reached grade 3 in the time simulated
/// @param backgrounds one for each burden of complaints from the cancer and all else
public record SimulationResult(int patients, int weeks, long severe, List<Background> backgrounds) {

  public SimulationResult {
    backgrounds = List.copyOf(backgrounds);
  }

  /// One burden of complaints from the cancer and all else.
  ///
  /// @param reports weekly reports that were sent
  /// @param plainRule share of reports on which a plain rule alerts: an answer of 3 or more, or up
  ///     by 2 since the last report
  /// @param sets one for each set of thresholds
  public record Background(
      String name, long reports, double plainRule, long severe, List<Measured> sets) {
    public Background {
      sets = List.copyOf(sets);
    }
  }

  /// One set of thresholds.
  ///
  /// @param alerts share of reports that are amber or red
  /// @param reds share of reports that are red
  /// @param anyAlert share of severe side effects with an alert from onset to 7 days after they
  ///     became severe
  /// @param ownAlert the same, but only alerts with a reason from the side effect itself
  /// @param delayDays quartiles of days from becoming severe to the first own alert, whenever it
  ///     came; below 0 is before
  /// @param never severe side effects without any own alert
  public record Measured(
      String thresholds,
      double alerts,
      double reds,
      Share anyAlert,
      Share ownAlert,
      List<Double> delayDays,
      long never) {
    public Measured {
      delayDays = List.copyOf(delayDays);
    }
  }

  /// A share with its 95 % interval after Wilson.
  public record Share(long hits, long of) {

    private static final double Z = 1.959963984540054;

    /// The share; 0 of none.
    public double value() {
      return of == 0 ? 0 : (double) hits / of;
    }

    /// Lower end of the interval.
    public double low() {
      return of == 0 ? 0 : Math.max(0, middle() - half());
    }

    /// Upper end of the interval.
    public double high() {
      return of == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
      return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
      double share = value();
      return Z / (1 + Z * Z / of) * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
    }
  }
}
