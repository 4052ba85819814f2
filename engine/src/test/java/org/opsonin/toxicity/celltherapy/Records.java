package org.opsonin.toxicity.celltherapy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.celltherapy.form.Given;
import org.opsonin.toxicity.celltherapy.scale.Finding;

/// Records made by hand, and what the shipped rules say about them.
final class Records {

  static final CellTherapy THERAPY = new CellTherapy(Knowledge.load());

  private Records() {}

  /// A record of names and values; `-` and null leave a field out.
  static Given.Fields of(Map<String, ?> values) {
    Map<String, Given> fields = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (!"-".equals(value)) {
            fields.put(name, given(value));
          }
        });
    return new Given.Fields(fields);
  }

  private static Given given(Object value) {
    return switch (value) {
      case Given given -> given;
      case Boolean flag -> new Given.Flag(flag);
      case Number number -> new Given.Amount(new BigDecimal(number.toString()));
      case List<?> items -> {
        List<Given> all = new ArrayList<>();
        items.forEach(item -> all.add(given(item)));
        yield new Given.Items(all);
      }
      default -> new Given.Word(value.toString());
    };
  }

  static Assessment assess(Scale scale, Map<String, ?> values) {
    return THERAPY.assess(scale, of(values), "line 1", List.of("id"));
  }

  /// The first finding of a scale.
  static Finding find(Scale scale, Map<String, ?> values) {
    return assess(scale, values).findings().getFirst();
  }

  /// The finding with a name.
  static Finding find(Scale scale, String name, Map<String, ?> values) {
    return assess(scale, values).findings().stream()
        .filter(finding -> finding.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// As a table writes it: `3`, `not_crs`, or `2-4` where it is open.
  static String shown(Finding finding) {
    return finding
        .word()
        .or(() -> finding.value().map(BigDecimal::toPlainString))
        .or(() -> finding.possible().map(span -> span.low() + "-" + span.high()))
        .orElse("open");
  }
}
