package org.opsonin.trial.ctml.matchminer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opsonin.trial.ctml.tree.Tree;

/// One criterion of a trial put to a sample: found in its documents, or, if it excludes, found in
/// none.
///
/// @param ofClinical whether the clinical document is asked, otherwise the genomic ones
/// @param excludes whether finding it excludes
/// @param queries alternatives; any document that answers one counts
/// @param ofBurden whether it is the criterion `tmb_numerical`, which counts as a reason of its own
record Question(boolean ofClinical, boolean excludes, List<Query> queries, boolean ofBurden) {
  Question {
    queries = List.copyOf(queries);
  }

  /// What makes two questions of one path the same to the engine.
  record Key(boolean ofClinical, boolean excludes, Set<Query> queries) {}

  Key key() {
    return new Key(ofClinical, excludes, new HashSet<>(queries));
  }

  boolean admits(Sample sample) {
    return excludes == (found(sample) == 0);
  }

  /// How many of the engine's match documents this answer gives.
  int reasons(Sample sample) {
    if (excludes) {
      return ofClinical ? 0 : 1;
    }
    if (!ofClinical) {
      return found(sample);
    }
    return ofBurden && sample.hasBurden() ? 1 : 0;
  }

  private int found(Sample sample) {
    var asked = queries.stream().filter(query -> query.asks(sample)).toList();
    List<Tree.Mapping> documents = ofClinical ? List.of(sample.clinical()) : sample.genomic();
    int found = 0;
    for (Tree.Mapping document : documents) {
      found += asked.stream().anyMatch(query -> query.holds(document)) ? 1 : 0;
    }
    return found;
  }
}
