package org.opsonin.registry.study;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opsonin.kernel.PartialDate;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Intervention;
import org.opsonin.trial.Phase;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;

/// A trial while its study is being read.
final class Draft {

  String id = "";
  String title = "";
  Optional<String> officialTitle = Optional.empty();
  Recruitment recruitment = Recruitment.UNKNOWN;
  final Set<Phase> phases = new LinkedHashSet<>();
  Optional<String> studyType = Optional.empty();
  List<String> conditions = List.of();
  List<String> keywords = List.of();
  final List<Intervention> interventions = new ArrayList<>();
  Optional<String> sponsor = Optional.empty();
  String summary = "";
  String description = "";
  Optional<String> sex = Optional.empty();
  Optional<Period> from = Optional.empty();
  Optional<Period> to = Optional.empty();
  Optional<Boolean> healthyVolunteers = Optional.empty();
  String eligibility = "";
  final List<Site> sites = new ArrayList<>();
  OptionalInt enrolment = OptionalInt.empty();
  PartialDate started = PartialDate.UNKNOWN;
  PartialDate updated = PartialDate.UNKNOWN;
  Optional<LocalDate> asOf = Optional.empty();

  /// The trial; only after id and title were found.
  Trial trial() {
    return new Trial(
        id,
        title,
        officialTitle,
        recruitment,
        List.copyOf(phases),
        studyType,
        conditions,
        keywords,
        interventions,
        sponsor,
        summary,
        description,
        new Admission(sex, from, to, healthyVolunteers),
        eligibility,
        sites,
        enrolment,
        started,
        updated,
        asOf);
  }
}
