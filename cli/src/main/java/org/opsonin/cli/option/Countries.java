package org.opsonin.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsonin.cli.shell.UsageException;

/// The names a registry gives to a country: two letters or a name become all of them.
final class Countries {

  /// Names ClinicalTrials.gov uses, or has used, where they differ from the usual English one.
  private static final Map<String, List<String>> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("US", List.of("United States of America")),
          Map.entry("GB", List.of("UK", "Great Britain")),
          Map.entry("KR", List.of("Korea, Republic of", "South Korea", "Korea")),
          Map.entry("RU", List.of("Russian Federation")),
          Map.entry("TR", List.of("Turkey", "Turkey (Türkiye)")),
          Map.entry("CZ", List.of("Czech Republic")),
          Map.entry("HK", List.of("Hong Kong")),
          Map.entry("TW", List.of("Taiwan")),
          Map.entry("IR", List.of("Iran, Islamic Republic of")),
          Map.entry("VN", List.of("Viet Nam")),
          Map.entry("MK", List.of("Macedonia, The Former Yugoslav Republic of")),
          Map.entry("MD", List.of("Moldova, Republic of")));

  private Countries() {}

  /// All names of the country that `named` means.
  ///
  /// @throws UsageException if it is neither a code nor a name
  static List<String> of(String named) {
    String code = named.toUpperCase(Locale.ROOT);
    for (String iso : Locale.getISOCountries()) {
      String name = Locale.of("", iso).getDisplayCountry(Locale.ENGLISH);
      List<String> others = OTHER_NAMES.getOrDefault(iso, List.of());
      if (iso.equals(code)
          || Locale.of("", iso).getISO3Country().equals(code)
          || name.equalsIgnoreCase(named)
          || others.stream().anyMatch(named::equalsIgnoreCase)) {
        var all = new ArrayList<>(List.of(name));
        all.addAll(others);
        return all;
      }
    }
    throw new UsageException("--country wants two letters such as US, or an English name");
  }
}
