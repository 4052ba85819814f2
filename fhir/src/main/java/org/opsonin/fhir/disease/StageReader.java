package org.opsonin.fhir.disease;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Concept;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Reading;

/// Reads stage groups and T, N and M categories, by code where the code is known, by words else.
public record StageReader(Reading reading) {

  private static final String UNSPECIFIED = "unspecified";
  private static final String NOT_READ = "not-read";
  private static final String EXTENTS = "limited-extensive";
  private static final Pattern GROUP =
      Pattern.compile(
          "\\b(?:stage|stage group|figo|rai|binet|iss|r-iss)[ :]*"
              + "(IV|I{1,3}|[0-4])[ ]?([A-E]?[1-3]?)(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE =
      Pattern.compile(
          "^\\s*(IV|I{1,3}|[0-4])[ ]?([A-E]?[1-3]?)\\s*"
              + "(?:[,;(]?\\s*(?:FIGO|AJCC|UICC)\\b[^IV]{0,20})?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTER =
      Pattern.compile("\\b(?:stage)[ :]*([ABC])(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENT =
      Pattern.compile("\\b(limited|extensive)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?<![A-Za-z0-9])([cpyar]{0,3})(T|N|M)(is|[0-4X](?:mi|[a-e])?[1-3]?)(?![a-z0-9])");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "([cpyar]{0,3}T(?:is|[0-4X][a-e]?[1-3]?))\\s*([cp]?N[0-3X][a-c]?)\\s*([cp]?M[01X][a-d]?)");

  /// What the question or the staging method adds to a value.
  ///
  /// @param system empty if it names none
  public record Frame(Optional<String> system, Fact.Basis basis) {

    /// Nothing known about system or basis.
    public static final Frame OPEN = new Frame(Optional.empty(), Fact.Basis.UNSPECIFIED);
  }

  /// The frame that `concepts` (code, method, type) set.
  public Frame frame(List<Concept> concepts) {
    Optional<String> system = Optional.empty();
    Fact.Basis basis = Fact.Basis.UNSPECIFIED;
    for (Concept concept : concepts) {
      if (concept.isEmpty()) {
        continue;
      }
      Optional<String> named =
          reading.meanings().loosely(concept, "asks").flatMap(meaning -> meaning.field("system"));
      system = system.isPresent() ? system : named;
      if (basis == Fact.Basis.UNSPECIFIED) {
        basis =
            reading
                .meanings()
                .loosely(concept, "asks")
                .flatMap(meaning -> meaning.field("basis"))
                .map(StageReader::basis)
                .orElse(Fact.Basis.UNSPECIFIED);
      }
    }
    return new Frame(system, basis);
  }

  private static Fact.Basis basis(String word) {
    return switch (word) {
      case "clinical" -> Fact.Basis.CLINICAL;
      case "pathologic" -> Fact.Basis.PATHOLOGIC;
      default -> Fact.Basis.UNSPECIFIED;
    };
  }

  /// The stage `value` names; empty, and reported, if none is understood.
  public Optional<Fact.Stage> stage(Concept value, Frame frame, Origin origin) {
    if (frame.system().filter(NOT_READ::equals).isPresent()) {
      reading.report(
          ChartProblem.STAGE,
          origin.place(),
          "a stage or class of a system that is not read",
          "a stage group of AJCC, FIGO or another system that is read");
      return Optional.empty();
    }
    Optional<Meanings.Meaning> coded = reading.meanings().coded(value, "group");
    if (coded.isPresent()) {
      String system = coded.get().field("system").orElse(UNSPECIFIED);
      return Optional.of(
          new Fact.Stage(
              system.equals(UNSPECIFIED) ? frame.system().orElse(UNSPECIFIED) : system,
              coded.get().field("group").orElse(""),
              frame.basis(),
              origin));
    }
    Optional<Fact.Stage> worded =
        value.words().stream()
            .flatMap(words -> inWords(words, frame, origin, true).stream())
            .findFirst();
    if (worded.isEmpty() && value.words().stream().anyMatch(words -> isCategories(words))) {
      categories(value, "TNM", frame, origin).forEach(reading::add);
      return Optional.empty();
    }
    if (worded.isEmpty() && !value.isEmpty()) {
      reading.report(
          ChartProblem.STAGE,
          value.path(),
          "a stage that is not understood",
          "a stage group with its system");
    }
    return worded;
  }

  private static boolean isCategories(String words) {
    return CATEGORY.matcher(TOGETHER.matcher(words).replaceAll("$1 $2 $3")).find();
  }

  /// The stage that running text mentions; empty if it mentions none.
  public Optional<Fact.Stage> inWords(String words, Frame frame, Origin origin, boolean bare) {
    Optional<String> group = group(words, bare);
    return group.map(
        found ->
            new Fact.Stage(
                found.equals("LIMITED") || found.equals("EXTENSIVE")
                    ? EXTENTS
                    : systemIn(words)
                        .filter(system -> !system.equals(EXTENTS))
                        .or(() -> frame.system().filter(system -> !system.equals(EXTENTS)))
                        .orElse(UNSPECIFIED),
                found,
                frame.basis(),
                new Origin(origin.place(), origin.on(), Origin.Reading.TEXT, origin.about())));
  }

  private Optional<String> systemIn(String words) {
    return reading.meanings().within(words, "system").flatMap(meaning -> meaning.field("system"));
  }

  private Optional<String> group(String words, boolean bare) {
    Matcher matcher = GROUP.matcher(words);
    if (matcher.find()) {
      return Optional.of(roman(matcher.group(1)) + matcher.group(2).toUpperCase(Locale.ROOT));
    }
    Matcher alone = BARE.matcher(words);
    if (bare && alone.matches()) {
      return Optional.of(roman(alone.group(1)) + alone.group(2).toUpperCase(Locale.ROOT));
    }
    Matcher letter = LETTER.matcher(words);
    if (letter.find() && systemIn(words).map("binet"::equals).orElse(false)) {
      return Optional.of(letter.group(1).toUpperCase(Locale.ROOT));
    }
    Matcher extent = EXTENT.matcher(words);
    boolean aboutStage = words.toLowerCase(Locale.ROOT).contains("stage") || bare;
    return aboutStage && extent.find()
        ? Optional.of(extent.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static String roman(String digits) {
    return switch (digits) {
      case "1" -> "I";
      case "2" -> "II";
      case "3" -> "III";
      case "4" -> "IV";
      default -> digits.toUpperCase(Locale.ROOT);
    };
  }

  /// The T, N or M categories `value` names; several if it writes them together.
  ///
  /// @param axis `T`, `N` or `M`, which a bare number or a code of another axis must fit; `TNM` for
  ///     any
  public List<Fact.Category> categories(Concept value, String axis, Frame frame, Origin origin) {
    Optional<Meanings.Meaning> coded =
        reading
            .meanings()
            .coded(value, "value")
            .filter(meaning -> axis.contains(meaning.field("value").orElse("?").substring(0, 1)));
    if (coded.isPresent()) {
      Fact.Basis basis = coded.get().field("basis").map(StageReader::basis).orElse(frame.basis());
      return category(coded.get().field("value").orElse(""), basis, origin);
    }
    var found = new ArrayList<Fact.Category>();
    Origin worded = new Origin(origin.place(), origin.on(), Origin.Reading.TEXT, origin.about());
    for (String words : value.words()) {
      Matcher matcher = CATEGORY.matcher(TOGETHER.matcher(words).replaceAll("$1 $2 $3"));
      while (found.size() < axis.length() && matcher.find()) {
        if (axis.contains(matcher.group(2))) {
          Fact.Basis basis = prefix(matcher.group(1), frame.basis());
          found.addAll(
              category(
                  matcher.group(2) + matcher.group(3).toUpperCase(Locale.ROOT), basis, worded));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    if (!value.isEmpty() && !isUnassessed(value)) {
      reading.report(
          ChartProblem.STAGE,
          value.path(),
          "a category that is not understood",
          "a T, N or M category");
    }
    return found;
  }

  private static boolean isUnassessed(Concept value) {
    return value.words().stream().anyMatch(words -> words.matches("(?s).*[TNM]X.*"));
  }

  /// A category that could not be assessed, `TX`, says nothing.
  private static List<Fact.Category> category(String value, Fact.Basis basis, Origin origin) {
    return value.length() < 2 || value.endsWith("X")
        ? List.of()
        : List.of(new Fact.Category(value, basis, origin));
  }

  private static Fact.Basis prefix(String prefix, Fact.Basis otherwise) {
    if (prefix.contains("c")) {
      return Fact.Basis.CLINICAL;
    }
    return prefix.contains("p") ? Fact.Basis.PATHOLOGIC : otherwise;
  }
}
