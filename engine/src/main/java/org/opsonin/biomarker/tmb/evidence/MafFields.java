package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;

/// What the columns of a MAF are called, each list in the order of preference; case does not
/// matter.
///
/// @param body the entry `tmb-fields-maf`
public record MafFields(Node body) {

  private static final String ID = "tmb-fields-maf";

  /// The shipped column names; empty if the knowledge lacks them.
  public static Optional<MafFields> of(Knowledge knowledge) {
    return knowledge.find("tmb-fields", ID).map(entry -> new MafFields(entry.body()));
  }

  /// The texts under `key`.
  public List<String> names(String key) {
    return body.texts(key);
  }

  /// Position of the first column that means `key`; -1 if the file has none.
  public int column(String key, List<String> columns) {
    for (String name : names(key)) {
      for (int index = 0; index < columns.size(); index++) {
        if (columns
            .get(index)
            .strip()
            .toLowerCase(Locale.ROOT)
            .equals(name.toLowerCase(Locale.ROOT))) {
          return index;
        }
      }
    }
    return -1;
  }

  /// Positions of all columns that mean `key`.
  int[] columns(String key, List<String> columns) {
    return names(key).stream()
        .mapToInt(
            name ->
                columns.stream()
                    .map(column -> column.strip().toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf(name.toLowerCase(Locale.ROOT)))
        .filter(index -> index >= 0)
        .toArray();
  }
}
