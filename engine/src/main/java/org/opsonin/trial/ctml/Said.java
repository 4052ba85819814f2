package org.opsonin.trial.ctml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.opsonin.criteria.Criterion;

/// What a piece of a match tree comes to: a criterion, or a reason why it is not evaluated.
sealed interface Said {

  /// Understood.
  record Asks(Criterion criterion) implements Said {}

  /// Not evaluated.
  ///
  /// @param why in a few words
  record Not(String why) implements Said {}

  /// The opposite, where a `!` asks for it.
  default Said negatedIf(boolean negated) {
    return negated && this instanceof Asks(var criterion)
        ? new Asks(new Criterion.Not(criterion))
        : this;
  }

  /// One criterion of several; not evaluated as soon as one of them is not.
  static Said join(List<Said> several, Function<List<Criterion>, Criterion> as, String ifNone) {
    var criteria = new ArrayList<Criterion>();
    for (Said one : several) {
      switch (one) {
        case Asks(var criterion) -> criteria.add(criterion);
        case Not not -> {
          return not;
        }
      }
    }
    if (criteria.isEmpty()) {
      return new Not(ifNone);
    }
    return new Asks(criteria.size() == 1 ? criteria.getFirst() : as.apply(criteria));
  }
}
