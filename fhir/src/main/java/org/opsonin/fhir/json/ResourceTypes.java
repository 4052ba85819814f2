package org.opsonin.fhir.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which resource types FHIR R4 has, and which of them a chart is read from.
final class ResourceTypes {

  private static final List<String> READ =
      List.of(
          "Patient",
          "Condition",
          "Observation",
          "Flag",
          "Procedure",
          "Medication",
          "MedicationRequest",
          "MedicationAdministration",
          "MedicationStatement",
          "MedicationDispense",
          "ServiceRequest",
          "DiagnosticReport",
          "Specimen",
          "Device");

  private final Set<String> known = load();

  boolean isKnown(String type) {
    return known.contains(type);
  }

  boolean isRead(String type) {
    return READ.contains(type);
  }

  private static Set<String> load() {
    try (InputStream list =
        ResourceTypes.class.getResourceAsStream("/org/opsonin/fhir/r4-resource-types.txt")) {
      if (list == null) {
        throw new IllegalStateException("the list of resource types is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading the list of resource types", unreadable);
    }
  }
}
