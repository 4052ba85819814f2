package org.opsonin.biomarker;

import java.util.List;
import org.opsonin.biomarker.BiomarkerFinding.Status;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// How far results are known that no label for this cancer asks for: by themselves alone.
record Unasked(Vocabulary vocabulary) {

  Status status(String subject, List<Fact> evidence) {
    var answers = evidence.stream().filter(fact -> isAnswer(subject, fact)).toList();
    if (answers.isEmpty()) {
      return Status.INSUFFICIENT;
    }
    return disagree(answers) ? Status.CONFLICTING : Status.KNOWN;
  }

  private boolean isAnswer(String subject, Fact fact) {
    return switch (fact) {
      case Fact.MarkerResult result ->
          switch (result.result()) {
            case Fact.Result.Failed() -> false;
            case Fact.Result.Value(var id) -> !saysNothing(subject, id);
            case Fact.Result.Amount _, Fact.Result.Alleles _ -> true;
          };
      case Fact.Alteration alteration -> alteration.presence() != Truth.UNKNOWN;
      default -> true;
    };
  }

  private boolean saysNothing(String marker, String value) {
    return vocabulary.markers().entry(marker).stream()
        .flatMap(entry -> entry.body().items("values").stream())
        .anyMatch(one -> one.text("id").map(value::equals).orElse(false) && one.isTrue("unknown"));
  }

  private static boolean disagree(List<Fact> answers) {
    boolean values =
        answers.stream()
                .filter(Fact.MarkerResult.class::isInstance)
                .map(fact -> ((Fact.MarkerResult) fact).result())
                .filter(Fact.Result.Value.class::isInstance)
                .distinct()
                .count()
            > 1;
    return values
        || answers.stream().anyMatch(one -> answers.stream().anyMatch(other -> deny(one, other)));
  }

  /// A mutation found and an amplification not found are no conflict; the same kind, or no kind
  /// given, is.
  private static boolean deny(Fact one, Fact other) {
    return one instanceof Fact.Alteration found
        && other instanceof Fact.Alteration absent
        && found.presence() == Truth.MET
        && absent.presence() == Truth.NOT_MET
        && !absent.specific()
        && found.gene().equals(absent.gene())
        && (found.kind() == absent.kind()
            || found.kind() == Fact.Kind.UNSPECIFIED
            || absent.kind() == Fact.Kind.UNSPECIFIED);
  }
}
