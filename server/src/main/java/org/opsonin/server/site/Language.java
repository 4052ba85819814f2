package org.opsonin.server.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language of the site.
public enum Language {
  EN("en", "English"),
  ES("es", "Español");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /// Its code, the first part of every address: `en`.
  public String code() {
    return code;
  }

  /// What its speakers call it.
  public String ownName() {
    return ownName;
  }

  /// Its locale.
  public Locale locale() {
    return Locale.of(code);
  }

  /// The language with this code.
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /// The language an address is in: its first part.
  public static Optional<Language> ofPath(String path) {
    String[] parts = path.split("/", 3);
    return parts.length < 2 ? Optional.empty() : of(parts[1]);
  }

  /// The language that fits a list of wishes such as `es-MX,es;q=0.9` best; English where none
  /// does.
  public static Language wished(String acceptLanguage) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
      List<Locale> known = Arrays.stream(values()).map(Language::locale).toList();
      return Optional.ofNullable(Locale.lookup(ranges, known))
          .flatMap(locale -> of(locale.getLanguage()))
          .orElse(EN);
    } catch (IllegalArgumentException unreadable) {
      return EN;
    }
  }
}
