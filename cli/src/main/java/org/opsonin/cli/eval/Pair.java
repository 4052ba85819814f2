package org.opsonin.cli.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.opsonin.trial.judge.Label;
import org.opsonin.trial.judge.Side;

/// One patient and one criterion of a file of labelled pairs.
///
/// @param id as the file writes it, a number or a text
/// @param title of the trial; empty if the file gives none
/// @param expert what an expert said; empty where the labels are kept back
/// @param other what another system said, in the file under `gpt4_eligibility`
record Pair(
    JsonNode id,
    String note,
    Side side,
    String criterion,
    String trial,
    String title,
    Optional<Label> expert,
    Optional<Label> other) {

  /// Says nothing of the note.
  @Override
  public String toString() {
    return "Pair[" + id + "]";
  }
}
