package org.opsonin.cli.grade.irae;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.CodeSystem;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Units;
import org.opsonin.knowledge.Node;
import org.opsonin.toxicity.irae.Clue.State;
import org.opsonin.toxicity.irae.differential.LabFinding;
import org.opsonin.vocabulary.Terms;

/// Reads one laboratory result of a line.
record LabLine(Terms analytes) {

  private static final String LAB = "IRAE-004";
  private static final String UNIT = "IRAE-005";
  private static final List<String> FIELDS =
      List.of("analyte", "loinc", "value", "unit", "uln", "lln", "direction", "grade");
  private static final int HIGHEST_GRADE = 5;

  /// The finding; empty, with a problem, where it cannot be used.
  Optional<LabFinding> read(JsonNode item, LineFields line, int place) {
    LineFields fields = line.inside(item, "labs[" + place + "]");
    if (!item.isObject()) {
      fields.report(LAB, "no laboratory result", "an object with analyte or loinc");
      return Optional.empty();
    }
    fields.onlyKnows(FIELDS);
    Optional<String> analyte = analyte(fields);
    if (analyte.isEmpty()) {
      return Optional.empty();
    }
    return fields.has("direction")
        ? judged(analyte.get(), fields)
        : reported(analyte.get(), fields);
  }

  private Optional<String> analyte(LineFields fields) {
    Optional<String> named = fields.text("analyte").filter(analytes::contains);
    Optional<String> coded =
        fields.text("loinc").flatMap(code -> analytes.find(new Code(CodeSystem.LOINC, code)));
    if (named.isEmpty() && coded.isEmpty()) {
      fields.report(LAB, "a test that is not known", "a LOINC or an id of knowledge/lab");
    }
    if (named.isPresent() && coded.isPresent() && !named.equals(coded)) {
      fields.report(LAB, "`analyte` and `loinc` of two tests", "one test");
      return Optional.empty();
    }
    return named.or(() -> coded);
  }

  private static Optional<LabFinding> judged(String analyte, LineFields fields) {
    Optional<Integer> grade =
        fields.number("grade").filter(LabLine::isGrade).map(BigDecimal::intValue);
    if (fields.has("grade") && grade.isEmpty()) {
      fields.report(LAB, "no usable `grade`", "1 to 5, or direction normal without one");
      return Optional.empty();
    }
    for (State state : State.values()) {
      boolean isIt = fields.text("direction").map(state.name()::equalsIgnoreCase).orElse(false);
      if (isIt) {
        return Optional.of(new LabFinding.Judged(analyte, state, grade));
      }
    }
    fields.report(LAB, "no usable `direction`", "high, low or normal");
    return Optional.empty();
  }

  private static boolean isGrade(BigDecimal grade) {
    return grade.stripTrailingZeros().scale() <= 0
        && grade.signum() > 0
        && grade.compareTo(BigDecimal.valueOf(HIGHEST_GRADE)) <= 0;
  }

  private Optional<LabFinding> reported(String analyte, LineFields fields) {
    Optional<BigDecimal> value = fields.number("value");
    Optional<String> unit = fields.text("unit");
    if (value.isEmpty() || unit.isEmpty()) {
      fields.report(LAB, "neither a result nor a direction", "value and unit, or direction");
      return Optional.empty();
    }
    if (!measures(analyte, unit.get())) {
      fields.report(UNIT, "a unit that cannot be used", "a UCUM unit of that test");
      return Optional.empty();
    }
    var result = new Quantity(value.get(), unit.get());
    if (value.get().signum() < 0 || !isPlausible(analyte, result)) {
      fields.report(UNIT, "a value that is not possible", "a possible value in that unit");
      return Optional.empty();
    }
    Optional<Quantity> upper = fields.number("uln").map(limit -> new Quantity(limit, unit.get()));
    Optional<Quantity> lower = fields.number("lln").map(limit -> new Quantity(limit, unit.get()));
    if (areSwapped(lower, upper)) {
      fields.report(UNIT, "limits of normal that cannot be", "lln up to uln, both 0 or more");
      return Optional.of(
          new LabFinding.Reported(analyte, result, Optional.empty(), Optional.empty()));
    }
    return Optional.of(new LabFinding.Reported(analyte, result, lower, upper));
  }

  private static boolean areSwapped(Optional<Quantity> lower, Optional<Quantity> upper) {
    boolean swapped =
        lower.isPresent()
            && upper.isPresent()
            && lower.get().value().compareTo(upper.get().value()) > 0;
    return swapped
        || lower.map(limit -> limit.value().signum() < 0).orElse(false)
        || upper.map(limit -> limit.value().signum() <= 0).orElse(false);
  }

  private boolean measures(String analyte, String unit) {
    return Units.isUnit(unit)
        && body(analyte).texts("units").stream()
            .anyMatch(known -> new Quantity(BigDecimal.ONE, unit).in(known).isPresent());
  }

  private boolean isPlausible(String analyte, Quantity result) {
    Optional<Node> bounds = body(analyte).get("plausible");
    boolean low = bounds.flatMap(node -> compare(result, node, "atLeast")).orElse(0) < 0;
    boolean high = bounds.flatMap(node -> compare(result, node, "atMost")).orElse(0) > 0;
    return !low && !high;
  }

  private static Optional<Integer> compare(Quantity result, Node bounds, String side) {
    return bounds.text(side).flatMap(Quantity::parse).flatMap(result::compare);
  }

  private Node body(String analyte) {
    return analytes
        .entry(analyte)
        .orElseThrow(() -> new IllegalStateException("an analyte without entry"))
        .body();
  }
}
