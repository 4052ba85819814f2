package org.opsonin.toxicity.irae.differential;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opsonin.kernel.Truth;
import org.opsonin.toxicity.irae.Clue;
import org.opsonin.toxicity.irae.Emergency;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.irae.Sign;

/// Answers whether a clue is there, with what one sign says of another drawn in.
final class Findings {

  private final Set<String> present = new HashSet<>();
  private final Set<String> absent = new HashSet<>();
  private final List<LabFinding> labs;

  Findings(Iraes iraes, Presentation presentation) {
    this.labs = presentation.labs();
    presentation.present().forEach(id -> addPresent(iraes, id));
    presentation.absent().forEach(id -> addAbsent(iraes, id));
    absent.removeAll(present);
  }

  private void addPresent(Iraes iraes, String id) {
    if (present.add(id)) {
      iraes.sign(id).ifPresent(sign -> sign.implies().forEach(more -> addPresent(iraes, more)));
    }
  }

  /// Who is not short of breath is not short of breath at rest either.
  private void addAbsent(Iraes iraes, String id) {
    if (absent.add(id)) {
      for (Sign sign : iraes.signs()) {
        if (sign.implies().contains(id)) {
          addAbsent(iraes, sign.id());
        }
      }
    }
  }

  Truth of(Clue clue) {
    return switch (clue) {
      case Clue.Felt(var id) ->
          present.contains(id) ? Truth.MET : absent.contains(id) ? Truth.NOT_MET : Truth.UNKNOWN;
      case Clue.Measured(var analyte, var state) ->
          any(analyte, labs.stream().filter(lab -> isOf(lab, analyte)).map(lab -> lab.is(state)));
      case Clue.Beyond beyond ->
          any(
              beyond.analyte(),
              labs.stream().filter(lab -> isOf(lab, beyond.analyte())).map(lab -> lab.is(beyond)));
    };
  }

  Truth of(Emergency emergency) {
    return emergency.all().stream().map(this::of).reduce(Truth.MET, Truth::and);
  }

  /// Whether there is a result of the test, whatever it says.
  boolean has(String analyte) {
    return labs.stream().anyMatch(lab -> isOf(lab, analyte));
  }

  private static boolean isOf(LabFinding lab, String analyte) {
    return lab.analyte().equals(analyte);
  }

  private Truth any(String analyte, Stream<Truth> truths) {
    return has(analyte) ? truths.reduce(Truth.NOT_MET, Truth::or) : Truth.UNKNOWN;
  }
}
