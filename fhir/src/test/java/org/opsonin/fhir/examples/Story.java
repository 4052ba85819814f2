package org.opsonin.fhir.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the report about an example chart must say.
///
/// @param biomarkers status by id of the finding; `NONE` where there should be none
/// @param fits all indications that fit
/// @param undecided what would settle some of the open indications; empty if the story does not say
/// @param excluded some of the indications that do not fit
/// @param cautions all cautions beside what fits or is open
/// @param facts how many facts of a kind the chart gives
/// @param problems codes of all problems that reading the chart reports
record Story(
    String name,
    String chart,
    String title,
    LocalDate asOf,
    String cancer,
    Map<String, String> biomarkers,
    List<String> fits,
    Optional<Map<String, List<String>>> undecided,
    List<String> excluded,
    List<String> cautions,
    Map<String, Integer> facts,
    List<String> problems) {

  private static final Set<String> KEYS = Set.of("chart", "title", "story", "asOf", "expect");
  private static final Set<String> EXPECTED =
      Set.of(
          "cancer", "biomarkers", "fits", "undecided", "excluded", "cautions", "facts", "problems");

  static Story of(String name, Object yaml) {
    Map<String, Object> story = map(yaml);
    Map<String, Object> expect = map(story.get("expect"));
    if (!KEYS.equals(story.keySet()) || !EXPECTED.containsAll(expect.keySet())) {
      throw new IllegalArgumentException(name + ": a key is missing or not known");
    }
    Map<String, String> biomarkers = new LinkedHashMap<>();
    map(expect.get("biomarkers")).forEach((id, status) -> biomarkers.put(id, text(status)));
    Map<String, Integer> facts = new LinkedHashMap<>();
    map(expect.get("facts"))
        .forEach((kind, count) -> facts.put(kind, Integer.valueOf(text(count))));
    return new Story(
        name,
        text(story.get("chart")),
        text(story.get("title")),
        LocalDate.parse(text(story.get("asOf"))),
        text(expect.get("cancer")),
        biomarkers,
        texts(expect.get("fits")),
        expect.containsKey("undecided")
            ? Optional.of(undecided(expect.get("undecided")))
            : Optional.empty(),
        texts(expect.get("excluded")),
        texts(expect.get("cautions")),
        facts,
        texts(expect.get("problems")));
  }

  private static Map<String, List<String>> undecided(@Nullable Object yaml) {
    Map<String, List<String>> undecided = new LinkedHashMap<>();
    for (Object one : list(yaml)) {
      undecided.put(text(map(one).get("id")), texts(map(one).get("missing")));
    }
    return undecided;
  }

  private static Map<String, Object> map(@Nullable Object yaml) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (yaml instanceof Map<?, ?> pairs) {
      pairs.forEach((key, value) -> map.put(text(key), value));
    }
    return map;
  }

  private static List<Object> list(@Nullable Object yaml) {
    return yaml instanceof List<?> items ? new ArrayList<>(items) : List.of();
  }

  private static List<String> texts(@Nullable Object yaml) {
    return list(yaml).stream().map(Story::text).toList();
  }

  private static String text(@Nullable Object yaml) {
    if (yaml == null) {
      throw new IllegalArgumentException("a text is missing");
    }
    return yaml.toString();
  }
}
