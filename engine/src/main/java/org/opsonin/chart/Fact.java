package org.opsonin.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.kernel.Truth;

/// One thing the chart says. Ids are those of the vocabulary.
public sealed interface Fact {

  /// Where it came from.
  Origin origin();

  /// A primary cancer.
  ///
  /// @param tumour OncoTree code, as precise as the record allows
  /// @param course whether the disease is there, came back or is in remission
  record Diagnosis(String tumour, Course course, Origin origin) implements Fact {}

  /// How a disease stands according to its record.
  enum Course {
    ACTIVE,
    RECURRENT,
    REMISSION,
    RESOLVED,
    UNKNOWN
  }

  /// A metastasis, or an explicit finding that there is none.
  ///
  /// @param site condition id such as `metastasis-brain`, or `secondary-malignancy`
  record Metastasis(String site, boolean present, Origin origin) implements Fact {}

  /// A stage group of a named system: AJCC IIIC, FIGO IVB, ISS II.
  ///
  /// @param system `ajcc`, `figo`, `ann-arbor`, `iss`, `r-iss`, `rai`, `binet`, or `unspecified`
  /// @param group upper case, Roman, without the word stage: `IIIC`
  /// @param basis clinical, pathologic or not said
  record Stage(String system, String group, Basis basis, Origin origin) implements Fact {}

  /// A T, N or M category without its prefix: `T3`, `N0`, `M1A`.
  record Category(String value, Basis basis, Origin origin) implements Fact {}

  /// What a stage was based on.
  enum Basis {
    CLINICAL,
    PATHOLOGIC,
    UNSPECIFIED
  }

  /// A result of a marker that is no single gene: PD-L1 CPS 12, MSI-high, HLA-A*02:01.
  ///
  /// @param score `tps`, `cps`, ...; `unspecified` if the chart gives a number without saying which
  /// @param assay id of the assay; empty if the chart does not name it
  /// @param specimen `tissue` or `blood`; empty if not said
  record MarkerResult(
      String marker,
      String score,
      Result result,
      Optional<String> assay,
      Optional<String> specimen,
      Origin origin)
      implements Fact {}

  /// What a marker result says.
  sealed interface Result {

    /// A number, possibly only bounded: `<1 %` is from nothing up to but excluding 1.
    record Amount(Range range) implements Result {}

    /// One of the marker's named values: `msi-h`, `positive`.
    record Value(String id) implements Result {}

    /// Alleles as written, `A*02:01`.
    record Alleles(List<String> names) implements Result {
      public Alleles {
        names = List.copyOf(names);
      }
    }

    /// The test was done or tried and gave nothing usable.
    record Failed() implements Result {}
  }

  /// A finding on a gene in the tumour or the germline.
  ///
  /// @param presence met: found; not met: looked for and not found; unknown: no call
  /// @param protein HGVS protein change; empty if not given
  /// @param classes ids of the variant classes it belongs to, `egfr-sensitising`
  /// @param specific whether a negative is about one variant only and says nothing of the rest
  /// @param partners other genes of a fusion
  record Alteration(
      String gene,
      Kind kind,
      Truth presence,
      Lineage lineage,
      Optional<String> protein,
      List<String> classes,
      boolean specific,
      List<String> partners,
      Origin origin)
      implements Fact {
    public Alteration {
      classes = List.copyOf(classes);
      partners = List.copyOf(partners);
    }
  }

  /// What kind of change.
  enum Kind {
    MUTATION,
    REARRANGEMENT,
    AMPLIFICATION,
    LOSS,
    EXPRESSION,
    UNSPECIFIED
  }

  /// Whether a change is the tumour's own.
  enum Lineage {
    SOMATIC,
    GERMLINE,
    UNSPECIFIED
  }

  /// Genes a test covered, so that silence about them is a negative finding for small changes.
  record RegionStudied(List<String> genes, Origin origin) implements Fact {
    public RegionStudied {
      genes = List.copyOf(genes);
    }
  }

  /// A laboratory result.
  ///
  /// @param lower lower limit of normal as reported
  /// @param upper upper limit of normal as reported
  record LabResult(
      String analyte,
      Range range,
      Optional<Quantity> lower,
      Optional<Quantity> upper,
      Origin origin)
      implements Fact {}

  /// A drug, radiotherapy, operation or transplant.
  ///
  /// @param what drug id, or `radiotherapy`, `surgery`, `stem-cell-transplant`
  /// @param start first day; unknown if not recorded
  /// @param end last day; unknown if not recorded or under way
  /// @param dailyDose for steroids, where the chart gives it
  record Treatment(
      String what,
      Progress progress,
      Intent intent,
      PartialDate start,
      PartialDate end,
      Outcome outcome,
      Optional<Quantity> dailyDose,
      Origin origin)
      implements Fact {}

  /// How far a treatment has got.
  enum Progress {
    PLANNED,
    UNDER_WAY,
    COMPLETED,
    STOPPED,
    NOT_GIVEN
  }

  /// What a treatment was for.
  enum Intent {
    CURATIVE,
    NEOADJUVANT,
    ADJUVANT,
    PALLIATIVE,
    UNSPECIFIED
  }

  /// What came of a treatment, where its record says so.
  enum Outcome {
    PROGRESSION,
    INTOLERANCE,
    RESPONSE,
    UNSPECIFIED
  }

  /// Another illness or state that matters, present or explicitly absent.
  record Comorbidity(String condition, boolean present, boolean active, Origin origin)
      implements Fact {}

  /// ECOG 0 to 5, or Karnofsky or Lansky 0 to 100.
  record Performance(String scale, int score, Origin origin) implements Fact {}

  /// How the cancer is doing: better, worse, the same.
  record DiseaseStatus(Status status, Origin origin) implements Fact {}

  /// The direction of a disease.
  enum Status {
    RESPONSE,
    STABLE,
    PROGRESSION,
    REMISSION,
    UNKNOWN
  }

  /// What only a clinician can say, `not-a-candidate-for-surgery`, or a number such as prior lines.
  record Statement(String id, Truth truth, OptionalInt number, Origin origin) implements Fact {}
}
