package org.opsonin.fhir.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Words;

/// Tells what a sentence says before a result is read from it: a half-understood sentence is not
/// read rather than guessed. The words are the knowledge's.
public record Wording(Meanings meanings) {

  private static final int LONGEST = 4_000;
  private static final Pattern PARENTHESIS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d{1,2}(?!\\d))");
  private static final Pattern SENTENCES = Pattern.compile("[;\\n]|\\.(?=\\s|$)");
  private static final Pattern CLAUSES = Pattern.compile("[;\\n()\\[\\]]|[.,](?=\\s|$)");

  /// What a clause says of its subject.
  public enum Tone {
    /// It is there.
    AFFIRMED,
    /// It was looked for and not found, in a form that is known as a whole.
    DENIED,
    /// The test gave nothing.
    FAILED,
    /// Nothing turns the clause, and nothing says yes.
    PLAIN,
    /// A word turns or weakens the clause in a form that is not known.
    UNREAD
  }

  /// `text` with decimal points, without limits, reference ranges and controls.
  public String results(String text) {
    String whole = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = DECIMAL_COMMA.matcher(whole).replaceAll(".");
    plain =
        PARENTHESIS
            .matcher(plain)
            .replaceAll(
                found -> {
                  boolean aside =
                      meanings.isWorded(found.group(1), "wording-reference")
                          || meanings.isWorded(found.group(1), "wording-control");
                  return aside ? " " : java.util.regex.Matcher.quoteReplacement(found.group());
                });
    plain = upToReference(plain);
    var kept = new ArrayList<String>();
    for (String sentence : SENTENCES.split(plain, -1)) {
      if (!meanings.isWorded(sentence, "wording-control")) {
        kept.add(sentence.strip());
      }
    }
    return String.join("; ", kept);
  }

  private String upToReference(String text) {
    if (!meanings.isWorded(text, "wording-reference")) {
      return text;
    }
    for (int start = text.length() - 1; start >= 0; start--) {
      boolean word = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
      if (word
          && meanings.isWorded(text.substring(start), "wording-reference")
          && !meanings.isWorded(text.substring(0, start), "wording-reference")) {
        return text.substring(0, start);
      }
    }
    return "";
  }

  /// The sentences of `text`.
  public static List<String> sentences(String text) {
    return SENTENCES.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /// The clauses of `text`: between stops, commas and parentheses.
  public static List<String> clauses(String text) {
    return CLAUSES.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /// Whether `text` says that a test gave no result.
  public boolean isFailed(String text) {
    return meanings.isWorded(text, "wording-failed");
  }

  /// Whether a word of `text` turns or weakens what it says.
  public boolean isGuarded(String text) {
    return meanings.isWorded(text, "wording-guard") || isFailed(text);
  }

  /// Whether `text` denies or weakens anything, in a known form or not.
  public boolean isTurned(String text) {
    boolean denied =
        meanings
            .within(text, "truth")
            .flatMap(Wording::told)
            .map(tone -> tone != Tone.AFFIRMED)
            .orElse(false);
    return denied || isGuarded(text);
  }

  /// `clause` without the words of its subject, the longest first, and without words that carry no
  /// result.
  public String rest(String clause, Collection<String> subjects) {
    String left = spaced(clause);
    var longestFirst =
        subjects.stream().map(Wording::spaced).sorted(Comparator.comparing(one -> -one.length()));
    for (String subject : longestFirst.toList()) {
      left = left.replace(subject, "  ");
    }
    return left.strip().replaceAll("\\s+", " ");
  }

  /// `clause` without words that carry no result.
  public String withoutFillers(String clause) {
    var kept = new ArrayList<String>();
    for (String word : spaced(clause).strip().split("\\s+", -1)) {
      if (!meanings.isWorded(word, "wording-filler")) {
        kept.add(word);
      }
    }
    return String.join(" ", kept);
  }

  private static String spaced(String text) {
    return Words.padded(text.replace("/", " / ").replace("::", " ")).replace(" ", "  ");
  }

  /// What is said by the words that are left once the subject is taken out.
  public Tone tone(String rest) {
    if (rest.isBlank()) {
      return Tone.PLAIN;
    }
    if (isFailed(rest)) {
      return Tone.FAILED;
    }
    for (String form : List.of(rest, withoutFillers(rest))) {
      Concept whole = Concept.ofText(form, "");
      if (meanings.of(whole, "denial").isPresent()) {
        return Tone.DENIED;
      }
      Optional<Tone> exact = meanings.of(whole, "truth").flatMap(Wording::told);
      if (exact.isPresent()) {
        return exact.get();
      }
    }
    if (isGuarded(rest)) {
      return Tone.UNREAD;
    }
    return meanings.within(rest, "truth").flatMap(Wording::told).orElse(Tone.PLAIN);
  }

  private static Optional<Tone> told(Meanings.Meaning meaning) {
    return meaning
        .field("truth")
        .map(
            truth ->
                switch (truth) {
                  case "met" -> Tone.AFFIRMED;
                  case "not-met" -> Tone.DENIED;
                  default -> Tone.FAILED;
                });
  }
}
