package org.opsonin.fhir.result;

import org.opsonin.fhir.gene.GeneNames;
import org.opsonin.fhir.marker.Markers;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.vocabulary.Vocabulary;

/// What readers of results look things up in; made once, shared by all charts.
///
/// Holds nothing of a patient.
public final class Catalogue {

  private final Markers markers;
  private final GeneNames genes;
  private final LabBounds bounds;

  /// Indexes the vocabulary.
  public Catalogue(Vocabulary vocabulary, Meanings meanings) {
    this.markers = new Markers(vocabulary.markers(), meanings);
    this.genes = new GeneNames(vocabulary.genes());
    this.bounds = new LabBounds();
  }

  Markers markers() {
    return markers;
  }

  GeneNames genes() {
    return genes;
  }

  LabBounds bounds() {
    return bounds;
  }
}
