package org.opsonin.cli.trials.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.opsonin.cli.shell.Versions;
import org.opsonin.registry.Registry;
import org.opsonin.registry.Tally;

/// The numbers of a run, as lines for a person or as JSON.
public final class Numbers {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final StringBuilder text = new StringBuilder();

  /// One line; a count of nothing is left out unless it is one that is always asked for.
  Numbers line(String name, long number, String words) {
    text.append("%-10s %9s  %s".formatted(name, grouped(number), words).stripTrailing());
    text.append('\n');
    return this;
  }

  Numbers lineIfAny(String name, long number, String words) {
    return number == 0 ? this : line(name, number, words);
  }

  /// The lines about what became of studies.
  Numbers tally(Tally tally, long twice, long refused, long noted) {
    return line("new", tally.fresh(), "")
        .line("changed", tally.changed(), "")
        .line("unchanged", tally.unchanged(), "")
        .lineIfAny("older", tally.older(), "than what is there, which stays")
        .lineIfAny("twice", twice, "among these were met before in this run; the latest counts")
        .line("refused", refused, "")
        .lineIfAny("noted", noted, "things in kept studies could not be used and are left empty");
  }

  /// The line about the registry as it is now.
  Numbers registry(Registry registry) {
    text.append("\nThe registry holds ")
        .append(grouped(registry.size()))
        .append(registry.size() == 1 ? " trial" : " trials")
        .append(registry.asOf().map(day -> ", as of " + day).orElse(""))
        .append(":\n  ")
        .append(registry.folder())
        .append('\n');
    return this;
  }

  /// A number as a person reads it: `1,359`.
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static Map<String, Object> fields(Tally tally, long twice, long refused, long noted) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("new", tally.fresh());
    fields.put("changed", tally.changed());
    fields.put("unchanged", tally.unchanged());
    fields.put("older", tally.older());
    fields.put("twice", twice);
    fields.put("refused", refused);
    fields.put("noted", noted);
    return fields;
  }

  static Map<String, Object> fields(Registry registry) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("folder", registry.folder().toString());
    fields.put("trials", registry.size());
    registry.asOf().ifPresent(day -> fields.put("asOf", day.toString()));
    registry.oldestAsOf().ifPresent(day -> fields.put("oldestAsOf", day.toString()));
    fields.put("stamp", registry.stamp());
    return fields;
  }

  /// Prints an object, with the versions that every result names.
  public static void print(PrintStream out, Map<String, Object> fields) {
    fields.put("software", Versions.software());
    fields.put("knowledge", new Versions().getVersion()[1]);
    try {
      out.println(JSON.writeValueAsString(fields));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("writing JSON into memory", impossible);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
