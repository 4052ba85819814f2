package org.opsonin.server.search;

import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsonin.server.site.Frame;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// A trial as its registry describes it.
@Controller
class TrialPages {

  private final TrialShelf trials;

  TrialPages(TrialShelf trials) {
    this.trials = trials;
  }

  @GetMapping("/{language:en|es}/trial/{id:[A-Za-z0-9._-]{1,40}}")
  String trial(@PathVariable String id, @ModelAttribute("site") Frame site, Model model) {
    TrialShelf.Shown shown =
        trials.trial(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Trial trial = shown.trial();
    model.addAttribute("trial", trial);
    model.addAttribute("starter", shown.starter());
    model.addAttribute(
        "phases", trial.phases().stream().map(Phase::words).collect(Collectors.joining(", ")));
    model.addAttribute("ages", ages(trial.admission(), site));
    model.addAttribute("countries", countries(trial, site));
    model.addAttribute("asOf", trial.asOf().map(Object::toString).orElse(""));
    return "search/trial";
  }

  private static Map<String, Long> countries(Trial trial, Frame site) {
    return trial.sites().stream()
        .map(Site::country)
        .map(country -> country.isEmpty() ? site.say("trial.country.unknown") : country)
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }

  /// The limits on age in words; an open end is said as such.
  private static String ages(Admission admission, Frame site) {
    if (admission.from().isEmpty() && admission.to().isEmpty()) {
      return site.say("trial.age.open");
    }
    return Stream.concat(
            admission.from().map(age -> site.say("trial.age.from", words(age, site))).stream(),
            admission.to().map(age -> site.say("trial.age.to", words(age, site))).stream())
        .collect(Collectors.joining(", "));
  }

  private static String words(Period age, Frame site) {
    return Stream.of(
            part("trial.years", age.getYears(), site),
            part("trial.months", age.getMonths(), site),
            part("trial.days", age.getDays(), site))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String part(String key, int number, Frame site) {
    return number == 0 ? "" : site.say(key, number);
  }
}
