package org.opsonin.fhir.gene;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Protein changes in one notation: `NP_005219.2:p.(Leu858Arg)`, `p.L858R` and `L858R` are
/// `p.L858R`.
final class Proteins {

  private static final Map<String, String> ONE_LETTER =
      Map.ofEntries(
          Map.entry("ala", "A"),
          Map.entry("arg", "R"),
          Map.entry("asn", "N"),
          Map.entry("asp", "D"),
          Map.entry("cys", "C"),
          Map.entry("gln", "Q"),
          Map.entry("glu", "E"),
          Map.entry("gly", "G"),
          Map.entry("his", "H"),
          Map.entry("ile", "I"),
          Map.entry("leu", "L"),
          Map.entry("lys", "K"),
          Map.entry("met", "M"),
          Map.entry("phe", "F"),
          Map.entry("pro", "P"),
          Map.entry("ser", "S"),
          Map.entry("thr", "T"),
          Map.entry("trp", "W"),
          Map.entry("tyr", "Y"),
          Map.entry("val", "V"),
          Map.entry("ter", "*"),
          Map.entry("sec", "U"),
          Map.entry("stp", "*"));
  private static final Pattern THREE =
      Pattern.compile(
          "(?i)(ala|arg|asn|asp|cys|gln|glu|gly|his|ile|leu|lys|met|phe|pro|ser|thr|trp|tyr|val|ter|sec|stp)"
              + "(?=[0-9A-Z*=_()?]|fs|del|ins|dup|$)");
  private static final String CHANGE =
      "[A-Z*](\\d{1,5})(?:_[A-Z*](\\d{1,5}))?(?:delins[A-Z*]{1,40}|del|dup|ins[A-Z*]{1,40}|[A-Z*]?fs(?:\\*?\\d{0,4})?|[A-Z*=]|ext\\*?\\d*)";
  private static final Pattern HGVS = Pattern.compile("p\\.\\(?(" + CHANGE + ")\\)?");
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![A-Za-z0-9.])([A-Z](?:\\d{2,5})(?:[A-Z*]|fs|del)|[A-Z]\\d{2,5}_[A-Z]\\d{2,5}(?:del|ins|dup|delins)[A-Z]{0,40})(?![A-Za-z0-9])");
  private static final int LONGEST = 4_000;

  private Proteins() {}

  /// A protein change with the codons it spans.
  ///
  /// @param name `p.E746_A750del`
  record Change(String name, int from, int to) {

    boolean isDeletion() {
      return name.contains("del");
    }

    boolean isInsertion() {
      return (name.contains("ins") && !name.contains("delins")) || name.contains("dup");
    }

    boolean isTruncating() {
      return name.endsWith("*") || name.contains("fs");
    }
  }

  /// The first change in HGVS notation in `text`.
  static Optional<Change> inHgvs(String text) {
    return text.length() > LONGEST ? Optional.empty() : found(HGVS.matcher(oneLetter(text)));
  }

  /// The first change in `text`, with or without the `p.`.
  static Optional<Change> inWords(String text) {
    Optional<Change> hgvs = inHgvs(text);
    return hgvs.isPresent() || text.length() > LONGEST ? hgvs : found(BARE.matcher(text));
  }

  private static Optional<Change> found(Matcher matcher) {
    return matcher.find() ? change(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Change> change(String body) {
    Matcher positions = Pattern.compile("[A-Z*](\\d{1,5})(?:_[A-Z*](\\d{1,5}))?.*").matcher(body);
    if (!positions.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(positions.group(1));
    int to = positions.group(2) == null ? from : Integer.parseInt(positions.group(2));
    return Optional.of(new Change("p." + body, from, to));
  }

  private static String oneLetter(String text) {
    int start = text.indexOf("p.");
    if (start < 0) {
      return text;
    }
    Matcher matcher = THREE.matcher(text.substring(start + 2));
    String rest =
        matcher.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    ONE_LETTER.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), "X")));
    return "p." + rest;
  }
}
