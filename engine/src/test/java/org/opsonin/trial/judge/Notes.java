package org.opsonin.trial.judge;

import java.util.List;
import org.opsonin.knowledge.Knowledge;

/// A judge with the shipped knowledge, and made-up notes.
final class Notes {

  static final Knowledge KNOWLEDGE = Knowledge.load();
  static final Judge JUDGE = new Judge(KNOWLEDGE);
  static final Convention CONVENTION = Convention.of(KNOWLEDGE);

  /// A man with a stroke.
  static final String MAN =
      """
      0. A 54-year-old man with gout was found with a droopy face and slurred speech.
      1. He has smoked for 20 years and takes warfarin; he denies diabetes and chest pain.
      2. His mother had breast cancer.
      3. Blood pressure is 182/95 mm Hg, temperature 100.8 F, and he had a kidney stone 3 years ago.
      4. CT of the head shows an intracerebral hemorrhage.
      5. The patient will provide informed consent, and will comply with the trial protocol.
      """;

  /// A young woman with asthma.
  static final String WOMAN =
      """
      0. A 27 yo female with asthma comes with wheezing and a cough for 3 days.
      1. She has no allergies.
      """;

  private Notes() {}

  static Judgement judged(String note, Side side, String criterion) {
    return JUDGE.judge(JUDGE.read(note), side, criterion, "");
  }

  static Label label(String note, Side side, String criterion) {
    return CONVENTION.label(side, judged(note, side, criterion));
  }

  static List<Integer> sentences(String note, Side side, String criterion) {
    return judged(note, side, criterion).sentences();
  }
}
