package org.opsonin.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opsonin.knowledge.SharedFacts;
import org.opsonin.navigator.Navigator;
import org.opsonin.trial.eligibility.Item.Status;

/// The shipped trials against registry records of about the same time: the facts are theirs, the
/// words are ours.
class StarterTrialFactsTest {

  private static final String RECORDS = "data/trials/ctgov_v2_oncology_1359.jsonl.gz";
  private static final int COPIED_WORDS = 8;
  private static final Navigator NAVIGATOR = Navigator.load();
  private static final List<StarterTrial> TRIALS =
      StarterTrials.of(
          NAVIGATOR.knowledge(), NAVIGATOR.vocabulary(), NAVIGATOR.definitions(), _ -> {});
  private static final Map<String, String> RECORD = new LinkedHashMap<>();

  @BeforeAll
  static void readRecords() throws IOException {
    var numbers = TRIALS.stream().map(starter -> starter.trial().id()).toList();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedFacts.file(RECORDS))),
                StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        text(line, "nctId").filter(numbers::contains).ifPresent(id -> RECORD.put(id, line));
      }
    }
  }

  @Test
  void everyNumberIsInTheRegistry() {
    assertThat(RECORD.keySet())
        .containsExactlyInAnyOrderElementsOf(
            TRIALS.stream().map(starter -> starter.trial().id()).toList());
  }

  @Test
  void ageSexPhaseAndRecruitmentAreTheRegistrys() {
    for (StarterTrial starter : TRIALS) {
      Trial trial = starter.trial();
      String record = Objects.requireNonNull(RECORD.get(trial.id()));
      assertThat(trial.admission().from())
          .as(trial.id())
          .isEqualTo(text(record, "minimumAge").map(StarterTrialFactsTest::age));
      assertThat(trial.admission().to())
          .as(trial.id())
          .isEqualTo(text(record, "maximumAge").map(StarterTrialFactsTest::age));
      assertThat(trial.admission().sex().map(sex -> sex.toUpperCase(Locale.ROOT)).orElse("ALL"))
          .as(trial.id())
          .isEqualTo(text(record, "sex").orElse("ALL"));
      assertThat(text(record, "overallStatus")).contains(trial.recruitment().name());
      assertThat(trial.phases().stream().map(Phase::name).toList())
          .as(trial.id())
          .isEqualTo(phases(record));
    }
  }

  @Test
  void noRunOfEightWordsIsTheRegistrys() {
    var copied = new ArrayList<String>();
    for (StarterTrial starter : TRIALS) {
      Set<String> theirs = runs(Objects.requireNonNull(RECORD.get(starter.trial().id())));
      for (String ours : sentences(starter)) {
        runs(ours).stream()
            .filter(theirs::contains)
            .map(run -> starter.trial().id() + ": " + run)
            .forEach(copied::add);
      }
    }

    assertThat(copied).isEmpty();
  }

  private static List<String> sentences(StarterTrial starter) {
    Trial trial = starter.trial();
    var sentences = new ArrayList<>(List.of(trial.title(), trial.summary()));
    starter.items().stream()
        .filter(item -> item.status() != Status.STRUCTURAL)
        .map(item -> trial.eligibility().substring(item.start(), item.end()))
        .forEach(sentences::add);
    return sentences;
  }

  private static Set<String> runs(String text) {
    String plain = text.replaceAll("\\\\[nrt\"\\\\]|\\\\u\\p{XDigit}{4}", " ");
    var words =
        Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    var runs = new HashSet<String>();
    for (int from = 0; from + COPIED_WORDS <= words.size(); from++) {
      runs.add(String.join(" ", words.subList(from, from + COPIED_WORDS)));
    }
    return runs;
  }

  /// The value of a text field that occurs once in a record.
  private static Optional<String> text(String record, String field) {
    var found = Pattern.compile("\"" + field + "\":\\s*\"([^\"]*)\"").matcher(record);
    return found.find() ? Optional.of(Objects.requireNonNull(found.group(1))) : Optional.empty();
  }

  private static List<String> phases(String record) {
    var found = Pattern.compile("\"phases\":\\s*\\[([^]]*)]").matcher(record);
    return found.find()
        ? Arrays.stream(Objects.requireNonNull(found.group(1)).split(",", -1))
            .map(phase -> phase.replace("\"", "").strip())
            .filter(phase -> !phase.equals("NA") && !phase.equals("NOTAPPLICABLE"))
            .toList()
        : List.of();
  }

  private static Period age(String text) {
    int count = Integer.parseInt(text.substring(0, text.indexOf(' ')));
    return text.contains("Year")
        ? Period.ofYears(count)
        : text.contains("Month") ? Period.ofMonths(count) : Period.ofDays(count);
  }
}
