package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opsonin.knowledge.Node;

/// Which tests tell, and what else could be the cause.
public record WorkUp(List<LabTest> labs, List<Test> tests, List<Alternative> alternatives) {
  public WorkUp {
    labs = List.copyOf(labs);
    tests = List.copyOf(tests);
    alternatives = List.copyOf(alternatives);
  }

  /// A laboratory test.
  ///
  /// @param analyte id in the laboratory dictionary; empty if the dictionary does not have it
  /// @param name of the test
  /// @param why may be empty
  public record LabTest(Optional<String> analyte, String loinc, String name, String why) {}

  /// Another test.
  ///
  /// @param tells what it would show
  public record Test(String test, String tells) {}

  /// What kind of other cause it is.
  public enum Cause {
    INFECTION,
    PROGRESSION,
    DRUG,
    OTHER;

    /// As a reader says it.
    public String words() {
      return switch (this) {
        case INFECTION -> "infection";
        case PROGRESSION -> "growth of the cancer";
        case DRUG -> "another medicine";
        case OTHER -> "something else";
      };
    }
  }

  /// Another cause of the same findings.
  ///
  /// @param tests which would tell
  public record Alternative(Cause cause, String words, List<String> tests) {
    public Alternative {
      tests = List.copyOf(tests);
    }
  }

  static WorkUp read(Node body, Sheet sheet, UnaryOperator<String> nameOf) {
    var labs = new ArrayList<LabTest>();
    for (Node item : body.items("labs")) {
      labs.add(lab(item, sheet, nameOf));
    }
    var tests = new ArrayList<Test>();
    for (Node item : body.items("workUp")) {
      sheet.onlyKnows(item, "test", "tells");
      tests.add(new Test(sheet.required(item, "test"), sheet.required(item, "tells")));
    }
    return new WorkUp(labs, tests, alternatives(body, sheet));
  }

  private static LabTest lab(Node item, Sheet sheet, UnaryOperator<String> nameOf) {
    sheet.onlyKnows(item, "analyte", "loinc", "name", "why");
    Optional<String> analyte = item.text("analyte");
    analyte.ifPresent(id -> sheet.defined(item, "analyte", id));
    String loinc = sheet.required(item, "loinc");
    String name = analyte.map(nameOf).orElseGet(() -> sheet.required(item, "name"));
    return new LabTest(analyte, loinc, name, item.text("why").orElse(""));
  }

  private static List<Alternative> alternatives(Node body, Sheet sheet) {
    var alternatives = new ArrayList<Alternative>();
    for (Node item : body.items("alternatives")) {
      sheet.onlyKnows(item, "kind", "words", "tests");
      alternatives.add(
          new Alternative(
              sheet.choice(item, "kind", Cause.values()),
              sheet.required(item, "words"),
              item.texts("tests")));
    }
    for (Cause cause : List.of(Cause.INFECTION, Cause.PROGRESSION, Cause.DRUG)) {
      if (alternatives.stream().noneMatch(one -> one.cause() == cause)) {
        sheet.report(
            body, "no alternative of kind " + Sheet.word(cause), "infection, progression and drug");
      }
    }
    return alternatives;
  }
}
