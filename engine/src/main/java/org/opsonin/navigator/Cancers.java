package org.opsonin.navigator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opsonin.chart.Chart;
import org.opsonin.chart.Fact;
import org.opsonin.vocabulary.TumourTypes;

/// Tells the cancers of a chart apart. Records of which one is a less precise name of the other
/// ("lung cancer" beside "lung adenocarcinoma") are one cancer.
record Cancers(TumourTypes tumours) {

  /// One chart a cancer, each about its most precise diagnosis.
  List<Chart> of(Chart chart) {
    var diagnoses = chart.all(Fact.Diagnosis.class);
    var charts = new ArrayList<Chart>();
    for (Fact.Diagnosis diagnosis : diagnoses) {
      if (isMostPrecise(diagnosis, diagnoses)) {
        Set<String> places = new LinkedHashSet<>();
        diagnoses.stream()
            .filter(other -> tumours.isA(diagnosis.tumour(), other.tumour()))
            .forEach(other -> places.add(other.origin().place()));
        charts.add(chart.about(diagnosis, places));
      }
    }
    return charts.isEmpty() ? List.of(chart) : charts;
  }

  private boolean isMostPrecise(Fact.Diagnosis diagnosis, List<Fact.Diagnosis> all) {
    for (Fact.Diagnosis other : all) {
      boolean finer =
          !other.tumour().equals(diagnosis.tumour())
              && tumours.isA(other.tumour(), diagnosis.tumour());
      boolean sameButLater =
          other.tumour().equals(diagnosis.tumour()) && all.indexOf(other) > all.indexOf(diagnosis);
      if (finer || sameButLater) {
        return false;
      }
    }
    return true;
  }
}
