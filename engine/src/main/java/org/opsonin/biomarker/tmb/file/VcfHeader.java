package org.opsonin.biomarker.tmb.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the header of a VCF says that matters for counting.
///
/// @param info description of every declared INFO field
/// @param named values of unstructured header lines by key, `tumor_sample` among them
/// @param samples names of the sample columns, in order
/// @param columns how many columns every record has
public record VcfHeader(
    Map<String, String> info, Map<String, List<String>> named, List<String> samples, int columns) {

  /// Columns before the first sample.
  public static final int FIXED_COLUMNS = 9;

  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_NAMED = 200;

  public VcfHeader {
    info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    samples = List.copyOf(samples);
  }

  /// Collects header lines as they come.
  public static final class Collector {

    private final Map<String, String> info = new LinkedHashMap<>();
    private final Map<String, List<String>> named = new LinkedHashMap<>();

    /// Takes in one `##` line; what nobody asks for is let go.
    public void add(String line) {
      int equals = line.indexOf('=');
      if (equals < 0 || info.size() + named.size() > MOST_LINES) {
        return;
      }
      String key = line.substring(2, equals);
      String value = line.substring(equals + 1);
      if (key.equals("INFO")) {
        attribute(value, "ID")
            .ifPresent(id -> info.putIfAbsent(id, attribute(value, "Description").orElse("")));
      } else if (!value.startsWith("<") && value.length() <= LONGEST_NAMED) {
        named.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
      }
    }

    /// Ends the header with what its last line says.
    public VcfHeader end(List<String> samples, int columns) {
      return new VcfHeader(info, named, samples, columns);
    }

    private static Optional<String> attribute(String value, String name) {
      int at = value.indexOf(name + "=");
      if (at < 1 || (value.charAt(at - 1) != '<' && value.charAt(at - 1) != ',')) {
        return Optional.empty();
      }
      int from = at + name.length() + 1;
      if (from < value.length() && value.charAt(from) == '"') {
        int close = value.lastIndexOf('"');
        return close > from ? Optional.of(value.substring(from + 1, close)) : Optional.empty();
      }
      int comma = value.indexOf(',', from);
      int to = comma < 0 ? value.indexOf('>', from) : comma;
      return to < 0 ? Optional.empty() : Optional.of(value.substring(from, to));
    }
  }
}
