package org.opsonin.biomarker.tmb.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.biomarker.tmb.file.VcfHeader;

/// Which sample column is the tumour, and which its normal.
///
/// @param tumour index among the samples; empty in a file without samples
/// @param normal index among the samples; empty if there is none or nothing says which
public record TumourColumn(OptionalInt tumour, OptionalInt normal) {

  /// Chooses by the name asked for, else by what the header says, else by names such as `TUMOR`,
  /// else as the only sample or the one beside the normal; empty if none of these tells.
  public static Optional<TumourColumn> choose(
      VcfHeader header, VcfFields fields, Optional<String> asked) {
    List<String> samples = header.samples();
    OptionalInt normal = marked(header, fields, "normalHeaders", "normalNames");
    OptionalInt tumour = marked(header, fields, "tumourHeaders", "tumourNames");
    if (asked.isPresent()) {
      OptionalInt index = OptionalInt.of(samples.indexOf(asked.get()));
      normal =
          index.equals(tumour) && normal.isEmpty() && samples.size() == 2 ? other(index) : normal;
      return index.getAsInt() < 0 ? Optional.empty() : Optional.of(pair(index, normal));
    }
    if (samples.isEmpty()) {
      return Optional.of(new TumourColumn(OptionalInt.empty(), OptionalInt.empty()));
    }
    if (tumour.isEmpty() && samples.size() == 1) {
      tumour = OptionalInt.of(0);
    }
    if (samples.size() == 2) {
      tumour = tumour.isEmpty() ? other(normal) : tumour;
      normal = normal.isEmpty() ? other(tumour) : normal;
    }
    return tumour.isEmpty() ? Optional.empty() : Optional.of(pair(tumour, normal));
  }

  private static OptionalInt other(OptionalInt index) {
    return index.isEmpty() ? index : OptionalInt.of(1 - index.getAsInt());
  }

  private static TumourColumn pair(OptionalInt tumour, OptionalInt normal) {
    return new TumourColumn(tumour, tumour.equals(normal) ? OptionalInt.empty() : normal);
  }

  /// The one sample the header or its own name marks; empty if none or several.
  private static OptionalInt marked(
      VcfHeader header, VcfFields fields, String headers, String names) {
    var byHeader =
        fields.names(headers).stream()
            .flatMap(key -> header.named().getOrDefault(key, List.of()).stream())
            .mapToInt(header.samples()::indexOf)
            .filter(index -> index >= 0)
            .distinct()
            .toArray();
    if (byHeader.length > 0) {
      return byHeader.length == 1 ? OptionalInt.of(byHeader[0]) : OptionalInt.empty();
    }
    var byName =
        fields.names(names).stream()
            .mapToInt(name -> index(header.samples(), name))
            .filter(index -> index >= 0)
            .distinct()
            .toArray();
    return byName.length == 1 ? OptionalInt.of(byName[0]) : OptionalInt.empty();
  }

  private static int index(List<String> samples, String name) {
    return samples.stream()
        .map(sample -> sample.toLowerCase(Locale.ROOT))
        .toList()
        .indexOf(name.toLowerCase(Locale.ROOT));
  }
}
