package org.opsonin.server.report;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.server.site.Language;

/// The countries one can ask for, those whose approvals are known first.
final class Countries {

  private static final String EUROPE = "EU";
  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  private Countries() {}

  /// A country to choose.
  ///
  /// @param known whether the knowledge has approvals of this country
  record Choice(String code, String name, boolean known) {}

  /// Whether a code is one the command line takes, too.
  static boolean isOne(String code) {
    return code.equals(EUROPE) || ISO.contains(code);
  }

  /// What it is called.
  static String name(String code, Language language) {
    return Locale.of("", code).getDisplayCountry(language.locale());
  }

  /// All of them by name.
  static List<Choice> all(Knowledge knowledge, Language language) {
    var alphabet = Collator.getInstance(language.locale());
    return Stream.concat(Stream.of(EUROPE), ISO.stream())
        .map(code -> new Choice(code, name(code, language), isKnown(knowledge, code)))
        .sorted(Comparator.comparing(Choice::name, alphabet::compare))
        .toList();
  }

  private static boolean isKnown(Knowledge knowledge, String code) {
    return knowledge.ofKind("indication").stream().anyMatch(entry -> entry.appliesIn(code));
  }
}
