package org.opsonin.search.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.search.Age;

/// Age and sex of the person a text describes, as far as it says.
///
/// The first statement of an age counts ("A 36-year-old woman ..."). Sex comes from the first noun
/// that tells it, else from the pronouns if they agree; a text that speaks of several people
/// ("three of the women") tells nothing.
public record Person(Optional<Age> age, Optional<String> sex) {

  private static final int OLDEST = 120;
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)\\b(\\d{1,3})[\\s-]{0,3}(?:years?[\\s-]{0,3}old|years?[\\s-]{0,3}of[\\s-]{0,3}age|"
              + "yrs?[\\s-]{0,3}old|y[./]?o\\b|yr\\b|year\\b)");
  private static final Pattern AGED =
      Pattern.compile(
          "(?i)\\b(?:aged?|age of)[\\s:]{1,3}(\\d{1,3})\\b(?!\\s*(?:to|-|months|weeks|days))");
  private static final Pattern SMALL =
      Pattern.compile("(?i)\\b(\\d{1,3})[\\s-]{0,3}(month|week|day)s?[\\s-]{0,3}(?:old|of age)\\b");
  private static final Pattern NOUN =
      Pattern.compile("(?i)\\b(?:(woman|female|girl|lady)|(man|male|boy|gentleman))\\b");
  private static final Pattern SHE = Pattern.compile("(?i)\\b(?:she|her|hers)\\b");
  private static final Pattern HE = Pattern.compile("(?i)\\b(?:he|his|him)\\b");
  private static final int HEAD = 200;
  private static final int WEEK_DAYS = 7;

  /// What `text` says of the person.
  public static Person in(String text) {
    return new Person(age(text), sex(text));
  }

  private static Optional<Age> age(String text) {
    Matcher small = SMALL.matcher(text);
    Matcher years = YEARS.matcher(text);
    boolean hasYears = years.find();
    if (small.find() && (!hasYears || small.start() < years.start())) {
      int count = Integer.parseInt(small.group(1));
      return Optional.of(
          switch (Character.toLowerCase(small.group(2).charAt(0))) {
            case 'm' -> Age.ofMonths(count);
            case 'w' -> new Age(count * WEEK_DAYS, (count + 1) * WEEK_DAYS);
            default -> Age.ofDays(count);
          });
    }
    Matcher aged = AGED.matcher(text);
    Optional<String> number =
        hasYears
            ? Optional.of(years.group(1))
            : aged.find() ? Optional.of(aged.group(1)) : Optional.empty();
    return number.map(Integer::parseInt).filter(age -> age <= OLDEST).map(Age::ofYears);
  }

  private static Optional<String> sex(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Matcher noun = NOUN.matcher(head);
    if (noun.find()) {
      return Optional.of(noun.group(1) == null ? "male" : "female");
    }
    boolean she = SHE.matcher(text).find();
    boolean he = HE.matcher(text).find();
    return she == he ? Optional.empty() : Optional.of(she ? "female" : "male");
  }
}
