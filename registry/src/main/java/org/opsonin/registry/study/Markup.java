package org.opsonin.registry.study;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes HTML out of titles and names: entities become their characters, tags that only style go.
/// Never used on eligibility text, whose characters are counted.
final class Markup {

  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|script|small|span|strong|style|sub|sup|u|ul)"
              + "(?:\\s[^<>]{0,500})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("le", "\u2264"),
          Map.entry("ge", "\u2265"),
          Map.entry("plusmn", "\u00b1"),
          Map.entry("micro", "\u00b5"),
          Map.entry("alpha", "\u03b1"),
          Map.entry("beta", "\u03b2"),
          Map.entry("gamma", "\u03b3"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("reg", "\u00ae"),
          Map.entry("trade", "\u2122"));

  private Markup() {}

  /// The text without markup, ends stripped; what is no known markup stays.
  static String plain(String text) {
    String untagged = text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll(" ");
    return untagged.indexOf('&') < 0
        ? untagged.strip()
        : ENTITY
            .matcher(untagged)
            .replaceAll(
                found -> Matcher.quoteReplacement(character(found.group(1)).orElse(found.group())))
            .strip();
  }

  private static Optional<String> character(String name) {
    if (name.charAt(0) != '#') {
      return Optional.ofNullable(NAMED.get(name));
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int point =
        hex
            ? Integer.parseInt(name, 2, name.length(), 16)
            : Integer.parseInt(name, 1, name.length(), 10);
    boolean isCharacter =
        Character.isValidCodePoint(point)
            && !Character.isISOControl(point)
            && Character.getType(point) != Character.SURROGATE;
    return isCharacter ? Optional.of(Character.toString(point)) : Optional.empty();
  }
}
