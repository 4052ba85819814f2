package org.opsonin.cli.grade.irae;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.toxicity.irae.Sign;
import org.opsonin.toxicity.irae.differential.LabFinding;
import org.opsonin.toxicity.irae.differential.Presentation;
import org.opsonin.toxicity.regimen.Regimen;

/// Reads one line: a person's findings as a JSON object.
final class IraeLine {

  private static final String NOT_JSON = "IRAE-001";
  private static final String SIGN = "IRAE-003";
  private static final String REGIMEN = "IRAE-006";
  private static final List<String> FIELDS =
      List.of(
          "id",
          "regimen",
          "days_since_start",
          "days_since_last_dose",
          "symptoms",
          "signs",
          "absent",
          "labs");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final IraeKnowledge known;
  private final LabLine labs;

  IraeLine(IraeKnowledge known) {
    this.known = known;
    this.labs = new LabLine(known.vocabulary().analytes());
  }

  /// What a line says.
  ///
  /// @param presentation empty if it is no JSON object
  record Read(Optional<String> id, Optional<Presentation> presentation, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  /// Reads a line; what cannot be used is left out and reported.
  ///
  /// @param where the line, for the problems
  Read read(String text, String where) {
    Optional<JsonNode> object = object(text);
    if (object.isEmpty()) {
      return new Read(
          Optional.empty(),
          Optional.empty(),
          List.of(new Problem(NOT_JSON, where, "no JSON object", "one JSON object a line")));
    }
    var problems = new ArrayList<Problem>();
    var fields = new LineFields(object.get(), where, problems);
    fields.onlyKnows(FIELDS);
    Optional<String> id = fields.id();
    Regimen regimen = regimen(fields);
    var present = new ArrayList<String>(signs(fields, "symptoms"));
    present.addAll(signs(fields, "signs"));
    var presentation =
        new Presentation(
            regimen.regimenClass(),
            fields.days("days_since_start"),
            fields.days("days_since_last_dose"),
            present,
            signs(fields, "absent"),
            labs(fields));
    return new Read(id, Optional.of(presentation), problems);
  }

  private static Optional<JsonNode> object(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private Regimen regimen(LineFields fields) {
    List<String> names = fields.texts("regimen");
    if (names.isEmpty()) {
      return Regimen.UNKNOWN;
    }
    Regimen regimen = known.regimens().read(names);
    for (int place : regimen.notKnown()) {
      fields.report(
          REGIMEN,
          "name " + place + " of `regimen` is not known",
          "products or drugs joined by +, or the id of a regimen class");
    }
    return regimen;
  }

  private List<String> signs(LineFields fields, String key) {
    var signs = new ArrayList<String>();
    int place = 0;
    for (JsonNode item : fields.items(key)) {
      Optional<String> sign = item.isIntegralNumber() ? ofItem(item) : ofId(item);
      boolean isKnownItem = item.isIntegralNumber() && isItem(item);
      if (sign.isEmpty() && !isKnownItem) {
        fields.report(
            SIGN,
            "`" + key + "[" + place + "]` is not known",
            "a PRO-CTCAE item number or the id of a sign");
      }
      sign.ifPresent(signs::add);
      place++;
    }
    return signs;
  }

  private Optional<String> ofId(JsonNode item) {
    return item.isTextual()
        ? known.iraes().sign(item.textValue().strip()).map(Sign::id)
        : Optional.empty();
  }

  private Optional<String> ofItem(JsonNode item) {
    return isItem(item)
        ? known.iraes().signOfItem(item.intValue()).map(Sign::id)
        : Optional.empty();
  }

  private boolean isItem(JsonNode item) {
    return item.canConvertToInt()
        && item.intValue() >= 1
        && item.intValue() <= known.rules().highestItem();
  }

  private List<LabFinding> labs(LineFields fields) {
    var found = new ArrayList<LabFinding>();
    int place = 0;
    for (JsonNode item : fields.items("labs")) {
      labs.read(item, fields, place++).ifPresent(found::add);
    }
    return found;
  }
}
