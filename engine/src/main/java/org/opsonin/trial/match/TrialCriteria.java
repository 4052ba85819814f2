package org.opsonin.trial.match;

import java.util.List;
import org.opsonin.trial.StarterTrial;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.Item;

/// A trial and how its eligibility text was read.
///
/// @param trial the trial; `items` point into its eligibility text
/// @param items the text in order
/// @param tumours ids of the tumour types the trial is registered for, where somebody wrote them
///     down; empty where only the registry's words for conditions are known
/// @param words whose words the eligibility text is in
public record TrialCriteria(Trial trial, List<Item> items, List<String> tumours, Words words) {

  /// Whose words a text is in.
  public enum Words {
    /// The registry's, quoted.
    REGISTRY,
    /// This project's own, saying what the registry's say.
    OWN
  }

  /// Checks that every item lies in the text.
  ///
  /// @throws IllegalArgumentException if one does not
  public TrialCriteria {
    items = List.copyOf(items);
    tumours = List.copyOf(tumours);
    int length = trial.eligibility().length();
    if (items.stream().anyMatch(item -> item.end() > length)) {
      throw new IllegalArgumentException("an item ends after the eligibility text");
    }
  }

  /// A trial that ships with the knowledge, in this project's own words.
  public static TrialCriteria of(StarterTrial starter) {
    return new TrialCriteria(starter.trial(), starter.items(), starter.tumours(), Words.OWN);
  }

  /// A trial as its registry describes it.
  public TrialCriteria(Trial trial, List<Item> items) {
    this(trial, items, List.of(), Words.REGISTRY);
  }
}
