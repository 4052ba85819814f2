package org.opsonin.trial.ctml.matchminer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opsonin.trial.ctml.Reporter;
import org.opsonin.trial.ctml.tree.Tree;

/// Clinical criteria: every key is a question of its own to the clinical document.
final class ClinicalRules {

  private static final Set<String> IGNORED =
      Set.of("her2_status", "pr_status", "er_status", "disease_status");

  private final TumourNames names;
  private final LocalDate ageReference;
  private final Reporter reporter;

  ClinicalRules(TumourNames names, LocalDate ageReference, Reporter reporter) {
    this.names = names;
    this.ageReference = ageReference;
    this.reporter = reporter;
  }

  /// The questions of one `clinical` criterion; empty if the engine would fail on it, which is
  /// reported. What the engine ignores gives no question.
  Optional<List<Question>> questions(Tree.Mapping criterion) {
    var questions = new ArrayList<Question>();
    for (Map.Entry<String, Tree> field : new TreeMap<>(criterion.fields()).entrySet()) {
      String key = field.getKey().toLowerCase(Locale.ROOT);
      if (IGNORED.contains(key)) {
        reporter.say(
            "CTML-007",
            field.getValue(),
            "`" + key + "`, which MatchMiner ignores",
            "a key MatchMiner matches on");
      } else {
        Optional<Question> question = question(field.getKey(), key, field.getValue());
        if (question.isEmpty()) {
          return Optional.empty();
        }
        questions.add(question.get());
      }
    }
    return Optional.of(questions);
  }

  private Optional<Question> question(String written, String key, Tree value) {
    return switch (key) {
      case "age_numerical" ->
          range(key, value, Ranges.age(text(value), ageReference), "such as \">=18\" or \"<0.5\"")
              .map(test -> of(false, "BIRTH_DATE_INT", test, false));
      case "tmb_numerical" ->
          range(key, value, Ranges.number(text(value)), "such as \">=10\"")
              .map(
                  test ->
                      of(
                          false,
                          "TUMOR_MUTATIONAL_BURDEN_PER_MEGABASE",
                          test,
                          written.equals("tmb_numerical")));
      case "oncotree_primary_diagnosis" -> diagnosis(value);
      case "gender" -> Optional.of(plain("GENDER", value));
      default -> {
        reporter.say(
            "CTML-007",
            value,
            "`clinical` has no key " + Reporter.quote(written) + "; it is looked up as it is",
            "age_numerical, oncotree_primary_diagnosis, gender or tmb_numerical");
        yield Optional.of(plain(written, value));
      }
    };
  }

  private Optional<FieldTest> range(
      String key, Tree value, Optional<FieldTest> test, String expected) {
    boolean usable = value instanceof Tree.Text && test.isPresent();
    if (!usable) {
      reporter.say("CTML-008", value, "`" + key + "` is no range", expected);
    }
    return usable ? test : Optional.empty();
  }

  private Optional<Question> diagnosis(Tree value) {
    if (!(value instanceof Tree.Text)) {
      reporter.say("CTML-008", value, "a diagnosis that is " + value.kind(), "an OncoTree name");
      return Optional.empty();
    }
    var given = Negatable.of(value);
    String name = given.text().orElse("");
    Optional<Set<String>> under = names.expand(name);
    if (under.isEmpty()) {
      reporter.say(
          "CTML-009",
          value,
          "the diagnosis " + Reporter.quote(name) + " is no name of MatchMiner's; only itself fits",
          "an OncoTree name, _SOLID_ or _LIQUID_");
    }
    return Optional.of(
        of(
            given.negated(),
            "ONCOTREE_PRIMARY_DIAGNOSIS_NAME",
            new FieldTest.OneOf(under.orElse(Set.of(name))),
            false));
  }

  private static Question plain(String field, Tree value) {
    var given = Negatable.of(value);
    return of(given.negated(), field, new FieldTest.Is(given.value()), false);
  }

  private static String text(Tree value) {
    return value instanceof Tree.Text text ? text.value() : "";
  }

  private static Question of(boolean excludes, String field, FieldTest test, boolean ofBurden) {
    return new Question(
        true,
        excludes,
        List.of(new Query(Map.of(field, test), Set.of(), Query.Scope.ALL)),
        ofBurden);
  }
}
