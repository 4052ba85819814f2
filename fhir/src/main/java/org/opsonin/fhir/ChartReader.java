package org.opsonin.fhir;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.opsonin.fhir.json.Document;
import org.opsonin.fhir.json.Documents;
import org.opsonin.fhir.json.Loaded;
import org.opsonin.fhir.resource.Meanings;
import org.opsonin.fhir.resource.Patients;
import org.opsonin.fhir.resource.Resources;
import org.opsonin.fhir.result.Catalogue;
import org.opsonin.kernel.Problem;
import org.opsonin.vocabulary.Vocabulary;

/// Reads charts out of FHIR JSON: a Bundle or a resource, or one of them a line; plain or gzip.
///
/// Holds no patient and can be shared between threads.
public final class ChartReader {

  private final Vocabulary vocabulary;
  private final Limits limits;
  private final Documents documents;
  private final Meanings meanings;
  private final Catalogue catalogue;

  /// A reader with the usual limits.
  public ChartReader(Vocabulary vocabulary) {
    this(vocabulary, Limits.DEFAULT);
  }

  /// A reader that refuses what exceeds `limits`.
  public ChartReader(Vocabulary vocabulary, Limits limits) {
    this.vocabulary = vocabulary;
    this.limits = limits;
    this.documents = new Documents(limits);
    this.meanings = new Meanings(vocabulary.chartCodes());
    this.catalogue = new Catalogue(vocabulary, meanings);
  }

  /// Every chart in `in`.
  ///
  /// @param asOf evaluation date; a birth date after it is a problem
  /// @return one for each patient, and one without a chart for each document that was refused
  public List<ReadChart> read(InputStream in, LocalDate asOf) {
    var charts = new ArrayList<ReadChart>();
    readAll(in, asOf, charts::add);
    return List.copyOf(charts);
  }

  /// Every chart in `in`, handed over as soon as it is read.
  public void readAll(InputStream in, LocalDate asOf, Consumer<ReadChart> into) {
    var loose = new ArrayList<Document>();
    documents.read(
        in,
        document -> {
          if (document.isUsable() && !document.isBundle() && !document.place().isEmpty()) {
            if (loose.size() <= limits.entries()) {
              loose.add(document);
            }
          } else {
            charts(
                    document.place(),
                    document.resources(),
                    document.problems(),
                    document.isUsable(),
                    asOf)
                .forEach(into);
          }
        });
    if (loose.size() > limits.entries()) {
      var tooMany =
          ChartProblem.TOO_MANY_ENTRIES.at(
              "document", "too many single resources", "at most " + limits.entries());
      into.accept(new ReadChart(Optional.empty(), List.of(tooMany), Coverage.NONE, ""));
    } else if (!loose.isEmpty()) {
      List<Loaded> resources =
          loose.stream().flatMap(document -> document.resources().stream()).toList();
      List<Problem> problems =
          loose.stream().flatMap(document -> document.problems().stream()).toList();
      charts("", resources, problems, true, asOf).forEach(into);
    }
  }

  /// The one chart of a document that should hold one patient.
  ///
  /// @return without a chart, and with a problem, if it holds several patients
  public ReadChart readOne(InputStream in, LocalDate asOf) {
    List<ReadChart> charts = read(in, asOf);
    if (charts.size() == 1) {
      return charts.getFirst();
    }
    var problems = new ArrayList<Problem>();
    charts.stream()
        .filter(chart -> chart.chart().isEmpty())
        .forEach(chart -> problems.addAll(chart.problems()));
    if (problems.isEmpty()) {
      problems.add(
          ChartProblem.SEVERAL_PATIENTS.at(
              "document", charts.size() + " patients in one document", "one patient"));
    }
    return new ReadChart(Optional.empty(), problems, Coverage.NONE, "");
  }

  private List<ReadChart> charts(
      String place, List<Loaded> loaded, List<Problem> found, boolean usable, LocalDate asOf) {
    if (!usable) {
      return List.of(new ReadChart(Optional.empty(), found, Coverage.NONE, place));
    }
    var shared = new ArrayList<>(found);
    var current = new AtomicReference<Consumer<Problem>>(shared::add);
    var resources = new Resources(loaded, problem -> current.get().accept(problem));
    List<Patients.Share> shares = new Patients(resources, shared::add).shares();
    if (shares.isEmpty()) {
      shares = List.of(new Patients.Share(Optional.empty(), List.of()));
    }
    var charts = new ArrayList<ReadChart>();
    for (Patients.Share share : shares) {
      var reading = new PatientReading(vocabulary, meanings, catalogue, resources, asOf);
      current.set(reading::report);
      charts.add(reading.read(share, shared, place));
    }
    return charts;
  }
}
