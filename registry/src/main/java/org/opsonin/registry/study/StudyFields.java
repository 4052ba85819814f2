package org.opsonin.registry.study;

import static org.opsonin.registry.study.RegistryProblem.AGE;

import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opsonin.kernel.PartialDate;
import org.opsonin.trial.Intervention;

/// Reads the modules of a study into a draft; fields nobody needs are passed over.
final class StudyFields {

  private final Cursor at;
  private final Draft draft;
  private final UnaryOperator<String> plain;
  private final SiteFields sites;
  private Optional<String> minimumAge = Optional.empty();
  private Optional<String> maximumAge = Optional.empty();

  /// @param plain takes markup out of titles and names
  StudyFields(Cursor at, Draft draft, UnaryOperator<String> plain) {
    this.at = at;
    this.draft = draft;
    this.plain = plain;
    this.sites = new SiteFields(at, plain);
  }

  void protocolSection() throws IOException {
    at.object(
        module -> {
          switch (module) {
            case "identificationModule" -> at.object(this::identification);
            case "statusModule" -> at.object(this::status);
            case "sponsorCollaboratorsModule" -> at.object(this::sponsor);
            case "descriptionModule" -> at.object(this::description);
            case "conditionsModule" -> at.object(this::conditions);
            case "designModule" -> at.object(this::design);
            case "armsInterventionsModule" -> at.object(this::arms);
            case "eligibilityModule" -> eligibilityModule();
            case "contactsLocationsModule" -> at.object(this::contacts);
            default -> at.skip();
          }
        });
  }

  /// `miscInfoModule.versionHolder` is the day of the registry's data.
  void derivedSection() throws IOException {
    at.object(
        module -> {
          if (module.equals("miscInfoModule")) {
            at.object(
                field -> {
                  if (field.equals("versionHolder")) {
                    PartialDate day = at.date();
                    if (day.isKnown() && day.earliest().equals(day.latest())) {
                      draft.asOf = Optional.of(day.earliest());
                    }
                  } else {
                    at.skip();
                  }
                });
          } else {
            at.skip();
          }
        });
  }

  private void identification(String field) throws IOException {
    switch (field) {
      case "nctId" -> draft.id = at.text().orElse("").strip().toUpperCase(Locale.ROOT);
      case "briefTitle" -> draft.title = plain();
      case "officialTitle" -> draft.officialTitle = Optional.of(plain()).filter(t -> !t.isEmpty());
      default -> at.skip();
    }
  }

  private void status(String field) throws IOException {
    switch (field) {
      case "overallStatus" -> draft.recruitment = at.recruitment();
      case "startDateStruct" -> draft.started = at.dateStruct(draft.started);
      case "lastUpdatePostDateStruct" -> draft.updated = at.dateStruct(draft.updated);
      default -> at.skip();
    }
  }

  private void sponsor(String field) throws IOException {
    if (field.equals("leadSponsor")) {
      at.object(
          part -> {
            if (part.equals("name")) {
              draft.sponsor = at.text().map(plain);
            } else {
              at.skip();
            }
          });
    } else {
      at.skip();
    }
  }

  private void description(String field) throws IOException {
    switch (field) {
      case "briefSummary" -> draft.summary = plain();
      case "detailedDescription" -> draft.description = plain();
      default -> at.skip();
    }
  }

  private void conditions(String field) throws IOException {
    switch (field) {
      case "conditions" -> draft.conditions = plainTexts();
      case "keywords" -> draft.keywords = plainTexts();
      default -> at.skip();
    }
  }

  private void design(String field) throws IOException {
    switch (field) {
      case "studyType" -> draft.studyType = at.text().map(String::strip);
      case "phases" ->
          at.array(
              () ->
                  at.text()
                      .ifPresent(
                          text ->
                              Wordings.phases(text)
                                  .ifPresentOrElse(
                                      draft.phases::addAll,
                                      () -> at.unknown("a phase", "PHASE1 to PHASE4 or NA"))));
      case "enrollmentInfo" ->
          at.object(
              part -> {
                if (part.equals("count")) {
                  draft.enrolment = at.count();
                } else {
                  at.skip();
                }
              });
      default -> at.skip();
    }
  }

  private void arms(String field) throws IOException {
    if (field.equals("interventions")) {
      at.array(this::intervention);
    } else {
      at.skip();
    }
  }

  private void intervention() throws IOException {
    var given =
        new Object() {
          Optional<String> kind = Optional.empty();
          String name = "";
          List<String> otherNames = List.of();
        };
    at.object(
        part -> {
          switch (part) {
            case "type" -> given.kind = at.text();
            case "name" -> given.name = plain();
            case "otherNames" -> given.otherNames = plainTexts();
            default -> at.skip();
          }
        });
    if (!given.name.isEmpty()) {
      draft.interventions.add(new Intervention(given.kind, given.name, given.otherNames));
    }
  }

  private void eligibilityModule() throws IOException {
    at.object(
        field -> {
          switch (field) {
            case "eligibilityCriteria" -> draft.eligibility = at.text().orElse("");
            case "healthyVolunteers" ->
                draft.healthyVolunteers = at.word(Wordings::healthy, "yes or no", "true or false");
            case "sex" ->
                draft.sex = at.word(Wordings::sex, "a sex", "ALL, FEMALE or MALE").flatMap(s -> s);
            case "minimumAge" -> minimumAge = at.text();
            case "maximumAge" -> maximumAge = at.text();
            default -> at.skip();
          }
        });
    ages();
  }

  private void ages() {
    draft.from = age(minimumAge, Ages::from, "minimumAge").filter(age -> !age.isZero());
    draft.to = age(maximumAge, Ages::to, "maximumAge");
    if (draft.from.isPresent()
        && draft.to.isPresent()
        && Ages.isEmpty(draft.from.get(), draft.to.get())) {
      at.problem(AGE, "minimumAge above maximumAge", "a range; both are left open");
      draft.from = Optional.empty();
      draft.to = Optional.empty();
    }
  }

  private Optional<Period> age(
      Optional<String> text, Function<String, Optional<Period>> read, String field) {
    Optional<String> limit = text.filter(age -> !Ages.isOpen(age));
    Optional<Period> age = limit.flatMap(read);
    if (limit.isPresent() && age.isEmpty()) {
      at.problem(AGE, field + " is no possible age", "such as \"18 Years\"; it is left open");
    }
    return age;
  }

  private void contacts(String field) throws IOException {
    if (field.equals("locations")) {
      at.array(() -> sites.site().ifPresent(draft.sites::add));
    } else {
      at.skip();
    }
  }

  private String plain() throws IOException {
    return at.text().map(plain).orElse("");
  }

  private List<String> plainTexts() throws IOException {
    return at.texts().stream().map(plain).filter(text -> !text.isEmpty()).toList();
  }
}
