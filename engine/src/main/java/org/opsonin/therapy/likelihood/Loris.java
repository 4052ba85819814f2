package org.opsonin.therapy.likelihood;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.therapy.likelihood.LorisScore.Band;
import org.opsonin.therapy.likelihood.LorisScore.Part;
import org.opsonin.vocabulary.TumourTypes;
import org.opsonin.vocabulary.Vocabulary;

/// LORIS, the score of Chang and others (Nature Cancer 2024) for response to checkpoint
/// inhibitors.
///
/// S is a constant plus, for each of six facts, its coefficient times its value, with mutational
/// burden, ratio and age capped; the score is 1 / (1 + e^-S). Nothing is estimated: with five
/// facts there is no score, and [#missing(LorisInputs)] names the sixth.
public final class Loris {

  private static final String KIND = "likelihood";
  private static final int DECIMALS = 3;

  private final LorisFormula formula;
  private final TumourTypes tumours;
  private final Entry entry;
  private final Entry observed;
  private final List<Band> bands;

  private Loris(Entry entry, Entry observed, TumourTypes tumours) {
    this.entry = entry;
    this.observed = observed;
    this.tumours = tumours;
    formula = LorisFormula.of(entry.body());
    bands = LorisFormula.bands(observed.body());
  }

  /// Reads the formula and the observed responses.
  ///
  /// @throws IllegalStateException if the knowledge lacks them or a number in them
  public static Loris of(Knowledge knowledge) {
    return of(knowledge, Vocabulary.of(knowledge));
  }

  /// The same with a vocabulary that is already there.
  ///
  /// @throws IllegalStateException if the knowledge lacks the formula or a number in it
  public static Loris of(Knowledge knowledge, Vocabulary vocabulary) {
    return new Loris(
        needed(knowledge, "loris"),
        needed(knowledge, "loris.observed-response"),
        vocabulary.tumours());
  }

  private static Entry needed(Knowledge knowledge, String id) {
    return knowledge
        .find(KIND, id)
        .orElseThrow(() -> new IllegalStateException("the knowledge has no entry " + id));
  }

  /// The score; empty unless all six facts are known, recent and possible.
  public Optional<LorisScore> score(LorisInputs inputs) {
    if (!missing(inputs).isEmpty()) {
      return Optional.empty();
    }
    LorisFormula.Cancer cancer = cancer(inputs).orElseThrow();
    var parts = new ArrayList<Part>();
    parts.add(new Part("constant", formula.constant()));
    parts.add(formula.tmb().part("mutational burden", value(inputs.tmb())));
    boolean treated = inputs.priorSystemicTherapy() == Truth.MET;
    parts.add(
        formula
            .priorTherapy()
            .part("earlier systemic therapy", treated ? BigDecimal.ONE : BigDecimal.ZERO));
    parts.add(formula.albumin().part("albumin", value(inputs.albumin())));
    parts.add(formula.nlr().part("neutrophil-to-lymphocyte ratio", value(inputs.nlr())));
    parts.add(formula.age().part("age", age(inputs)));
    parts.add(new Part("kind of cancer: " + cancer.term(), cancer.coefficient()));
    BigDecimal sum = parts.stream().map(Part::added).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal score = logistic(sum);
    Band band = bands.stream().filter(one -> one.holds(score)).findFirst().orElseThrow();
    return Optional.of(
        new LorisScore(
            score, parts, band, entry.body().texts("limits"), outside(inputs), entry, observed));
  }

  private static BigDecimal logistic(BigDecimal sum) {
    return BigDecimal.valueOf(1 / (1 + Math.exp(-sum.doubleValue())))
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal value(Optional<Measured> measured) {
    return measured.orElseThrow().value();
  }

  private static BigDecimal age(LorisInputs inputs) {
    return new BigDecimal(inputs.ageInYears().orElseThrow());
  }

  /// What keeps the score from being computed, in words a coordinator would use; empty if nothing
  /// does.
  public List<String> missing(LorisInputs inputs) {
    var missing = new ArrayList<String>();
    measured("tissue mutational burden", inputs.tmb(), formula.tmb(), inputs, missing);
    if (inputs.priorSystemicTherapy() == Truth.UNKNOWN) {
      missing.add("whether chemotherapy or targeted therapy was given before");
    }
    measured("albumin", inputs.albumin(), formula.albumin(), inputs, missing);
    measured(
        "neutrophils and lymphocytes of the same day",
        inputs.nlr(),
        formula.nlr(),
        inputs,
        missing);
    if (inputs.ageInYears().isEmpty()) {
      missing.add("age");
    } else if (formula.age().isImplausible(age(inputs))) {
      missing.add("a possible age");
    }
    if (inputs.tumour().isEmpty()) {
      missing.add("the one cancer it is about");
    } else if (cancer(inputs).isEmpty()) {
      missing.add(
          mayBeNamed(inputs.tumour().get())
              ? "the kind of cancer more precisely"
              : "nothing that can be given: the score does not cover this cancer");
    }
    return List.copyOf(missing);
  }

  private static void measured(
      String name,
      Optional<Measured> measured,
      LorisFormula.Term term,
      LorisInputs inputs,
      List<String> missing) {
    if (measured.isEmpty()) {
      missing.add(name);
    } else if (term.isImplausible(measured.get().value())) {
      missing.add(name + ": a possible value in the right unit");
    } else if (term.isTooOld(measured.get().on(), inputs.asOf())) {
      missing.add(name + ", newer than " + term.maxAgeDays().getAsInt() + " days");
    }
  }

  private Optional<LorisFormula.Cancer> cancer(LorisInputs inputs) {
    return inputs
        .tumour()
        .flatMap(
            tumour ->
                formula.cancers().stream()
                    .filter(
                        cancer ->
                            cancer.oncotree().stream().anyMatch(kind -> tumours.isA(tumour, kind)))
                    .findFirst());
  }

  /// Whether a more precise record could name a cancer the score covers.
  private boolean mayBeNamed(String tumour) {
    return formula.cancers().stream()
        .flatMap(cancer -> cancer.oncotree().stream())
        .anyMatch(kind -> tumours.is(tumour, kind) == Truth.UNKNOWN);
  }

  private List<String> outside(LorisInputs inputs) {
    var outside = new ArrayList<String>();
    formula.tmb().outside("The mutational burden", value(inputs.tmb())).ifPresent(outside::add);
    formula.albumin().outside("Albumin", value(inputs.albumin())).ifPresent(outside::add);
    formula
        .nlr()
        .outside("The neutrophil-to-lymphocyte ratio", value(inputs.nlr()))
        .ifPresent(outside::add);
    formula.age().outside("The age", age(inputs)).ifPresent(outside::add);
    return outside;
  }
}
