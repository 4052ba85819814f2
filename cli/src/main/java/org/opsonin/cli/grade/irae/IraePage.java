package org.opsonin.cli.grade.irae;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsonin.cli.shell.Versions;
import org.opsonin.knowledge.Citation;
import org.opsonin.knowledge.Entry;
import org.opsonin.report.text.Page;
import org.opsonin.report.text.Page.Style;
import org.opsonin.toxicity.irae.Action;
import org.opsonin.toxicity.irae.Action.ByGrade;
import org.opsonin.toxicity.irae.Action.Dosing;
import org.opsonin.toxicity.irae.Clue;
import org.opsonin.toxicity.irae.Clue.Weighed;
import org.opsonin.toxicity.irae.Disagreement;
import org.opsonin.toxicity.irae.Disagreement.Position;
import org.opsonin.toxicity.irae.Evidence;
import org.opsonin.toxicity.irae.Incidence.Rate;
import org.opsonin.toxicity.irae.Incidence.Share;
import org.opsonin.toxicity.irae.Irae;
import org.opsonin.toxicity.irae.Onset.Since;
import org.opsonin.toxicity.irae.Onset.Window;
import org.opsonin.toxicity.irae.Sign;
import org.opsonin.toxicity.irae.WorkUp.Alternative;
import org.opsonin.toxicity.irae.WorkUp.LabTest;
import org.opsonin.toxicity.irae.WorkUp.Test;
import org.opsonin.toxicity.regimen.RegimenClass;

/// The guide page of a side effect for a terminal.
final class IraePage {

  private static final int[] LIST_COLUMNS = {20, 58};
  private static final int DAYS_A_WEEK = 7;
  private static final int FIRST_DAYS_IN_WEEKS = 28;

  private final IraeKnowledge known;
  private final Page page;

  IraePage(IraeKnowledge known, boolean inColour) {
    this.known = known;
    this.page = new Page(inColour);
  }

  /// Ids and names of all.
  String list() {
    page.row(0, LIST_COLUMNS, "Id", "Side effect");
    known.iraes().all().forEach(irae -> page.row(0, LIST_COLUMNS, irae.id(), irae.name()));
    foot(known.rules().entry());
    return page.toString();
  }

  String of(Irae irae) {
    head(irae);
    onset(irae);
    incidence(irae);
    clues(irae);
    workUp(irae);
    actions(irae);
    disagreements(irae);
    if (!irae.notes().isEmpty()) {
      page.subheading(Style.STRONG, "To know");
      irae.notes().forEach(this::bullet);
    }
    foot(irae.entry());
    return page.toString();
  }

  private void head(Irae irae) {
    page.heading(irae.name());
    page.paragraph(0, irae.entry().claim());
    page.blank();
    page.hanging(Style.STRONG, "Notice: ", irae.words());
    page.hanging(Style.STRONG, "CTCAE: ", String.join("; ", irae.ctcaeTerms()));
    page.hanging(Style.STRONG, "Review: ", irae.entry().review().words());
    page.hanging(
        Style.STRONG,
        "Source: ",
        known.knowledge().documentOf(irae.entry())
            + section(irae.entry().citation())
            + " (looked up "
            + irae.entry().citation().retrieved()
            + ")");
  }

  private static String section(Citation citation) {
    return citation.section().isEmpty() ? "" : ", " + citation.section();
  }

  private void evidence(Evidence evidence) {
    String sources =
        evidence.sources().stream()
            .map(one -> title(one) + section(one) + " (looked up " + one.retrieved() + ")")
            .collect(Collectors.joining("; "));
    page.hanging(
        Style.FAINT,
        "  Grade " + evidence.certainty() + ": ",
        evidence.certainty().words() + ". " + sources);
  }

  private String title(Citation citation) {
    return known
        .knowledge()
        .find("source", citation.document())
        .map(Entry::claim)
        .orElse(citation.document());
  }

  private void onset(Irae irae) {
    page.subheading(Style.STRONG, "When it begins");
    irae.onset().windows().forEach(window -> bullet(words(window)));
    page.paragraph(2, known.rules().late());
    evidence(irae.onset().evidence());
  }

  private static String words(Window window) {
    var words = new StringBuilder(window.spread().words());
    window.median().ifPresent(days -> words.append(", median ").append(time(days)));
    if (window.from().isPresent() && window.to().isPresent()) {
      words.append(", ").append(time(window.from().get()));
      words.append(" to ").append(time(window.to().get()));
    }
    if (window.since() == Since.LAST_DOSE) {
      words.append(" after the last dose");
    }
    if (!window.regimens().isEmpty()) {
      words.append(", ").append(String.join(" and ", window.regimens()));
    }
    if (!window.note().isEmpty()) {
      words.append(" (").append(window.note()).append(')');
    }
    return words + ", grade " + window.certainty();
  }

  private static String time(int days) {
    return days < FIRST_DAYS_IN_WEEKS || days % DAYS_A_WEEK != 0
        ? days + " days"
        : days + " days (" + days / DAYS_A_WEEK + " weeks)";
  }

  private void incidence(Irae irae) {
    page.subheading(Style.STRONG, "How often");
    irae.incidence().rates().forEach(rate -> bullet(words(rate)));
    evidence(irae.incidence().evidence());
  }

  private String words(Rate rate) {
    String regimen =
        known.regimens().find(rate.regimen()).map(RegimenClass::name).orElse("Any regimen");
    String of = rate.of().isEmpty() ? "" : " (" + rate.of() + ")";
    String shares =
        rate.any().map(Share::words).map(words -> words + " any grade").orElse("")
            + (rate.any().isPresent() && rate.grade3().isPresent() ? ", " : "")
            + rate.grade3().map(Share::words).map(words -> words + " grade 3 or worse").orElse("")
            + rate.words();
    String note = rate.note().isEmpty() ? "" : "; " + rate.note();
    return regimen + of + ": " + shares + note + ", grade " + rate.certainty();
  }

  private void clues(Irae irae) {
    page.subheading(Style.STRONG, "What points to it");
    line("Points to it: ", irae, Clue.Strength.POINTS);
    line("Fits it: ", irae, Clue.Strength.FITS);
    line("May be there: ", irae, Clue.Strength.MAY_FIT);
    String items =
        irae.clues().stream()
            .flatMap(one -> item(one).stream())
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    page.hanging(Style.STRONG, "  PRO-CTCAE items: ", items.isEmpty() ? "none" : items);
    page.subheading(Style.AGAINST, "Call for help at once with");
    irae.emergencies().forEach(one -> bullet(known.iraes().words(one)));
  }

  private Optional<Integer> item(Weighed one) {
    return one.clue() instanceof Clue.Felt(var id)
        ? known.iraes().sign(id).flatMap(Sign::proCtcae)
        : Optional.empty();
  }

  private void line(String label, Irae irae, Clue.Strength strength) {
    List<String> words =
        irae.clues().stream()
            .filter(one -> one.strength() == strength)
            .map(one -> known.iraes().words(one.clue()))
            .toList();
    if (!words.isEmpty()) {
      page.hanging(Style.STRONG, "  " + label, String.join("; ", words));
    }
  }

  private void workUp(Irae irae) {
    page.subheading(Style.STRONG, "Which tests tell");
    for (LabTest lab : irae.workUp().labs()) {
      String id = lab.analyte().map(analyte -> analyte + ", ").orElse("");
      bullet(
          lab.name()
              + " ("
              + id
              + "LOINC "
              + lab.loinc()
              + ")"
              + (lab.why().isEmpty() ? "" : ": " + lab.why()));
    }
    for (Test test : irae.workUp().tests()) {
      bullet(test.test() + ": " + test.tells());
    }
    page.subheading(Style.STRONG, "What else it could be (commonly known, grade K)");
    for (Alternative one : irae.workUp().alternatives()) {
      String tests = String.join(", ", one.tests());
      bullet(one.cause().words() + ": " + one.words() + (tests.isEmpty() ? "" : " -> " + tests));
    }
  }

  private void actions(Irae irae) {
    Action action = irae.action();
    page.subheading(Style.STRONG, "What is done, by grade");
    for (ByGrade one : action.grades()) {
      Dosing acts = irae.dosing(one.grade()).orElse(one.dosing());
      String cautious =
          acts == one.dosing()
              ? ""
              : " [guidelines differ; the more cautious acts: " + acts.words() + "]";
      page.hanging(
          Style.STRONG,
          "  " + one.grade() + "  ",
          "Immunotherapy: "
              + one.dosing().words()
              + cautious
              + ". "
              + one.words()
              + " Grade "
              + one.certainty()
              + ".");
    }
    label("Steroid: ", action.steroid());
    label("If that fails: ", action.secondLine());
    label("Not: ", action.avoid());
    label("Refer to: ", action.referral());
    evidence(action.evidence());
  }

  private void label(String label, String text) {
    if (!text.isEmpty()) {
      page.hanging(Style.STRONG, "  " + label, text);
    }
  }

  private void disagreements(Irae irae) {
    if (irae.disagreements().isEmpty()) {
      return;
    }
    page.subheading(Style.STRONG, "Where guidelines differ");
    for (Disagreement one : irae.disagreements()) {
      String grades =
          one.grades().isEmpty()
              ? ""
              : " (grade "
                  + one.grades().stream().map(String::valueOf).collect(Collectors.joining(", "))
                  + ")";
      page.hanging(Style.STRONG, "  " + one.about() + grades, "");
      for (Position position : one.positions()) {
        String acts = position.acts() ? "  <- the more cautious: this one acts" : "";
        page.hanging(Style.PLAIN, "    - ", position.by() + ": " + position.says() + acts);
      }
      if (!one.undecided().isEmpty()) {
        page.hanging(Style.PLAIN, "    ", "None is the more cautious: " + one.undecided());
      }
    }
  }

  private void bullet(String text) {
    page.hanging(Style.PLAIN, "  - ", text);
  }

  private void foot(Entry entry) {
    page.blank();
    page.paragraph(
        0,
        Versions.software()
            + ", knowledge "
            + known.knowledge().version()
            + ", as of "
            + known.knowledge().asOf()
            + ", "
            + entry.review().words()
            + ". It informs a conversation and prescribes nothing.");
  }
}
