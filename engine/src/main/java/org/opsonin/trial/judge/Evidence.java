package org.opsonin.trial.judge;

import java.util.ArrayList;
import java.util.List;
import org.opsonin.kernel.Truth;
import org.opsonin.trial.judge.vignette.Findings;
import org.opsonin.trial.judge.vignette.Findings.Named;
import org.opsonin.trial.judge.vignette.Vignette;
import org.opsonin.trial.judge.vignette.Vignette.Seen;

/// What a note says of one finding.
record Evidence(Findings findings) {

  /// Met if the note has it or a kind of it; not met if the note denies it or a wider finding; near
  /// if the note has a wider finding, or one that raises the question.
  Judgement of(Vignette note, Side side, Asked asked, Named named) {
    var present = new ArrayList<Integer>();
    var denied = new ArrayList<Integer>();
    var near = new ArrayList<Integer>();
    String how = "raised";
    for (Seen seen : note.seen()) {
      for (String id : named.ids()) {
        boolean shows = findings.shows(seen.id(), id) && !isSetAside(side, asked, seen.id(), id);
        boolean wider = findings.isA(id, seen.id());
        switch (seen.standing()) {
          case PRESENT -> {
            if (shows) {
              present.add(seen.sentence());
            } else if (wider || findings.isRaised(id, seen.id())) {
              near.add(seen.sentence());
              how = wider ? "wider" : how;
            }
          }
          case DENIED -> {
            if (wider) {
              denied.add(seen.sentence());
            }
          }
          case DOUBTED -> {
            if (shows || wider) {
              how = "doubted";
              near.add(seen.sentence());
            }
          }
          case FAMILY -> {}
        }
      }
    }
    if (!present.isEmpty()) {
      return Judgement.stated(Truth.MET, present);
    }
    if (!denied.isEmpty() && (near.isEmpty() || side == Side.EXCLUSION)) {
      return Judgement.stated(Truth.NOT_MET, denied);
    }
    return near.isEmpty() ? Judgement.silent("") : Judgement.near(how, near);
  }

  /// Whether the finding is a way to look at a patient, not something a patient has.
  boolean isExamination(Named named) {
    return named.ids().stream().allMatch(id -> findings.isA(id, "imaging"));
  }

  /// Whether the criterion does not mean what was seen: an exception names it, or a wide exclusion
  /// meets the very thing the trial is about.
  private boolean isSetAside(Side side, Asked asked, String seen, String id) {
    return isAny(seen, asked.excepted())
        || (side == Side.EXCLUSION && !seen.equals(id) && isAny(seen, asked.subject()));
  }

  private boolean isAny(String seen, List<String> wanted) {
    return wanted.stream().anyMatch(id -> findings.isA(seen, id));
  }
}
