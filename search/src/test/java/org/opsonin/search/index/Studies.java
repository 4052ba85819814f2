package org.opsonin.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.opsonin.kernel.PartialDate;
import org.opsonin.knowledge.Knowledge;
import org.opsonin.search.Filters;
import org.opsonin.search.Found;
import org.opsonin.search.Hit;
import org.opsonin.search.Request;
import org.opsonin.search.TrialSource;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

/// Made-up studies, and an index of them without vectors.
final class Studies {

  static final Knowledge KNOWLEDGE = Knowledge.load();

  private Studies() {}

  /// A recruiting study for everyone.
  static Trial study(String id, String title, String... conditions) {
    return new Trial(
        id,
        title,
        Optional.empty(),
        Recruitment.RECRUITING,
        List.of(Phase.PHASE2),
        Optional.empty(),
        List.of(conditions),
        List.of(),
        List.of(),
        Optional.empty(),
        "",
        "",
        Admission.OPEN,
        "",
        List.of(),
        OptionalInt.empty(),
        PartialDate.UNKNOWN,
        PartialDate.UNKNOWN,
        Optional.of(LocalDate.of(2026, 11, 1)));
  }

  static Trial with(Trial trial, Recruitment recruitment) {
    return copy(trial, recruitment, trial.admission(), trial.eligibility(), trial.sites());
  }

  static Trial with(Trial trial, Admission admission) {
    return copy(trial, trial.recruitment(), admission, trial.eligibility(), trial.sites());
  }

  static Trial with(Trial trial, String eligibility) {
    return copy(trial, trial.recruitment(), trial.admission(), eligibility, trial.sites());
  }

  static Trial at(Trial trial, Site... sites) {
    return copy(trial, trial.recruitment(), trial.admission(), trial.eligibility(), List.of(sites));
  }

  static Trial giving(Trial trial, String... drugs) {
    var given =
        Stream.of(drugs)
            .map(drug -> new Intervention(Optional.of("DRUG"), drug, List.of()))
            .toList();
    return new Trial(
        trial.id(),
        trial.title(),
        trial.officialTitle(),
        trial.recruitment(),
        trial.phases(),
        trial.studyType(),
        trial.conditions(),
        trial.keywords(),
        given,
        trial.sponsor(),
        trial.summary(),
        trial.description(),
        trial.admission(),
        trial.eligibility(),
        trial.sites(),
        trial.enrolment(),
        trial.started(),
        trial.updated(),
        trial.asOf());
  }

  private static Trial copy(
      Trial trial,
      Recruitment recruitment,
      Admission admission,
      String eligibility,
      List<Site> sites) {
    return new Trial(
        trial.id(),
        trial.title(),
        trial.officialTitle(),
        recruitment,
        trial.phases(),
        trial.studyType(),
        trial.conditions(),
        trial.keywords(),
        trial.interventions(),
        trial.sponsor(),
        trial.summary(),
        trial.description(),
        admission,
        eligibility,
        sites,
        trial.enrolment(),
        trial.started(),
        trial.updated(),
        trial.asOf());
  }

  static Site site(String country) {
    return new Site(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        country,
        Optional.empty(),
        Recruitment.UNKNOWN);
  }

  static Site site(String country, double latitude, double longitude) {
    return new Site(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        country,
        Optional.of(new Site.Point(latitude, longitude)),
        Recruitment.UNKNOWN);
  }

  static Admission ages(Optional<Period> from, Optional<Period> to) {
    return new Admission(Optional.empty(), from, to, Optional.empty());
  }

  /// A source of the given trials.
  static TrialSource source(String stamp, Trial... trials) {
    return new TrialSource() {
      @Override
      public String name() {
        return "made-up studies";
      }

      @Override
      public String stamp() {
        return stamp;
      }

      @Override
      public long size() {
        return trials.length;
      }

      @Override
      public Stream<Trial> trials() {
        return Stream.of(trials);
      }
    };
  }

  static TrialSearch search(List<String> notes) {
    return new TrialSearch(KNOWLEDGE, Optional.empty(), Steps.SILENT, notes::add);
  }

  /// What a question finds among the trials.
  static Found find(Path folder, String text, Filters filters, Trial... trials) {
    try {
      String stamp = Integer.toString(List.of(trials).hashCode());
      return search(new ArrayList<>())
          .once(folder, source(stamp, trials), new Request(text, filters, 50));
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  static List<String> ids(Found found) {
    return found.hits().stream().map(Hit::id).toList();
  }
}
