package org.opsonin.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.opsonin.criteria.Criterion;
import org.opsonin.criteria.Explanation;
import org.opsonin.criteria.Reason;
import org.opsonin.kernel.Truth;
import org.opsonin.wording.Wording;

/// Turns the tree of an explanation into the lines a person reads: what decided stays, scaffolding
/// and alternatives that play no part go.
public final class Grounds {

  private final Wording wording;

  Grounds(Wording wording) {
    this.wording = wording;
  }

  /// The lines for one verdict: every condition where it fits, what speaks against it where it does
  /// not, open conditions first where it cannot be decided.
  public List<Ground> of(Explanation explanation) {
    List<Ground> lines = every(explanation);
    return explanation.truth() == Truth.NOT_MET
        ? lines.stream().filter(ground -> ground.truth() == Truth.NOT_MET).toList()
        : lines;
  }

  /// Every condition, whatever its truth: those that gave the verdict come first.
  public List<Ground> every(Explanation explanation) {
    var lines = new ArrayList<Ground>();
    for (Explanation condition : conditions(explanation)) {
      Ground ground = line(condition);
      boolean isScaffolding = ground.truth() == Truth.MET && !ground.parts().isEmpty();
      lines.addAll(isScaffolding ? ground.parts() : List.of(ground));
    }
    lines.sort(Comparator.comparing(ground -> ground.truth() != explanation.truth()));
    return lines;
  }

  /// The terms of nested all-ofs side by side.
  private static List<Explanation> conditions(Explanation explanation) {
    if (!(explanation.criterion() instanceof Criterion.AllOf)) {
      return List.of(explanation);
    }
    var flat = new ArrayList<Explanation>();
    explanation.because().forEach(term -> flat.addAll(conditions(term)));
    return flat;
  }

  private Ground line(Explanation explanation) {
    if (explanation.criterion() instanceof Criterion.AnyOf) {
      return anyOf(explanation);
    }
    if (explanation.criterion() instanceof Criterion.AllOf) {
      return allOf(explanation);
    }
    return new Ground(
        explanation.truth(),
        wording.question(explanation.criterion()),
        finding(explanation),
        decisive(explanation).stream()
            .flatMap(leaf -> leaf.evidence().stream())
            .distinct()
            .toList(),
        List.of(),
        explanation.mayChange());
  }

  private Ground anyOf(Explanation explanation) {
    if (explanation.truth() == Truth.MET) {
      return line(first(explanation, Truth.MET));
    }
    var terms = keep(explanation.because(), explanation.truth());
    boolean allForOthers = terms.stream().allMatch(Grounds::isForAnotherCancer);
    var parts =
        terms.stream()
            .filter(term -> allForOthers || !isForAnotherCancer(term))
            .map(this::line)
            .distinct()
            .toList();
    return group("One of these", explanation, parts);
  }

  /// Whether an alternative fails because it is about another cancer.
  private static boolean isForAnotherCancer(Explanation term) {
    return switch (term.criterion()) {
      case Criterion.Tumour _ -> term.truth() == Truth.NOT_MET;
      case Criterion.AllOf _ -> term.because().stream().anyMatch(Grounds::isForAnotherCancer);
      case Criterion _ -> false;
    };
  }

  private Ground allOf(Explanation explanation) {
    var parts = of(explanation);
    if (explanation.truth() == Truth.UNKNOWN) {
      parts = parts.stream().filter(part -> part.truth() == Truth.UNKNOWN).toList();
    }
    return group("All of these", explanation, parts);
  }

  private static Ground group(String heading, Explanation explanation, List<Ground> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : new Ground(explanation.truth(), heading, "", List.of(), parts, explanation.mayChange());
  }

  private String finding(Explanation explanation) {
    if (explanation.because().isEmpty() || explanation.reason() == Reason.NOT_KNOWN) {
      return wording.finding(explanation);
    }
    var findings = new LinkedHashSet<String>();
    for (Explanation decisive : decisive(explanation)) {
      String finding = wording.finding(decisive);
      if (decisive.reason() != Reason.NOT_RECORDED && !finding.isEmpty()) {
        findings.add(finding);
      }
    }
    return findings.isEmpty() && explanation.truth() == Truth.UNKNOWN
        ? "not recorded"
        : String.join("; ", findings);
  }

  /// The terms of an explanation that had a say in its truth: what is met where one is enough, what
  /// is not met where all are needed, the side of an idea that decided it.
  public static List<Explanation> deciding(Explanation explanation) {
    List<Explanation> terms = explanation.because();
    Truth truth = explanation.truth();
    return switch (explanation.criterion()) {
      case Criterion.AllOf _ when truth == Truth.NOT_MET -> keep(terms, truth);
      case Criterion.AnyOf _ when truth == Truth.MET -> keep(terms, truth);
      case Criterion.Concept _ when truth == Truth.MET -> List.of(terms.getFirst());
      case Criterion.Concept _ when truth == Truth.NOT_MET -> List.of(terms.getLast());
      case Criterion _ -> terms;
    };
  }

  private static List<Explanation> keep(List<Explanation> terms, Truth truth) {
    return terms.stream().filter(term -> term.truth() == truth).toList();
  }

  /// The leaves that gave `explanation` its truth.
  private static List<Explanation> decisive(Explanation explanation) {
    if (explanation.because().isEmpty()) {
      return List.of(explanation);
    }
    List<Explanation> terms = explanation.because();
    Truth truth = explanation.truth();
    if (explanation.criterion() instanceof Criterion.Concept) {
      return switch (truth) {
        case MET -> decisive(terms.getFirst());
        case NOT_MET -> decisive(terms.getLast());
        case UNKNOWN -> terms.stream().flatMap(term -> hints(term).stream()).toList();
      };
    }
    if (explanation.criterion() instanceof Criterion.AnyOf && truth == Truth.MET) {
      return decisive(first(explanation, Truth.MET));
    }
    if (explanation.criterion() instanceof Criterion.AllOf && truth == Truth.NOT_MET) {
      return decisive(first(explanation, Truth.NOT_MET));
    }
    boolean isTurned =
        explanation.criterion() instanceof Criterion.Not
            || explanation.criterion() instanceof Criterion.NotKnown;
    return terms.stream()
        .filter(term -> isTurned || term.truth() == truth)
        .flatMap(term -> decisive(term).stream())
        .toList();
  }

  /// Leaves of an open idea that found something, only not enough.
  private static List<Explanation> hints(Explanation explanation) {
    if (explanation.because().isEmpty()) {
      boolean tells =
          !explanation.evidence().isEmpty()
              && explanation.truth() == Truth.UNKNOWN
              && explanation.reason() != Reason.RECORDED;
      return tells ? List.of(explanation) : List.of();
    }
    return explanation.because().stream().flatMap(term -> hints(term).stream()).toList();
  }

  private static Explanation first(Explanation explanation, Truth truth) {
    return explanation.because().stream()
        .filter(term -> term.truth() == truth)
        .findFirst()
        .orElseThrow();
  }
}
