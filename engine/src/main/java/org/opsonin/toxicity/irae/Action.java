package org.opsonin.toxicity.irae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opsonin.knowledge.Certainty;
import org.opsonin.knowledge.Node;

/// What the guideline that was read does, by grade.
///
/// @param grades in order; a grade the guideline does not have is absent
/// @param steroid how steroid is used; may be empty
/// @param secondLine may be empty
/// @param avoid what not to give; may be empty
public record Action(
    Evidence evidence,
    List<ByGrade> grades,
    String steroid,
    String secondLine,
    String avoid,
    String referral) {
  public Action {
    grades = List.copyOf(grades);
  }

  private static final int MOST = 4;

  /// What becomes of the immunotherapy, the more cautious later.
  public enum Dosing {
    CONTINUE,
    CONSIDER_HOLD,
    HOLD,
    CONSIDER_STOP,
    STOP;

    /// As a reader says it.
    public String words() {
      return switch (this) {
        case CONTINUE -> "continue";
        case CONSIDER_HOLD -> "consider holding";
        case HOLD -> "hold";
        case CONSIDER_STOP -> "consider stopping for good";
        case STOP -> "stop for good";
      };
    }
  }

  /// What is done at one grade.
  ///
  /// @param grade 1 to 4
  public record ByGrade(int grade, Dosing dosing, String words, Certainty certainty) {}

  /// What is done at `grade`; empty where the guideline has no such grade.
  public Optional<ByGrade> at(int grade) {
    return grades.stream().filter(one -> one.grade() == grade).findFirst();
  }

  static Action read(Node node, Sheet sheet) {
    sheet.onlyKnows(
        node, "certainty", "sources", "grades", "steroid", "secondLine", "avoid", "referral");
    Evidence evidence = sheet.evidence(node);
    var grades = new ArrayList<ByGrade>();
    Node byGrade = sheet.part(node, "grades");
    for (String key : byGrade.keys()) {
      Node item = sheet.part(byGrade, key);
      sheet.onlyKnows(item, "ici", "do", "certainty");
      grades.add(
          new ByGrade(
              grade(key, item, sheet),
              sheet.choice(item, "ici", Dosing.values()),
              sheet.required(item, "do"),
              sheet.certainty(item, evidence.certainty())));
    }
    return new Action(
        evidence,
        grades,
        node.text("steroid").orElse(""),
        node.text("secondLine").orElse(""),
        node.text("avoid").orElse(""),
        sheet.required(node, "referral"));
  }

  static int grade(String text, Node at, Sheet sheet) {
    for (int grade = 1; grade <= MOST; grade++) {
      if (text.equals(Integer.toString(grade))) {
        return grade;
      }
    }
    sheet.report(at, "no grade", "1 to 4");
    return 1;
  }
}
