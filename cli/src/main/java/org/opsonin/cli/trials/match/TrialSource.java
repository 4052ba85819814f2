package org.opsonin.cli.trials.match;

import java.util.Optional;
import org.opsonin.cli.shell.UsageException;
import org.opsonin.navigator.Navigator;
import org.opsonin.navigator.TrialSet;

/// Where the trials come from that charts are held against.
@FunctionalInterface
public interface TrialSource {

  /// The trials that ship with the software; refuses a folder.
  TrialSource STARTER =
      (navigator, folder) -> {
        if (folder.isPresent()) {
          throw new UsageException("--registry " + folder.get() + " holds no registry");
        }
        return navigator.starterTrials();
      };

  /// All trials, read and ready to be matched.
  ///
  /// @param folder what the user named with `--registry`; empty for the usual place, and for the
  ///     trials that ship with the software where that holds none
  TrialSet trials(Navigator navigator, Optional<String> folder);
}
