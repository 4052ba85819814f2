package org.opsonin.fhir.disease;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.chart.Person;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.fhir.resource.Reading;
import org.opsonin.fhir.resource.Resource;
import org.opsonin.kernel.PartialDate;

/// Reads age, sex and whether the person has died; nothing else of a Patient is kept.
///
/// @param asOf evaluation date, which a birth date may not exceed
public record PersonReader(Reading reading, LocalDate asOf) {

  /// Someone of whom nothing is known.
  public static final Person UNKNOWN = new Person(Optional.empty(), PartialDate.UNKNOWN, false);

  /// The person a Patient is; an absurd birth date is reported and unknown.
  public Person read(Resource patient) {
    boolean deceased =
        patient.content().has("deceasedBoolean")
            ? patient.content().flag("deceasedBoolean").orElse(false)
            : patient.content().has("deceasedDateTime");
    return new Person(sex(patient), born(patient), deceased);
  }

  private static Optional<String> sex(Resource patient) {
    Optional<String> gender =
        patient
            .content()
            .text("gender")
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .filter(text -> text.equals("female") || text.equals("male"));
    if (gender.isPresent()) {
      return gender;
    }
    return patient.extensions("us-core-birthsex").stream()
        .flatMap(extension -> extension.text("valueCode").stream())
        .flatMap(
            code ->
                switch (code.strip()) {
                  case "F" -> Optional.of("female").stream();
                  case "M" -> Optional.of("male").stream();
                  default -> Optional.<String>empty().stream();
                })
        .findFirst();
  }

  private PartialDate born(Resource patient) {
    Optional<String> text = patient.content().text("birthDate");
    Optional<PartialDate> born =
        text.flatMap(PartialDate::parse).filter(date -> !date.isAfter(asOf));
    if (text.isPresent() && born.isEmpty()) {
      reading.report(
          ChartProblem.BIRTH_DATE,
          patient.path() + ".birthDate",
          "a birth date that is none, lies in the future or in an impossible year",
          "YYYY, YYYY-MM or YYYY-MM-DD, not after the evaluation date");
    }
    return born.orElse(PartialDate.UNKNOWN);
  }
}
