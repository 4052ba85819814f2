package org.opsonin.trial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opsonin.criteria.CriterionReader;
import org.opsonin.criteria.Definitions;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.knowledge.Node;
import org.opsonin.trial.StarterText.Condition;
import org.opsonin.vocabulary.Vocabulary;

/// Reads the trials that ship with the knowledge (kind `trial`), so that a fresh machine shows
/// something true before any registry was imported.
public final class StarterTrials {

  private static final String KIND = "trial";
  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "summary",
          "phases",
          "recruitment",
          "tumours",
          "conditions",
          "therapies",
          "interventions",
          "countries",
          "sponsor",
          "age",
          "sex",
          "asOf",
          "inclusion",
          "exclusion",
          "examples",
          "source",
          "certainty",
          "jurisdiction",
          "review",
          "since",
          "until",
          "note");

  private final Vocabulary vocabulary;
  private final StarterFields fields;
  private final StarterConditions conditions;
  private final Consumer<Problem> problems;

  private StarterTrials(
      Vocabulary vocabulary, StarterConditions conditions, Consumer<Problem> problems) {
    this.vocabulary = vocabulary;
    this.fields = new StarterFields(vocabulary, problems);
    this.conditions = conditions;
    this.problems = problems;
  }

  /// The starter trials in the order of the files; one that is not understood whole is left out and
  /// reported.
  public static List<StarterTrial> of(
      Knowledge knowledge,
      Vocabulary vocabulary,
      Definitions definitions,
      Consumer<Problem> problems) {
    var reader = new CriterionReader(vocabulary, definitions.ids(), problems);
    var conditions = new StarterConditions(knowledge, reader, problems);
    var trials = new StarterTrials(vocabulary, conditions, problems);
    return knowledge.ofKind(KIND).stream().flatMap(entry -> trials.read(entry).stream()).toList();
  }

  private Optional<StarterTrial> read(Entry entry) {
    Node body = entry.body();
    body.onlyKnows(FIELDS, problems);
    Optional<List<String>> tumours = fields.tumours(body);
    Optional<List<String>> therapies = fields.therapies(body);
    Optional<List<Condition>> inclusion = conditions.under("inclusion", body);
    Optional<List<Condition>> exclusion = conditions.under("exclusion", body);
    boolean whole =
        Stream.of(tumours, therapies, inclusion, exclusion).allMatch(Optional::isPresent);
    if (!whole) {
      return Optional.empty();
    }
    var text = StarterText.of(inclusion.orElseThrow(), exclusion.orElseThrow());
    return trial(entry, tumours.orElseThrow(), therapies.orElseThrow(), text.text())
        .map(
            trial ->
                new StarterTrial(
                    trial, tumours.orElseThrow(), therapies.orElseThrow(), text.items(), entry));
  }

  private Optional<Trial> trial(
      Entry entry, List<String> tumours, List<String> therapies, String eligibility) {
    Node body = entry.body();
    Optional<String> summary = body.required("summary", problems);
    Optional<Recruitment> recruitment = fields.recruitment(body);
    Optional<List<Phase>> phases = fields.phases(body);
    Optional<Admission> admission = fields.admission(body);
    Optional<List<Intervention>> interventions = fields.interventions(body);
    boolean whole =
        Stream.of(summary, recruitment, phases, admission, interventions)
            .allMatch(Optional::isPresent);
    return whole
        ? Optional.of(
            new Trial(
                entry.id(),
                entry.claim(),
                Optional.empty(),
                recruitment.orElseThrow(),
                phases.orElseThrow(),
                Optional.of("INTERVENTIONAL"),
                diseases(tumours, body),
                therapies.stream().map(vocabulary.drugs()::name).toList(),
                interventions.orElseThrow(),
                body.text("sponsor"),
                summary.orElseThrow().strip(),
                "",
                admission.orElseThrow(),
                eligibility,
                body.texts("countries").stream().map(StarterTrials::site).toList(),
                OptionalInt.empty(),
                PartialDate.UNKNOWN,
                PartialDate.UNKNOWN,
                fields.asOf(entry)))
        : Optional.empty();
  }

  private List<String> diseases(List<String> tumours, Node body) {
    return Stream.concat(
            tumours.stream().map(vocabulary.tumours()::name), body.texts("conditions").stream())
        .toList();
  }

  private static Site site(String country) {
    return new Site(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        country,
        Optional.empty(),
        Recruitment.UNKNOWN);
  }
}
