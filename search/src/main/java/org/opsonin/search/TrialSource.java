package org.opsonin.search;

import java.util.stream.Stream;
import org.opsonin.trial.Trial;

/// Where the trials come from: a registry on disk, or a file.
public interface TrialSource {

  /// What a person calls it, such as `the registry in /data/opsonin`.
  String name();

  /// Changes whenever the trials do; an index of another stamp is rebuilt.
  String stamp();

  /// How many trials there are, for the progress of a build; may be a guess.
  long size();

  /// All trials; the caller closes the stream.
  Stream<Trial> trials();
}
