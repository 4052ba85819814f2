package org.opsonin.server.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.library.page.Page;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.products.Citations.Cite;
import org.opsonin.server.site.Language;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Iraes;
import org.opsonin.toxicity.irae.WorkUp;

/// A side effect in the words of somebody who feels it.
///
/// @param part of the body it is listed under: `belly`
/// @param title in the language of the page
/// @param noticed what somebody may notice
/// @param noticedIn the language of `noticed`
/// @param others what else it may be, in English; empty where nothing is written
/// @param page the article that tells when to call
/// @param cite what it rests on
record Symptom(
    String id,
    String part,
    String title,
    String noticed,
    String noticedIn,
    List<WorkUp.Alternative> others,
    Optional<Page> page,
    Cite cite) {

  Symptom {
    others = List.copyOf(others);
  }

  /// All that are known, in the order they are listed in.
  static List<Symptom> all(
      Knowledge knowledge, Iraes iraes, Shelf shelf, Language language, Citations citations) {
    var symptoms = new ArrayList<Symptom>();
    for (Entry entry : knowledge.ofKind("symptom-page")) {
      Optional<Irae> irae = iraes.find(entry.id());
      Optional<String> own = Group.text(entry, "noticed", language);
      symptoms.add(
          new Symptom(
              entry.id(),
              entry.body().text("part").orElse("whole"),
              Group.text(entry, "titles", language).orElse(entry.claim()),
              own.or(() -> irae.map(Irae::words)).orElse(""),
              own.isPresent() ? language.code() : Language.EN.code(),
              irae.map(one -> one.workUp().alternatives()).orElse(List.of()),
              entry.body().text("page").flatMap(id -> shelf.nearest(language, id)),
              citations.of(irae.map(Irae::entry).orElse(entry))));
    }
    return List.copyOf(symptoms);
  }
}
