package org.opsonin.registry.study;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;

/// Reads where a study runs; a place may be no more than a country.
final class SiteFields {

  private final Cursor at;
  private final UnaryOperator<String> plain;

  SiteFields(Cursor at, UnaryOperator<String> plain) {
    this.at = at;
    this.plain = plain;
  }

  /// The place under way; empty if it says nothing of where it is.
  Optional<Site> site() throws IOException {
    var read =
        new Object() {
          Optional<String> facility = Optional.empty();
          Optional<String> city = Optional.empty();
          Optional<String> state = Optional.empty();
          Optional<String> country = Optional.empty();
          Optional<Site.Point> point = Optional.empty();
          Recruitment recruitment = Recruitment.UNKNOWN;
        };
    at.object(
        part -> {
          switch (part) {
            case "facility" -> read.facility = at.text().map(plain);
            case "city" -> read.city = at.text().map(plain);
            case "state" -> read.state = at.text().map(plain);
            case "country" -> read.country = at.text().map(plain);
            case "status" -> read.recruitment = at.recruitment();
            case "geoPoint" -> read.point = point();
            default -> at.skip();
          }
        });
    boolean isSomewhere =
        read.country.isPresent()
            || read.facility.isPresent()
            || read.city.isPresent()
            || read.state.isPresent()
            || read.point.isPresent();
    return isSomewhere
        ? Optional.of(
            new Site(
                read.facility,
                read.city,
                read.state,
                read.country.orElse(""),
                read.point,
                read.recruitment))
        : Optional.empty();
  }

  private Optional<Site.Point> point() throws IOException {
    var degrees =
        new Object() {
          OptionalDouble north = OptionalDouble.empty();
          OptionalDouble east = OptionalDouble.empty();
        };
    at.object(
        part -> {
          switch (part) {
            case "lat" -> degrees.north = at.decimal();
            case "lon" -> degrees.east = at.decimal();
            default -> at.skip();
          }
        });
    if (degrees.north.isEmpty() || degrees.east.isEmpty()) {
      return Optional.empty();
    }
    double north = degrees.north.getAsDouble();
    double east = degrees.east.getAsDouble();
    if (Math.abs(north) <= 90 && Math.abs(east) <= 180) {
      return Optional.of(new Site.Point(north, east));
    }
    at.problem(
        RegistryProblem.PLACE,
        "no point on Earth",
        "lat -90 to 90, lon -180 to 180; it is left out");
    return Optional.empty();
  }
}
