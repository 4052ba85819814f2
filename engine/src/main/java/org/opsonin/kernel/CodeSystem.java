package org.opsonin.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The terminologies a chart's codes come from, under the addresses FHIR gives them.
public enum CodeSystem {
  SNOMED("http://snomed.info/sct", "2.16.840.1.113883.6.96"),
  ICD10CM(
      "http://hl7.org/fhir/sid/icd-10-cm",
      "2.16.840.1.113883.6.90",
      "http://hl7.org/fhir/sid/icd-10",
      "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
      "http://fhir.de/CodeSystem/dimdi/icd-10-gm"),
  ICDO3(
      "http://terminology.hl7.org/codesystem/icd-o-3",
      "urn:oid:2.16.840.1.113883.6.43.1",
      "2.16.840.1.113883.6.43.1"),
  LOINC("http://loinc.org", "2.16.840.1.113883.6.1"),
  RXNORM("http://www.nlm.nih.gov/research/umls/rxnorm", "2.16.840.1.113883.6.88"),
  NCIT(
      "http://ncicb.nci.nih.gov/xml/owl/evs/thesaurus.owl",
      "http://ncithesaurus-stage.nci.nih.gov",
      "2.16.840.1.113883.3.26.1.1"),
  HGNC("http://www.genenames.org", "http://www.genenames.org/geneid"),
  ENTREZ("http://www.ncbi.nlm.nih.gov/gene"),
  HGVS("http://varnomen.hgvs.org"),
  SEQUENCE_ONTOLOGY("http://www.sequenceontology.org"),
  ONCOTREE(
      "http://oncotree.mskcc.org",
      "http://data.mskcc.org/ontologies/oncotree",
      "http://oncotree.info");

  private final List<String> addresses;

  CodeSystem(String... addresses) {
    this.addresses = List.of(addresses);
  }

  /// The terminology FHIR means by `address`; empty for one the engine does not read.
  ///
  /// Case, `https`, `urn:oid:` and a trailing slash do not matter: real charts vary in all four.
  public static Optional<CodeSystem> ofAddress(String address) {
    String plain = plain(address);
    for (CodeSystem system : values()) {
      if (system.addresses.stream().anyMatch(known -> plain(known).equals(plain))) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }

  private static String plain(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    lower = lower.startsWith("https:") ? "http:" + lower.substring(6) : lower;
    lower = lower.startsWith("urn:oid:") ? lower.substring(8) : lower;
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
