package org.opsonin.trial.match;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opsonin.criteria.Criterion;
import org.opsonin.kernel.PartialDate;
import org.opsonin.trial.Admission;
import org.opsonin.trial.Recruitment;
import org.opsonin.trial.Site;
import org.opsonin.trial.Trial;
import org.opsonin.trial.eligibility.Item;

/// A trial nobody runs, written line by line.
final class MadeUpTrial {

  private final String id;
  private final List<String> conditions = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Recruitment recruitment = Recruitment.RECRUITING;
  private Admission admission = Admission.OPEN;

  private MadeUpTrial(String id) {
    this.id = id;
  }

  static MadeUpTrial named(String id) {
    return new MadeUpTrial(id);
  }

  MadeUpTrial registeredFor(String... words) {
    conditions.addAll(List.of(words));
    return this;
  }

  MadeUpTrial is(Recruitment how) {
    recruitment = how;
    return this;
  }

  MadeUpTrial ages(Optional<Period> from, Optional<Period> to) {
    admission = new Admission(Optional.empty(), from, to, Optional.empty());
    return this;
  }

  MadeUpTrial at(String country, double latitude, double longitude) {
    return at(country, Optional.of(new Site.Point(latitude, longitude)));
  }

  MadeUpTrial at(String country, Optional<Site.Point> point) {
    sites.add(
        new Site(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            country,
            point,
            Recruitment.UNKNOWN));
    return this;
  }

  MadeUpTrial wants(String kind, String words, Criterion criterion) {
    return line(Item.Side.INCLUSION, kind, words, Optional.of(criterion));
  }

  MadeUpTrial excludes(String kind, String words, Criterion criterion) {
    return line(Item.Side.EXCLUSION, kind, words, Optional.of(criterion));
  }

  MadeUpTrial unread(Item.Side side, String kind, String words) {
    return line(side, kind, words, Optional.empty());
  }

  private MadeUpTrial line(
      Item.Side side, String kind, String words, Optional<Criterion> criterion) {
    int start = text.length();
    text.append(words);
    items.add(
        new Item(
            start,
            text.length(),
            side,
            kind,
            criterion.isPresent() ? Item.Status.PARSED : Item.Status.NOT_EVALUATED,
            criterion));
    items.add(
        new Item(
            text.length(),
            text.length() + 1,
            Item.Side.NONE,
            "space",
            Item.Status.STRUCTURAL,
            Optional.empty()));
    text.append('\n');
    return this;
  }

  TrialCriteria done() {
    return new TrialCriteria(
        new Trial(
            id,
            "A made-up trial",
            Optional.empty(),
            recruitment,
            List.of(),
            Optional.empty(),
            conditions,
            List.of(),
            List.of(),
            Optional.empty(),
            "",
            "",
            admission,
            text.toString(),
            sites,
            OptionalInt.empty(),
            PartialDate.UNKNOWN,
            PartialDate.UNKNOWN,
            Optional.empty()),
        items);
  }
}
