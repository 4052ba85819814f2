package org.opsonin.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.opsonin.biomarker.BiomarkerFinding;
import org.opsonin.chart.Fact;
import org.opsonin.kernel.Problem;
import org.opsonin.kernel.Truth;
import org.opsonin.navigator.Navigation;
import org.opsonin.navigator.Navigation.CancerView;
import org.opsonin.navigator.Navigation.Question;
import org.opsonin.navigator.Navigator;
import org.opsonin.therapy.Option;

/// One navigation and what was wrong with its input, ready to be written.
///
/// @param cancers the views, most recently active cancer first
/// @param likelihoods what a published score says, one for each of `cancers`
/// @param problems of the chart, sorted
/// @param words names and sentences for everything the navigation holds
public record Report(
    Navigation navigation,
    List<CancerView> cancers,
    List<Likelihood> likelihoods,
    List<Problem> problems,
    Words words) {

  /// What every report says of itself.
  public static final String PURPOSE =
      "This report informs a conversation. It is no medical device, and nothing here says that a"
          + " treatment is right for you.";

  /// What every report says of its facts as long as no clinician has signed them.
  public static final String UNREVIEWED =
      "The medical facts in it come from the sources named and are not yet clinically reviewed:"
          + " check them with the current label and your team.";

  /// How the options are ordered.
  public static final String ORDER =
      "Order: what fits so far comes first, then what cannot be decided yet, then what does not"
          + " fit; within each, the use with more conditions first, then the one with fewer open"
          + " questions, then by id. There is no hidden score.";

  private static final Comparator<CancerView> MOST_RECENTLY_ACTIVE_FIRST =
      Comparator.comparing(Report::inactivity)
          .thenComparing(Report::latestWord, Comparator.reverseOrder());

  public Report {
    cancers = List.copyOf(cancers);
    likelihoods = List.copyOf(likelihoods);
    problems = List.copyOf(problems);
  }

  /// A report on `navigation`.
  ///
  /// @param navigator the engine that made it
  public static Report of(Navigation navigation, List<Problem> problems, Navigator navigator) {
    var cancers = navigation.cancers().stream().sorted(MOST_RECENTLY_ACTIVE_FIRST).toList();
    return new Report(
        navigation,
        cancers,
        cancers.stream()
            .map(view -> Likelihood.of(view.chart(), navigation.asOf(), navigator))
            .toList(),
        List.copyOf(new TreeSet<>(problems)),
        new Words(navigator));
  }

  /// How many trials a report shows; `opsonin trials match` shows more.
  public static final int TRIALS = 5;

  /// The words of trials.
  public TrialWords trialWords() {
    return words.trials(navigation.chart().person(), navigation.asOf());
  }

  /// What a published score says for one of the cancers.
  public Likelihood likelihood(CancerView view) {
    return likelihoods.get(cancers.indexOf(view));
  }

  private static int inactivity(CancerView view) {
    return view.diagnosis()
        .map(
            diagnosis ->
                switch (diagnosis.course()) {
                  case ACTIVE, RECURRENT -> 0;
                  case UNKNOWN -> 1;
                  case REMISSION -> 2;
                  case RESOLVED -> 3;
                })
        .orElse(4);
  }

  private static String latestWord(CancerView view) {
    return view.diagnosis()
        .map(Fact.Diagnosis::origin)
        .filter(origin -> origin.on().isKnown())
        .map(origin -> origin.on().latest().toString())
        .orElse("");
  }

  /// The options of a view that are for its cancer and have this verdict.
  public static List<Option> options(CancerView view, Truth verdict) {
    return view.options().stream()
        .filter(option -> option.ofThisCancer() && option.verdict() == verdict)
        .toList();
  }

  /// How many uses in force are for other cancers.
  public static long forOtherCancers(CancerView view) {
    return view.options().stream().filter(option -> !option.ofThisCancer()).count();
  }

  /// Whether a biomarker has a result, or a use approved for this cancer depends on it; the others
  /// are those a guide names besides.
  public static boolean isPressing(BiomarkerFinding finding) {
    return finding.status() != BiomarkerFinding.Status.MISSING || !finding.bearsOn().isEmpty();
  }

  /// The cautions beside the options of a view that may fit, each once, with what raised it.
  public static List<Option.RaisedCaution> cautions(CancerView view) {
    var cautions = new LinkedHashMap<String, Option.RaisedCaution>();
    for (Option option : view.options()) {
      if (option.ofThisCancer() && option.verdict() != Truth.NOT_MET) {
        option.cautions().forEach(raised -> cautions.putIfAbsent(raised.caution().id(), raised));
      }
    }
    return List.copyOf(cautions.values());
  }

  /// The questions of a view as a person asks them: those with the same words as one.
  public static List<Question> questions(CancerView view) {
    var byWords = new LinkedHashMap<String, Question>();
    view.questions()
        .forEach(question -> byWords.merge(question.words(), question, Report::together));
    return byWords.values().stream()
        .sorted((one, other) -> other.settles().size() - one.settles().size())
        .toList();
  }

  private static Question together(Question one, Question other) {
    var settles = new TreeSet<>(one.settles());
    settles.addAll(other.settles());
    return new Question(
        one.item(), one.words(), List.copyOf(settles), one.required() || other.required());
  }

  /// Every option that is for a cancer of the chart, each indication once.
  public List<Option> shownOptions() {
    var shown = new ArrayList<Option>();
    var ids = new TreeSet<String>();
    for (CancerView view : cancers) {
      for (Option option : view.options()) {
        if (option.ofThisCancer() && view.diagnosis().isPresent()) {
          if (ids.add(option.indication().id())) {
            shown.add(option);
          }
        }
      }
    }
    return shown;
  }
}
