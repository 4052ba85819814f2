package org.opsonin.fhir.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opsonin.fhir.ChartProblem;
import org.opsonin.kernel.Problem;

/// Sorts the resources of a document by the patient they are about.
///
/// A resource about a patient who is not in a document that has one is left out and reported: it
/// must not end up in someone else's chart.
public final class Patients {

  private static final Set<String> SHARED = Set.of("Medication", "Specimen", "Device");

  /// What a document says of one patient.
  ///
  /// @param patient empty if the document has no Patient
  /// @param resources everything about the patient, without the Patient
  public record Share(Optional<Resource> patient, List<Resource> resources) {
    public Share {
      resources = List.copyOf(resources);
    }
  }

  private final Resources document;
  private final Consumer<Problem> problems;

  /// Sorts `document`; what cannot be sorted goes to `problems`.
  public Patients(Resources document, Consumer<Problem> problems) {
    this.document = document;
    this.problems = problems;
  }

  /// One share for each patient, in the order of the document; one without a patient if there is
  /// none.
  public List<Share> shares() {
    var patients = document.ofType("Patient");
    return patients.isEmpty() ? byReference() : byPatient(patients);
  }

  private List<Share> byPatient(List<Resource> patients) {
    Map<Resource, List<Resource>> shares = new LinkedHashMap<>();
    patients.forEach(patient -> shares.put(patient, new ArrayList<>()));
    for (Resource resource : document.all()) {
      if (resource.type().equals("Patient") || SHARED.contains(resource.type())) {
        continue;
      }
      Optional<Resource> owner = owner(resource, patients);
      if (owner.isPresent()) {
        shares.computeIfAbsent(owner.get(), key -> new ArrayList<>()).add(resource);
      } else {
        problems.accept(
            ChartProblem.OTHER_PATIENT.at(
                resource.path() + ".subject",
                "it is about no patient of this document and was left out",
                "a reference to a Patient in the document"));
      }
    }
    return shares.entrySet().stream()
        .map(share -> new Share(Optional.of(share.getKey()), share.getValue()))
        .toList();
  }

  private Optional<Resource> owner(Resource resource, List<Resource> patients) {
    Optional<String> subject = resource.subject();
    if (subject.isEmpty()) {
      return patients.size() == 1 ? Optional.of(patients.getFirst()) : Optional.empty();
    }
    Optional<Resource> found = document.find(subject.get(), resource).filter(patients::contains);
    return found.isPresent() ? found : sameIdentity(subject.get(), patients);
  }

  /// A reference may carry a server's address, or none where the Bundle gives one.
  private static Optional<Resource> sameIdentity(String subject, List<Resource> patients) {
    String id = subject.substring(Math.max(subject.lastIndexOf('/'), subject.lastIndexOf(':')) + 1);
    return patients.stream()
        .filter(
            patient ->
                patient.keys().stream()
                    .anyMatch(key -> key.endsWith("/" + id) || key.endsWith(":" + id)))
        .findFirst();
  }

  private List<Share> byReference() {
    Map<String, List<Resource>> shares = new LinkedHashMap<>();
    var unaddressed = new ArrayList<Resource>();
    for (Resource resource : document.all()) {
      if (SHARED.contains(resource.type())) {
        continue;
      }
      Optional<String> subject = resource.subject().map(Resources::tail);
      if (subject.isPresent()) {
        shares.computeIfAbsent(subject.get(), key -> new ArrayList<>()).add(resource);
      } else {
        unaddressed.add(resource);
      }
    }
    if (shares.size() == 1) {
      shares.values().iterator().next().addAll(unaddressed);
    } else if (!unaddressed.isEmpty()) {
      shares.put("", unaddressed);
    }
    return shares.values().stream().map(share -> new Share(Optional.empty(), share)).toList();
  }
}
