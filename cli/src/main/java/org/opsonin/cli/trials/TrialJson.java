package org.opsonin.cli.trials;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opsonin.cli.trials.reading.ReadingJson;
import org.opsonin.kernel.PartialDate;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

/// A trial for a machine; names of fields are stable, what is not known is absent.
final class TrialJson {

  private TrialJson() {}

  static Map<String, Object> fields(Shown found) {
    Trial trial = found.trial();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", trial.id());
    fields.put("title", trial.title());
    put(fields, "officialTitle", trial.officialTitle());
    fields.put("recruitment", trial.recruitment().name());
    fields.put("open", trial.recruitment().isOpen());
    fields.put("phases", trial.phases().stream().map(Phase::name).toList());
    put(fields, "studyType", trial.studyType());
    fields.put("conditions", trial.conditions());
    fields.put("keywords", trial.keywords());
    fields.put("interventions", trial.interventions().stream().map(TrialJson::fields).toList());
    put(fields, "sponsor", trial.sponsor());
    fields.put("summary", trial.summary());
    fields.put("description", trial.description());
    put(fields, "sex", trial.admission().sex());
    put(fields, "youngest", trial.admission().from().map(Object::toString));
    put(fields, "oldest", trial.admission().to().map(Object::toString));
    put(fields, "healthyVolunteers", trial.admission().healthyVolunteers());
    fields.put("eligibility", trial.eligibility());
    fields.put("items", found.items().stream().map(ReadingJson::item).toList());
    fields.put("sites", trial.sites().stream().map(TrialJson::fields).toList());
    if (trial.enrolment().isPresent()) {
      fields.put("enrolment", trial.enrolment().getAsInt());
    }
    put(fields, "started", date(trial.started()));
    put(fields, "updated", date(trial.updated()));
    put(fields, "asOf", trial.asOf().map(Object::toString));
    put(fields, "link", trial.page().map(URI::toString));
    fields.put("source", found.isImported() ? "registry" : "starter");
    return fields;
  }

  private static Map<String, Object> fields(Intervention given) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "kind", given.kind());
    fields.put("name", given.name());
    fields.put("otherNames", given.otherNames());
    return fields;
  }

  private static Map<String, Object> fields(Site site) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "facility", site.facility());
    put(fields, "city", site.city());
    put(fields, "state", site.state());
    put(fields, "country", Optional.of(site.country()).filter(country -> !country.isEmpty()));
    put(fields, "latitude", site.point().map(Site.Point::latitude));
    put(fields, "longitude", site.point().map(Site.Point::longitude));
    fields.put("recruitment", site.recruitment().name());
    return fields;
  }

  private static Optional<String> date(PartialDate date) {
    return date.isKnown() ? Optional.of(date.toString()) : Optional.empty();
  }

  private static <T> void put(Map<String, Object> fields, String name, Optional<T> value) {
    value.ifPresent(known -> fields.put(name, known));
  }
}
