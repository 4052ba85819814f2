package org.opsonin.fhir.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.chart.Range;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.json.Element;
import org.opsonin.fhir.resource.Asked;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Words;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.Quantity;
import org.opsonin.knowledge.Entry;

/// Reads laboratory results: analyte, number with unit, limits of normal.
record LabReader(Reading reading, LabBounds bounds) {

  /// An analyte and how it was found.
  private record Analyte(Entry entry, Origin.Reading by) {}

  /// Adds what `asked` says of an analyte; false if it is about none.
  boolean readCoded(Asked asked) {
    for (Code code : asked.code().codes()) {
      Optional<Entry> entry =
          reading
              .vocabulary()
              .analytes()
              .find(code)
              .flatMap(reading.vocabulary().analytes()::entry);
      if (entry.isPresent()) {
        read(asked, new Analyte(entry.get(), Origin.Reading.CODED));
        return true;
      }
    }
    return false;
  }

  /// The same by the whole text of the question, and only if the unit is one of the analyte's.
  boolean readWorded(Asked asked) {
    if (!asked.at().has("valueQuantity")) {
      return false;
    }
    for (String words : asked.code().words()) {
      Optional<Entry> entry =
          reading
              .vocabulary()
              .analytes()
              .findName(Words.plain(words))
              .flatMap(reading.vocabulary().analytes()::entry);
      if (entry.isPresent() && quantity(asked).flatMap(one -> unit(one, entry.get())).isPresent()) {
        read(asked, new Analyte(entry.get(), Origin.Reading.TEXT));
        return true;
      }
    }
    return false;
  }

  private static Optional<Element> quantity(Asked asked) {
    return asked.at().object("valueQuantity");
  }

  private void read(Asked asked, Analyte analyte) {
    if (!asked.at().has("valueQuantity")) {
      worded(asked, analyte);
      return;
    }
    Optional<Element> quantity = quantity(asked);
    Optional<BigDecimal> number = quantity.flatMap(one -> one.number("value"));
    if (number.isEmpty()) {
      return;
    }
    Optional<String> unit = quantity.flatMap(one -> unit(one, analyte.entry()));
    if (unit.isEmpty()) {
      reportUnit(asked);
      return;
    }
    String bound = quantity.flatMap(one -> one.text("comparator")).orElse("");
    add(asked, analyte, new Quantity(number.get(), unit.get()), bound);
  }

  /// A number with its unit in words, `<0.5 mg/dL`.
  private void worded(Asked asked, Analyte analyte) {
    Optional<String> text = asked.at().text("valueString").map(String::strip);
    var parts =
        text.map(one -> one.split("(?<=[0-9])\\s*(?=[^0-9.,\\s])", 2)).orElse(new String[0]);
    if (parts.length != 2) {
      return;
    }
    String bound = parts[0].startsWith("<") ? "<" : parts[0].startsWith(">") ? ">" : "";
    Optional<BigDecimal> number = Element.parse(parts[0].replaceFirst("^[<>]=?", "").strip());
    Optional<String> unit = unit(parts[1].strip(), analyte.entry());
    if (number.isPresent() && unit.isPresent()) {
      add(
          asked,
          new Analyte(analyte.entry(), Origin.Reading.TEXT),
          new Quantity(number.get(), unit.get()),
          bound);
    }
  }

  private void add(Asked asked, Analyte analyte, Quantity amount, String bound) {
    if (!bounds.allow(analyte.entry(), amount)) {
      reading.report(
          ChartProblem.IMPLAUSIBLE,
          asked.at().path() + ".valueQuantity",
          "a result that cannot be; it was not used",
          "a number and unit within the bounds of this test");
      return;
    }
    Range range =
        switch (bound) {
          case "<" -> Range.below(amount);
          case "<=" -> Range.atMost(amount);
          case ">" -> Range.above(amount);
          case ">=", "ad" -> Range.atLeast(amount);
          default -> Range.exactly(amount);
        };
    Optional<Element> normal = normal(asked);
    reading.add(
        new Fact.LabResult(
            analyte.entry().id(),
            range,
            limit(normal, "low", analyte.entry(), amount.unit()),
            limit(normal, "high", analyte.entry(), amount.unit()),
            asked.origin(analyte.by())));
  }

  private static Optional<Element> normal(Asked asked) {
    List<Element> ranges = asked.at().objects("referenceRange");
    return ranges.stream()
        .filter(
            range -> {
              Concept type = Concept.of(range, "type");
              return type.isEmpty()
                  || type.codings().stream()
                      .anyMatch(coding -> coding.value().map("normal"::equals).orElse(false));
            })
        .findFirst();
  }

  private Optional<Quantity> limit(
      Optional<Element> range, String name, Entry analyte, String unit) {
    Optional<Element> limit = range.flatMap(one -> one.object(name));
    Optional<BigDecimal> number = limit.flatMap(one -> one.number("value"));
    String its = limit.flatMap(one -> unit(one, analyte)).orElse(unit);
    return number.map(value -> new Quantity(value, its)).filter(one -> bounds.allow(analyte, one));
  }

  private Optional<String> unit(Element quantity, Entry analyte) {
    Optional<String> code = quantity.text("code").flatMap(one -> unit(one, analyte));
    return code.or(() -> quantity.text("unit").flatMap(one -> unit(one, analyte)));
  }

  /// The analyte's unit that `written` means: as written, in other letters, or in another spelling.
  private Optional<String> unit(String written, Entry analyte) {
    List<String> units = analyte.body().texts("units");
    if (units.contains(written)) {
      return Optional.of(written);
    }
    Optional<String> spelled = reading.meanings().unit(written).filter(units::contains);
    return spelled.or(
        () ->
            units.stream()
                .filter(
                    unit -> unit.toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT)))
                .findFirst());
  }

  private void reportUnit(Asked asked) {
    reading.report(
        ChartProblem.UNIT,
        asked.at().path() + ".valueQuantity",
        "a result without a unit, or in a unit this test does not have",
        "a UCUM code under code, with system http://unitsofmeasure.org");
  }
}
