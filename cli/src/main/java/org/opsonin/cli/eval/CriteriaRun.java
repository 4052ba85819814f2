package org.opsonin.cli.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.opsonin.trial.judge.Convention;
import org.opsonin.trial.judge.Judge;
import org.opsonin.trial.judge.Judgement;
import org.opsonin.trial.judge.Label;
import org.opsonin.trial.judge.Side;
import org.opsonin.trial.judge.vignette.Vignette;

/// Every pair of a file with our label, and how well the labels agree with the experts'.
///
/// @param judged in the order of the file
record CriteriaRun(List<Judged> judged) {

  /// @param label ours, by the vignette convention
  record Judged(Pair pair, Judgement judgement, Label label) {

    /// Whether we said included or excluded where the expert said otherwise: the dangerous errors.
    boolean isDangerous() {
      boolean decided = label == Label.INCLUDED || label == Label.EXCLUDED;
      return decided && pair.expert().filter(expert -> expert != label).isPresent();
    }
  }

  /// Judges all pairs, reading each note once.
  ///
  /// @param done is told how many pairs are finished
  static CriteriaRun of(List<Pair> pairs, Judge judge, Convention convention, IntConsumer done) {
    Map<String, Vignette> notes = new LinkedHashMap<>();
    var judged = new ArrayList<Judged>();
    for (Pair pair : pairs) {
      Vignette note = notes.computeIfAbsent(pair.note(), judge::read);
      Judgement judgement = judge.judge(note, pair.side(), pair.criterion(), pair.title());
      judged.add(new Judged(pair, judgement, convention.label(pair.side(), judgement)));
      done.accept(judged.size());
    }
    return new CriteriaRun(List.copyOf(judged));
  }

  /// Our labels against the experts', for one side or both.
  Confusion ours(Optional<Side> side) {
    return confusion(side, judged -> Optional.of(judged.label()));
  }

  /// The other system's labels against the experts'.
  Confusion other(Optional<Side> side) {
    return confusion(side, judged -> judged.pair().other());
  }

  private Confusion confusion(Optional<Side> side, Function<Judged, Optional<Label>> given) {
    var confusion = new Confusion();
    for (Judged one : judged) {
      Optional<Label> expert = one.pair().expert();
      Optional<Label> label = given.apply(one);
      if (expert.isPresent()
          && label.isPresent()
          && side.map(wanted -> wanted == one.pair().side()).orElse(true)) {
        confusion.add(expert.get(), label.get());
      }
    }
    return confusion;
  }

  List<Judged> dangerous() {
    return judged.stream().filter(Judged::isDangerous).toList();
  }
}
