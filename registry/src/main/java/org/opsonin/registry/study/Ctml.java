package org.opsonin.registry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.registry.study.StudyReading.Refused;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Trials in MatchMiner's language, recognised and kept as written; what they mean is another
/// module's work.
public final class Ctml {

  private static final String EXPECTED = "protocol_no and treatment_list";

  private Ctml() {}

  /// Reads YAML, one trial a document.
  ///
  /// @param longest most characters
  public static List<StudyReading> ofYaml(String text, String where, int longest) {
    var settings =
        LoadSettings.builder()
            .setCodePointLimit(longest)
            .setMaxAliasesForCollections(50)
            .setAllowDuplicateKeys(true)
            .build();
    var readings = new ArrayList<StudyReading>();
    try {
      int documents = 0;
      for (Object _ : new Load(settings).loadAllFromString(text)) {
        documents++;
      }
      int ordinal = 0;
      for (Object document : new Load(settings).loadAllFromString(text)) {
        ordinal++;
        readings.add(
            documents == 1
                ? document(document, text, where)
                : document(document, part(text, ordinal), where + " document " + ordinal));
      }
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      readings.add(new Refused(notYaml(where + ":" + line)));
    } catch (YamlEngineException | StackOverflowError broken) {
      readings.add(new Refused(notYaml(where)));
    }
    return readings;
  }

  private static Problem notYaml(String where) {
    return RegistryProblem.CTML.at(where, "not well-formed YAML", "CTML as YAML");
  }

  /// The text between two `---` lines.
  private static String part(String text, int ordinal) {
    List<String> parts =
        List.of(text.split("(?m)^---.*$", -1)).stream().filter(one -> !one.isBlank()).toList();
    return ordinal <= parts.size() ? parts.get(ordinal - 1).strip() + "\n" : text;
  }

  private static StudyReading document(Object document, String text, String where) {
    if (!(document instanceof Map<?, ?> fields) || !isCtml(fields)) {
      return new Refused(RegistryProblem.CTML.at(where, "no trial in CTML", EXPECTED));
    }
    return of(
        where,
        text(fields, "protocol_no").or(() -> text(fields, "nct_id")),
        text(fields, "short_title").or(() -> text(fields, "long_title")),
        text(fields, "last_updated").flatMap(PartialDate::parse).orElse(PartialDate.UNKNOWN),
        text);
  }

  private static boolean isCtml(Map<?, ?> fields) {
    return fields.containsKey("treatment_list") || fields.containsKey("protocol_no");
  }

  private static Optional<String> text(Map<?, ?> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(value -> value instanceof String || value instanceof Number)
        .map(Object::toString)
        .filter(text -> !text.isBlank());
  }

  static StudyReading of(
      String where,
      Optional<String> protocol,
      Optional<String> title,
      PartialDate updated,
      String text) {
    Optional<String> id =
        protocol.map(number -> number.strip().toUpperCase(Locale.ROOT)).filter(Ctml::isId);
    return id.isEmpty()
        ? new Refused(RegistryProblem.CTML.at(where, "a trial without protocol_no", EXPECTED))
        : new StudyReading.Ctml(id.get(), title.map(Markup::plain).orElse(id.get()), updated, text);
  }

  private static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= 64 && id.chars().noneMatch(Character::isISOControl);
  }
}
