package org.opsonin.server.infobutton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.server.infobutton.Query.Criterion;
import org.opsonin.server.infobutton.Query.Format;
import org.opsonin.server.infobutton.Query.Unusable;
import org.opsonin.server.site.Language;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// Reads the parameters of a request; those about a patient are left unread.
final class QueryReader {

  private static final int LONGEST = 300;
  private static final int LONGEST_CODE = 40;
  private static final int MOST_CRITERIA = 10;
  private static final Pattern MAIN =
      Pattern.compile("mainSearchCriteria(\\d{0,2})\\.v\\.(c|cs|dn|ot)(\\d{0,2})");
  private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\uFFFD]");

  private final CodeMap codes;
  private final Map<String, List<String>> values = new TreeMap<>();

  private QueryReader(CodeMap codes, Map<String, String[]> parameters) {
    this.codes = codes;
    parameters.forEach((name, all) -> values.put(name, Arrays.asList(all)));
  }

  /// The request.
  ///
  /// @param accept the header `Accept`; empty if there is none
  /// @throws Unusable where it cannot be answered
  static Query read(CodeMap codes, Map<String, String[]> parameters, String accept) {
    return new QueryReader(codes, parameters).query(accept);
  }

  private Query query(String accept) {
    String reader = one("informationRecipient", "");
    if (!reader.isEmpty() && !reader.equals("PAT") && !reader.equals("PROV")) {
      throw new Unusable("INF-004", "informationRecipient", "another reader", "PAT or PROV");
    }
    String asked = one("informationRecipient.languageCode.c", one("performer.languageCode.c", ""));
    return new Query(
        criteria(),
        reader.equals("PROV"),
        asked,
        language(asked),
        one("taskContext.c.c", ""),
        format(accept));
  }

  private static Language language(String asked) {
    String code = asked.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Language.of(code.equals("sp") ? "es" : code).orElse(Language.EN);
  }

  /// A value that may be sent once.
  private String one(String name, String otherwise) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() || all.getFirst().isBlank()
        ? otherwise
        : checked(name, all.getFirst(), LONGEST);
  }

  private static String checked(String name, String value, int longest) {
    if (value.length() > longest) {
      throw new Unusable(
          "INF-003", name, "more than " + longest + " characters", "at most " + longest);
    }
    if (UNWRITABLE.matcher(value).find()) {
      throw new Unusable("INF-003", name, "a control character", "text");
    }
    return value.strip();
  }

  /// What is asked about: each number of a parameter, and each repetition, is one thing.
  private List<Criterion> criteria() {
    var places = new TreeMap<String, Map<String, String>>();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      Matcher main = MAIN.matcher(entry.getKey());
      if (main.matches()) {
        for (int at = 0; at < Math.min(entry.getValue().size(), MOST_CRITERIA + 1); at++) {
          String place = "%2s %2s %2d".formatted(main.group(1), main.group(3), at);
          places
              .computeIfAbsent(place, _ -> new TreeMap<>())
              .put(main.group(2), entry.getValue().get(at));
        }
      }
    }
    var criteria = new ArrayList<Criterion>();
    for (Map<String, String> parts : places.values()) {
      if (!parts.getOrDefault("c", "").isBlank()) {
        criteria.add(criterion(parts));
      }
    }
    if (criteria.isEmpty()) {
      throw new Unusable(
          "INF-001", "mainSearchCriteria.v.c", "no code", "a code, and its system in .cs");
    }
    if (criteria.size() > MOST_CRITERIA) {
      throw new Unusable(
          "INF-003", "mainSearchCriteria.v.c", "too many codes", "at most " + MOST_CRITERIA);
    }
    return criteria;
  }

  private Criterion criterion(Map<String, String> parts) {
    String prefix = "mainSearchCriteria.v.";
    String address = checked(prefix + "cs", parts.getOrDefault("cs", ""), LONGEST);
    CodeSystem system =
        codes
            .system(address)
            .orElseThrow(
                () ->
                    new Unusable(
                        "INF-002",
                        prefix + "cs",
                        address.isEmpty() ? "no code system" : "a code system not known here",
                        "the OID or URL of SNOMED CT, ICD-10-CM, RxNorm, LOINC or NCI Thesaurus"));
    String name = checked(prefix + "dn", parts.getOrDefault("dn", ""), LONGEST);
    String words = checked(prefix + "ot", parts.getOrDefault("ot", ""), LONGEST);
    return new Criterion(
        system,
        address,
        checked(prefix + "c", parts.getOrDefault("c", ""), LONGEST_CODE),
        name.isEmpty() ? words : name);
  }

  private Format format(String accept) {
    String asked = one("knowledgeResponseType", "").toLowerCase(Locale.ROOT);
    if (!asked.isEmpty()) {
      return Arrays.stream(Format.values())
          .filter(format -> format.type().equals(asked))
          .findFirst()
          .orElseThrow(
              () ->
                  new Unusable(
                      "INF-004",
                      "knowledgeResponseType",
                      "a form this does not write",
                      Stream.of(Format.values())
                          .map(Format::type)
                          .collect(Collectors.joining(", "))));
    }
    return accepted(accept).orElse(Format.ATOM);
  }

  private static Optional<Format> accepted(String accept) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .sorted(java.util.Comparator.comparingDouble(type -> -type.getQualityValue()))
          .filter(type -> type.isConcrete())
          .flatMap(
              type ->
                  Arrays.stream(Format.values())
                      .filter(format -> type.isCompatibleWith(MediaType.valueOf(format.type()))))
          .findFirst();
    } catch (InvalidMediaTypeException unreadable) {
      return Optional.empty();
    }
  }
}
