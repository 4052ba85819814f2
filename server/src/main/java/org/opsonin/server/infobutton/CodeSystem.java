package org.opsonin.server.infobutton;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A code system a request may name, by object identifier or by address.
enum CodeSystem {
  SNOMED("snomed", "2.16.840.1.113883.6.96", "http://snomed.info/sct"),
  ICD10CM("icd10cm", "2.16.840.1.113883.6.90", "http://hl7.org/fhir/sid/icd-10-cm"),
  RXNORM("rxnorm", "2.16.840.1.113883.6.88", "http://www.nlm.nih.gov/research/umls/rxnorm"),
  LOINC("loinc", "2.16.840.1.113883.6.1", "http://loinc.org"),
  NCIT("ncit", "2.16.840.1.113883.3.26.1.1", "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl");

  private final String field;
  private final List<String> names;

  CodeSystem(String field, String identifier, String address) {
    this.field = field;
    this.names = List.of(identifier, "urn:oid:" + identifier, address);
  }

  /// Its name in the knowledge.
  String field() {
    return field;
  }

  static Optional<CodeSystem> of(String name) {
    return Arrays.stream(values()).filter(system -> system.names.contains(name)).findFirst();
  }

  /// The code and, where codes hold others, what it belongs to, nearest first: C34.11, C34.1, C34.
  List<String> withParents(String code) {
    String plain = code.toUpperCase(Locale.ROOT).strip();
    if (this != ICD10CM) {
      return List.of(plain);
    }
    String whole = plain.replace(".", "");
    return IntStream.iterate(whole.length(), n -> n >= 3, n -> n - 1)
        .mapToObj(n -> dotted(whole.substring(0, n)))
        .toList();
  }

  private static String dotted(String code) {
    return code.length() <= 3 ? code : code.substring(0, 3) + "." + code.substring(3);
  }
}
