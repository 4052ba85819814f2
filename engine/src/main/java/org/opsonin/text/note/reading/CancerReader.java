package org.opsonin.text.note.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Code;
import org.opsonin.kernel.CodeSystem;
import org.opsonin.kernel.PartialDate;
import org.opsonin.text.Assertion;
import org.opsonin.text.Mention;
import org.opsonin.text.note.passage.Gathered;
import org.opsonin.text.note.passage.Passage;
import org.opsonin.vocabulary.TumourTypes;

/// Reads the cancers of a note: the most precise name of each, once.
///
/// A histology named beside an organ is read with it: "lung cancer, adenocarcinoma" is lung
/// adenocarcinoma. A name too wide to be a diagnosis ("tumour", "cancer") is none.
public final class CancerReader {

  private static final String ANY = "TISSUE";
  private static final String SOLID = "SOLID";
  private static final int NEAR = 4;
  private static final int MOST = 200;

  private final TumourTypes tumours;
  private final List<Named> named = new ArrayList<>();

  private record Named(
      String type, Fact.Course course, boolean past, PartialDate on, Mention mention) {}

  public CancerReader(TumourTypes tumours) {
    this.tumours = tumours;
  }

  /// Reads one passage; call [#finish(Gathered)] after the last.
  public void read(Passage passage, Gathered into) {
    for (Mention mention : passage.of(Mention.Kind.TUMOUR)) {
      boolean wide = mention.id().equals(ANY) || mention.id().equals(SOLID);
      boolean none =
          passage.has(
              passage.words().role("note-no-cancer"), mention.endToken(), mention.endToken() + 1);
      if (wide || none) {
        continue;
      }
      Assertion said = passage.said(mention);
      if (into.doubted(mention, said)) {
        continue;
      }
      into.mark(mention.firstToken(), mention.endToken());
      if (said != Assertion.NEGATED) {
        add(
            new Named(
                mention.id(),
                course(passage, mention),
                said == Assertion.HISTORICAL,
                passage.dateNear(mention.endToken()),
                mention));
      }
    }
  }

  private void add(Named one) {
    boolean again =
        named.stream()
            .anyMatch(
                other ->
                    other.type.equals(one.type)
                        && other.course == one.course
                        && other.past == one.past
                        && other.on.equals(one.on));
    if (!again && named.size() < MOST) {
      named.add(one);
    }
  }

  private static Fact.Course course(Passage passage, Mention mention) {
    var words = passage.words().role("note-course");
    Optional<Passage.Cue> before =
        passage.first(words, mention.firstToken() - NEAR, mention.firstToken() + 1);
    Optional<Passage.Cue> after =
        passage.first(words, mention.endToken(), passage.clauseEnd(mention.endToken()));
    if (before.filter(cue -> cue.means().equals("recurrent")).isPresent()) {
      return Fact.Course.RECURRENT;
    }
    return after.filter(cue -> cue.means().equals("remission")).isPresent()
        ? Fact.Course.REMISSION
        : Fact.Course.ACTIVE;
  }

  /// Adds one diagnosis for each cancer.
  public void finish(Gathered into) {
    var kept = new ArrayList<Named>();
    for (Named one : refined()) {
      boolean wider =
          refined().stream()
              .anyMatch(other -> !other.type.equals(one.type) && tumours.isA(other.type, one.type));
      boolean again = kept.stream().anyMatch(other -> other.type.equals(one.type));
      if (!wider && !again) {
        kept.add(one);
      }
    }
    kept.forEach(one -> add(one, into));
  }

  private void add(Named one, Gathered into) {
    var same = named.stream().filter(other -> tumours.isA(one.type, other.type)).toList();
    boolean present = same.stream().anyMatch(other -> !other.past);
    Fact.Course course =
        same.stream()
            .map(Named::course)
            .filter(found -> found != Fact.Course.ACTIVE)
            .findFirst()
            .orElse(present ? Fact.Course.ACTIVE : Fact.Course.UNKNOWN);
    PartialDate on =
        same.stream()
            .map(Named::on)
            .filter(PartialDate::isKnown)
            .min(PartialDate::compareTo)
            .orElse(PartialDate.UNKNOWN);
    into.fact(
        one.mention.firstToken(),
        one.mention.endToken(),
        on,
        origin -> new Fact.Diagnosis(one.type, course, origin));
  }

  /// The names with every histology read together with the organ it is named with.
  private List<Named> refined() {
    var all = new ArrayList<Named>();
    for (Named one : named) {
      List<String> same = sameMorphology(one.type);
      Optional<Named> organ =
          named.stream()
              .filter(other -> !other.type.equals(one.type))
              .filter(other -> !tumours.isA(one.type, other.type))
              .filter(other -> !tumours.refine(other.type, same).equals(other.type))
              .findFirst();
      all.add(
          organ
              .map(
                  found ->
                      new Named(
                          tumours.refine(found.type, same),
                          one.course,
                          one.past,
                          one.on,
                          found.mention))
              .orElse(one));
    }
    return all;
  }

  private List<String> sameMorphology(String type) {
    return tumours.entry(type).stream()
        .flatMap(entry -> entry.body().texts("icdo3").stream())
        .flatMap(
            morphology -> tumours.ofMorphology(new Code(CodeSystem.ICDO3, morphology)).stream())
        .distinct()
        .toList();
  }
}
