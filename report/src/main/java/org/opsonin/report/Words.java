package org.opsonin.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Fact;
import org.opsonin.chart.Person;
import org.opsonin.criteria.Explanation;
import org.opsonin.kernel.Truth;
import org.opsonin.knowledge.Entry;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Caution;
import org.opsonin.therapy.Indication;
import org.opsonin.vocabulary.Vocabulary;
import org.opsonin.wording.Wording;

/// The words of a report, the same in every format.
public final class Words {

  private static final String AGAINST_CANCER = "systemic-therapy";

  private final Knowledge knowledge;
  private final Vocabulary vocabulary;
  private final Wording wording;

  Words(Navigator navigator) {
    this.knowledge = navigator.knowledge();
    this.vocabulary = navigator.vocabulary();
    this.wording = navigator.wording();
  }

  /// One fact with its date.
  public String fact(Fact fact) {
    return Wording.words(fact, vocabulary);
  }

  /// The reasons of a verdict, see [Grounds].
  public Grounds grounds() {
    return new Grounds(wording);
  }

  /// The words of trials for one person on one day.
  public TrialWords trials(Person person, LocalDate asOf) {
    return new TrialWords(grounds(), person, asOf);
  }

  /// The words of what to watch.
  public WatchWords watch() {
    return new WatchWords(knowledge);
  }

  /// What a condition asks and what the chart says about it.
  public String statement(Explanation explanation) {
    return wording.statement(explanation);
  }

  public String finding(Explanation explanation) {
    return wording.finding(explanation);
  }

  /// A verdict in the words every report uses.
  public static String verdict(Truth verdict) {
    return switch (verdict) {
      case MET -> "fits so far";
      case UNKNOWN -> "cannot be decided yet";
      case NOT_MET -> "does not fit";
    };
  }

  /// How far a biomarker is known.
  public static String status(BiomarkerFinding.Status status) {
    return switch (status) {
      case KNOWN -> "known";
      case MISSING -> "not in the chart";
      case STALE -> "out of date";
      case INSUFFICIENT -> "not enough";
      case CONFLICTING -> "results disagree";
    };
  }

  /// The cancer of a view for a clinician.
  public String cancer(CancerView view) {
    return view.diagnosis()
        .map(diagnosis -> vocabulary.tumours().name(diagnosis.tumour()))
        .orElse("No cancer named in the chart");
  }

  /// The clinical name of a tumour type.
  public String tumour(String type) {
    return vocabulary.tumours().name(type);
  }

  /// Plain words for a tumour type; empty where there is nothing plainer than its name.
  public Optional<String> plainTumour(String type) {
    String words = vocabulary.tumours().words(type);
    return words.equals(tumour(type)) ? Optional.empty() : Optional.of(words);
  }

  /// The name of a biomarker as a report prints it: a gene by its symbol.
  public String biomarker(BiomarkerFinding finding) {
    return vocabulary.genes().contains(finding.id())
        ? finding.id().toUpperCase(Locale.ROOT)
        : finding.name();
  }

  /// Plain words for a biomarker, an idea or a state; empty where the knowledge has none.
  ///
  /// @param item id, also with a score behind a dot: `pd-l1.tps`
  public Optional<String> plain(String item) {
    int dot = item.indexOf('.');
    String id = dot < 0 ? item : item.substring(0, dot);
    for (var terms :
        List.of(
            vocabulary.markers(),
            vocabulary.genes(),
            vocabulary.statements(),
            vocabulary.conditions(),
            vocabulary.analytes())) {
      Optional<String> words = terms.entry(id).flatMap(entry -> entry.body().text("words"));
      if (words.isPresent()) {
        return words;
      }
    }
    return Optional.empty();
  }

  /// A missing item in plain words: what a test is, or an idea as a question; empty where the
  /// knowledge has no words.
  public Optional<String> plainQuestion(String item) {
    boolean isIdea = vocabulary.statements().contains(item);
    return plain(item).map(words -> isIdea ? "Is this so: " + lower(words) + "?" : sentence(words));
  }

  private static String lower(String sentence) {
    String words = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    boolean isAcronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return isAcronym || words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /// Product with its brand and what it is given with: `Pembrolizumab (Keytruda) with axitinib`.
  public static String treatment(Indication indication) {
    var product = indication.product();
    String brand = product.brand().isEmpty() ? "" : " (" + product.brand() + ")";
    String with = indication.partner().isEmpty() ? ", alone" : " with " + indication.partner();
    return capital(product.name()) + brand + with;
  }

  /// Whether a fact is a treatment of the cancer itself: any that is no medicine, and any medicine
  /// of the class against cancer.
  boolean isCancerTreatment(Fact fact) {
    return fact instanceof Fact.Treatment treatment
        && (!vocabulary.drugs().contains(treatment.what())
            || vocabulary.drugs().isA(treatment.what(), AGAINST_CANCER));
  }

  /// What a caution is about, in two or three words.
  public static String caution(Caution caution) {
    return caution.id().substring(caution.id().indexOf('.') + 1).replace('-', ' ');
  }

  /// Where an entry's claim was read.
  public Source source(Entry entry) {
    return Source.of(entry, knowledge);
  }

  /// The grade, in words.
  public static String certainty(Entry entry) {
    return entry.certainty().words();
  }

  /// The same words as a sentence of their own.
  public static String sentence(String words) {
    return capital(words) + (words.endsWith(".") ? "" : ".");
  }

  /// The text with a capital first letter.
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// A count with its noun: `1 patient`, `2 patients`.
  public static String count(long number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }
}
