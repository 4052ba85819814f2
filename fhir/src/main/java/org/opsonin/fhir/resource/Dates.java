package org.opsonin.fhir.resource;

import java.util.Optional;
import java.util.function.Consumer;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.json.Element;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;

/// Reads dates; an absurd one is reported and counts as unknown.
public record Dates(Consumer<Problem> problems) {

  /// The first date among `names`, each a date, a dateTime, an instant or a Period.
  public PartialDate first(Element element, String... names) {
    for (String name : names) {
      Optional<PartialDate> date =
          name.endsWith("Period")
              ? element.object(name).flatMap(period -> start(period))
              : read(element, name);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return PartialDate.UNKNOWN;
  }

  private Optional<PartialDate> start(Element period) {
    Optional<PartialDate> start = read(period, "start");
    return start.isPresent() ? start : read(period, "end");
  }

  /// The date under `name`; empty if absent or unusable.
  public Optional<PartialDate> read(Element element, String name) {
    Optional<String> text = element.text(name);
    Optional<PartialDate> date = text.flatMap(PartialDate::parse);
    if (text.isPresent() && date.isEmpty()) {
      problems.accept(
          ChartProblem.DATE.at(
              element.path() + "." + name,
              "a date that is none, or of an impossible year",
              "YYYY, YYYY-MM or YYYY-MM-DD, from 1850 to 2200"));
    }
    return date;
  }
}
