package org.opsonin.text.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Range;
import org.opsonin.kernel.PartialDate;
import org.opsonin.kernel.Quantity;
import org.opsonin.text.note.NoteReading;
import org.opsonin.text.note.Understood;

/// Writes facts as lines that a person can read and mend and [FactsReader] reads back.
public final class FactsWriter {

  private static final int LONGEST_QUOTE = 80;

  private FactsWriter() {}

  /// All that was understood of a note, a line each, with the note's words as a comment.
  public static String write(NoteReading reading) {
    var lines = new StringBuilder();
    lines
        .append(
            "# What was understood of a note. A line is a fact: mend it, delete it, add others.\n")
        .append("# Text after # is a comment. The grammar is in docs/methods/notes.md.\n");
    for (Understood one : reading.understood()) {
      lines.append(line(one, reading)).append("  # ").append(comment(one.quote())).append('\n');
    }
    return lines.toString();
  }

  /// One thing understood as a line without comment and end.
  public static String line(Understood one, NoteReading reading) {
    return switch (one.what()) {
      case Understood.What.Age(var years) -> "age " + years + on(reading.written());
      case Understood.What.Sex(var sex) -> "sex " + sex;
      case Understood.What.OfChart(var fact) -> line(fact);
    };
  }

  private static String comment(String quote) {
    var plain = new StringBuilder();
    for (int at = 0; at < quote.length() && plain.length() < LONGEST_QUOTE; at++) {
      char letter = quote.charAt(at);
      boolean blank = letter < ' ' || letter == '\u007f' || Character.isWhitespace(letter);
      if (!blank) {
        plain.append(letter);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  /// One fact as a line without its end.
  public static String line(Fact fact) {
    var parts = new ArrayList<String>();
    parts.add(head(fact));
    parts.addAll(details(fact));
    return String.join("; ", parts) + on(fact.origin().on());
  }

  private static String head(Fact fact) {
    return switch (fact) {
      case Fact.Diagnosis(var tumour, var course, var origin) ->
          "diagnosis " + tumour + " " + word(course);
      case Fact.Metastasis(var site, var present, var origin) ->
          "spread " + site + " " + presence(present);
      case Fact.Stage(var system, var group, var basis, var origin) ->
          "stage " + system + " " + group;
      case Fact.Category(var value, var basis, var origin) -> "category " + value;
      case Fact.MarkerResult result -> "marker " + result.marker() + " " + result(result.result());
      case Fact.Alteration alteration ->
          "gene " + alteration.gene() + " " + word(alteration.kind()) + " " + found(alteration);
      case Fact.RegionStudied(var genes, var origin) -> "studied " + String.join(", ", genes);
      case Fact.LabResult result -> "lab " + result.analyte() + " " + range(result.range());
      case Fact.Treatment treatment ->
          "treatment " + treatment.what() + " " + word(treatment.progress());
      case Fact.Comorbidity(var condition, var present, var active, var origin) ->
          "condition " + condition + " " + (present && !active ? "past" : presence(present));
      case Fact.Performance(var scale, var score, var origin) ->
          "performance " + scale + " " + score;
      case Fact.DiseaseStatus(var status, var origin) -> "course " + word(status);
      case Fact.Statement(var id, var truth, var number, var origin) ->
          "statement "
              + id
              + " "
              + (number.isPresent()
                  ? String.valueOf(number.getAsInt())
                  : switch (truth) {
                    case MET -> "yes";
                    case NOT_MET -> "no";
                    case UNKNOWN -> "unknown";
                  });
    };
  }

  private static String found(Fact.Alteration alteration) {
    return switch (alteration.presence()) {
      case MET -> "present";
      case NOT_MET -> "absent";
      case UNKNOWN -> "unknown";
    };
  }

  private static String presence(boolean present) {
    return present ? "present" : "absent";
  }

  private static List<String> details(Fact fact) {
    var details = new ArrayList<String>();
    switch (fact) {
      case Fact.Stage stage -> basis(stage.basis(), details);
      case Fact.Category category -> basis(category.basis(), details);
      case Fact.MarkerResult result -> {
        add("score", Optional.of(result.score()).filter(score -> !score.isEmpty()), details);
        add("assay", result.assay(), details);
        add("specimen", result.specimen(), details);
      }
      case Fact.Alteration alteration -> {
        add("protein", alteration.protein(), details);
        list("classes", alteration.classes(), details);
        list("partners", alteration.partners(), details);
        if (alteration.lineage() != Fact.Lineage.UNSPECIFIED) {
          details.add("lineage " + word(alteration.lineage()));
        }
        if (alteration.specific()) {
          details.add("specific yes");
        }
      }
      case Fact.LabResult result -> {
        add("lower", result.lower().map(FactsWriter::quantity), details);
        add("upper", result.upper().map(FactsWriter::quantity), details);
      }
      case Fact.Treatment treatment -> treatment(treatment, details);
      case Fact.Diagnosis other -> {}
      case Fact.Metastasis other -> {}
      case Fact.RegionStudied other -> {}
      case Fact.Comorbidity other -> {}
      case Fact.Performance other -> {}
      case Fact.DiseaseStatus other -> {}
      case Fact.Statement other -> {}
    }
    return details;
  }

  private static void treatment(Fact.Treatment treatment, List<String> details) {
    if (treatment.intent() != Fact.Intent.UNSPECIFIED) {
      details.add("intent " + word(treatment.intent()));
    }
    if (treatment.start().isKnown()) {
      details.add("from " + date(treatment.start()));
    }
    if (treatment.end().isKnown()) {
      details.add("to " + date(treatment.end()));
    }
    if (treatment.outcome() != Fact.Outcome.UNSPECIFIED) {
      details.add("outcome " + word(treatment.outcome()));
    }
    add("dose", treatment.dailyDose().map(FactsWriter::quantity), details);
  }

  private static void basis(Fact.Basis basis, List<String> details) {
    if (basis != Fact.Basis.UNSPECIFIED) {
      details.add("basis " + word(basis));
    }
  }

  private static void add(String key, Optional<String> value, List<String> details) {
    value.ifPresent(one -> details.add(key + " " + one));
  }

  private static void list(String key, List<String> values, List<String> details) {
    if (!values.isEmpty()) {
      details.add(key + " " + String.join(", ", values));
    }
  }

  private static String result(Fact.Result result) {
    return switch (result) {
      case Fact.Result.Amount(var range) -> range(range);
      case Fact.Result.Value(var id) -> id;
      case Fact.Result.Alleles(var names) -> String.join(", ", names);
      case Fact.Result.Failed() -> "failed";
    };
  }

  private static String range(Range range) {
    if (range.exact().isPresent()) {
      return quantity(range.exact().get());
    }
    if (range.low().isPresent() && range.high().isPresent()) {
      return (range.lowIncluded() ? "" : ">")
          + range.low().get().value().toPlainString()
          + " to "
          + (range.highIncluded() ? "" : "<")
          + quantity(range.high().get());
    }
    return range
        .low()
        .map(low -> (range.lowIncluded() ? ">=" : ">") + quantity(low))
        .orElseGet(
            () -> (range.highIncluded() ? "<=" : "<") + quantity(range.high().orElseThrow()));
  }

  private static String quantity(Quantity quantity) {
    String number = quantity.value().toPlainString();
    return quantity.unit().equals("1") ? number : number + " " + quantity.unit();
  }

  private static String on(PartialDate date) {
    return date.isKnown() ? "; on " + date(date) : "";
  }

  /// `2026-03-03`, `2026-03`, `2026`, or the first and last day it can be.
  static String date(PartialDate date) {
    String plain = date.toString();
    boolean whole = PartialDate.parse(plain).filter(date::equals).isPresent();
    return whole ? plain : date.earliest() + ".." + date.latest();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
