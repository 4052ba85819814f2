package org.opsonin.text.facts;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Origin;
import org.opsonin.kernel.Truth;
import org.opsonin.vocabulary.Vocabulary;

/// One line as a fact of the chart.
record FactLine(Vocabulary vocabulary, Line line, Origin origin) {

  private static final List<String> OTHER_TREATMENTS =
      List.of("radiotherapy", "surgery", "stem-cell-transplant");
  private static final List<String> SYSTEMS =
      List.of(
          "ajcc",
          "figo",
          "ann-arbor",
          "lugano",
          "iss",
          "r-iss",
          "rai",
          "binet",
          "limited-extensive",
          "tnm",
          "unspecified");

  /// The fact; throws what the line lacks.
  Fact fact() {
    return switch (line.kind()) {
      case "diagnosis" -> diagnosis();
      case "spread" -> spread();
      case "stage" -> stage();
      case "category" -> category();
      case "marker" -> marker();
      case "gene" -> gene();
      case "studied" -> studied();
      case "lab" -> lab();
      case "treatment" -> treatment();
      case "condition" -> condition();
      case "performance" -> performance();
      case "course" -> course();
      case "statement" -> statement();
      default ->
          throw new Line.Unread(
              "a kind of fact that is not known",
              "age, sex, diagnosis, spread, stage, category, marker, gene, studied, lab, treatment,"
                  + " condition, performance, course or statement");
    };
  }

  private Fact diagnosis() {
    String tumour = line.known(1, vocabulary.tumours()::contains, "an OncoTree code, such as LUAD");
    Fact.Course course = line.constant(2, Fact.Course.class);
    line.onlyKnows(3, List.of("on"));
    return new Fact.Diagnosis(tumour, course, origin);
  }

  private boolean isPresent(int at) {
    return line.oneOf(at, List.of("present", "absent")).equals("present");
  }

  private Fact spread() {
    String site =
        line.known(1, vocabulary.conditions()::contains, "a site, such as metastasis-liver");
    boolean present = isPresent(2);
    line.onlyKnows(3, List.of("on"));
    return new Fact.Metastasis(site, present, origin);
  }

  private Fact stage() {
    String system = line.oneOf(1, SYSTEMS);
    String group = line.word(2, "a stage group, such as IVA").toUpperCase(Locale.ROOT);
    line.onlyKnows(3, List.of("on", "basis"));
    return new Fact.Stage(system, group, basis(), origin);
  }

  private Fact category() {
    String value = line.word(1, "a T, N or M category, such as T2A").toUpperCase(Locale.ROOT);
    if ("TNM".indexOf(value.charAt(0)) < 0) {
      throw new Line.Unread("no category", "a T, N or M category, such as T2A");
    }
    line.onlyKnows(2, List.of("on", "basis"));
    return new Fact.Category(value, basis(), origin);
  }

  private Fact.Basis basis() {
    return line.constant("basis", Fact.Basis.class, Fact.Basis.UNSPECIFIED);
  }

  private Fact marker() {
    String marker = line.known(1, vocabulary.markers()::contains, "a marker, such as pd-l1");
    Fact.Result result = result(marker, line.rest(2, "a result"));
    line.onlyKnows(List.of("on", "score", "assay", "specimen"));
    return new Fact.MarkerResult(
        marker,
        line.detail("score").orElse(""),
        result,
        line.detail("assay"),
        line.detail("specimen"),
        origin);
  }

  private Fact.Result result(String marker, String written) {
    if (written.equals("failed")) {
      return new Fact.Result.Failed();
    }
    if (written.indexOf('*') >= 0) {
      return new Fact.Result.Alleles(List.of(written.split("\\s*,\\s*", -1)));
    }
    char first = written.charAt(0);
    if (Character.isDigit(first) || first == '<' || first == '>') {
      return new Fact.Result.Amount(Amounts.range(written));
    }
    boolean known =
        vocabulary.markers().entry(marker).stream()
            .flatMap(entry -> entry.body().items("values").stream())
            .anyMatch(value -> value.text("id").filter(written::equals).isPresent());
    if (!known) {
      throw new Line.Unread(
          "a value the marker does not have", "a value of the marker, an amount, or `failed`");
    }
    return new Fact.Result.Value(written);
  }

  private Fact gene() {
    String gene = line.known(1, vocabulary.genes()::contains, "a gene, such as egfr");
    Fact.Kind kind = line.constant(2, Fact.Kind.class);
    Truth presence =
        switch (line.oneOf(3, List.of("present", "absent", "unknown"))) {
          case "present" -> Truth.MET;
          case "absent" -> Truth.NOT_MET;
          default -> Truth.UNKNOWN;
        };
    line.onlyKnows(4, List.of("on", "protein", "classes", "partners", "lineage", "specific"));
    return new Fact.Alteration(
        gene,
        kind,
        presence,
        line.constant("lineage", Fact.Lineage.class, Fact.Lineage.UNSPECIFIED),
        line.detail("protein"),
        line.list("classes"),
        line.detail("specific").filter("yes"::equals).isPresent(),
        line.list("partners"),
        origin);
  }

  private Fact studied() {
    var genes = List.of(line.rest(1, "genes, with commas between them").split("\\s*,\\s*", -1));
    if (!genes.stream().allMatch(vocabulary.genes()::contains)) {
      throw new Line.Unread("a gene that is not in the vocabulary", "genes, such as egfr, alk");
    }
    line.onlyKnows(List.of("on"));
    return new Fact.RegionStudied(genes, origin);
  }

  private Fact lab() {
    String analyte =
        line.known(1, vocabulary.analytes()::contains, "an analyte, such as hemoglobin");
    var range = Amounts.range(line.rest(2, "an amount with its unit"));
    line.onlyKnows(List.of("on", "lower", "upper"));
    return new Fact.LabResult(
        analyte, range, line.quantity("lower"), line.quantity("upper"), origin);
  }

  private Fact treatment() {
    String what =
        line.known(
            1,
            id -> vocabulary.drugs().contains(id) || OTHER_TREATMENTS.contains(id),
            "a drug or class, radiotherapy, surgery or stem-cell-transplant");
    Fact.Progress progress = line.constant(2, Fact.Progress.class);
    line.onlyKnows(3, List.of("on", "intent", "from", "to", "outcome", "dose"));
    return new Fact.Treatment(
        what,
        progress,
        line.constant("intent", Fact.Intent.class, Fact.Intent.UNSPECIFIED),
        line.date("from"),
        line.date("to"),
        line.constant("outcome", Fact.Outcome.class, Fact.Outcome.UNSPECIFIED),
        line.quantity("dose"),
        origin);
  }

  private Fact condition() {
    String condition =
        line.known(1, vocabulary.conditions()::contains, "a condition, such as hypertension");
    String state = line.oneOf(2, List.of("present", "absent", "past"));
    line.onlyKnows(3, List.of("on"));
    return new Fact.Comorbidity(
        condition, !state.equals("absent"), state.equals("present"), origin);
  }

  private Fact performance() {
    String scale = line.oneOf(1, List.of("ecog", "karnofsky", "lansky"));
    int score = line.number(2);
    if (score > (scale.equals("ecog") ? 5 : 100)) {
      throw new Line.Unread("a score the scale does not have", "ecog 0 to 5, others 0 to 100");
    }
    line.onlyKnows(3, List.of("on"));
    return new Fact.Performance(scale, score, origin);
  }

  private Fact course() {
    Fact.Status status = line.constant(1, Fact.Status.class);
    line.onlyKnows(2, List.of("on"));
    return new Fact.DiseaseStatus(status, origin);
  }

  private Fact statement() {
    String id = line.known(1, vocabulary.statements()::contains, "a statement, such as metastatic");
    String said = line.word(2, "yes, no, unknown or a number");
    line.onlyKnows(3, List.of("on"));
    boolean number = Character.isDigit(said.charAt(0));
    Truth truth =
        switch (number ? "yes" : line.oneOf(2, List.of("yes", "no", "unknown"))) {
          case "yes" -> Truth.MET;
          case "no" -> Truth.NOT_MET;
          default -> Truth.UNKNOWN;
        };
    return new Fact.Statement(
        id, truth, number ? OptionalInt.of(line.number(2)) : OptionalInt.empty(), origin);
  }
}
