package org.opsonin.toxicity.irae.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.opsonin.toxicity.irae.Clue;
import org.opsonin.toxicity.irae.Clue.State;
import org.opsonin.toxicity.irae.Known;
import org.opsonin.toxicity.irae.Onset.Fit;
import org.opsonin.toxicity.irae.Sign;

/// Laws of every differential.
class DifferentialProperties {

  private static final List<String> SIGNS = Known.IRAES.signs().stream().map(Sign::id).toList();
  private static final List<String> ANALYTES =
      Known.IRAES.all().stream()
          .flatMap(irae -> irae.clues().stream())
          .flatMap(
              one ->
                  one.clue() instanceof Clue.Measured lab
                      ? List.of(lab.analyte()).stream()
                      : List.<String>of().stream())
          .distinct()
          .sorted()
          .toList();

  @Provide
  Arbitrary<List<String>> signs() {
    return Arbitraries.of(SIGNS).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<LabFinding>> labs() {
    return Arbitraries.of(ANALYTES)
        .flatMap(
            analyte ->
                Arbitraries.of(State.values())
                    .map(
                        state ->
                            (LabFinding) new LabFinding.Judged(analyte, state, Optional.empty())))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> regimens() {
    return Arbitraries.of(Known.REGIMENS.all().stream().map(one -> one.id()).toList());
  }

  @Property(tries = 300, seed = "20261123")
  void moreFindingsNeverLowerACandidate(
      @ForAll("signs") List<String> present,
      @ForAll("signs") List<String> absent,
      @ForAll("labs") List<LabFinding> labs,
      @ForAll("regimens") String regimen,
      @ForAll @IntRange(max = 172) int more) {
    Presentation less = presentation(regimen, Optional.of(50), present, absent, labs);
    var grown = new ArrayList<>(present);
    grown.add(SIGNS.get(more));
    Thoughts before = Known.DIFFERENTIAL.think(less);
    Thoughts after =
        Known.DIFFERENTIAL.think(presentation(regimen, Optional.of(50), grown, absent, labs));

    Map<String, Candidate> byId = new HashMap<>();
    after.candidates().forEach(candidate -> byId.put(candidate.irae().id(), candidate));
    for (Candidate candidate : before.candidates()) {
      Candidate now = Objects.requireNonNull(byId.get(candidate.irae().id()));
      assertThat(now.weight()).isGreaterThanOrEqualTo(candidate.weight());
      assertThat(now.isLifted() || !candidate.isLifted()).isTrue();
      assertThat(now.emergencies()).containsAll(candidate.emergencies());
      assertThat(candidate.contradicted()).containsAll(now.contradicted());
      assertThat(now.onset()).isEqualTo(candidate.onset());
    }
    assertThat(!before.isEmergency() || after.isEmergency()).isTrue();
  }

  /// What one candidate alone gains by cannot put another before it.
  @Property(tries = 300, seed = "20261123")
  void aFindingOfNobodyElseNeverCostsAPlace(
      @ForAll("signs") List<String> present, @ForAll @IntRange(max = 172) int more) {
    Thoughts before =
        Known.DIFFERENTIAL.think(
            presentation("pd-1", Optional.of(50), present, List.of(), List.of()));
    var grown = new ArrayList<>(present);
    grown.add(SIGNS.get(more));
    Thoughts after =
        Known.DIFFERENTIAL.think(
            presentation("pd-1", Optional.of(50), grown, List.of(), List.of()));

    List<String> gained =
        after.candidates().stream()
            .filter(now -> standing(before, now.irae().id()) < now.weight())
            .map(now -> now.irae().id())
            .toList();
    if (gained.size() == 1) {
      int was = place(before, gained.getFirst());
      assertThat(place(after, gained.getFirst())).isLessThanOrEqualTo(was);
    }
  }

  @Property(tries = 200, seed = "20261123")
  void theOrderOfFindingsDoesNotMatter(
      @ForAll("signs") List<String> present,
      @ForAll("labs") List<LabFinding> labs,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(present);
    var shuffledLabs = new ArrayList<>(labs);
    Collections.shuffle(shuffled, new Random(seed));
    Collections.shuffle(shuffledLabs, new Random(seed));

    assertThat(
            Known.DIFFERENTIAL.think(
                presentation("combo", Optional.of(9), shuffled, List.of(), shuffledLabs)))
        .isEqualTo(
            Known.DIFFERENTIAL.think(
                presentation("combo", Optional.of(9), present, List.of(), labs)));
  }

  @Property(tries = 200, seed = "20261123")
  void neitherTimeNorRegimenNorAbsenceTakesACandidateOff(
      @ForAll("signs") List<String> present,
      @ForAll("signs") List<String> absent,
      @ForAll("regimens") String regimen,
      @ForAll @IntRange(max = 4000) int day) {
    Thoughts bare =
        Known.DIFFERENTIAL.think(
            new Presentation(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                present,
                List.of(),
                List.of()));
    Thoughts told =
        Known.DIFFERENTIAL.think(
            new Presentation(
                Known.REGIMENS.find(regimen),
                Optional.of(day),
                Optional.of(day),
                present,
                absent,
                List.of()));

    assertThat(ids(told)).containsExactlyInAnyOrderElementsOf(ids(bare));
    assertThat(told.candidates().size() + told.nothingFound().size())
        .isEqualTo(Known.IRAES.all().size());
  }

  @Property(tries = 1)
  void lateOnsetIsSaidAndNeverExcludes() {
    Presentation late =
        new Presentation(
            Known.REGIMENS.find("pd-1"),
            Optional.of(900),
            Optional.of(500),
            List.of("diarrhoea", "blood-in-stool"),
            List.of(),
            List.of());

    Candidate first = Known.DIFFERENTIAL.think(late).candidates().getFirst();

    assertThat(first.irae().id()).isEqualTo("gi-colitis");
    assertThat(first.onset()).isEqualTo(Fit.OUTSIDE);
  }

  private static int standing(Thoughts thoughts, String id) {
    return thoughts.candidates().stream()
        .filter(one -> one.irae().id().equals(id))
        .mapToInt(Candidate::weight)
        .findFirst()
        .orElse(0);
  }

  private static int place(Thoughts thoughts, String id) {
    int place = ids(thoughts).indexOf(id);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static List<String> ids(Thoughts thoughts) {
    return thoughts.candidates().stream().map(one -> one.irae().id()).toList();
  }

  private static Presentation presentation(
      String regimen,
      Optional<Integer> day,
      List<String> present,
      List<String> absent,
      List<LabFinding> labs) {
    return new Presentation(
        Known.REGIMENS.find(regimen), day, Optional.empty(), present, absent, labs);
  }
}
