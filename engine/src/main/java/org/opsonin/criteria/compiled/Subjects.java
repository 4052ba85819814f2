package org.opsonin.criteria.compiled;

import java.util.List;
import java.util.function.BiPredicate;
import org.opsonin.chart.Fact;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Definitions;
import org.opsonin.vocabulary.Vocabulary;

/// Which facts a question listens to. A chart that has none of them answers it as an empty chart
/// does; tests hold every answer against the evaluator's.
///
/// Generous where in doubt: a fact that is heard in vain costs a little time, one that is missed
/// would cost the truth.
record Subjects(Vocabulary vocabulary) {

  private static final String CORTICOSTEROID = "corticosteroid";

  /// What decides which questions hear a fact: its kind and the id it is about.
  record Topic(Class<? extends Fact> kind, Object about) {}

  static Topic topic(Fact fact) {
    Object about =
        switch (fact) {
          case Fact.Metastasis(var site, var present, var origin) -> site;
          case Fact.MarkerResult result -> result.marker();
          case Fact.Alteration alteration ->
              alteration.partners().isEmpty()
                  ? alteration.gene()
                  : List.of(alteration.gene(), alteration.partners());
          case Fact.RegionStudied(var genes, var origin) -> genes;
          case Fact.LabResult result -> result.analyte();
          case Fact.Treatment treatment -> treatment.what();
          case Fact.Comorbidity comorbidity -> comorbidity.condition();
          case Fact.Statement statement -> statement.id();
          case Fact.Diagnosis _,
              Fact.Stage _,
              Fact.Category _,
              Fact.Performance _,
              Fact.DiseaseStatus _ ->
              "";
        };
    return new Topic(fact.getClass(), about);
  }

  /// Whether a fact like `fact` has a say in `asked`.
  boolean hears(Criterion.Leaf asked, Fact fact) {
    return switch (asked) {
      case Criterion.Tumour _, Criterion.Course _ -> fact instanceof Fact.Diagnosis;
      case Criterion.Age _, Criterion.Sex _ -> false;
      case Criterion.Stage _ -> fact instanceof Fact.Stage;
      case Criterion.Category _ -> fact instanceof Fact.Category;
      case Criterion.Direction _ -> fact instanceof Fact.DiseaseStatus;
      case Criterion.Performance _ -> fact instanceof Fact.Performance;
      case Criterion.Amount amount -> isResult(fact, amount.marker());
      case Criterion.Value value -> isResult(fact, value.marker());
      case Criterion.Allele allele -> isResult(fact, allele.marker());
      case Criterion.Altered altered -> isAbout(fact, altered.gene());
      case Criterion.Lab lab ->
          fact instanceof Fact.LabResult result && result.analyte().equals(lab.analyte());
      case Criterion.Said said -> isStatement(fact, List.of(said.statement()));
      case Criterion.Lines _ ->
          fact instanceof Fact.Treatment
              || isStatement(fact, List.of(Definitions.PRIOR_LINES, Definitions.UNTREATED));
      case Criterion.Stated stated -> isStatement(fact, List.of(stated.statement()));
      case Criterion.Treated treated -> isGivenOrRuledOut(fact, treated.with());
      case Criterion.Recent recent -> isGivenOrRuledOut(fact, recent.with());
      case Criterion.Steroids _ -> isTreatment(fact, List.of(CORTICOSTEROID));
      case Criterion.Spread spread ->
          fact instanceof Fact.Metastasis metastasis && isNear(metastasis.site(), spread.sites());
      case Criterion.Condition condition ->
          fact instanceof Fact.Comorbidity comorbidity
              && isNear(comorbidity.condition(), condition.anyOf());
    };
  }

  private static boolean isResult(Fact fact, String marker) {
    return fact instanceof Fact.MarkerResult result && result.marker().equals(marker);
  }

  private static boolean isStatement(Fact fact, List<String> ids) {
    return fact instanceof Fact.Statement statement && ids.contains(statement.id());
  }

  private static boolean isAbout(Fact fact, String gene) {
    return switch (fact) {
      case Fact.Alteration alteration ->
          alteration.gene().equals(gene) || alteration.partners().contains(gene);
      case Fact.RegionStudied(var genes, var origin) -> genes.contains(gene);
      case Fact _ -> false;
    };
  }

  private boolean isGivenOrRuledOut(Fact fact, List<String> kinds) {
    return isTreatment(fact, kinds) || isStatement(fact, List.of(Definitions.UNTREATED));
  }

  private boolean isTreatment(Fact fact, List<String> kinds) {
    return fact instanceof Fact.Treatment treatment
        && kinds.stream().anyMatch(kind -> vocabulary.drugs().isA(treatment.what(), kind));
  }

  /// A kind of what is asked for, or something it is a kind of: a negative may cover it.
  private boolean isNear(String recorded, List<String> asked) {
    BiPredicate<String, String> isA = vocabulary.conditions()::isA;
    return asked.stream().anyMatch(kind -> isA.test(recorded, kind) || isA.test(kind, recorded));
  }
}
