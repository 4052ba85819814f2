package org.opsonin.trial;

import java.util.Optional;

/// A place where a trial runs.
///
/// @param facility hospital or practice; empty if not given
/// @param city empty if not given
/// @param state state or province; empty if not given
/// @param country English name as the registry writes it
/// @param point where on Earth; empty if not given
/// @param recruitment what the registry says of this site; `UNKNOWN` if nothing
public record Site(
    Optional<String> facility,
    Optional<String> city,
    Optional<String> state,
    String country,
    Optional<Point> point,
    Recruitment recruitment) {

  /// A point on Earth.
  ///
  /// @param latitude degrees north, -90 to 90
  /// @param longitude degrees east, -180 to 180
  public record Point(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /// Refuses what is no place on Earth.
    ///
    /// @throws IllegalArgumentException if a coordinate is out of range or no number
    public Point {
      if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("latitude is -90 to 90, longitude -180 to 180");
      }
    }

    /// Great-circle distance in kilometres (haversine on a sphere, within 0.6 % of the ellipsoid).
    public double kmTo(Point other) {
      double north = Math.toRadians(other.latitude - latitude);
      double east = Math.toRadians(other.longitude - longitude);
      double chord =
          Math.pow(Math.sin(north / 2), 2)
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(other.latitude))
                  * Math.pow(Math.sin(east / 2), 2);
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
  }
}
