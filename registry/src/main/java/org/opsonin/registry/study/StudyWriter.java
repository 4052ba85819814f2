package org.opsonin.registry.study;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.kernel.PartialDate;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

/// Writes a trial in the layout of ClinicalTrials.gov's API v2, one form for one content. The day
/// of
/// retrieval is not part of it.
public final class StudyWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private StudyWriter(JsonGenerator out) {
    this.out = out;
  }

  /// The study as UTF-8 JSON.
  public static byte[] write(Trial trial) {
    var bytes = new ByteArrayOutputStream(8_000);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      new StudyWriter(out).study(trial);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing JSON into memory", impossible);
    }
    return bytes.toByteArray();
  }

  private void study(Trial trial) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("protocolSection");
    out.writeObjectFieldStart("identificationModule");
    out.writeStringField("nctId", trial.id());
    out.writeStringField("briefTitle", trial.title());
    text("officialTitle", trial.officialTitle());
    out.writeEndObject();
    out.writeObjectFieldStart("statusModule");
    status("overallStatus", trial.recruitment());
    date("startDateStruct", trial.started());
    date("lastUpdatePostDateStruct", trial.updated());
    out.writeEndObject();
    nested("sponsorCollaboratorsModule", "leadSponsor", "name", trial.sponsor());
    out.writeObjectFieldStart("descriptionModule");
    text("briefSummary", Optional.of(trial.summary()).filter(text -> !text.isEmpty()));
    text("detailedDescription", Optional.of(trial.description()).filter(text -> !text.isEmpty()));
    out.writeEndObject();
    out.writeObjectFieldStart("conditionsModule");
    texts("conditions", trial.conditions());
    texts("keywords", trial.keywords());
    out.writeEndObject();
    design(trial);
    interventions(trial.interventions());
    eligibility(trial);
    sites(trial.sites());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void design(Trial trial) throws IOException {
    out.writeObjectFieldStart("designModule");
    text("studyType", trial.studyType());
    texts("phases", trial.phases().stream().map(Phase::name).toList());
    if (trial.enrolment().isPresent()) {
      out.writeObjectFieldStart("enrollmentInfo");
      out.writeNumberField("count", trial.enrolment().getAsInt());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void interventions(List<Intervention> interventions) throws IOException {
    out.writeObjectFieldStart("armsInterventionsModule");
    out.writeArrayFieldStart("interventions");
    for (Intervention given : interventions) {
      out.writeStartObject();
      text("type", given.kind());
      out.writeStringField("name", given.name());
      texts("otherNames", given.otherNames());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void eligibility(Trial trial) throws IOException {
    out.writeObjectFieldStart("eligibilityModule");
    text("eligibilityCriteria", Optional.of(trial.eligibility()).filter(text -> !text.isEmpty()));
    if (trial.admission().healthyVolunteers().isPresent()) {
      out.writeBooleanField("healthyVolunteers", trial.admission().healthyVolunteers().get());
    }
    text("sex", trial.admission().sex().map(sex -> sex.toUpperCase(Locale.ROOT)));
    text("minimumAge", trial.admission().from().map(Ages::text));
    text("maximumAge", trial.admission().to().map(Ages::text));
    out.writeEndObject();
  }

  private void sites(List<Site> sites) throws IOException {
    out.writeObjectFieldStart("contactsLocationsModule");
    out.writeArrayFieldStart("locations");
    for (Site site : sites) {
      out.writeStartObject();
      text("facility", site.facility());
      status("status", site.recruitment());
      text("city", site.city());
      text("state", site.state());
      text("country", Optional.of(site.country()).filter(country -> !country.isEmpty()));
      if (site.point().isPresent()) {
        out.writeObjectFieldStart("geoPoint");
        out.writeNumberField("lat", site.point().get().latitude());
        out.writeNumberField("lon", site.point().get().longitude());
        out.writeEndObject();
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void status(String field, Recruitment recruitment) throws IOException {
    if (recruitment != Recruitment.UNKNOWN) {
      out.writeStringField(field, recruitment.name());
    }
  }

  private void date(String field, PartialDate date) throws IOException {
    if (date.isKnown()) {
      out.writeObjectFieldStart(field);
      out.writeStringField("date", date.toString());
      out.writeEndObject();
    }
  }

  private void nested(String module, String object, String field, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      out.writeObjectFieldStart(module);
      out.writeObjectFieldStart(object);
      out.writeStringField(field, value.get());
      out.writeEndObject();
      out.writeEndObject();
    }
  }

  private void text(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(field, value.get());
    }
  }

  private void texts(String field, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      out.writeArrayFieldStart(field);
      for (String value : values) {
        out.writeString(value);
      }
      out.writeEndArray();
    }
  }
}
