package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.toxicity.irae.differential.Differential;
import org.opsonin.toxicity.irae.differential.LabFinding;
import org.opsonin.toxicity.irae.differential.Presentation;
import org.opsonin.toxicity.irae.differential.Rules;
import org.opsonin.toxicity.regimen.RegimenClasses;
import org.opsonin.vocabulary.Vocabulary;

/// The shipped side effects, ready for tests.
public final class Known {

  public static final Knowledge KNOWLEDGE = Knowledge.load();
  public static final Vocabulary VOCABULARY = Vocabulary.of(KNOWLEDGE);
  public static final List<Problem> PROBLEMS = new ArrayList<>();
  public static final Iraes IRAES = Iraes.of(KNOWLEDGE, VOCABULARY, PROBLEMS::add);
  public static final RegimenClasses REGIMENS =
      RegimenClasses.of(KNOWLEDGE, VOCABULARY, PROBLEMS::add);
  public static final Differential DIFFERENTIAL =
      new Differential(IRAES, Rules.of(KNOWLEDGE, PROBLEMS::add).orElseThrow());

  private Known() {}

  /// A presentation of signs and of labs written `ck high`.
  public static Presentation presentation(
      String regimen, Optional<Integer> day, List<String> signs, List<String> labs) {
    return new Presentation(
        REGIMENS.find(regimen),
        day,
        Optional.empty(),
        signs,
        List.of(),
        labs.stream().map(Known::lab).toList());
  }

  private static LabFinding lab(String text) {
    int space = text.indexOf(' ');
    String analyte = text.substring(0, space);
    if (!VOCABULARY.analytes().contains(analyte)) {
      throw new IllegalArgumentException("no analyte " + analyte);
    }
    return new LabFinding.Judged(
        analyte,
        Clue.State.valueOf(text.substring(space + 1).toUpperCase(java.util.Locale.ROOT)),
        Optional.empty());
  }
}
