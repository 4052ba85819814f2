package org.opsonin.toxicity.irae.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opsonin.kernel.Problem;
import org.opsonin.knowledge.Entry;
import org.opsonin.toxicity.irae.Clue;
import org.opsonin.toxicity.irae.Emergency;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Known;

class AlarmsTest {

  private static final String LABORATORY = "laboratory";
  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static final Alarms ALARMS = Alarms.of(Known.KNOWLEDGE, Known.IRAES, PROBLEMS::add);

  private static List<String> signs(Emergency emergency) {
    return emergency.all().stream()
        .flatMap(clue -> clue instanceof Clue.Felt(var id) ? Stream.of(id) : Stream.of())
        .toList();
  }

  private static boolean isAsked(List<String> signs) {
    return !ALARMS
        .raisedBy(Known.presentation("pd-1", Optional.empty(), signs, List.of()))
        .isEmpty();
  }

  @Test
  void everyQuestionNamesSignsThatAreKnown() {
    assertThat(PROBLEMS).isEmpty();
  }

  @Test
  void everyEmergencySignIsAskedForOrListedWithTheReason() {
    Set<String> listed = new HashSet<>();
    Known.KNOWLEDGE.ofKind("triage-not-asked").stream().map(Entry::id).forEach(listed::add);
    Set<String> needed = new HashSet<>();
    for (Irae irae : Known.IRAES.all()) {
      for (Emergency emergency : irae.emergencies()) {
        List<String> signs = signs(emergency);
        if (!isAsked(signs)) {
          Set<String> reasons = new HashSet<>(signs);
          if (signs.size() < emergency.all().size()) {
            reasons.add(LABORATORY);
          }
          reasons.retainAll(listed);
          assertThat(reasons).as("%s: %s", irae.id(), Known.IRAES.words(emergency)).isNotEmpty();
          needed.addAll(reasons);
        }
      }
    }
    assertThat(needed).as("reasons that are still needed").isEqualTo(listed);
  }

  @Test
  void aMildSignRaisesNone() {
    assertThat(isAsked(List.of("itch", "diarrhoea", "joint-ache", "fatigue"))).isFalse();
  }
}
